import { expect } from 'chai';
import { CommunityError } from '../../../src/community/community-error.js';
import { readChange } from '../../../src/community/model/text-change.js';
import { ADA, comment, MIA, operation, proposal, ready } from '../../harness/fake-feed.js';
import { find, findAll, focused, settled, textOf, visibleText } from '../../harness/fixture.js';
import { announcements, consoleLines, eventsOf } from '../../harness/listening.js';
import { until } from '../../harness/page.js';
import { pick, press } from '../../harness/verbs.js';
import { communityFixture, form, lively, opener, proposalWithPatch, rested, send, type } from './community-fixture.js';

const field = (element: Element, key: string): HTMLTextAreaElement => find(form(element, key), 'textarea');
const button = (element: Element, text: string): HTMLElement => {
  const found = findAll(element, 'button').find((each) => textOf(each) === text);
  if (!found) throw new Error(`no button ${text}`);
  return found;
};

describe('skill-community: what a reader does', function () {
  this.timeout(20_000);

  it('watches, and no longer', async () => {
    const { element, feed } = await communityFixture(ready());
    await press(element, find(element, '[part="watch"]'));
    feed.set(ready({ watching: true }));
    await settled(element);
    await press(element, find(element, '[part="watch"]'));
    expect(feed.acts).to.deep.equal([
      { op: 'watch', on: true },
      { op: 'watch', on: false },
    ]);
  });

  it('votes, and takes the vote back', async () => {
    const { element, feed } = await communityFixture(ready({ proposals: [proposal('p')] }));
    await press(element, button(element, 'For 0'));
    feed.set(ready({ proposals: [proposal('p', { up: 1, mine: 1 })] }));
    await settled(element);
    expect(button(element, 'For 1').getAttribute('aria-pressed')).to.equal('true');
    await press(element, button(element, 'For 1'));
    await press(element, button(element, 'Against 0'));
    expect(feed.acts.map((act) => (act.op === 'vote' ? act.value : act.op))).to.deep.equal([1, 0, -1]);
  });

  it('comments, and hears of it once', async () => {
    const { element, feed } = await communityFixture(ready());
    const said = announcements();
    await type(element, field(element, 'comment'), '  A word.\n');
    await send(element, 'comment');
    expect(feed.acts).to.deep.equal([{ op: 'comment', body: 'A word.' }]);
    expect(field(element, 'comment').value).to.equal('');
    expect(said).to.deep.equal(['Your comment is added.']);
  });

  it('hears of the first comment as well, and keeps the focus, when it is sent before the list has come', async () => {
    const { element, feed } = await communityFixture(ready());
    const said = announcements();
    feed.act = (act) => {
      feed.set(ready({ comments: [comment('c1', { author: ADA, pending: true })] }, { waiting: 1 }));
      return Promise.resolve(operation(act));
    };
    const area = field(element, 'comment');
    const typed = type(element, area, 'A word.');
    form(element, 'comment').requestSubmit();
    await typed;
    await rested(element);
    expect(said).to.deep.equal(['Your comment is added.']);
    expect([area.isConnected, area.value]).to.deep.equal([true, '']);
    expect(focused()).to.equal(area);
  });

  it('hears of each act once it is done, whose button does not say so itself', async () => {
    const entries = { proposals: [proposal('p', { author: MIA })], comments: [comment('c1', { author: MIA })] };
    const { element, feed } = await communityFixture(ready({ viewer: MIA, ...entries }));
    const said = announcements();
    await press(element, opener(element, 'edit:c1'));
    await type(element, field(element, 'edit:c1'), 'Better.');
    await send(element, 'edit:c1');
    await press(element, opener(element, 'remove:c1'));
    await press(element, button(element, 'Yes'));
    await rested(element);
    await press(element, button(element, 'Withdraw'));
    await rested(element);
    for (const verdict of ['accepted', 'rejected']) {
      await press(element, opener(element, `decide:p:${verdict}`));
      await send(element, `decide:p:${verdict}`);
    }
    feed.set(ready({ viewer: MIA, comments: [comment('c1', { author: MIA, pending: true })] }));
    await rested(element);
    await press(element, opener(element, 'discard:c1'));
    await press(element, button(element, 'Yes'));
    await rested(element);
    expect(said).to.deep.equal([
      'Your change is saved.',
      'It is removed.',
      'The state of the proposal is now: Withdrawn.',
      'The state of the proposal is now: Accepted.',
      'The state of the proposal is now: Rejected.',
      'What was not sent is discarded.',
    ]);
  });

  it('hears nothing of what could not be kept', async () => {
    const { element, feed } = await communityFixture(ready({ proposals: [proposal('p', { author: ADA })] }));
    const said = announcements();
    consoleLines();
    feed.failure = new Error('full');
    await press(element, button(element, 'Withdraw'));
    await rested(element);
    expect(said).to.deep.equal([]);
  });

  it('is told where nothing was written', async () => {
    const { element, feed } = await communityFixture(ready());
    await type(element, field(element, 'comment'), '  ');
    await send(element, 'comment');
    expect(feed.acts).to.deep.equal([]);
    const area = field(element, 'comment');
    expect(area.getAttribute('aria-invalid')).to.equal('true');
    const id = area.getAttribute('aria-describedby') ?? '';
    expect(textOf(element.shadowRoot!.getElementById(id))).to.equal('Write something first.');
    expect(focused()).to.equal(area);
    await type(element, area, 'x');
    expect(area.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('replies, and finds the focus on the button again', async () => {
    const { element, feed } = await communityFixture(ready({ comments: [comment('c1')] }));
    await press(element, opener(element, 'reply:c1'));
    expect(focused()).to.equal(field(element, 'reply:c1'));
    expect(visibleText(form(element, 'reply:c1'))).to.match(/^Your reply to Ben Okafor/);
    await type(element, field(element, 'reply:c1'), 'Yes.');
    await send(element, 'reply:c1');
    expect(feed.acts).to.deep.equal([{ op: 'comment', body: 'Yes.', parent: 'c1', on: undefined }]);
    expect(focused()).to.equal(opener(element, 'reply:c1'));
    expect(findAll(element, '[data-form="reply:c1"]')).to.have.length(0);
  });

  it('comments on a proposal', async () => {
    const { element, feed } = await communityFixture(ready({ proposals: [proposal('p')] }));
    await press(element, opener(element, 'thread:p'));
    await type(element, field(element, 'comment:p'), 'Well.');
    await send(element, 'comment:p');
    expect(feed.acts).to.deep.equal([{ op: 'comment', body: 'Well.', on: 'p' }]);
  });

  it('changes a comment of one’s own', async () => {
    const { element, feed } = await communityFixture(
      ready({ comments: [comment('c1', { author: ADA, body: 'Old.' })] }),
    );
    await press(element, opener(element, 'edit:c1'));
    expect(field(element, 'edit:c1').value).to.equal('Old.');
    await type(element, field(element, 'edit:c1'), 'New.');
    await send(element, 'edit:c1');
    expect(feed.acts).to.deep.equal([{ op: 'edit', target: 'c1', body: 'New.' }]);
  });

  it('closes what was to be changed and was not, and sends nothing', async () => {
    const { element, feed } = await communityFixture(
      ready({
        comments: [comment('c1', { author: ADA, body: 'Old.' })],
        proposals: [await proposalWithPatch('p1', { author: ADA }), proposal('p2', { author: ADA, body: '' })],
      }),
    );
    for (const key of ['edit:c1', 'edit:p1', 'edit:p2']) {
      await press(element, opener(element, key));
      await type(element, find(element, `[data-form="${key}"] :is(textarea, input)`), 'Other.');
      await type(
        element,
        find(element, `[data-form="${key}"] :is(textarea, input)`),
        key === 'edit:c1' ? 'Old.' : `Title of ${key.slice(5)}`,
      );
      await send(element, key);
      expect(findAll(element, `[data-form="${key}"]`), key).to.have.length(0);
      expect(focused()).to.equal(opener(element, key));
    }
    expect(feed.acts).to.deep.equal([]);
  });

  it('is asked before what is one’s own is removed, and keeps the focus near', async () => {
    const state = ready({ comments: [comment('c1', { author: ADA }), comment('c2', { parent: 'c1' })] });
    const { element, feed } = await communityFixture(state);
    await press(element, opener(element, 'remove:c1'));
    expect(textOf(focused())).to.equal('No');
    await press(element, focused() as HTMLElement);
    expect(focused()).to.equal(opener(element, 'remove:c1'));
    await press(element, opener(element, 'remove:c1'));
    await press(element, button(element, 'Yes'));
    await rested(element);
    expect(feed.acts).to.deep.equal([{ op: 'remove', target: 'c1' }]);
    feed.set(
      ready({ comments: [comment('c1', { author: ADA, removed: true, body: '' }), comment('c2', { parent: 'c1' })] }),
    );
    await rested(element);
    expect(focused().closest('[data-entry]')?.getAttribute('data-entry')).to.equal('c1');
  });

  it('stays near with the focus when what had it is gone: at the entry, that which it answers, or its panel', async () => {
    const [c1, c2] = [comment('c1', { author: ADA }), comment('c2', { author: ADA, parent: 'c1' })];
    const { element, feed } = await communityFixture(ready({ comments: [c1, c2] }));
    for (const [id, left, place] of [
      ['c2', [c1], '[data-entry="c1"] > .entry'],
      ['c1', [], '[part="comments-heading"]'],
    ] as const) {
      await press(element, opener(element, `remove:${id}`));
      await press(element, button(element, 'Yes'));
      feed.set(ready({ comments: left }));
      await rested(element);
      expect(focused()).to.equal(find(element, place));
    }
  });

  it('stays at the proposal with the focus when a moderator has decided on it', async () => {
    const { element, feed } = await communityFixture(ready({ viewer: MIA, proposals: [proposal('p')] }));
    await press(element, opener(element, 'decide:p:accepted'));
    field(element, 'decide:p:accepted').focus();
    const sent = send(element, 'decide:p:accepted');
    feed.set(ready({ viewer: MIA, proposals: [proposal('p', { status: 'accepted' })] }));
    await sent;
    expect(focused()).to.equal(find(element, '[data-entry="p"] > .entry'));
  });

  it('removes what others have said as a moderator, after the same question', async () => {
    const entries = { comments: [comment('c1')], proposals: [proposal('p1')] };
    const { element, feed } = await communityFixture(ready({ viewer: MIA, ...entries }));
    for (const id of ['c1', 'p1']) {
      expect(findAll(element, `[data-opens="edit:${id}"]`)).to.have.length(0);
      await press(element, opener(element, `remove:${id}`));
      await press(element, button(element, 'Yes'));
      await rested(element);
    }
    expect(feed.acts).to.deep.equal([
      { op: 'remove', target: 'c1' },
      { op: 'remove', target: 'p1' },
    ]);
    feed.set(ready({ viewer: ADA, ...entries }));
    await rested(element);
    expect(findAll(element, '[data-opens^="remove:"]')).to.have.length(0);
  });

  it('reads who has removed it: its author, or a moderator', async () => {
    const gone = { removed: true, body: '' };
    const { element } = await communityFixture(
      ready({
        comments: [
          comment('c1', gone),
          comment('c2', { parent: 'c1' }),
          comment('c3', { ...gone, removedBy: MIA }),
          comment('c4', { parent: 'c3' }),
          comment('c5', { on: 'p1' }),
        ],
        proposals: [proposal('p1', { ...gone, removedBy: MIA, title: '' })],
      }),
    );
    const words = (id: string): string => textOf(find(element, `[data-entry="${id}"] > .entry .quiet`));
    expect(['c1', 'c3', 'p1'].map(words)).to.deep.equal([
      'Removed by its author.',
      'Removed by a moderator.',
      'Removed by a moderator.',
    ]);
  });

  it('discards what waits, after a question, and nothing that has arrived', async () => {
    const { element, feed } = await communityFixture(
      ready({
        comments: [comment('c1', { author: ADA }), comment('c2', { author: ADA, pending: true })],
        proposals: [proposal('p1', { status: 'accepted', pending: true })],
      }),
    );
    expect(findAll(element, '[data-opens^="discard:"]').map((each) => each.dataset['opens'])).to.deep.equal([
      'discard:p1',
      'discard:c2',
    ]);
    await press(element, opener(element, 'discard:c2'));
    expect(textOf(focused())).to.equal('No');
    expect(find(element, '[data-form="discard:c2"]').getAttribute('aria-label')).to.equal(
      'Discard what is not sent yet?',
    );
    expect(feed.calls).to.deep.equal([]);
    await press(element, button(element, 'Yes'));
    await rested(element);
    expect(feed.calls).to.deep.equal(['discard c2']);
  });

  it('withdraws a proposal and opens it again', async () => {
    const { element, feed } = await communityFixture(ready({ proposals: [proposal('p', { author: ADA })] }));
    await press(element, button(element, 'Withdraw'));
    feed.set(ready({ proposals: [proposal('p', { author: ADA, status: 'withdrawn' })] }));
    await rested(element);
    await press(element, button(element, 'Open again'));
    expect(feed.acts).to.deep.equal([
      { op: 'withdraw', proposal: 'p', on: true },
      { op: 'withdraw', proposal: 'p', on: false },
    ]);
  });

  it('decides with a note, which may be empty', async () => {
    const { element, feed } = await communityFixture(ready({ viewer: MIA, proposals: [proposal('p')] }));
    await press(element, opener(element, 'decide:p:rejected'));
    await send(element, 'decide:p:rejected');
    await press(element, opener(element, 'decide:p:accepted'));
    await type(element, field(element, 'decide:p:accepted'), 'Fine.');
    await send(element, 'decide:p:accepted');
    feed.set(ready({ viewer: MIA, proposals: [proposal('p', { status: 'accepted' })] }));
    await rested(element);
    await press(element, button(element, 'Open again'));
    expect(feed.acts).to.deep.equal([
      { op: 'decide', proposal: 'p', status: 'rejected', note: '' },
      { op: 'decide', proposal: 'p', status: 'accepted', note: 'Fine.' },
      { op: 'decide', proposal: 'p', status: 'open', note: '' },
    ]);
  });

  it('signs in, is told what is wrong, and signs out', async () => {
    const { element, feed } = await communityFixture(ready({ viewer: null }));
    const said = announcements();
    await press(element, find(element, '[part="sign-in"]'));
    const [name, password] = findAll<HTMLInputElement>(form(element, 'sign-in'), 'input');
    expect([name!.autocomplete, password!.autocomplete]).to.deep.equal(['username', 'current-password']);
    expect(focused()).to.equal(name);
    await send(element, 'sign-in');
    expect(textOf(find(element, '[role="alert"]'))).to.equal('Enter your name.');
    name!.value = 'ada';
    password!.value = 'wrong';
    await send(element, 'sign-in');
    expect(textOf(find(element, '[role="alert"]'))).to.equal('Name or password is wrong.');
    password!.value = 'right';
    await send(element, 'sign-in');
    expect(feed.calls).to.deep.equal(['signIn ada', 'signIn ada']);
    expect(visibleText(find(element, '[part="note"]'))).to.match(/^Signed in as Ada Moreno\./);
    expect(focused()).to.not.equal(document.body);
    await press(element, find(element, '[part="sign-out"]'));
    await rested(element);
    expect(feed.calls.at(-1)).to.equal('signOut');
    expect(said).to.deep.equal(['Signed in as ada.', 'You are signed out.']);
    expect(focused()).to.equal(find(element, '[part="heading"]'));
  });

  it('is not told again what was wrong when the form to sign in was closed', async () => {
    const { element } = await communityFixture(ready({ viewer: null }));
    await press(element, find(element, '[part="sign-in"]'));
    await send(element, 'sign-in');
    expect(textOf(find(element, '[role="alert"]'))).to.equal('Enter your name.');
    await press(element, button(element, 'Cancel'));
    await press(element, find(element, '[part="sign-in"]'));
    expect(findAll(element, '[role="alert"], [aria-invalid]')).to.have.length(0);
  });

  it('tells the page of what the store has, and of nothing else', async () => {
    const { element, feed } = await communityFixture(ready());
    const names = ['skill-watch', 'skill-propose', 'skill-comment', 'skill-vote', 'skill-decide'] as const;
    const events = names.map((name) => eventsOf(name));
    await press(element, find(element, '[part="watch"]'));
    expect(events.flat()).to.deep.equal([]);
    feed.deliver(operation({ op: 'watch', on: true }));
    feed.deliver(operation({ op: 'propose', title: 'a', body: 'b' }));
    feed.deliver(operation({ op: 'comment', body: 'b', on: 'p' }));
    feed.deliver(operation({ op: 'vote', proposal: 'p', value: -1 }));
    feed.deliver(operation({ op: 'decide', proposal: 'p', status: 'rejected', note: 'n' }));
    feed.deliver(operation({ op: 'remove', target: 'c' }));
    await until(() => events[4]?.[0], { name: 'the last event' });
    const [watch, propose, said, vote, decide] = events.map(([event]) => event);
    expect(watch).to.include({ skill: 'message-broker-patterns', on: true, date: '2026-03-03T10:00:00Z' });
    expect(propose).to.have.property('proposal').that.matches(/^op\d/);
    expect(said).to.include({ proposal: 'p', parent: null }).and.to.not.have.property('body');
    expect(vote).to.include({ proposal: 'p', value: -1 });
    expect(decide).to.include({ proposal: 'p', status: 'rejected' });
    expect(events.every(({ length }) => length === 1)).to.equal(true);
  });
});

describe('skill-community: a suggestion', function () {
  this.timeout(20_000);

  async function suggesting() {
    const { element, feed } = await communityFixture(ready());
    element.setAttribute('theme', 'light');
    await press(element, find(element, '[part="suggest"]'));
    const [about] = findAll<HTMLSelectElement>(form(element, 'suggest'), 'select');
    return { element, feed, about: about! };
  }
  const title = (element: Element): HTMLInputElement => find(form(element, 'suggest'), 'input');
  const text = (element: Element): HTMLTextAreaElement => find(form(element, 'suggest'), '.pair textarea');

  it('is about the whole profile until a role is chosen', async () => {
    const { element, feed, about } = await suggesting();
    expect(focused()).to.equal(about);
    await type(element, title(element), 'Drop PHP');
    await send(element, 'suggest');
    expect(feed.acts).to.deep.equal([{ op: 'propose', title: 'Drop PHP', body: '', patch: undefined }]);
    expect(focused()).to.equal(find(element, '[part="suggest"]'));
  });

  it('changes the text of a role at a level, and shows what changes while it is typed', async () => {
    const { element, feed, about } = await suggesting();
    await pick(element, about, 'backend-go');
    const level = findAll<HTMLSelectElement>(form(element, 'suggest'), 'select')[1]!;
    await pick(element, level, 'senior');
    const before = text(element).value;
    expect(before).to.match(/^Designs messaging systems in Go/);
    await type(element, text(element), before.replace('Designs', 'Draws'));
    expect(visibleText(find(form(element, 'suggest'), '.difference'))).to.match(
      /^removed: ?Designs added: ?Draws messaging/,
    );
    await type(element, title(element), 'Say draws');
    await send(element, 'suggest');
    const [act] = feed.acts;
    const change = act?.op === 'propose' ? readChange(act.patch) : undefined;
    expect(change).to.include({
      role: 'backend-go',
      level: 'senior',
      before,
      after: before.replace('Designs', 'Draws'),
    });
  });

  it('begins with the reader’s own role and level', async () => {
    const { element } = await communityFixture(ready());
    const source = await import('../../../src/define/skill-source.js').then(() =>
      document.createElement('skill-source'),
    );
    source.data = element.data;
    Object.assign(source, { roleId: 'backend-rust', level: 'middle' });
    element.data = undefined;
    element.parentElement!.append(source);
    source.append(element);
    await settled(source);
    await press(element, find(element, '[part="suggest"]'));
    expect(findAll<HTMLSelectElement>(form(element, 'suggest'), 'select').map(({ value }) => value)).to.deep.equal([
      'backend-rust',
      'middle',
    ]);
  });

  it('says what is missing at the field', async () => {
    const { element, feed, about } = await suggesting();
    await pick(element, about, 'backend-go');
    await send(element, 'suggest');
    expect(feed.acts).to.deep.equal([]);
    const problems = findAll(form(element, 'suggest'), '[aria-invalid="true"]').map((each) =>
      textOf(element.shadowRoot!.getElementById(each.getAttribute('aria-describedby') ?? '')),
    );
    expect(problems).to.deep.equal(['Enter a title.', 'Change the text, or choose the whole profile.']);
    expect(focused()).to.equal(title(element));
  });

  it('keeps what was typed when the form is closed, for each role, until it is started over', async () => {
    const { element, about } = await suggesting();
    await pick(element, about, 'backend-go');
    await type(element, text(element), 'Go, differently.');
    await pick(element, about, 'backend-rust');
    await type(element, text(element), 'Rust, differently.');
    await press(element, button(element, 'Cancel'));
    expect(findAll(element, '[data-form="suggest"]')).to.have.length(0);
    expect(focused()).to.equal(find(element, '[part="suggest"]'));
    await press(element, find(element, '[part="suggest"]'));
    expect(text(element).value).to.equal('Rust, differently.');
    await pick(element, find(form(element, 'suggest'), 'select'), 'backend-go');
    expect(text(element).value).to.equal('Go, differently.');
    await press(element, button(element, 'Start over'));
    expect(
      findAll(form(element, 'suggest'), '.pair textarea').map((each) => (each as HTMLTextAreaElement).value),
    ).to.not.include('Go, differently.');
  });

  it('of one’s own can be changed', async () => {
    const own = await proposalWithPatch('p', { author: ADA, title: 'Old', body: 'Why' });
    const { element, feed } = await communityFixture(ready({ proposals: [own] }));
    await press(element, opener(element, 'edit:p'));
    const area = find<HTMLTextAreaElement>(form(element, 'edit:p'), '.pair textarea');
    expect(area.value).to.match(/^Draws/);
    await type(element, area, area.value.replace('Draws', 'Paints'));
    await send(element, 'edit:p');
    const [act] = feed.acts;
    expect(act).to.include({ op: 'edit', target: 'p', title: 'Old', body: 'Why' });
    expect(act?.op === 'edit' ? readChange(act.patch)?.after : '').to.match(/^Paints/);
  });

  it('that the outbox cannot keep stays in its form, which says why', async () => {
    const { element, feed } = await suggesting();
    const lines = consoleLines();
    feed.failure = new CommunityError('unavailable', 'no room');
    await type(element, title(element), 'Drop PHP');
    await send(element, 'suggest');
    expect(title(element).value).to.equal('Drop PHP');
    expect(textOf(find(form(element, 'suggest'), '[role="alert"]'))).to.equal('The store cannot be reached.');
    expect(lines.map((line) => line.text)).to.deep.equal(['<skill-community> propose: CommunityError: no room']);
  });
});

describe('skill-community: what comes from elsewhere', function () {
  this.timeout(20_000);

  it('takes neither the focus nor a word that is being typed', async () => {
    const { element, feed } = await communityFixture(ready({ comments: [comment('c1')] }));
    await press(element, opener(element, 'reply:c1'));
    const area = field(element, 'reply:c1');
    await type(element, area, 'In the midd');
    area.setSelectionRange(3, 3);
    feed.set(
      ready({ comments: [comment('c0'), comment('c1'), comment('c2', { parent: 'c1' })], proposals: [proposal('p')] }),
    );
    await rested(element);
    expect(field(element, 'reply:c1')).to.equal(area);
    expect(focused()).to.equal(area);
    expect([area.value, area.selectionStart]).to.deep.equal(['In the midd', 3]);
  });

  it('is all shown when a store has a great deal', async () => {
    const many = Array.from({ length: 300 }, (_, at) => comment(`c${at}`, at % 3 ? { parent: `c${at - 1}` } : {}));
    const { element } = await communityFixture(ready({ comments: many }));
    expect(findAll(element, '[part="comment"]')).to.have.length(300);
  });

  it('moves nothing when the store has got it', async () => {
    const state = await lively();
    const { element, feed } = await communityFixture(state);
    const entry = find(element, '[data-entry="c2"]');
    const { comments } = state.snapshot;
    feed.set({
      ...state,
      snapshot: { ...state.snapshot, comments: comments.map((each) => ({ ...each, pending: false })) },
    });
    await rested(element);
    expect(find(element, '[data-entry="c2"]')).to.equal(entry);
    expect(findAll(element, '[part="pending"]')).to.have.length(0);
  });
});
