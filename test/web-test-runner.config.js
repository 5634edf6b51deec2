import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { askedEngines, chromeEnv, findFirefox, needChrome } from './engines/browsers.js';
import { cmi5Platform } from './engines/cmi5-platform.js';
import { communityEngine } from './engines/community-engine.js';
import { devtools } from './engines/devtools.js';
import { frameworkPages } from './engines/framework-pages.js';
import { otherOrigin } from './engines/other-origin.js';
import { sharedFiles } from './engines/shared-files.js';
import { testPages } from './engines/test-pages.js';
import { webkitLauncher } from './engines/webkit-launcher.js';
import { quietly, summaryReporter } from './summary-reporter.js';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

const launchers = {
  async chrome() {
    const executablePath = await needChrome();
    const launcher = chromeLauncher({
      async createPage({ context }) {
        // of the tabs of one window only the first is drawn: in the others nothing would ever come near
        const page = await context.newPage({ type: 'window' });
        // a history has room for 50 entries; in a full one "back" may lead out of the test: each file begins a new one
        const cdp = await page.createCDPSession();
        page.on('load', () => {
          if (page.url() === 'about:blank') void cdp.send('Page.resetNavigationHistory');
        });
        return page;
      },
      launchOptions: {
        executablePath,
        env: { ...process.env, ...chromeEnv(executablePath) },
        args: [
          // Chrome's sandbox cannot start as root, in many containers, nor (downloaded builds) on Ubuntu 23.10+;
          // the pages are our own tests, and Playwright leaves it off too
          ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
          '--force-color-profile=srgb',
          '--font-render-hinting=none',
        ],
      },
    });
    launcher.name = 'Chromium';
    return launcher;
  },
  firefox() {
    if (!findFirefox()) throw new Error('No Firefox found: install firefox or firefox-esr, or set FIREFOX_PATH.');
    const launcher = chromeLauncher({
      concurrency: 1, // only one of its windows has the focus
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        extraPrefsFirefox: { 'ui.systemUsesDarkTheme': 0, 'ui.prefersReducedMotion': 1 },
      },
    });
    launcher.name = 'Firefox'; // it would call itself Chrome
    return launcher;
  },
  webkit: () => webkitLauncher(),
};

const engine = communityEngine();

const browsers = [];
try {
  for (const name of askedEngines()) browsers.push(await launchers[name]());
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// whoever works on one file wants to see what it logs
const working = process.argv.some((arg) => /^--(files|watch)\b/.test(arg));
const reporter = defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) });

export default {
  rootDir,
  files: ['test/**/*.test.ts', '!**/node_modules/**'],
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
    devtools(),
    engine.plugin,
  ],
  middleware: [
    engine.middleware,
    sharedFiles(fileURLToPath(new URL('../../shared', import.meta.url))),
    frameworkPages(),
    otherOrigin(),
    testPages(),
    cmi5Platform(),
  ],
  browsers,
  concurrency: 2,
  reporters: [working ? reporter : quietly(reporter), summaryReporter({ file: process.env.BROWSER_TOTALS })],
  testFramework: { config: { timeout: 5000 } },
  coverageConfig: { include: ['src/**/*.ts'], reportDir: 'coverage', reporters: ['text-summary', 'lcovonly'] },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
