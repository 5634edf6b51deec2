import { expect } from 'chai';
import { html } from 'lit';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { smallDocument } from '../../harness/data-files.js';
import { fakeClock, type FakeClock } from '../../harness/fake-clock.js';
import { fakeFetch, type FakeFetch } from '../../harness/fake-fetch.js';
import { findAll, fixture, settled, visibleText } from '../../harness/fixture.js';
import { announcements, eventsOf } from '../../harness/listening.js';

let server: FakeFetch;
let clock: FakeClock;
let answer: (response: Response) => void;
let count = 0;

/** A profile whose address has not answered yet. */
function waiting(content = html``): Promise<SkillProfile> {
  const src = `https://skills.example/loading-${count++}.json`;
  return fixture<SkillProfile>(html`<skill-profile src=${src}>${content}</skill-profile>`);
}

async function pass(profile: Element, ms: number): Promise<void> {
  await clock.advance(ms);
  await settled(profile);
}

describe('skill-profile while it loads', () => {
  beforeEach(() => {
    server = fakeFetch(() => new Promise((resolve) => (answer = resolve)));
    clock = fakeClock();
  });
  afterEach(() => {
    clock.restore();
    server.restore();
  });

  it('shows nothing for 300 ms, then a skeleton with words', async () => {
    const profile = await waiting();
    await pass(profile, 299);
    expect(visibleText(profile)).to.equal('');
    expect(findAll(profile, '.skeleton')).to.deep.equal([]);
    await pass(profile, 1);
    expect(visibleText(profile)).to.equal('Loading skill profile…');
    expect(findAll(profile, '[aria-busy="true"] .skeleton')).to.have.length(1);
    clock.restore();
    await expectAccessible(profile);
  });

  it('says so aloud once, after a second', async () => {
    const said = announcements();
    const profile = await waiting();
    await pass(profile, 999);
    expect(said).to.deep.equal([]);
    await pass(profile, 1);
    expect(said).to.deep.equal(['Loading skill profile…']);
    await pass(profile, 10_000);
    expect(said).to.have.length(1);
  });

  it('shows the profile as soon as it is there, and nothing more is said', async () => {
    const said = announcements();
    const profile = await waiting();
    await pass(profile, 400);
    answer(Response.json(smallDocument()));
    await pass(profile, 0);
    expect(visibleText(profile)).to.include('Small');
    expect(visibleText(profile)).to.not.include('Loading');
    await pass(profile, 10_000);
    expect(said).to.deep.equal([]);
  });

  it('a fallback stays on show instead of the skeleton', async () => {
    const profile = await waiting(html`<a href="#all">All skills</a>`);
    await pass(profile, 500);
    expect(visibleText(profile)).to.equal('All skills');
    answer(Response.json(smallDocument()));
    await pass(profile, 0);
    expect(visibleText(profile)).to.not.include('All skills');
  });

  it('counts anew for the next source', async () => {
    const said = announcements();
    const profile = await waiting();
    await pass(profile, 700);
    answer(Response.json(smallDocument()));
    await pass(profile, 0);
    profile.src = `https://skills.example/loading-${count++}.json`;
    await pass(profile, 999);
    expect(said).to.deep.equal([]);
    await pass(profile, 1);
    expect(said).to.have.length(1);
  });

  it('one that has left the page says nothing', async () => {
    const said = eventsOf('skill-announce');
    const profile = await waiting();
    await pass(profile, 100);
    profile.remove();
    await pass(profile, 2_000);
    expect(said).to.deep.equal([]);
  });
});
