import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const pkg = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const banner = `/*! ${pkg.name} ${pkg.version} | ${pkg.license} */`;
const dependencies = Object.keys(pkg.dependencies).map((name) => new RegExp(`^${name}(/|$)`));
const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: true });

/** The TypeScript files of a folder, sorted so that every build sees them in the same order. */
const sources = (folder, wanted = /\.ts$/) =>
  readdirSync(folder)
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);

const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\.ts$/; // en.ts, pt-BR.ts, zh-Hant.ts

/** zod's own source trips these two; under CI anything else is an error. */
function onwarn(warning, warn) {
  const ofZod = /node_modules[\\/]zod/.test(warning.message + warning.loc?.file);
  if (ofZod && ['CIRCULAR_DEPENDENCY', 'INVALID_ANNOTATION'].includes(warning.code)) return;
  if (process.env.CI) throw Object.assign(new Error(warning.message), warning);
  warn(warning);
}

/** Removes what an earlier build left: chunks have a hash in their name and would pile up. */
const clean = (folder) => ({
  name: 'clean',
  renderStart() {
    rmSync(folder, { recursive: true, force: true });
  },
});

/**
 * Gives the bundled copy of Lit a Trusted Types policy name of its own. A page that has Lit already, and a policy
 * that allows each name once, would else stop our copy from loading.
 */
const ownTrustedTypesPolicy = () => {
  const theirs = 'createPolicy("lit-html"';
  const ours = 'createPolicy("skill-ui"'; // as long as theirs, so that the source map stays true
  let renamed = false;
  return {
    name: 'own-trusted-types-policy',
    transform(code) {
      if (!code.includes(theirs)) return null;
      renamed = true;
      return { code: code.replaceAll(theirs, ours), map: null };
    },
    buildEnd(error) {
      if (!error && !renamed) this.error(`${theirs} is no longer in lit-html: its policy keeps a name others use`);
    },
  };
};

/** esbuild writes what applies decorators into each module that has some: this way they all have one. */
const oneDecorator = () => {
  const id = '\0decorate';
  let written = '';
  return {
    name: 'one-decorator',
    resolveId: (source) => (source === id ? id : null),
    load: (source) => (source === id ? { code: `${written}export { __decorateClass };`, map: { mappings: '' } } : null),
    transform(code, of) {
      if (of === id) return null;
      const [found] = /^var __defProp = [^]*?\n};\n/m.exec(code) ?? [];
      if (!found?.includes('var __decorateClass')) return null;
      written = found;
      const lines = '\n'.repeat(found.split('\n').length - 1); // as many as before, so that the source map stays true
      return { code: code.replace(found, `import { __decorateClass } from ${JSON.stringify(id)};${lines}`), map: null };
    },
  };
};

/**
 * Takes the white space out of our style sheets and most of it out of our templates. Style sheets are plain css`` in
 * files named *.styles.ts. In templates a run of white space that has a line break becomes a line break alone, so that the
 * source map stays true; a text between two tags keeps its space.
 */
const squeezeTemplates = () => ({
  name: 'squeeze-templates',
  transform(code, id) {
    if (id.endsWith('.styles.ts')) {
      const squeezed = code
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: (?=[^`]*`)/g, ':')
        .replace(/;}/g, '}')
        .replace(/ > /g, '>')
        .replace(/(?<![\w.])0\.(?=\d)/g, '.');
      return { code: squeezed, map: null };
    }
    return /\/src\/elements\//.test(id) ? { code: code.replace(/\n\s+/g, '\n'), map: null } : null;
  },
});

/** Writes sri.json beside the CDN files: the `integrity` value of every script, read back from the disk. */
const integrity = () => ({
  name: 'integrity',
  writeBundle({ dir }) {
    const hash = (name) =>
      createHash('sha384')
        .update(readFileSync(join(dir, name)))
        .digest('base64');
    const scripts = readdirSync(dir, { recursive: true })
      .filter((name) => name.endsWith('.js'))
      .map((name) => name.replaceAll('\\', '/'))
      .sort();
    const rows = Object.fromEntries(scripts.map((name) => [name, `sha384-${hash(name)}`]));
    writeFileSync(join(dir, 'sri.json'), `${JSON.stringify(rows, null, 2)}\n`);
  },
});

const CLASSIC = 'skill-profile.classic';

/**
 * The entry of the classic script: registers every element and exports the public interface. It says that all parts are
 * there, so that a module script on the same page does not load them, and Lit, again.
 */
const classicEntry = () => {
  const parts = sources('src/cdn').map((file) => basename(file, '.ts'));
  const code = [
    "import './src/define.ts';",
    "import { once } from './src/once.ts';",
    "export * from './src/index.ts';",
    `for (const part of ${JSON.stringify(parts)}) once(part, async () => {});`,
  ];
  return {
    name: 'classic-entry',
    resolveId: (id) => (id === CLASSIC ? CLASSIC : null),
    load: (id) => (id === CLASSIC ? `${code.join('\n')}\n` : null),
  };
};

const minify = () => terser({ ecma: 2022, compress: { passes: 2 }, format: { comments: /^!/ } });

const forBrowsers = () => [
  resolve({ extensions: ['.ts', '.js'], exportConditions: ['production'] }),
  ownTrustedTypesPolicy(),
  typescript(),
  oneDecorator(),
  squeezeTemplates(),
  minify(),
];

/** Copies a folder that is published as it is. */
const copy = (from, to) => ({
  name: 'copy',
  buildStart() {
    for (const name of readdirSync(from, { recursive: true })) this.addWatchFile(join(from, name));
  },
  writeBundle() {
    cpSync(from, to, { recursive: true });
  },
});

const modules = {
  input: [
    'src/index.ts',
    'src/embed/loader/loader.ts',
    'src/define.ts',
    ...sources('src/define'),
    ...sources('src/convert', /^(?!conversion\.).*\.ts$/), // that one has types alone
    ...sources('src/strings', LOCALE),
  ],
  external: dependencies,
  onwarn,
  output: {
    dir: 'dist/esm',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    sourcemap: true,
  },
  plugins: [clean('dist/esm'), resolve({ extensions: ['.ts', '.js'] }), typescript()],
};

/**
 * The chunks behind the tiny entries, each by the module it begins with; a module goes into the first that needs it. What a
 * page with one table needs, and the rest of the profile page: many small chunks would compress badly and load slowly. The
 * others are loaded on demand only.
 */
const CHUNKS = {
  table: 'src/elements/level-table/level-table.ts',
  profile: 'src/library.ts',
  words: 'src/strings/english-on-demand.ts',
  schema: 'src/parsers.ts',
  download: 'src/elements/shared/download.ts',
  checklist: 'src/elements/level-compare/checklist.ts',
  progress: 'src/elements/shared/progress-part.ts',
  order: 'src/model/merge-order.ts',
  diff: 'src/elements/shared/text-diff.ts',
  versions: 'src/elements/level-compare/versions.ts',
  print: 'src/elements/print/print.ts',
  highlights: 'src/controllers/highlights.ts',
  link: 'src/elements/shared/link-part.ts',
  export: 'src/elements/export/export-menu.ts',
  csv: 'src/convert/csv/profile-to-csv.ts',
  case: 'src/convert/case/profiles-to-case.ts',
  convert: 'src/cdn/convert.ts',
  'community-section': 'src/elements/skill-profile/community-section.ts',
  stores: 'src/community/stores.ts',
  helpers: 'lit-html/directive-helpers.js', // of catalogs and of the community
  'skill-community': 'src/define/skill-community.ts',
  'store-browser': 'src/community/browser/browser-store.ts',
  'store-couchdb': 'src/community/couchdb/couchdb-store.ts',
  'store-events': 'src/community/events/events-store.ts',
  'community-written': 'src/community/model/once-written.ts',
  'community-signs': 'src/community/model/invisible-signs.ts', // of entries and of the account
  'community-account': 'src/elements/skill-community/account.ts',
  'community-entries': 'src/elements/skill-community/entries.ts',
  'community-sign-in': 'src/elements/skill-community/sign-in-form.ts',
  'community-change': 'src/elements/skill-community/proposal-change.ts',
  'community-suggest': 'src/elements/skill-community/suggestion-form.ts',
  'community-refusals': 'src/elements/skill-community/refusals.ts',
  'community-export': 'src/elements/skill-community/proposal-export.ts',
  'community-kept': 'src/elements/skill-community/kept-line.ts',
  'community-replay': 'src/community/browser/kept-here.ts',
  'community-files': 'src/elements/skill-community/keep-file.ts',
  'store-files': 'src/community/browser/files.ts',
  'community-import': 'src/community/browser/read-file.ts',
  'community-claim': 'src/community/browser/claim-file.ts',
  'community-delivered': 'src/elements/skill-community/delivered-event.ts',
  catalog: 'src/elements/skill-catalog/skill-catalog.ts',
  role: 'src/elements/skill-role/skill-role.ts',
  'catalog-link': 'src/controllers/catalog-link-controller.ts',
};
const known = new Map();

/** What our stores and the outbox share, and comes with the element, so that none is loaded for the sake of another. */
const STORED = /src\/community\/(turns|model\/(documents|load-written|snapshot-of))\.ts$/;

/** The languages that a page can ask for, as files of their own: `strings/de`. English is compiled in. */
const LANGUAGES = sources('src/strings', LOCALE).filter((file) => basename(file) !== 'en.ts');
const nameOf = (file) => `strings/${basename(file, '.ts')}`;

/** The ids of a module and of all that it imports at once. */
function closureOf(file, { getModuleIds, getModuleInfo }) {
  let ids = known.get(file);
  if (!ids) {
    ids = new Set([...getModuleIds()].filter((id) => id.replaceAll('\\', '/').endsWith(file)));
    for (const id of ids) for (const next of getModuleInfo(id).importedIds) ids.add(next);
    known.set(file, ids);
  }
  return ids;
}

/** What only the page for frames needs. */
const EMBED = /src\/(embed\/|strings\/english-of-embed\.ts)/;

function chunkOf(id, graph) {
  const path = id.replaceAll('\\', '/');
  if (EMBED.test(path)) return undefined;
  if (/src\/(once|version)\.ts$/.test(path)) return 'once';
  if (/src\/define\/register\.ts$/.test(path)) return 'table';
  if (/src\/community\/community-error\.ts$/.test(path)) return 'stores'; // pages with stores of their own have both
  if (STORED.test(path)) return 'skill-community';
  if (/src\/community\/outbox\.ts$/.test(path)) return 'community-written'; // what is written is sent
  if (/src\/(cdn\/|define\/(?!all|prefixed|skill-community))/.test(path)) return undefined;
  if (/src\/strings\/(?!en|messages|registry|translate)/.test(path)) return undefined; // each language is a file of its own
  return Object.keys(CHUNKS).find((name) => closureOf(CHUNKS[name], graph).has(id)) ?? 'profile';
}

const cdn = {
  input: {
    ...Object.fromEntries(sources('src/cdn').map((file) => [basename(file, '.ts'), file])),
    // beside the elements, so that they share the table of messages
    ...Object.fromEntries(LANGUAGES.map((file) => [nameOf(file), file])),
    embed: 'src/embed/page/embed.ts',
  },
  onwarn,
  output: {
    dir: 'dist/cdn',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: chunkOf,
    hoistTransitiveImports: false, // a chunk that is asked for has the others there already
    format: 'es',
    generatedCode: { preset: 'es2015', symbols: false },
    freeze: false, // nobody outside of the library has a namespace in their hands
    sourcemap: true,
    banner,
  },
  plugins: [clean('dist/cdn'), ...forBrowsers(), copy('src/embed/page/static', 'dist/cdn')],
};

/** The loader, in one file that is a classic script and a module. It has nothing of the library in it. */
const loader = {
  input: 'src/embed/loader/script.ts',
  onwarn,
  output: { file: 'dist/cdn/loader.js', format: 'iife', sourcemap: true, banner },
  plugins: [resolve({ extensions: ['.ts', '.js'] }), typescript(), minify()],
};

/** The same languages for pages with the classic script, whose table of messages they reach by its global. */
const classicLanguages = LANGUAGES.map((file) => ({
  input: file,
  external: (id) => /\/registry\.(js|ts)$/.test(id),
  onwarn,
  output: {
    file: `dist/cdn/${nameOf(file)}.classic.js`,
    format: 'iife',
    globals: () => 'SkillProfile',
    sourcemap: true,
    banner,
  },
  plugins: [resolve({ extensions: ['.ts', '.js'] }), typescript(), minify()],
}));

const classic = {
  input: CLASSIC,
  onwarn,
  output: {
    dir: 'dist/cdn',
    entryFileNames: `${CLASSIC}.js`,
    format: 'iife',
    name: 'SkillProfile',
    inlineDynamicImports: true,
    sourcemap: true,
    banner,
  },
  plugins: [classicEntry(), ...forBrowsers(), integrity()],
};

/** The command line: a module for each of the sources, those of src/cli at the top, so that a stack trace can be read. */
const cli = {
  input: 'src/cli/skill-profile.ts',
  external: [...dependencies, /^node:/],
  onwarn,
  output: {
    dir: 'dist/cli',
    entryFileNames: ({ name }) => `${name.replace(/^cli\//, '')}.js`,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
  },
  plugins: [
    clean('dist/cli'),
    resolve({ extensions: ['.ts', '.js'] }),
    esbuild({ target: 'node20', tsconfig: 'src/cli/tsconfig.json' }),
    copy('src/cli/preview/page', 'dist/cli/preview/page'),
  ],
};

/** Packages have no community: what would load it finds nothing. */
const withoutCommunity = () => ({
  name: 'without-community',
  resolveId: (id) => (/\/(community-section|skill-community)\.js$/.test(id) ? 'nothing' : null),
  load: (id) => (id === 'nothing' ? 'export {};' : null),
});

/** The script of packages for learning platforms: one file, which asks for nothing. */
const player = {
  input: 'src/embed/player/player.ts',
  onwarn,
  output: {
    file: 'dist/player/player.js',
    format: 'iife',
    name: 'SkillProfile',
    inlineDynamicImports: true,
    banner,
  },
  plugins: [withoutCommunity(), ...forBrowsers(), copy('src/embed/player/page', 'dist/player')],
};

// one after the other: the classic script hashes what all CDN builds wrote
export default [modules, cdn, loader, ...classicLanguages, classic, player, cli];
