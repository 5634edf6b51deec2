import { expect } from 'chai';
import { newSubject } from '../community/operations.js';
import { comes, COMMUNITY, openCommunity, type CommunityPage } from '../harness/community-page.js';
import { closePages, deepAll } from '../harness/page.js';
import { readStrings, SHARE } from './corpora.js';

/** A host that answers with what it is given, and would give itself away if something ran. */
const HOST = `<script>
  window.executed = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => { executed.push(name); };
  addEventListener('skill-community-request', (event) => {
    if (event.request.op === 'load') event.respondWith(window.snapshot);
    else event.respondWith(window.snapshot.viewer);
  });
  window.snapshot = { subject: '', proposals: [], comments: [], watching: false, watchers: 0, viewer: null };
</script>`;

/** Characters of which only the name is shown, and line breaks that a page knows one kind of. */
const asShown = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
      (sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    );

/** A snapshot in which every text is one of these. */
function snapshotOf(texts: readonly string[]): unknown {
  const author = (text: string) => ({ id: text, name: text });
  const entry = (text: string, at: number) => ({
    id: `${at} ${text}`,
    author: author(text),
    createdAt: '2026-03-01T10:00:00Z',
    body: text,
  });
  return {
    subject: texts[0],
    watching: true,
    watchers: 3,
    viewer: { ...author(texts[0]!), roles: ['moderator'] },
    proposals: texts.map((text, at) => ({
      ...entry(text, at),
      title: text,
      up: 1,
      down: 1,
      mine: 0,
      status: 'accepted',
      decision: { status: 'accepted', by: author(text), at: text, note: text },
      patch:
        at % 2 === 0
          ? [{ op: 'replace', path: '/name', value: text }]
          : [
              { op: 'test', path: '/expectations/0/role', value: 'dev' },
              { op: 'test', path: '/expectations/0/level', value: 'low' },
              { op: 'test', path: '/expectations/0/description', value: 'Reads it.' },
              { op: 'replace', path: '/expectations/0/description', value: text },
            ],
    })),
    comments: texts.map((text, at) => ({
      ...entry(text, at),
      ...(at % 3 === 1 ? { parent: `${at - 1} ${texts[at - 1]!}` } : {}),
    })),
  };
}

const elementsIn = ({ element }: CommunityPage): Set<string> =>
  new Set(deepAll<Element>(element.shadowRoot, '*').map(({ localName }) => localName));

const textsOf = ({ all }: CommunityPage, selector: string): string[] =>
  all(selector).map(({ textContent }) => textContent);

describe('hostile strings in a community stay text (skipped: no datasets, where they are absent)', function () {
  this.timeout(120_000);
  let strings: readonly string[];
  before(async function () {
    const read = await readStrings();
    if (!read) this.skip();
    strings = read;
  });
  afterEach(closePages);

  async function show(community: CommunityPage, texts: readonly string[]): Promise<void> {
    Object.assign(community.page.window, { snapshot: snapshotOf(texts) });
    community.element.retry();
    const last = asShown(texts.at(-1)!);
    await comes(() => textsOf(community, '[part="comment"] [part="text"]').includes(last), texts.at(-1)!);
    await comes(() => community.all('[part="difference"]').length > 0, 'what changes');
    await community.element.updateComplete;
  }

  it('as titles, texts, names, notes and changes', async () => {
    const community = await openCommunity({
      subject: newSubject(),
      attributes: 'store="events"',
      head: HOST + COMMUNITY,
    });
    const { page, all } = community;
    const plain = ['One https://example.org/ \u202e', 'Two', 'Three', 'Four'];
    await show(community, plain);
    const allowed = elementsIn(community);
    expect(allowed.has('script')).to.equal(false);
    const BATCH = 200;
    for (let at = 0; at < strings.length; at += BATCH * SHARE) {
      const batch = strings.slice(at, at + BATCH);
      await show(community, batch);
      expect(
        [...elementsIn(community)].filter((name) => !allowed.has(name)),
        batch[0],
      ).to.deep.equal([]);
      for (const [place, selector] of [
        ['title', '[part="proposal-title"]'],
        ['body', '[part="comment"] > .said > [part="text"]'],
        ['name', '[part="comment"] [part="by"] b'],
        ['note', '[part="decision"] [part="text"]'],
      ] as const) {
        const shown = new Set(
          textsOf(community, selector).map((text) => (place === 'name' || place === 'title' ? text.trim() : text)),
        );
        const lost = batch.map(asShown).filter((text) => !shown.has(text) && !shown.has(text.trim()));
        expect(lost, place).to.deep.equal([]);
      }
      const names = new Set(all('*').flatMap((element) => element.getAttributeNames()));
      expect([...names].filter((name) => name.startsWith('on') || name === 'style' || name === 'src')).to.deep.equal(
        [],
      );
      for (const link of all<HTMLAnchorElement>('[href]'))
        expect(link.getAttribute('href')).to.match(/^https?:\/\/[^/@]*(?:[/?#]|$)/i);
    }
    await new Promise((resolve) => setTimeout(resolve, 100)); // an image that does not load would tell so in a moment
    expect((page.window as unknown as { executed: string[] }).executed).to.deep.equal([]);
    expect(page.seen.errors).to.deep.equal([]);
  });

  it('as what a reader types: kept, shown and there the next time, letter for letter', async () => {
    const subject = newSubject();
    const typed = strings.filter((_, at) => at % (97 * SHARE) === 0).map((text) => text.trim().replace(/\r\n?/g, '\n'));
    const community = await openCommunity({ subject });
    for (const text of typed) await community.comment(text);
    await community.saysNoMore('Not sent yet');
    community.page.close();
    const again = await openCommunity({ subject });
    await comes(() => again.all('[part="comment"]').length === typed.length, 'all comments');
    expect(textsOf(again, '[part="comment"] [part="text"]')).to.deep.equal(typed.map(asShown));
    expect(again.all('img, script, iframe, svg[onload]')).to.have.length(0);
  });
});
