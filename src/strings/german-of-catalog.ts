import type { Messages } from './messages.js';

/** German for lists of skills, and for a role over all of them. */
export const germanOfCatalog = {
  // --- a list of skills ---
  skillCatalog: 'Kompetenzkatalog',
  skills: 'Kompetenzen',
  searchSkills: 'Kompetenzen suchen',
  allSkills: 'Alle Kompetenzen',
  otherSkills: 'Weitere Kompetenzen',
  skillCount: { one: '{n} Kompetenz', other: '{n} Kompetenzen' },
  skillsOfTotal: { one: '{n} von {total} Kompetenzen', other: '{n} von {total} Kompetenzen' },
  skillsMatch: {
    one: '{n} von {total} Kompetenzen passt zu „{query}“',
    other: '{n} von {total} Kompetenzen passen zu „{query}“',
  },
  roleCount: { one: '{n} Rolle', other: '{n} Rollen' },
  updatedOn: 'Stand: {date}',
  anyRole: 'Rolle: beliebig',
  roleNamed: 'Rolle: {role}',
  anyRoleOption: 'Beliebige Rolle',
  domainsShownAll: { one: 'Bereiche: der eine', other: 'Bereiche: alle {n}' },
  domainsShownSome: 'Bereiche: {n} von {total}',
  domainsFilterLegend: 'Angezeigte Bereiche',
  noSkills: 'In diesem Katalog ist keine Kompetenz',
  noSkillMatches: 'Keine Kompetenz passt',
  noSkillQuery: 'Kein Name, keine Zusammenfassung, kein Bereich und keine Gruppe enthält „{query}“.',
  noSkillRole: 'Keine Kompetenz nennt die Rolle {role}.',
  noSkillDomains: 'Die oben gewählten Bereiche lassen hier nichts übrig.',
  showAllDomains: 'Alle Bereiche zeigen',
  showAnyRole: 'Kompetenzen jeder Rolle zeigen',
  skillGone: 'Die Kompetenz in diesem Link ist nicht mehr im Katalog.',

  // --- a role over all skills ---
  skill: 'Kompetenz',
  roleHeading: '{role}: was auf jeder Stufe verlangt wird',
  showRole: 'Was von {role} auf jeder Stufe verlangt wird',
  roleCaption: 'Pflicht und optional nach Kompetenz und Stufe',
  roleLoading: '{n} von {total} Kompetenzen geladen …',
  roleLoaded: '{n} von {total} Kompetenzen geladen.',
  roleFailed: {
    one: '{n} Kompetenz konnte nicht geladen werden',
    other: '{n} Kompetenzen konnten nicht geladen werden',
  },
  roleFailure: '{skill}: {reason}',
  roleNowhere: 'Keine Kompetenz verlangt etwas von dieser Rolle.',
  roleBecomeRequired: {
    one: '{n} Kompetenz wird Pflicht: {names}.',
    other: '{n} Kompetenzen werden Pflicht: {names}.',
  },
  roleNew: { one: '{n} Kompetenz ist neu: {names}.', other: '{n} Kompetenzen sind neu: {names}.' },
  roleStayRequired: {
    one: '{n} Kompetenz bleibt Pflicht: {names}.',
    other: '{n} Kompetenzen bleiben Pflicht: {names}.',
  },
  roleStayOptional: {
    one: '{n} Kompetenz bleibt optional: {names}.',
    other: '{n} Kompetenzen bleiben optional: {names}.',
  },
  roleBecomeOptional: {
    one: '{n} Kompetenz wird optional: {names}.',
    other: '{n} Kompetenzen werden optional: {names}.',
  },
  roleEnd: {
    one: '{n} Kompetenz wird nicht mehr verlangt: {names}.',
    other: '{n} Kompetenzen werden nicht mehr verlangt: {names}.',
  },

  // --- loading a list of skills ---
  'catalog.loading': 'Die Liste der Kompetenzen wird geladen …',
  'catalog.emptyTitle': 'Kein Katalog zu zeigen',
  'catalog.emptyHint': 'Diese Seite hat nicht gesagt, welche Liste von Kompetenzen zu zeigen ist.',
  'catalog.loadFailed': 'Die Liste der Kompetenzen konnte nicht geladen werden',
  'catalog.failedNotFound': 'An dieser Adresse ist keine Liste von Kompetenzen ({status}).',
  'catalog.failedDenied': 'Vielleicht müssen Sie sich anmelden, um diese Liste zu sehen ({status}).',
  'catalog.failedOffline': 'Sie sind offline, und von dieser Liste gibt es keine gespeicherte Kopie.',
  'catalog.failedNotJson': 'Was von {host} kam, ist keine Liste von Kompetenzen.',
  'catalog.failedInline': 'Was in der Seite steht, ist keine Liste von Kompetenzen.',
  'catalog.failedAddress': 'Von dieser Adresse kann keine Liste von Kompetenzen geladen werden.',
  'catalog.invalidTitle': {
    one: 'Diese Liste von Kompetenzen hat einen Fehler in ihren Daten',
    other: 'Diese Liste von Kompetenzen hat {n} Fehler in ihren Daten',
  },
  'catalog.restIsShown': {
    one: 'Eine Kompetenz kann gezeigt werden.',
    other: '{n} Kompetenzen können gezeigt werden.',
  },
} as const satisfies Partial<Messages>;
