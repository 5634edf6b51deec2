import '../../define/skill-profile.js';
import type { Request } from './request.js';

/** The whole profile, as the only thing on its page. */
export function fullView({ src, settings, roles }: Request): HTMLElement {
  const profile = document.createElement('skill-profile');
  for (const [name, value] of Object.entries(settings)) profile.setAttribute(name, value);
  profile.headingLevel = 1;
  // this page keeps nothing: what is marked is gone with it
  profile.storage = 'none';
  profile.roles = roles;
  profile.src = src;
  return profile;
}
