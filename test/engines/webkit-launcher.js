// Runs the suite in WebKitGTK through WebKitWebDriver (Debian, Ubuntu: webkit2gtk-driver, xvfb).
// It answers to the name 'playwright' and hands out a small page object, so that every command of
// @web/test-runner-commands (keys, mouse, viewport) works as in the other engines.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const DRIVERS = ['/usr/bin/WebKitWebDriver', '/usr/lib/webkit2gtk-4.1/WebKitWebDriver'];
const BUTTONS = { left: 0, middle: 1, right: 2 };
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

export const findWebKitDriver = () => [process.env.WEBKIT_DRIVER, ...DRIVERS].find((path) => path && existsSync(path));

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });

/** Starts Xvfb on the first free display and says which one it is. */
const startDisplay = (children) =>
  new Promise((resolve, reject) => {
    const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    children.push(xvfb);
    xvfb.once('error', () => reject(new Error('WebKit needs a display: install xvfb, or set DISPLAY.')));
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    let text = '';
    xvfb.stdio[3].on('data', (data) => {
      text += data;
      if (text.includes('\n')) resolve(`:${text.trim()}`);
    });
  });

/** A launcher for the test runner. `env` reaches WebKit: `{ GTK_THEME: 'Adwaita:dark' }` makes the session dark. */
export function webkitLauncher({ driver = findWebKitDriver(), env = {} } = {}) {
  const children = [];
  const active = new Map();
  let base, session, starting;

  const call = async (method, path, body) => {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver ${method} ${path}: ${value?.error} ${value?.message ?? ''}`);
    return value;
  };
  const wd = (method, path, body) => call(method, `/session/${session}${path}`, body);
  const run = (script, ...args) => wd('POST', '/execute/sync', { script, args });
  const act = (type, id, actions) =>
    wd('POST', '/actions', {
      actions: [{ type, id, actions, ...(type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {}) }],
    });
  const key = (name) => KEYS[name] ?? name;
  const stroke = (value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];

  const page = {
    keyboard: {
      type: (text) =>
        act(
          'key',
          'kb',
          [...text].flatMap((character) => stroke(character)),
        ),
      press: (name) => act('key', 'kb', stroke(key(name))),
      down: (name) => act('key', 'kb', [{ type: 'keyDown', value: key(name) }]),
      up: (name) => act('key', 'kb', [{ type: 'keyUp', value: key(name) }]),
    },
    mouse: {
      move: (x, y) => act('pointer', 'm', [{ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }]),
      down: ({ button = 'left' } = {}) => act('pointer', 'm', [{ type: 'pointerDown', button: BUTTONS[button] }]),
      up: ({ button = 'left' } = {}) => act('pointer', 'm', [{ type: 'pointerUp', button: BUTTONS[button] }]),
      click: (x, y, { button = 'left' } = {}) =>
        act('pointer', 'm', [
          { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: BUTTONS[button] },
          { type: 'pointerUp', button: BUTTONS[button] },
        ]),
    },
    // The page under test runs in a frame: MiniBrowser's window cannot be narrower than 447 px, a frame can.
    async setViewportSize({ width, height }) {
      await wd('POST', '/frame', { id: null });
      await run(
        `const frame = document.querySelector('iframe');
         frame.style.cssText = \`border:0;width:\${arguments[0]}px;height:\${arguments[1]}px\`;
         frame.focus();`,
        width,
        height,
      );
      await wd('POST', '/frame', { id: 0 });
    },
    emulateMedia() {
      throw new Error('emulateMedia is not available in WebKitGTK');
    },
    locator: (selector) => ({
      selectOption: (choice) =>
        run(
          `const select = document.querySelector(arguments[0]), choice = arguments[1];
           for (const option of select.options)
             option.selected = Array.isArray(choice) ? choice.includes(option.value)
               : choice.label !== undefined ? option.label === choice.label : option.value === choice;
           for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));`,
          selector,
          choice,
        ),
    }),
    screenshot: async () => Buffer.from(await wd('GET', '/screenshot'), 'base64'),
  };

  const start = async () => {
    if (!driver) throw new Error('No WebKitWebDriver found: apt-get install webkit2gtk-driver xvfb');
    const display = process.env.DISPLAY ?? (await startDisplay(children));
    const port = await freePort();
    children.push(
      spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_COMPOSITING_MODE: '1', ...env },
      }),
    );
    process.once('exit', () => children.forEach((child) => child.kill()));
    base = `http://127.0.0.1:${port}`;
    for (let i = 0; ; i++) {
      try {
        await call('GET', '/status');
        break;
      } catch (error) {
        if (i > 100) throw error;
        await sleep(50);
      }
    }
    session = (await call('POST', '/session', { capabilities: { alwaysMatch: {} } })).sessionId;
    await wd('POST', '/window/rect', { width: 1500, height: 1100 });
  };

  return {
    name: 'WebKit',
    type: 'playwright',
    concurrency: 1,
    getPage: () => page,
    async startSession(id, url) {
      await (starting ??= start());
      active.set(id, url);
      await wd('POST', '/url', { url: new URL('/__web-test-runner__/frame', url).href });
      await run('document.documentElement.innerHTML = "<body style=margin:0><iframe></iframe></body>"');
      await page.setViewportSize({ width: 800, height: 600 });
      await run('location.replace(arguments[0])', url);
    },
    isActive: (id) => active.has(id),
    evaluate: run,
    getBrowserUrl: () => run('return location.href'),
    async stopSession(id) {
      active.delete(id);
      await wd('DELETE', '/actions');
      await wd('POST', '/frame', { id: null });
      await wd('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession() {
      throw new Error('Debugging in WebKit: open the address of the runner in any WebKit browser.');
    },
    async stop() {
      if (session) await call('DELETE', `/session/${session}`).catch(() => {});
      children.reverse().forEach((child) => child.kill());
    },
  };
}
