import type { Messages } from './messages.js';

/** French for lists of skills, and for a role over all of them. */
export const frenchOfCatalog = {
  // --- a list of skills ---
  skillCatalog: 'Catalogue de compétences',
  skills: 'Compétences',
  searchSkills: 'Chercher une compétence',
  allSkills: 'Toutes les compétences',
  otherSkills: 'Autres compétences',
  skillCount: { one: '{n} compétence', other: '{n} compétences' },
  skillsOfTotal: { one: '{n} compétence sur {total}', other: '{n} compétences sur {total}' },
  skillsMatch: {
    one: '{n} compétence sur {total} correspond à « {query} »',
    other: '{n} compétences sur {total} correspondent à « {query} »',
  },
  roleCount: { one: '{n} rôle', other: '{n} rôles' },
  updatedOn: 'Mise à jour le {date}',
  anyRole: 'Rôle : tous',
  roleNamed: 'Rôle : {role}',
  anyRoleOption: 'Tous les rôles',
  domainsShownAll: { one: 'Domaines : le seul', other: 'Domaines : les {n}' },
  domainsShownSome: 'Domaines : {n} sur {total}',
  domainsFilterLegend: 'Domaines affichés',
  noSkills: 'Il n’y a aucune compétence dans ce catalogue',
  noSkillMatches: 'Aucune compétence ne correspond',
  noSkillQuery: 'Aucun nom, résumé, domaine ou groupe ne contient « {query} ».',
  noSkillRole: 'Aucune compétence ne nomme le rôle {role}.',
  noSkillDomains: 'Les domaines choisis ci-dessus ne laissent rien à afficher ici.',
  showAllDomains: 'Afficher tous les domaines',
  showAnyRole: 'Afficher les compétences de tous les rôles',
  skillGone: 'La compétence de ce lien n’est plus dans le catalogue.',

  // --- a role over all skills ---
  skill: 'Compétence',
  roleHeading: '{role} : ce qui est attendu à chaque niveau',
  showRole: 'Ce qui est attendu de {role} à chaque niveau',
  roleCaption: 'Obligatoire et facultatif par compétence et par niveau',
  roleLoading: '{n} compétences chargées sur {total}…',
  roleLoaded: '{n} compétences chargées sur {total}.',
  roleFailed: { one: '{n} compétence n’a pas pu être chargée', other: '{n} compétences n’ont pas pu être chargées' },
  roleFailure: '{skill} : {reason}',
  roleNowhere: 'Aucune compétence n’attend quoi que ce soit de ce rôle.',
  roleBecomeRequired: {
    one: '{n} compétence devient obligatoire : {names}.',
    other: '{n} compétences deviennent obligatoires : {names}.',
  },
  roleNew: { one: '{n} compétence est nouvelle : {names}.', other: '{n} compétences sont nouvelles : {names}.' },
  roleStayRequired: {
    one: '{n} compétence reste obligatoire : {names}.',
    other: '{n} compétences restent obligatoires : {names}.',
  },
  roleStayOptional: {
    one: '{n} compétence reste facultative : {names}.',
    other: '{n} compétences restent facultatives : {names}.',
  },
  roleBecomeOptional: {
    one: '{n} compétence devient facultative : {names}.',
    other: '{n} compétences deviennent facultatives : {names}.',
  },
  roleEnd: {
    one: '{n} compétence n’est plus attendue : {names}.',
    other: '{n} compétences ne sont plus attendues : {names}.',
  },

  // --- loading a list of skills ---
  'catalog.loading': 'Chargement de la liste des compétences…',
  'catalog.emptyTitle': 'Aucun catalogue à afficher',
  'catalog.emptyHint': 'Cette page n’a pas dit quelle liste de compétences afficher.',
  'catalog.loadFailed': 'La liste des compétences n’a pas pu être chargée',
  'catalog.failedNotFound': 'Il n’y a pas de liste de compétences à cette adresse ({status}).',
  'catalog.failedDenied': 'Vous devez peut-être vous connecter pour voir cette liste de compétences ({status}).',
  'catalog.failedOffline': 'Vous êtes hors ligne, et il n’y a pas de copie enregistrée de cette liste de compétences.',
  'catalog.failedNotJson': 'Ce qui est venu de {host} n’est pas une liste de compétences.',
  'catalog.failedInline': 'Ce qui se trouve dans la page n’est pas une liste de compétences.',
  'catalog.failedAddress': 'Aucune liste de compétences ne peut être chargée depuis cette adresse.',
  'catalog.invalidTitle': {
    one: 'Cette liste de compétences a une erreur dans ses données',
    other: 'Cette liste de compétences a {n} erreurs dans ses données',
  },
  'catalog.restIsShown': {
    one: 'Une compétence peut être affichée.',
    other: '{n} compétences peuvent être affichées.',
  },
} as const satisfies Partial<Messages>;
