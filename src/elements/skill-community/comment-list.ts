import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isAlive, threadsOf, type Thread } from '../../community/model/threads.js';
import { withNames } from '../../community/model/invisible-signs.js';
import { richMessage } from '../shared/local-text.js';
import { entryLine, initial } from './entry-line.js';
import { ownActions, opener } from './own-actions.js';
import { nameOf, type Scene } from './scene.js';
import { textForm } from './text-form.js';
import { userText } from './user-text.js';

/** Answers to a comment: its form, or its text with what can be done. */
function renderBody(scene: Scene, { comment }: Thread): TemplateResult {
  const { t, forms, may } = scene;
  const { id, body } = comment;
  const edit = `edit:${id}`;
  const reply = `reply:${id}`;
  if (comment.removed)
    return html`<p class="quiet small">${t(comment.removedBy ? 'removedByModerator' : 'removedByAuthor')}</p>`;
  return html`${
    forms.isOpen(edit)
      ? textForm(scene, {
          key: edit,
          label: t('editComment'),
          submit: t('save'),
          initial: body,
          act: (text) => ({ op: 'edit', target: id, body: text }),
        })
      : userText(body)
  }
    <div class="deeds">${may('comment') ? opener(scene, reply, t('reply')) : nothing}${ownActions(scene, comment)}</div>
    ${
      forms.isOpen(reply)
        ? textForm(scene, {
            key: reply,
            label: richMessage(t, 'replyTo', { name: { text: withNames(nameOf(scene, comment.author)) } }),
            submit: t('send'),
            act: (text) => ({ op: 'comment', body: text, parent: id, on: comment.on }),
          })
        : nothing
    }`;
}

function renderThread(scene: Scene, thread: Thread): TemplateResult {
  const { comment, to, replies } = thread;
  const answered = to
    ? html`<span>${richMessage(scene.t, 'answerTo', { name: { text: withNames(nameOf(scene, to.author)) } })}</span>`
    : undefined;
  return html`<li data-entry=${comment.id}>
    <article class="entry" part="comment" tabindex="-1">
      ${initial(scene, comment)}
      <div class="said">${entryLine(scene, comment, answered)} ${renderBody(scene, thread)}</div>
    </article>
    ${renderThreads(scene, replies)}
  </li>`;
}

/** Threads below one another; nothing for none. A thread of which nothing is left is not shown. */
function renderThreads(scene: Scene, threads: readonly Thread[]): unknown {
  const alive = threads.filter(isAlive);
  if (alive.length === 0) return nothing;
  return html`<ol class="thread" role="list">
    ${repeat(
      alive,
      ({ comment }) => comment.id,
      (thread) => renderThread(scene, thread),
    )}
  </ol>`;
}

/** The comments on the skill, or on one of its proposals. */
export const commentList = (scene: Scene, on?: string): unknown =>
  renderThreads(scene, threadsOf(scene.snapshot.comments, on));

/** How many comments there are to read. */
export const commentCount = ({ snapshot: { comments } }: Scene, on?: string): number =>
  comments.filter((comment) => comment.on === on && !comment.removed).length;
