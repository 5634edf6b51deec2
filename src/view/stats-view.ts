import type { Profile } from '../model/profile.js';
import { countAll } from '../model/stats.js';
import { localText, type LocalText } from '../model/text.js';
import type { Translator } from '../strings/translate.js';

/** One fact about a profile, as it is printed. */
export interface Fact {
  readonly key: 'roles' | 'levels' | 'mandatory' | 'domain' | 'group' | 'updated';
  readonly label: string;
  readonly value: LocalText;
  /** Printed small behind the value: "of 45". */
  readonly total?: string;
  readonly note?: string;
  /** Required and optional, for the bar. */
  readonly share?: readonly [number, number];
  /** Machine-readable date. */
  readonly datetime?: string;
}

/** The facts of a profile, all of them counted; what the document leaves open is left out. */
export function statsView(profile: Profile, t: Translator): readonly Fact[] {
  const { required, optional, defined } = countAll(profile);
  const { domain, group, updated } = profile.document;
  const choice = { locale: t.locale, language: profile.language };
  const facts: Fact[] = [
    { key: 'roles', label: t('roles'), value: { text: t.number(profile.roles.length) }, note: t('rolesNote') },
    { key: 'levels', label: t('levels'), value: { text: t.number(profile.levels.length) }, note: t('levelsNote') },
    {
      key: 'mandatory',
      label: t('mandatory'),
      value: { text: t.number(required) },
      total: t('ofTotal', { total: defined }),
      share: [required, optional],
      ...(optional > 0 ? { note: t('othersOptional', { n: optional }) } : {}),
    },
  ];
  if (domain !== undefined) facts.push({ key: 'domain', label: t('domain'), value: localText(domain, choice) });
  if (group !== undefined) facts.push({ key: 'group', label: t('group'), value: localText(group, choice) });
  if (updated !== undefined)
    facts.push({ key: 'updated', label: t('lastUpdated'), value: { text: t.date(updated) }, datetime: updated });
  return facts;
}
