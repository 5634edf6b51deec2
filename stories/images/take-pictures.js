// Takes the pictures in README.md from the gallery: `npm run build`, then `node stories/images/take-pictures.js`.
/* global document */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { chromeEnv, needChrome } from '../../test/engines/browsers.js';

const WIDTH = 1280;
const MAX_BYTES = 250_000;
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
  await until(() => inProfile('.compare level-compare')?.shadowRoot?.querySelector('[part="next"]'));
  await document.fonts.ready;
  const { x, y, width } = inProfile('[part="base"]').getBoundingClientRect();
  const { bottom } = inProfile('[part="compare"]').getBoundingClientRect();
  return { x, y, width, height: bottom - y };
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
    const clip = await page.evaluate(prepare);
    const path = fileURLToPath(new URL(name, import.meta.url));
    await page.screenshot({ path, clip });
    const { size } = statSync(path);
    console.log(`${name}: ${Math.round(clip.width)} x ${Math.round(clip.height)} px, ${Math.round(size / 1000)} kB`);
    if (size > MAX_BYTES) throw new Error(`${name} is larger than ${MAX_BYTES / 1000} kB`);
    await page.close();
  }
} finally {
  await browser.close();
  gallery.stop();
}
