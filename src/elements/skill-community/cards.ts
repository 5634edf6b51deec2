import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Translator } from '../../strings/translate.js';
import { localText as textFor } from '../../model/text.js';
import { heading } from '../shared/heading.js';
import { richMessage } from '../shared/local-text.js';
import { commentCount, commentList } from './comment-list.js';
import { commentKey } from './forms.js';
import { proposalItem } from './proposal-item.js';
import type { Scene } from './scene.js';
import { textForm } from './text-form.js';

const counted = (title: string, n: number, t: Translator): TemplateResult =>
  html`${title} <span class="n">${t.number(n)}</span>`;

/** What has been suggested, the newest first. */
function proposalsCard(scene: Scene): TemplateResult {
  const { t, snapshot, profile, headingLevel } = scene;
  // one that was removed is there for what others have said to it
  const proposals = snapshot.proposals.filter(({ id, removed }) => !removed || commentCount(scene, id) > 0);
  const name = textFor(profile.name, { locale: t.locale, language: profile.language });
  return html`<section class="card" part="card proposals">
    ${heading(headingLevel + 1, counted(t('proposals'), proposals.filter(({ removed }) => !removed).length, t), 'proposals-heading')}
    ${
      proposals.length === 0
        ? html`<p class="quiet">${richMessage(t, 'noProposals', { name })}</p>`
        : html`<ol class="entries" role="list">
            ${repeat(
              proposals,
              ({ id }) => id,
              (proposal) => html`<li data-entry=${proposal.id}>${proposalItem(scene, proposal)}</li>`,
            )}
          </ol>`
    }
  </section>`;
}

/** What was said of the skill itself, and the form to say more. */
function commentsCard(scene: Scene): TemplateResult {
  const { t, may, headingLevel } = scene;
  const n = commentCount(scene);
  const list = commentList(scene);
  return html`<section class="card" part="card comments">
    ${heading(headingLevel + 1, counted(t('comments'), n, t), 'comments-heading')}
    ${list === nothing ? html`<p class="quiet">${t('noComments')}</p>` : list}
    ${
      may('comment')
        ? textForm(scene, {
            key: commentKey(),
            label: t('yourComment'),
            submit: t('send'),
            act: (body) => ({ op: 'comment', body }),
          })
        : nothing
    }
  </section>`;
}

export const cards = (scene: Scene): TemplateResult =>
  html`<div class="cards">${proposalsCard(scene)}${commentsCard(scene)}</div>`;

/** The same while it is on its way. @param isSlow It takes long enough for a picture of what comes. */
export const waitingCards = (t: Translator, level: number, isSlow: boolean): TemplateResult =>
  html`<div class="cards">
    ${(['proposals', 'comments'] as const).map(
      (which) =>
        html`<section class="card" part="card ${which}" aria-busy="true">
          ${heading(level + 1, t(which), `${which}-heading`)}
          <p class="quiet">${t(which === 'proposals' ? 'loadingProposals' : 'loadingComments')}</p>
          ${isSlow ? html`<div class="skel" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}
        </section>`,
    )}
  </div>`;
