import '../../define/skill-profile.js';
import '../../strings/german-of-player.js';
import '../../strings/french-of-player.js';
import { register } from '../../define/register.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import { SETTINGS_ID, STATUS_ID, type PackageSettings } from '../package/package-settings.js';
import { LearnerList } from './learner-list.js';
import { play } from './play.js';

// files with the words of other languages stand after this one, and look for it
export * from '../../strings/registry.js';

/** What stands in a script element of the page, which the package was made with. */
const read = (script: Element | null): unknown => JSON.parse(script?.textContent ?? '');

register('learner-list', LearnerList);

function start(): void {
  const element = document.querySelector('skill-profile');
  const line = document.getElementById(STATUS_ID);
  if (!element || !line) return;
  const profile = read(element.querySelector('script')) as ProfileDocument;
  const settings = read(document.getElementById(SETTINGS_ID)) as PackageSettings;
  void play({ element, line, document: profile, settings });
}

document.addEventListener('DOMContentLoaded', start);
