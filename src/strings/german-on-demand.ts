import type { Messages } from './messages.js';

/** German for the parts that are loaded when they are asked for. */
export const germanOnDemand = {
  // --- header ---
  copyLink: 'Link kopieren',
  linkField: 'Link zu dieser Ansicht, zum Kopieren von Hand',

  // --- export ---
  exportAll: { one: 'Die eine Erwartung als', other: 'Alle {n} Erwartungen als' },
  exportShown: {
    one: '{count} von einer Erwartung, wie hier gezeigt, als',
    other: '{count} von {n} Erwartungen, wie hier gezeigt, als',
  },
  formatProfileJson: 'Kompetenzprofil (JSON)',
  formatCase: 'CASE 1.1 (JSON)',
  exported: '{name} ist gespeichert.',

  // --- on paper ---
  toCoverAt: 'Zu erarbeiten für {level}',
  printedOn: 'Gedruckt am {date}',
  openPrintable: 'Druckbare Seite öffnen',
  downloadPrintable: 'Als Datei herunterladen',

  // --- checklist ---
  nothingListed: 'nichts aufgeführt',
  yourProgress: 'Ihr Fortschritt',
  progressCaption: 'Abgedeckte Punkte nach Stufe: {role}',
  exportAs: 'Ihre Markierungen als',
  formatText: 'Reiner Text',
  formatMarkdown: 'Markdown',
  formatCsv: 'Tabelle (CSV)',
  formatJson: 'Datei zum Wiedereinlesen (JSON)',
  copied: 'Ihre Markierungen sind kopiert.',
  copyByHand: 'Diese Seite darf nicht kopieren. Kopieren Sie den Text von hier:',
  saveByHand: 'Falls keine Datei gespeichert wurde, kopieren Sie den Text von hier:',
  download: 'Herunterladen',
  downloaded: 'Ihre Markierungen sind als Datei gespeichert.',
  importFile: 'Importieren …',
  importWhich: 'Wählen Sie eine Datei, die als „{format}“ gespeichert wurde.',
  importEmpty: 'In dieser Datei sind keine Markierungen.',
  importPreview: 'Das würde diese Datei bringen:',
  importApply: 'Diese Markierungen übernehmen',
  clearMarks: 'Markierungen löschen',
  clearQuestion: {
    one: 'Die eine Markierung dieser Rolle löschen?',
    other: 'Alle {n} Markierungen dieser Rolle löschen?',
  },
  takeLevel: 'Weiter ab {level}',
  marksHosted: 'Ihre Markierungen werden von dieser Seite aufbewahrt.',
  marksOnPlatform: 'Ihre Markierungen werden von Ihrer Lernplattform aufbewahrt.',
  marksInReview: 'Dies ist eine Durchsicht: Was Sie jetzt markieren, wird nicht aufbewahrt.',
  noRoomForMarks:
    'Wo Ihre Markierungen aufbewahrt werden, ist für weitere kein Platz. Exportieren Sie sie, bevor Sie gehen.',
  marksForgotten: 'Ihre Markierungen gehen beim Verlassen dieser Seite verloren. Exportieren Sie sie vorher.',

  // --- progress ---
  progressPartly: {
    one: '{covered} von einem Punkt abgedeckt, {partly} teilweise',
    other: '{covered} von {n} Punkten abgedeckt, {partly} teilweise',
  },
  progressCount: {
    one: '{covered} von einem Punkt abgedeckt',
    other: '{covered} von {n} Punkten abgedeckt',
  },
  allCovered: { one: 'Der eine Punkt ist abgedeckt', other: 'Alle {n} Punkte abgedeckt' },
  levelCovered: 'Sie decken ab, was für {level} aufgeführt ist.',
  markCovered: 'Abgedeckt',
  markPartly: 'Teilweise abgedeckt',
  markNone: 'Noch nicht',
  marksStay: 'Ihre Markierungen bleiben in diesem Browser. Sie werden an niemanden gesendet.',
  marksNotKept: 'Diese Seite kann Ihre Markierungen nicht speichern. Exportieren Sie sie, bevor Sie gehen.',
  storageFull:
    'In diesem Browser ist kein Platz mehr für Ihre Markierungen. Exportieren Sie sie, bevor Sie die Seite verlassen.',
  marksDamaged:
    'Die hier gespeicherten Markierungen sind nicht lesbar. Sobald Sie etwas markieren, werden sie beiseitegelegt, nicht gelöscht.',
  changedSince: 'Seit Ihrer Markierung geändert',
  markedText: 'Sie haben markiert: {text}',
  notMatched: {
    one: '{n} Markierung passt zu keinem Punkt dieses Dokuments. Sie bleibt erhalten.',
    other: '{n} Markierungen passen zu keinem Punkt dieses Dokuments. Sie bleiben erhalten.',
  },
  exportTitle: '{skill}: was abgedeckt ist',
  exportDate: 'Stand: {date}',
  noLongerListed: 'Nicht mehr aufgeführt',
  columnSkill: 'Kompetenz',
  columnLevel: 'Stufe',
  columnItem: 'Punkt',
  columnMark: 'Markierung',
  columnDate: 'Markiert am',
  columnChanged: 'Änderung',
  importNew: { one: '{n} Markierung ist neu.', other: '{n} Markierungen sind neu.' },
  importSame: { one: '{n} Markierung gibt es hier schon.', other: '{n} Markierungen gibt es hier schon.' },
  importNewer: { one: '{n} Markierung ersetzt eine ältere.', other: '{n} Markierungen ersetzen ältere.' },
  importOlder: {
    one: '{n} Markierung ist älter als Ihre, die bleibt.',
    other: '{n} Markierungen sind älter als Ihre, die bleiben.',
  },
  importChanged: {
    one: '{n} Markierung gehört zu einem Punkt, der sich seither geändert hat.',
    other: '{n} Markierungen gehören zu Punkten, die sich seither geändert haben.',
  },
  otherSkill: 'Diese Datei enthält Markierungen für „{name}“, nicht für „{skill}“.',
  notProgress: 'Diese Datei lässt sich nicht als Markierungen lesen.',
  problemsLeftOut: {
    one: 'Ein Fehler wurde gefunden; der betroffene Eintrag entfällt.',
    other: '{n} Fehler wurden gefunden; die betroffenen Einträge entfallen.',
  },

  // --- states ---
  linkRolesGone: {
    one: '{n} Rolle aus diesem Link gibt es nicht mehr.',
    other: '{n} Rollen aus diesem Link gibt es nicht mehr.',
  },
  linkLevelsGone: {
    one: '{n} Stufe aus diesem Link gibt es nicht mehr.',
    other: '{n} Stufen aus diesem Link gibt es nicht mehr.',
  },

  // --- versions ---
  changedShown: 'Nur Geändertes wird gezeigt.',
  allShown: 'Alle Stufen werden gezeigt.',
  changedOnly: 'Nur Geändertes',
  otherProfile: 'Das ist ein anderes Profil, keine andere Fassung von diesem.',
  versionSame: 'Beide Fassungen sagen dasselbe.',
  expectationsSame: 'Die Erwartungen sind dieselben.',
  expectationsChanged: { one: '{n} Erwartung geändert', other: '{n} Erwartungen geändert' },
  expectationsAdded: { one: '{n} Erwartung hinzugefügt', other: '{n} Erwartungen hinzugefügt' },
  expectationsRemoved: { one: '{n} Erwartung entfernt', other: '{n} Erwartungen entfernt' },
  roleAdded: 'Die Rolle {name} ist neu.',
  roleRemoved: 'Die Rolle {name} gibt es nicht mehr.',
  roleRenamed: 'Die Rolle {before} heißt jetzt {after}.',
  levelAdded: 'Die Stufe {name} ist neu.',
  levelRemoved: 'Die Stufe {name} gibt es nicht mehr.',
  levelRenamed: 'Die Stufe {before} heißt jetzt {after}.',
  levelsMoved: 'Die Stufen stehen jetzt in einer anderen Reihenfolge.',
  'version.added': 'Hinzugefügt',
  'version.removed': 'Entfernt',
  'version.changed': 'Geändert',
  'version.same': 'Unverändert',
  passagesChanged: { one: '{n} Textstelle geändert', other: '{n} Textstellen geändert' },
  wordsAdded: { one: '{n} Wort hinzugefügt', other: '{n} Wörter hinzugefügt' },
  wordsRemoved: { one: '{n} Wort entfernt', other: '{n} Wörter entfernt' },
  versionRequired: 'In beiden Fassungen Pflicht.',
  versionOptional: 'In beiden Fassungen optional.',
  versionNowRequired: 'War optional und ist jetzt Pflicht.',
  versionNowOptional: 'War Pflicht und ist jetzt optional.',
  versionOnlyNowRequired: 'Der Text ist derselbe; er war optional und ist jetzt Pflicht.',
  versionOnlyNowOptional: 'Der Text ist derselbe; er war Pflicht und ist jetzt optional.',
  versionAddedRequired: 'Neu, und Pflicht.',
  versionAddedOptional: 'Neu, und optional.',
  versionRemovedRequired: 'War Pflicht und ist weggefallen.',
  versionRemovedOptional: 'War optional und ist weggefallen.',
  itemsMoved: 'Der Text ist derselbe, in anderer Reihenfolge.',
  topicsChanged: 'Die Themen haben sich geändert.',
  resourcesChanged: 'Die Links zum Lernen haben sich geändert.',
  textAdded: 'hinzugefügt:',
  textRemoved: 'entfernt:',
} as const satisfies Partial<Messages>;
