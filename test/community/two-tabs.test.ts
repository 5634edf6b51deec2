import { expect } from 'chai';
import { browserStore } from '../../src/community/browser/browser-store.js';
import type { Operation } from '../../src/community/model/operation.js';
import { openShelf } from '../../src/community/shelf.js';
import { hasDevtools } from '../harness/devtools.js';
import { settle } from '../harness/page.js';
import { newSubject } from './operations.js';

/** What a tab does: writes as many comments as it is told, through the outbox, and says when it has written them all. */
const TAB = (name: string, subject: string, count: number): string => `
  import { openFeed } from '/src/community/open-feed.ts';
  const feed = await openFeed('browser', { url: '', signInUrl: undefined, element: document.body }, '${subject}');
  feed.subscribe(() => {});
  for (let n = 0; n < ${count}; n++) await feed.act({ op: 'comment', body: '${name} ' + n });
  feed.retry();
  parent.postMessage('${name} ${subject}', '*');
`;

const isOf = (entry: unknown, subject: string): boolean =>
  (entry as { operation: Operation }).operation.subject === subject;

/** As many in Chromium; the others take a minute for a part of them on a slow machine. */
const COUNT = hasDevtools ? 500 : 100;

describe('two tabs of one browser', () => {
  it('write 500 comments each (100 in other engines than Chromium), and none is lost or there twice', async function () {
    this.timeout(120_000);
    const subject = newSubject();
    const done = new Set<unknown>();
    const listener = ({ data }: MessageEvent<unknown>) => done.add(data);
    addEventListener('message', listener);
    const tabs = ['one', 'two'].map((name) => {
      const tab = document.createElement('iframe');
      tab.srcdoc = `<!doctype html><body><script type="module">${TAB(name, subject, COUNT)}</script>`;
      document.body.append(tab);
      return tab;
    });
    try {
      const isDone = () => done.has(`one ${subject}`) && done.has(`two ${subject}`);
      const shelf = await openShelf();
      const isOnItsWay = async () => (await shelf.list('outbox', '')).some((entry) => isOf(entry, subject));
      while (!isDone() || (await isOnItsWay())) await settle(100); // the test's own time ends it
      const { comments } = await browserStore(shelf).load(subject);
      for (const name of ['one', 'two'])
        expect(
          comments.map(({ body }) => body).filter((body) => body.startsWith(name)),
          name,
        ).to.deep.equal(Array.from({ length: COUNT }, (_, n) => `${name} ${n}`));
      expect(comments).to.have.length(2 * COUNT);
    } finally {
      removeEventListener('message', listener);
      for (const tab of tabs) tab.remove();
    }
  });
});
