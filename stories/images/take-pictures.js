// Takes the pictures in README.md from the gallery: `npm run build`, then `node stories/images/take-pictures.js`.
/* global document, scrollY */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { chromeEnv, needChrome } from '../../test/engines/browsers.js';

const WIDTH = 1280;
const MAX_BYTES = 280_000;
const pictures = [
  { scheme: 'light', name: 'skill-profile.png' },
  { scheme: 'dark', name: 'skill-profile-dark.png' },
];

/** Starts the gallery on a free port and resolves to its address. */
function startGallery() {
  const gallery = spawn(process.execPath, [
    fileURLToPath(new URL('../gallery/serve.js', import.meta.url)),
    '--port',
    '0',
  ]);
  gallery.stderr.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    gallery.once('exit', (code) => reject(new Error(`The gallery ended with code ${code}`)));
    gallery.stdout.once('data', (text) =>
      resolve({ address: /http:\S+/.exec(text)[0], stop: () => gallery.removeAllListeners().kill() }),
    );
  });
}

/** On the page: chooses role and level, and says where the part from the header to the comparison is. */
async function prepare() {
  const profile = document.querySelector('skill-profile[data-main]');
  const until = async (find) => {
    for (let tries = 0; tries < 500; tries++) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`Not on the page: ${find}`);
  };
  const inProfile = (selector) => profile.shadowRoot?.querySelector(selector);
  await until(() => inProfile('[part="base"]'));
  profile.roleId = 'backend-go';
  profile.level = 'middle';
  await until(() => inProfile('.compare level-compare')?.shadowRoot?.querySelector('[part="checklist"]'));
  await document.fonts.ready;
  const { x, y, width } = inProfile('[part="base"]').getBoundingClientRect();
  const { bottom } = inProfile('[part="compare"]').getBoundingClientRect();
  return { x, y, width, height: bottom - y };
}

/** On the page, one step after another: what a reader does with the checklist, the versions and the search. */
const steps = [
  {
    name: 'mark.png',
    async run() {
      const { shadowRoot } = document.querySelector('skill-profile[data-main]');
      const compare = shadowRoot.querySelector('level-compare');
      compare.shadowRoot.querySelector('[part="checklist"] input').click();
      await compare.updateComplete;
      const { x, y, width } = compare.getBoundingClientRect();
      const { bottom } = compare.shadowRoot.querySelector('.pair').getBoundingClientRect();
      return { x: x - 24, y: y + scrollY - 24, width: width + 48, height: bottom - y + 48 };
    },
  },
  {
    name: 'progress.png',
    async run() {
      const { shadowRoot } = document.querySelector('skill-profile[data-main]');
      const compare = shadowRoot.querySelector('level-compare');
      compare.shadowRoot.querySelector('[data-do="progress"]').click();
      while (!compare.shadowRoot.querySelector('[part="progress-panel"]'))
        await new Promise((resolve) => setTimeout(resolve, 20));
      await compare.updateComplete;
      const { x, y, width, height } = compare.shadowRoot.querySelector('#progress').getBoundingClientRect();
      return { x: x - 8, y: y + scrollY - 8, width: width + 16, height: height + 16 };
    },
  },
  {
    name: 'versions.png',
    async run() {
      const profile = document.querySelector('skill-profile[data-main]');
      profile.compareSrc = 'data/versions/message-broker-patterns-2025.json';
      profile.versions = true;
      const compare = profile.shadowRoot.querySelector('level-compare');
      while (!compare.shadowRoot.querySelector('[part="version"]'))
        await new Promise((resolve) => setTimeout(resolve, 20));
      const { x, y, width } = compare.getBoundingClientRect();
      const { bottom } = compare.shadowRoot.querySelectorAll('[part="version"]')[2].getBoundingClientRect();
      return { x: x - 24, y: y + scrollY - 24, width: width + 48, height: bottom - y + 32 };
    },
  },
  {
    name: 'search.png',
    async run() {
      const profile = document.querySelector('skill-profile[data-main]');
      profile.versions = false;
      profile.query = 'kafka';
      await profile.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 500));
      const toolbar = profile.shadowRoot.querySelector('.toolbar').getBoundingClientRect();
      const table = profile.shadowRoot.querySelector('.level.current .level-table');
      const [first] = table.shadowRoot.querySelectorAll('tbody tr:not([hidden])');
      profile.shadowRoot.querySelector('skill-matrix').hidden = true;
      const top = profile.shadowRoot.querySelector('.toolbar').getBoundingClientRect().top;
      const { bottom } = first.getBoundingClientRect();
      return { x: toolbar.x - 24, y: top + scrollY - 24, width: toolbar.width + 48, height: bottom - top + 24 };
    },
  },
];

/** Takes one picture, and says how large it is. */
async function take(page, name, clip) {
  const path = fileURLToPath(new URL(name, import.meta.url));
  await page.screenshot({ path, clip, captureBeyondViewport: true });
  const { size } = statSync(path);
  console.log(`${name}: ${Math.round(clip.width)} x ${Math.round(clip.height)} px, ${Math.round(size / 1000)} kB`);
  if (size > MAX_BYTES) throw new Error(`${name} is larger than ${MAX_BYTES / 1000} kB`);
}

const executablePath = await needChrome();
const gallery = await startGallery();
const browser = await launch({
  executablePath,
  env: { ...process.env, ...chromeEnv(executablePath) },
  args: [...(process.platform === 'linux' ? ['--no-sandbox'] : []), '--force-color-profile=srgb'],
});
try {
  for (const { scheme, name } of pictures) {
    const page = await browser.newPage();
    await page.setViewport({ width: WIDTH, height: 1600, deviceScaleFactor: 1.25 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.goto(gallery.address);
    await take(page, name, await page.evaluate(prepare));
    if (scheme === 'light') for (const step of steps) await take(page, step.name, await page.evaluate(step.run));
    await page.close();
  }
} finally {
  await browser.close();
  gallery.stop();
}
