import {
  COMPLETE_ON,
  PACKAGE_FORMATS,
  type CompleteOn,
  type PackageFormat,
  type PackageOrder,
} from '../../embed/package/package-settings.js';
import { withRoles } from '../../embed/package/with-roles.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import type { Given } from '../command.js';
import { languageIn } from '../language-in.js';
import { nearest } from '../nearest.js';
import { Refusal } from '../refusal.js';
import { visibleLine } from '../visible.js';
import { oneOf, t } from '../words.js';

/** The formats in which a platform can be told a score that is no verdict. */
const SCORED: readonly PackageFormat[] = ['scorm12', 'scorm2004-3', 'scorm2004-4'];

/** Refuses an id that the document does not have, and names those that it has. */
function known(id: string, option: string, things: readonly { readonly id: string }[]): string {
  const ids = things.map((thing) => thing.id);
  if (ids.includes(id)) return id;
  const meant = nearest(id, ids);
  throw new Refusal(
    t('cliNoChoice', { option, found: visibleLine(id), names: oneOf(ids.map(visibleLine)) }),
    meant === undefined ? undefined : t('cliNearest', { name: visibleLine(meant) }),
  );
}

/** What is to be packed, as it was asked for. @throws Refusal for what the document does not have. */
export function packageOrder(document: ProfileDocument, { value, has }: Given): PackageOrder {
  const format = PACKAGE_FORMATS.find((each) => each === value('format'));
  if (!format) throw new Refusal(t('cliNoPackageFormat'), t('cliPackFormatHint', { names: oneOf(PACKAGE_FORMATS) }));
  if (has('score') && !SCORED.includes(format))
    throw new Refusal(t('cliNoScore', { format }), t('cliNoScoreHint', { names: oneOf(SCORED) }));
  const roles = value('roles')
    ?.split(',')
    .map((id) => known(id.trim(), '--roles', document.roles));
  const wanted = value('level');
  const level = wanted === undefined ? {} : { level: known(wanted, '--level', document.levels) };
  const tag = languageIn(value('lang'));
  const lang = tag === undefined ? {} : { lang: tag };
  const completeOn: CompleteOn = COMPLETE_ON.find((each) => each === value('complete-on')) ?? 'answered';
  return {
    format,
    document: roles ? withRoles(document, roles) : document,
    settings: { completeOn, score: has('score'), ...level, ...lang },
  };
}

/** What the name of a package ends with. */
export const endingOf = (format: PackageFormat): string => `.${format}.zip`;
