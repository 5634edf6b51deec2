import { html, nothing, type TemplateResult } from 'lit';
import { localText } from '../../model/text.js';
import type { Translator } from '../../strings/translate.js';
import { heading } from '../shared/heading.js';
import { richMessage } from '../shared/local-text.js';
import { orNothing } from '../shared/or-nothing.js';
import { commentKey } from './forms.js';
import type { Scene } from './scene.js';
import { textForm } from './text-form.js';

/** What a panel is about, and how it is drawn. */
interface Card {
  readonly which: 'proposals' | 'comments';
  /** How many there are; undefined while they are on their way. */
  readonly count?: number | undefined;
  /** It takes long enough for a picture of what comes. */
  readonly isSlow: boolean;
  readonly content?: unknown;
}

/** A panel; while what it shows is on its way, a picture of it. */
function card({ which, count, isSlow, content }: Card, t: Translator, level: number): TemplateResult {
  const isBusy = content === undefined;
  return html`<section class="card" part="card ${which}" aria-busy=${orNothing(isBusy ? 'true' : undefined)}>
    ${heading(
      level + 1,
      html`${t(which)} ${count === undefined ? nothing : html`<span class="n">${t.number(count)}</span>`}`,
      `${which}-heading`,
    )}
    ${
      isBusy
        ? html`<p class="quiet">${t(which === 'proposals' ? 'loadingProposals' : 'loadingComments')}</p>
            ${isSlow ? html`<div class="skeleton skel" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}`
        : content
    }
  </section>`;
}

/** Both panels while nothing has come. */
export const waitingCards = (t: Translator, level: number, isSlow: boolean): TemplateResult =>
  html`<div class="cards">
    ${(['proposals', 'comments'] as const).map((which) => card({ which, isSlow }, t, level))}
  </div>`;

const shownCount = (entries: readonly { readonly removed?: boolean | undefined; readonly on?: string | undefined }[]) =>
  entries.filter(({ removed, on }) => !removed && on === undefined).length;

/** What has been suggested, and what was said of the skill itself, with the form to say more. */
export function cards(scene: Scene, isSlow: boolean): TemplateResult {
  const { t, snapshot, profile, headingLevel, may, parts } = scene;
  const { proposals, comments } = snapshot;
  const isEmpty = proposals.length + comments.length === 0;
  const entries = isEmpty ? undefined : parts.entries.need();
  const isThere = isEmpty || entries !== undefined;
  const list = (found: unknown, empty: unknown): unknown =>
    !found || found === nothing ? html`<p class="quiet">${empty}</p>` : found;
  const name = localText(profile.name, { locale: t.locale, language: profile.language });
  const none = richMessage(t, 'noProposals', { name });
  const form = (): unknown =>
    may('comment')
      ? textForm(scene, {
          key: commentKey(),
          label: t('yourComment'),
          submit: t('send'),
          act: (body) => ({ op: 'comment', body }),
        })
      : nothing;
  return html`<div class="cards">
    ${card({ which: 'proposals', count: shownCount(proposals), isSlow, content: isThere ? list(entries?.proposals(scene), none) : undefined }, t, headingLevel)}
    ${card({ which: 'comments', count: shownCount(comments), isSlow, content: isThere ? html`${list(entries?.comments(scene), t('noComments'))}${form()}` : undefined }, t, headingLevel)}
  </div>`;
}
