import { html, nothing, type TemplateResult } from 'lit';
import { LIMITS } from '../../community/model/limits.js';
import type { Proposal } from '../../community/model/snapshot.js';
import type { Verdict, VoteValue } from '../../community/model/operation.js';
import { withNames } from '../../community/model/invisible-signs.js';
import { heading } from '../shared/heading.js';
import { richMessage } from '../shared/local-text.js';
import { commentCount, commentList } from './comment-list.js';
import { entryLine, initial, moment } from './entry-line.js';
import { commentKey, threadKey } from './forms.js';
import { decisionKey } from './decision-key.js';
import { opener, ownActions } from './own-actions.js';
import { isModerator, isOwn, nameOf, type Scene } from './scene.js';
import { textForm } from './text-form.js';
import { userLine, userText } from './user-text.js';

function voteButton({ t, may, send }: Scene, proposal: Proposal, value: VoteValue): TemplateResult {
  const { id, mine, up, down } = proposal;
  const isFor = value > 0;
  const words = t(isFor ? 'votesFor' : 'votesAgainst', { n: isFor ? up : down });
  if (!may('vote') || proposal.status !== 'open') return html`<span class="votes">${words}</span>`;
  return html`<button
    class="btn vote"
    type="button"
    part="vote"
    aria-pressed=${mine === value}
    @click=${() => {
      send({ op: 'vote', proposal: id, value: mine === value ? 0 : value });
    }}
  >${words}</button>`;
}

/** What a moderator has said, with who and when. */
function decision(scene: Scene, { status, decision: said }: Proposal): unknown {
  if (!said || (status !== 'accepted' && status !== 'rejected')) return nothing;
  const key = status === 'accepted' ? 'acceptedBy' : 'rejectedBy';
  return html`<div class="decision" part="decision">
    <p class="by"><b>${richMessage(scene.t, key, { name: { text: withNames(nameOf(scene, said.by)) } })}</b>
      <span>${moment(said.at, scene.t)}</span></p>
    ${said.note ? userText(said.note) : nothing}
  </div>`;
}

/** What can be done about where a proposal stands. */
function standing(scene: Scene, { id, status, author }: Proposal): unknown {
  const { t, may, send, snapshot } = scene;
  const plain = (label: string, act: () => void): TemplateResult =>
    html`<button class="quiet-btn" type="button" @click=${act}>${label}</button>`;
  const isDecided = status === 'accepted' || status === 'rejected';
  const canDecide = may('decide') && isModerator(snapshot);
  return html`${
    may('withdraw') && isOwn(scene, author) && !isDecided
      ? plain(t(status === 'open' ? 'withdraw' : 'openAgain'), () => {
          send({ op: 'withdraw', proposal: id, on: status === 'open' });
        })
      : nothing
  }${
    canDecide && status === 'open'
      ? html`${opener(scene, decisionKey(id, 'accepted'), t('accept'))}${opener(scene, decisionKey(id, 'rejected'), t('reject'))}`
      : nothing
  }${
    canDecide && isDecided
      ? plain(t('openAgain'), () => {
          send({ op: 'decide', proposal: id, status: 'open', note: '' });
        })
      : nothing
  }`;
}

function decisionForm(scene: Scene, { id }: Proposal, verdict: Verdict): unknown {
  const key = decisionKey(id, verdict);
  if (!scene.forms.isOpen(key)) return nothing;
  return textForm(scene, {
    key,
    label: scene.t('decisionNote'),
    submit: scene.t(verdict === 'accepted' ? 'accept' : 'reject'),
    note: { max: LIMITS.note },
    act: (note) => ({ op: 'decide', proposal: id, status: verdict, note }),
  });
}

/** The comments on a proposal, behind their button. */
function thread(scene: Scene, id: string): unknown {
  if (!scene.forms.isOpen(threadKey(id))) return nothing;
  return html`<div class="replies">
    ${commentList(scene, id)}
    ${
      scene.may('comment')
        ? textForm(scene, {
            key: commentKey(id),
            label: scene.t('yourComment'),
            submit: scene.t('send'),
            act: (body) => ({ op: 'comment', body, on: id }),
          })
        : nothing
    }
  </div>`;
}

/** A proposal: what it says, what would change, and what can be done about it. */
export function proposalItem(scene: Scene, proposal: Proposal): TemplateResult {
  const { t, forms, parts, headingLevel, may } = scene;
  const { id, title, body, status, removed, removedBy } = proposal;
  const comments = commentCount(scene, id);
  const edit = `edit:${id}`;
  const change = proposal.patch && !removed ? parts.change.need() : undefined;
  if (removed)
    return html`<article class="entry" part="proposal" tabindex="-1">
      <div class="said">
        <p class="quiet small">${t(removedBy ? 'removedByModerator' : 'removedByAuthor')}</p>
        <div class="deeds">${comments > 0 ? opener(scene, threadKey(id), t('commentCount', { n: comments })) : nothing}</div>
        ${thread(scene, id)}
      </div>
    </article>`;
  return html`<article class="entry" part="proposal" tabindex="-1">
    ${initial(scene, proposal)}
    <div class="said">
      <div class="top">
        ${heading(headingLevel + 2, userLine(title), 'proposal-title')}
        <span class="badge ${status === 'accepted' ? 'required' : status}" part="status">${t(`status.${status}`)}</span>
      </div>
      ${entryLine(scene, proposal, change?.about(scene, proposal))}
      ${body ? userText(body) : nothing} ${change?.difference(scene, proposal)} ${decision(scene, proposal)}
      <div class="deeds">
        <span class="ballot" role="group" aria-label=${t('vote')}>
          ${voteButton(scene, proposal, 1)}${voteButton(scene, proposal, -1)}
        </span>
        ${may('comment') || comments > 0 ? opener(scene, threadKey(id), t('commentCount', { n: comments })) : nothing}
        ${standing(scene, proposal)}
        ${ownActions(scene, proposal, status === 'open' || status === 'withdrawn')}
        ${status === 'accepted' && proposal.patch ? opener(scene, `export:${id}`, t('exportProposal')) : nothing}
      </div>
      ${forms.isOpen(`export:${id}`) ? parts.exports.need()?.render(scene, proposal) : nothing}
      ${forms.isOpen(edit) ? parts.suggestion.need()?.render(scene, edit, proposal) : nothing}
      ${decisionForm(scene, proposal, 'accepted')} ${decisionForm(scene, proposal, 'rejected')} ${thread(scene, id)}
    </div>
  </article>`;
}
