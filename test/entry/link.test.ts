import { expect } from 'chai';
import {
  MODULE,
  NAME,
  OTHER,
  SRC,
  chosenLevel,
  chooseRole,
  chosenRole,
  drawn,
  focused,
  hashBecomes,
  hashOf,
  openLevels,
  openReady,
  pause,
  profileOf,
  profiles,
  radio,
  requiredOnly,
  rowButton,
  tableOf,
  tag,
  toggleOf,
  type Profile,
} from '../harness/linked-page.js';
import { closePages, deep, deepAll, openPage, settle, shownText, until, type TestPage } from '../harness/page.js';

const SOURCE = '<script type="module" src="/dist/cdn/skill-source.js"></script>';

describe('a view in the address', function () {
  this.timeout(20_000);
  afterEach(closePages);

  describe('is written', () => {
    it('as the reader chooses, one thing after another, and is gone when nothing is chosen', async () => {
      const page = await openReady({});
      const profile = profileOf(page);
      expect(hashOf(page)).to.equal('');
      chooseRole(profile, 'backend-go');
      await hashBecomes(page, `#${NAME}=role:backend-go`);
      radio(profile, 'middle').click();
      await hashBecomes(page, `#${NAME}=role:backend-go,level:middle`);
      requiredOnly(profile).click();
      await hashBecomes(page, `#${NAME}=role:backend-go,level:middle,required`);
      rowButton(profile.shadowRoot, 'middle', 0).click();
      await hashBecomes(page, `#${NAME}=role:backend-go,level:middle,required,open:middle/backend-dotnet`);
      toggleOf(profile, 'middle').click();
      await hashBecomes(page, `#${NAME}=role:backend-go,level:middle,required,closed:middle`);
      toggleOf(profile, 'middle').click();
      rowButton(profile.shadowRoot, 'middle', 0).click();
      requiredOnly(profile).click();
      await hashBecomes(page, `#${NAME}=role:backend-go,level:middle`);
      expect(page.seen.errors).to.deep.equal([]);
      expect(page.seen.warnings).to.deep.equal([]);
    });

    it('with what is closed and opened in a level that a search has opened', async () => {
      const page = await openReady({ hash: `#${NAME}=level:middle,search:watermill` });
      const profile = profileOf(page);
      await until(() => openLevels(profile).includes('lead'), { name: 'the level' });
      toggleOf(profile, 'lead').click();
      await hashBecomes(page, `#${NAME}=level:middle,search:watermill,closed:lead`);
      toggleOf(profile, 'lead').click();
      await hashBecomes(page, `#${NAME}=level:middle,search:watermill`);
      rowButton(profile.shadowRoot, 'lead', 2).click();
      await hashBecomes(page, `#${NAME}=level:middle,search:watermill,open:lead/backend-go`);
    });

    it('into the query, and every other parameter stays where it is', async () => {
      const page = await openReady({ body: tag('url-state="query"'), search: '&b=%20x&&c', hash: '#top' });
      const before = page.window.location.href;
      radio(profileOf(page), 'middle').click();
      await until(() => page.window.location.href !== before);
      expect(page.window.location.href).to.equal(before.replace('#top', `&${NAME}=level:middle#top`));
    });

    it('beside an anchor, and into the parameters of a route', async () => {
      const anchored = await openReady({ hash: '#section-2' });
      requiredOnly(profileOf(anchored)).click();
      await hashBecomes(anchored, `#section-2&${NAME}=required`);
      requiredOnly(profileOf(anchored)).click();
      await hashBecomes(anchored, '#section-2');
      const routed = await openReady({ hash: '#/skills' });
      requiredOnly(profileOf(routed)).click();
      await hashBecomes(routed, `#/skills?${NAME}=required`);
    });

    it('for two skills, and for one skill twice, each by itself', async () => {
      const page = await openReady({ body: tag() + tag('url-state="hash"', OTHER) + tag() });
      const [first, other, second] = profiles(page);
      requiredOnly(second!).click();
      await hashBecomes(page, `#skill-2:message-broker-patterns=required`);
      requiredOnly(other!).click();
      requiredOnly(first!).click();
      await hashBecomes(
        page,
        `#skill-2:message-broker-patterns=required&skill:experiment-design=required&${NAME}=required`,
      );
      const again = await openReady({
        body: page.document.body.innerHTML,
        hash: '#skill-2:message-broker-patterns=required',
      });
      await until(() => requiredOnly(profiles(again)[2]!).checked);
      expect(profiles(again).map((profile) => requiredOnly(profile).checked)).to.deep.equal([false, false, true]);
    });

    it('as a new entry for a role and a level, and in place for all else', async () => {
      const page = await openReady({});
      const profile = profileOf(page);
      const calls: string[] = [];
      const { history } = page.window;
      for (const name of ['pushState', 'replaceState'] as const) {
        const real = history[name].bind(history);
        history[name] = (...args) => {
          calls.push(name);
          real(...args);
        };
      }
      for (const act of [
        () => chooseRole(profile, 'backend-go'),
        () => radio(profile, 'middle').click(),
        () => requiredOnly(profile).click(),
        () => toggleOf(profile, 'middle').click(),
      ]) {
        act();
        await pause();
      }
      expect(calls).to.deep.equal(['pushState', 'pushState', 'replaceState', 'replaceState']);
    });

    it('in few steps when much happens at once, and with the state of the page’s own router', async () => {
      const page = await openReady({});
      const { history } = page.window;
      history.replaceState({ router: 7 }, '');
      let calls = 0;
      const real = history.replaceState.bind(history);
      history.replaceState = (...args) => {
        calls++;
        real(...args);
      };
      for (let count = 0; count < 41; count++) {
        requiredOnly(profileOf(page)).click();
        await settle(5);
      }
      await hashBecomes(page, `#${NAME}=required`);
      expect(calls).to.be.at.most(6);
      expect(history.state).to.deep.equal({ router: 7 });
    });

    it('also when the page has chosen something: what differs, whole', async () => {
      const page = await openReady({ body: tag('url-state="hash" role-id="backend-go" level="junior"') });
      const profile = profileOf(page);
      await pause();
      expect(hashOf(page)).to.equal('');
      radio(profile, 'senior').click();
      await hashBecomes(page, `#${NAME}=role:backend-go,level:senior`);
      chooseRole(profile, '');
      await hashBecomes(page, `#${NAME}=no-role,level:senior`);
      profile.level = 'lead';
      await hashBecomes(page, `#${NAME}=no-role,level:lead`);
      profile.roleId = 'backend-php';
      await hashBecomes(page, '');
    });
  });

  describe('is read', () => {
    it('when the profile is there, and wins over the attributes; after that the page does', async () => {
      const page = await openReady({
        body: tag('url-state="hash" level="junior" role-id="backend-php"'),
        hash: `#${NAME}=level:senior,required,roles:backend-go:backend-php`,
      });
      const profile = profileOf(page);
      await until(() => chosenLevel(profile) === 'senior');
      expect(chosenRole(profile)).to.equal('backend-php');
      expect(profile.level).to.equal('senior');
      expect(requiredOnly(profile).checked).to.equal(true);
      expect(shownText(profile)).to.include('Roles: 2 of 9');
      profile.level = 'junior';
      await until(() => chosenLevel(profile) === 'junior');
    });

    it('without a word, an event, a change of the address or of the focus', async () => {
      const watch = `<script nonce="page">window.heard = []; for (const name of ['skill-change', 'skill-announce', 'skill-row-toggle'])
        addEventListener(name, () => heard.push(name));</script>`;
      const hash = `#${NAME}=level:senior,later:x,open:senior/backend-go`;
      const page = await openReady({ head: watch + MODULE, hash });
      await until(() => tableOf(profileOf(page).shadowRoot, 'senior').openRows.length > 0);
      await pause();
      expect((page.window as unknown as { heard: string[] }).heard).to.deep.equal([]);
      expect(hashOf(page)).to.equal(hash);
      expect(focused(page)).to.equal(page.document.body);
    });

    it('with rows and levels that are open and closed', async () => {
      const page = await openReady({
        body: tag('url-state="query" open="none"'),
        search: `&${NAME}=open:junior:lead/backend-go:lead/backend-rust,closed:senior`,
      });
      const profile = profileOf(page);
      await until(() => tableOf(profile.shadowRoot, 'lead').openRows.length === 2);
      expect(tableOf(profile.shadowRoot, 'lead').openRows).to.deep.equal(['backend-go', 'backend-rust']);
      expect(openLevels(profile)).to.deep.equal(['junior', 'lead']);
      expect(page.window.scrollY).to.equal(0);
    });

    it('and scrolls to the row that the hash of the page names', async () => {
      const page = await openReady({ hash: `#${NAME}=open:lead/backend-go` });
      await until(() => page.window.scrollY > 500, { name: 'the scrolling' });
      expect(focused(page)).to.equal(page.document.body);
    });

    it('and scrolls to the anchor that stands beside it', async () => {
      const end = '<h2 id="end">End</h2>';
      const page = await openReady({ body: tag() + end, hash: `#end&${NAME}=level:middle,open:middle/backend-go` });
      await until(() => page.window.scrollY > 500, { name: 'the scrolling' });
      const { top } = page.document.querySelector('#end')!.getBoundingClientRect();
      expect(top).to.be.within(0, page.window.innerHeight);
      expect(focused(page)).to.equal(page.document.body);
    });

    it('when a link of the page is followed: it opens the row, scrolls there and focuses it', async () => {
      const link = `<a href="#${NAME}=open:senior/backend-go">Go</a>`;
      const page = await openReady({ body: link + tag() });
      page.document.querySelector('a')!.click();
      await until(() => focused(page)?.classList.contains('row-btn'), { name: 'the focus' });
      expect(focused(page)!.textContent).to.include('Go');
      expect(focused(page)!.getAttribute('aria-expanded')).to.equal('true');
    });

    it('with ids of any kind', async () => {
      const page = await openReady({});
      const profile = profileOf(page) as Profile & { data: unknown };
      const id = 'a&b=c, d%#مطور.';
      profile.data = {
        schemaVersion: 1,
        id,
        name: 'Odd',
        levels: [{ id: 'x:y/z', name: 'Level' }],
        roles: [{ id: 'r,r', name: 'Role' }],
        expectations: [{ role: 'r,r', level: 'x:y/z', required: true, description: 'Text.' }],
      };
      await until(() => radio(profile, 'x:y/z'));
      radio(profile, 'x:y/z').click();
      chooseRole(profile, 'r,r');
      await hashBecomes(page, '#skill:a~26b~3dc~2c+d~25~23%D9%85%D8%B7%D9%88%D8%B1~2e=role:r~2cr,level:x~3ay~2fz');
      page.window.location.hash = hashOf(page).replace('role:r~2cr,', '');
      await until(() => chosenRole(profile) === '');
      expect(chosenLevel(profile)).to.equal('x:y/z');
    });
  });

  describe('with ids that the document no longer has', () => {
    const hash = `#${NAME}=role:gone,level:senior,target:lost,roles:gone:left:backend-go`;
    it('says so on the page and once on the console, and shows the rest', async () => {
      const page = await openReady({ hash });
      const profile = profileOf(page);
      await until(() => shownText(profile).includes('no longer'));
      expect(shownText(profile)).to.include('2 roles in this link no longer exist.');
      expect(shownText(profile)).to.include('1 level in this link no longer exists.');
      expect(chosenLevel(profile)).to.equal('senior');
      expect(shownText(profile)).to.include('Roles: 1 of 9');
      expect(page.seen.warnings).to.deep.equal([
        '<skill-profile> message-broker-patterns has no role "gone", role "left", level "lost", which the address names: ignored.',
      ]);
      requiredOnly(profile).click();
      await until(() => !shownText(profile).includes('no longer'), { name: 'the notice to go' });
      await hashBecomes(page, `#${NAME}=level:senior,roles:backend-go,required`);
    });
  });

  describe('where the address cannot be changed', () => {
    it('is kept in memory when the history throws', async () => {
      const block = `<script nonce="page">for (const name of ['pushState', 'replaceState'])
        History.prototype[name] = () => { throw new DOMException('blocked', 'SecurityError'); };</script>`;
      const page = await openReady({ head: block + MODULE, hash: `#${NAME}=level:senior` });
      const profile = profileOf(page);
      await until(() => chosenLevel(profile) === 'senior');
      radio(profile, 'middle').click();
      await pause();
      requiredOnly(profile).click();
      await pause();
      expect(chosenLevel(profile)).to.equal('middle');
      expect(hashOf(page)).to.equal(`#${NAME}=level:senior`);
      expect(page.seen.errors).to.deep.equal([]);
    });

    const document_ = {
      schemaVersion: 1,
      id: 'x',
      name: 'In a frame',
      levels: [{ id: 'low', name: 'Low' }],
      roles: [{ id: 'dev', name: 'Dev' }],
      expectations: [{ role: 'dev', level: 'low', required: true, description: 'Text.' }],
    };
    const markupOf = (
      more: object,
    ): string => `<!doctype html><html lang="en"><body><script src="${location.origin}/dist/cdn/skill-profile.classic.js"></script>
      <skill-profile url-state="hash"><script type="application/json">${JSON.stringify({ ...document_, ...more })}</script></skill-profile>
      <script>
        const errors = [];
        addEventListener('error', ({ message }) => errors.push(message));
        addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
        const find = (root, selector) => root.querySelector(selector) ?? [...root.querySelectorAll('*')].map((each) => each.shadowRoot && find(each.shadowRoot, selector)).find(Boolean);
        const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
        (async () => {
          let radio;
          while (!(radio = find(document, 'input[type=radio]'))) await wait(20);
          await wait(100);
          radio.click();
          await wait(100);
          const profile = document.querySelector('skill-profile');
          const copy = profile.shadowRoot.querySelector('[part="copy-link"]');
          copy?.click();
          await wait(200);
          const field = profile.shadowRoot.querySelector('[part="copy-link-field"]');
          parent.postMessage({ frame: 'x', errors, level: profile.level, copy: Boolean(copy), field: field?.value }, '*');
        })();
      </script></body></html>`;
    const markup = markupOf({});
    interface Report {
      frame: string;
      errors: string[];
      level: string;
      copy: boolean;
      field: string | undefined;
    }
    const open = async (set: (frame: HTMLIFrameElement) => void): Promise<Report> => {
      const frame = document.createElement('iframe');
      frame.title = 'A frame of a test';
      set(frame);
      const report = new Promise<Report>((resolve) => {
        addEventListener('message', ({ data }: MessageEvent<Report>) => data.frame === 'x' && resolve(data));
      });
      document.body.append(frame);
      const said = await report;
      frame.remove();
      return said;
    };
    const nothing = { frame: 'x', errors: [], level: 'low', copy: false, field: undefined };

    it('is kept in memory in a frame made from text', async () => {
      expect(await open((frame) => (frame.srcdoc = markup))).to.deep.equal(nothing);
    });
    it('is kept in memory in a frame made from text, and its link is that of the document itself, if it has one', async () => {
      const report = await open((frame) => (frame.srcdoc = markupOf({ url: 'https://skills.example/x?a#b' })));
      expect(report).to.deep.equal({
        ...nothing,
        copy: true,
        field: 'https://skills.example/x?a#b&skill:x=level:low',
      });
    });
    it('is kept in memory in a sandbox made from text', async () => {
      const report = await open((frame) => {
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.srcdoc = markup;
      });
      expect(report).to.deep.equal(nothing);
    });
    it('is kept in memory on a page of data', async () => {
      expect(await open((frame) => (frame.src = `data:text/html,${encodeURIComponent(markup)}`))).to.deep.equal(
        nothing,
      );
    });
    it('is kept in memory on a page of a blob', async () => {
      const address = URL.createObjectURL(new Blob([markup], { type: 'text/html' }));
      expect(await open((frame) => (frame.src = address))).to.deep.equal(nothing);
      URL.revokeObjectURL(address);
    });
    it('is kept in memory in a sandbox, and its link is shown to be copied by hand', async () => {
      const body = markup.slice(markup.indexOf('<body>') + 6, markup.indexOf('</body>'));
      const report = await open((frame) => {
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = `/__page__/?${new URLSearchParams({ body }).toString()}`;
      });
      expect({ ...report, field: undefined }).to.deep.equal({ ...nothing, copy: true });
      expect(report.field).to.match(/^http.*#skill:x=level:low$/);
    });
  });

  describe('of a source', () => {
    const parts =
      '<level-selector></level-selector><level-table level="middle"></level-table><level-table level="senior"></level-table>';
    const body = `<skill-source ${SRC} url-state="hash">${parts}</skill-source>`;
    const scripts =
      SOURCE + SOURCE.replace('skill-source', 'level-selector') + SOURCE.replace('skill-source', 'level-table');

    it('has what is chosen, and the rows that are open', async () => {
      const page = await openPage({ head: scripts, body });
      await until(() => deepAll(page.document, '.row-btn').length === 18);
      await settle(200);
      rowButton(page.document, 'senior', 2).click();
      (deep(page.document, 'input[value="middle"]') as HTMLInputElement).click();
      await hashBecomes(page, `#${NAME}=level:middle,open:senior/backend-go`);
    });

    it('is read: the choice, the rows, and what is gone', async () => {
      const hash = `#${NAME}=level:middle,role:gone,open:senior/backend-go`;
      const page = await openPage({ head: scripts, body, hash });
      await until(() => deepAll(page.document, '.row-btn').length === 18);
      await until(() => tableOf(page.document, 'senior').openRows.length === 1);
      expect((deep(page.document, 'input[value="middle"]') as HTMLInputElement).checked).to.equal(true);
      expect(shownText(page.document.querySelector('skill-source')!)).to.equal('1 role in this link no longer exists.');
    });
  });

  describe('is asked for', () => {
    const linkChunks = ({ window }: TestPage): string[] =>
      window.performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('/link-'));

    it('by url-state only: without it nothing is loaded and nothing is written', async () => {
      const page = await openPage({ head: MODULE, body: tag(''), hash: `#${NAME}=level:senior` });
      await until(() => drawn(profileOf(page)));
      expect(chosenLevel(profileOf(page))).to.equal(undefined);
      radio(profileOf(page), 'middle').click();
      await pause();
      expect(hashOf(page)).to.equal(`#${NAME}=level:senior`);
      expect(linkChunks(page)).to.deep.equal([]);
      expect(deep(profileOf(page).shadowRoot, '[part="copy-link"]')).to.equal(undefined);
    });

    it('in words that are known: any others are off, with one warning', async () => {
      const page = await openPage({ head: MODULE, body: tag('url-state="yes"') + tag('url-state="off"') });
      await until(() => drawn(profileOf(page)));
      expect(page.seen.warnings).to.deep.equal([
        '<skill-profile> url-state is "hash" or "query", not "yes": the address is left alone.',
      ]);
      expect(linkChunks(page)).to.deep.equal([]);
    });

    it('at any time, and taken back', async () => {
      const page = await openReady({});
      radio(profileOf(page), 'middle').click();
      await hashBecomes(page, `#${NAME}=level:middle`);
      profileOf(page).urlState = 'query';
      await until(() => hashOf(page) === '');
      chooseRole(profileOf(page), 'backend-go');
      await until(() => page.window.location.search.endsWith(`&${NAME}=role:backend-go,level:middle`));
      profileOf(page).removeAttribute('url-state');
      await until(() => !page.window.location.search.includes(NAME));
      expect(chosenLevel(profileOf(page))).to.equal('middle');
    });
  });

  it('stays when the profile is moved in the document', async () => {
    const page = await openReady({ body: `${tag()}<main></main>` });
    const profile = profileOf(page);
    radio(profile, 'middle').click();
    await hashBecomes(page, `#${NAME}=level:middle`);
    page.document.querySelector('main')!.append(profile);
    chooseRole(profile, 'backend-go');
    await hashBecomes(page, `#${NAME}=role:backend-go,level:middle`);
    expect(chosenLevel(profile)).to.equal('middle');
  });
});
