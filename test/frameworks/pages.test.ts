import { expect } from 'chai';
import type { LevelTable, SkillProfile } from '../../src/index.js';
import { hasDevtools, memory } from '../harness/devtools.js';
import { closePages, deep, deepAll, openAddress, settle, shownText, until, type TestPage } from '../harness/page.js';

/** A page of a framework, used as its reader does. */
class TeamPage {
  readonly page: TestPage;

  constructor(page: TestPage) {
    this.page = page;
  }

  /** Opens the page and waits until its profile is on show. */
  static async open(name: string): Promise<TeamPage> {
    const team = new TeamPage(await openAddress(`/__framework__/${name}`));
    // a framework draws what it has heard a little later
    await until(() => team.level === 'middle' && team.shows('Message Broker Patterns') && team.heard.length > 0, {
      timeout: 10_000,
      name: 'the profile, and word of it',
    });
    return team;
  }

  get profile(): SkillProfile & { shadowRoot: ShadowRoot } {
    return this.page.document.querySelector('skill-profile') as SkillProfile & { shadowRoot: ShadowRoot };
  }

  /** What the page has as the level in its own state. */
  get level(): string | undefined {
    return this.byId('level')?.textContent;
  }

  /** What its listeners were told, in order. */
  get heard(): (string | null)[] {
    return [...this.page.document.querySelectorAll('#heard > li')].map(({ textContent }) => textContent);
  }

  get tables(): (LevelTable & { shadowRoot: ShadowRoot })[] {
    return [...this.page.document.querySelectorAll('skill-source > level-table')] as never;
  }

  get role(): HTMLSelectElement {
    return deep(this.profile.shadowRoot, 'select') as HTMLSelectElement;
  }

  /** The level that is checked in the profile. */
  get chosen(): string | undefined {
    return this.radios.find(({ checked }) => checked)?.value;
  }

  get radios(): HTMLInputElement[] {
    return deepAll<HTMLInputElement>(this.profile.shadowRoot, 'level-selector input[type="radio"]').concat(
      deepAll<HTMLInputElement>(deep(this.profile.shadowRoot, 'level-selector')!.shadowRoot!, 'input[type="radio"]'),
    );
  }

  byId(id: string): HTMLElement | null {
    return this.page.document.getElementById(id);
  }

  shows(text: string): boolean {
    const root = this.page.document.querySelector('skill-profile')?.shadowRoot;
    return Boolean(root?.querySelector('.sheet')) && shownText(this.profile).includes(text);
  }

  async press(id: string): Promise<void> {
    this.byId(id)!.click();
    await settle();
  }

  async chooseLevel(id: string): Promise<void> {
    this.radios.find(({ value }) => value === id)!.click();
    await settle();
  }

  async chooseRole(id: string): Promise<void> {
    this.role.value = id;
    this.role.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settle();
  }
}

/** With what a server has written in the place of what the page draws first, or without. */
const PAGES = ['html/', 'react/', 'react/?server', 'vue/', 'vue/?server', 'svelte/'];

for (const name of PAGES)
  describe(`the page ${name}`, function () {
    this.timeout(60_000); // the first has to be built
    let team: TeamPage;

    beforeEach(async () => {
      team = await TeamPage.open(name);
    });
    afterEach(() => {
      const { errors, warnings } = team.page.seen;
      closePages();
      // the profile itself says which ids a document does not have, and that one is broken
      const foreign = [...errors, ...warnings].filter((text) => !text.startsWith('<skill-profile>'));
      expect(foreign.join('\n'), 'the framework has nothing to say').to.equal('');
    });

    it('gives the elements attributes, properties and objects', async () => {
      const { profile, tables } = team;
      expect(profile.data).to.be.an('object');
      expect(profile.hasAttribute('data'), 'no [object Object]').to.equal(false);
      expect([profile.roleId, profile.level, profile.requiredOnly]).to.deep.equal(['backend-go', 'middle', false]);
      expect(team.role.value).to.equal('backend-go');
      expect(team.chosen).to.equal('middle');
      await until(() => tables.every(({ shadowRoot }) => shadowRoot.querySelector('tbody')), { name: 'the tables' });
      expect(tables.map(({ level }) => level)).to.deep.equal(['aware', 'expert']);
      expect(tables.map(({ shadowRoot }) => shadowRoot.querySelector('caption')!.textContent.trim())).to.deep.equal([
        'First',
        'Last',
      ]);
    });

    it('changes them', async () => {
      await team.press('required');
      expect(team.profile.requiredOnly).to.equal(true);
      expect(team.profile.matches(':state(filtered)')).to.equal(true);
      await team.press('required');
      expect(team.profile.requiredOnly).to.equal(false);
      await team.press('other');
      await until(() => team.shows('Experiment Design'), { name: 'the other profile' });
    });

    it('hears what is loaded, chosen and wrong', async () => {
      expect(team.heard).to.deep.equal(['load message-broker-patterns']);
      await team.chooseLevel('lead');
      await until(() => team.heard.length > 1, { name: 'the choice' });
      await team.press('broken');
      await until(() => team.heard.length > 2, { name: 'the failure' });
      expect(team.heard.slice(1)).to.deep.equal(['change lead backend-go', 'error invalid']);
    });

    it('puts its own content into slots, and keeps it up to date', async () => {
      const slotted = team.byId('drawn')!;
      expect(slotted.assignedSlot?.name).to.equal('before-compare');
      expect(slotted.checkVisibility()).to.equal(true);
      expect(team.byId('fallback')!.checkVisibility(), 'only until there is a profile').to.equal(false);
      await team.press('draw');
      expect(team.byId('drawn')).to.equal(slotted);
      expect(slotted.textContent).to.equal('Drawn 1 times');
    });

    it("leaves the reader's choices and open rows alone when it draws again", async () => {
      await team.chooseRole('backend-java');
      const table = deep(team.profile.shadowRoot, 'level-table') as LevelTable;
      table.toggleRow('backend-rust');
      await settle();
      await team.press('draw');
      await team.press('draw');
      expect(team.byId('drawn')!.textContent).to.equal('Drawn 2 times');
      expect(team.role.value).to.equal('backend-java');
      expect(table.isConnected && table.openRows).to.deep.equal(['backend-rust']);
      await until(() => team.heard.length > 1, { name: 'word of the choice' });
      expect(team.heard).to.deep.equal(['load message-broker-patterns', 'change middle backend-java']);
    });

    it('and the profile agree on the level, whoever sets it', async () => {
      // a framework draws what it has heard when it has time, and each says what it was given before the next is chosen
      const agreeOn = (level: string): Promise<boolean> =>
        until(() => [team.level, team.chosen, team.profile.level].every((one) => one === level), {
          name: `all at ${level}`,
        });
      await team.chooseLevel('principal');
      await agreeOn('principal');
      await team.press('senior');
      await agreeOn('senior');
      await team.chooseLevel('junior');
      await agreeOn('junior');
      await team.press('senior');
      await agreeOn('senior');
      await until(() => team.heard.length > 2, { name: 'both choices' });
      expect(team.heard.slice(1), 'what the page sets is no event').to.deep.equal([
        'change principal backend-go',
        'change junior backend-go',
      ]);
    });

    it('takes the elements away and leaves nothing behind', async () => {
      const gone = new WeakRef(team.profile);
      await team.press('toggle');
      expect(team.page.document.querySelector('skill-profile, skill-source, level-table')).to.equal(null);
      await team.press('toggle');
      await until(() => team.shows('Message Broker Patterns') && team.heard.length > 1, { name: 'the profile again' });
      expect(gone.deref() === team.profile, 'a new element').to.equal(false);
      expect(team.heard).to.deep.equal(['load message-broker-patterns', 'load message-broker-patterns']);
      if (!hasDevtools) return;
      for (let i = 0; i < 6; i++) await team.press('toggle');
      await until(() => team.shows('Message Broker Patterns'), { name: 'the profile at last' });
      const { live } = await memory(
        'document.querySelector("iframe").contentWindow.customElements.get("skill-profile").prototype',
      );
      expect(live[0], 'profiles alive, with one that a framework may still know').to.be.lessThan(3);
    });
  });
