import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { embedWays } from '../embed/embed-ways.js';

/** Puts the menu of the profile beside it into a place. */
function fill(place: Element | undefined): void {
  const profile = place?.parentNode?.querySelector('skill-profile');
  if (!profile) {
    place?.replaceChildren('Only a whole profile has something to paste.');
    return;
  }
  const menu = embedWays(profile, 'cdn/');
  menu.open = true;
  place?.replaceChildren(menu);
}

/** Below the profile of a story what to paste to embed it, where that is chosen in the toolbar. */
export const withEmbedWays: Decorator = (story, { globals, viewMode }) =>
  viewMode === 'docs' || globals['embed'] !== 'shown'
    ? story()
    : html`${story()}<div style="margin-block-start: 1rem" ${ref(fill)}></div>`;
