import { html, nothing } from 'lit';
import type { Feed } from '../../community/feed.js';
import { loaded } from './community-parts.js';
import type { Scene } from './scene.js';

type FileAct = 'exportFile' | 'importFile';

/** The buttons to save all as a file and to add what is in one, as far as the store can; what they do is loaded then. */
export function filesRow(scene: Scene, feed: Feed): unknown {
  const {
    t,
    parts: { keepFile },
  } = scene;
  const run = async (act: FileAct): Promise<void> => {
    const part = await loaded(keepFile);
    await part?.[act](feed, scene);
  };
  const button = (act: FileAct): unknown =>
    feed[act]
      ? html`<button class="quiet-btn" type="button" data-do=${act} @click=${() => void run(act)}>
          ${t(`community.${act}`)}
        </button>`
      : nothing;
  if (!feed.exportFile && !feed.importFile) return nothing;
  return html`<div class="files" part="files">
    ${button('exportFile')} ${button('importFile')} ${keepFile.part?.render(scene)}
  </div>`;
}
