import { readFileSync, writeFileSync } from 'node:fs';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const outdir = 'dist/meta';
const published = (path) => path.replace(/^\/?src\//, 'dist/esm/').replace(/\.ts$/, '.js');

const fromMeta = (path) => path.replace(/^dist\//, '../');

/** Renames every reference to a source file, however deep, to the file that is published in its place. */
function nameThePublished(node) {
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = published(value);
    else if (value && typeof value === 'object') nameThePublished(value);
  }
}

const NOT_FOR_HOSTS = ['styles', 'shadowRootOptions', 'formAssociated']; // static fields that Lit and the browser read
const isPublic = ({ name, privacy = 'public' }) => privacy === 'public' && !NOT_FOR_HOSTS.includes(name);
// the analyzer takes the first argument of any event that is constructed for its name; those with an @fires tag are real
const isDocumented = ({ description }) => Boolean(description);

const isInEvents = (module) => module.path.startsWith('dist/esm/events/');

/** Leaves out what is not meant for others, and names the files that are published instead of the sources. */
const tidy = () => ({
  name: 'tidy',
  packageLinkPhase({ customElementsManifest }) {
    nameThePublished(customElementsManifest);
    // the analyzer finds the files in whatever order the disk gives them
    customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
    for (const module of customElementsManifest.modules) {
      // elements, what they extend, and events; helpers that share their folders are nobody else's business
      const kept = (module.declarations ?? []).filter(
        ({ kind, tagName, customElement }) => kind === 'mixin' || tagName || customElement || isInEvents(module),
      );
      for (const declaration of kept) {
        declaration.members = declaration.members?.filter(isPublic);
        declaration.events = declaration.events?.filter(isDocumented);
        if (declaration.tagName) declaration.customElement = true;
        else delete declaration.customElement; // a base class: nobody writes it as a tag
      }
      module.declarations = kept;
      module.exports = module.exports?.filter((own) => kept.some(({ name }) => name === own.declaration?.name));
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({ declarations }) => declarations.length > 0,
    );
    customElementsManifest.schemaVersion = '2.1.0';
  },
});

/** Adds to the JSX types the imports of the event classes, which their generator leaves out. */
const importEvents = () => ({
  name: 'import-events',
  packageLinkPhase({ customElementsManifest }) {
    const file = `${outdir}/jsx.d.ts`;
    const types = readFileSync(file, 'utf8');
    const imports = customElementsManifest.modules
      .filter(isInEvents)
      .flatMap(({ path, exports = [] }) => exports.map(({ name }) => ({ name, path })))
      .filter(({ name }) => types.includes(`e: ${name})`))
      .map(({ name, path }) => `import type { ${name} } from '${fromMeta(path)}';\n`);
    writeFileSync(file, imports.join('') + types);
  },
});

const VUE = `
type Camel<S extends string> = S extends \`\${infer A}-\${infer B}\` ? \`\${A}\${Capitalize<Camel<B>>}\` : S;

/** The listeners of JSX, \`onskill-change\`, as Vue names them: \`onSkillChange\`. */
type Own<P> = { [K in keyof P as K extends \`on\${infer E}\` ? \`on\${Capitalize<Camel<E>>}\` : K]: P[K] };

type VueElement<P> = new () => { $props: Own<P> & Omit<HTMLAttributes, keyof Own<P>> & PublicProps };
`;

const SVELTE = `
type SvelteElement<P, E extends HTMLElement> = P & Omit<HTMLAttributes<E>, keyof P>;
`;

/**
 * Writes the types of all elements for the templates of Vue and Svelte, out of what the JSX types have. The generators for
 * these two that belong to those used below write one import for each element, with the same events in several, and for
 * Svelte a namespace that only version 4 looked at.
 */
const typesForTemplates = () => ({
  name: 'types-for-templates',
  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules
      .flatMap(({ path, declarations }) => declarations.map(({ name, tagName }) => ({ name, tagName, path })))
      .filter(({ tagName }) => tagName);
    const props = `import type { ${elements.map(({ name }) => `${name}Props`).join(', ')} } from './jsx.js';\n`;
    const classes = elements.map(({ name, path }) => `import type { ${name} } from '${fromMeta(path)}';\n`);
    const table = (type) => `{\n${elements.map((row) => `  '${row.tagName}': ${type(row)};\n`).join('')}}`;
    const vue = [
      "import type { HTMLAttributes, PublicProps } from 'vue';\n",
      props,
      VUE,
      `type VueElements = ${table(({ name }) => `VueElement<${name}Props>`)};\n`,
      "\ndeclare module 'vue' {\n  interface GlobalComponents extends VueElements {}\n",
      '  interface HTMLAttributes {\n    /** The slot of a custom element that the child of it stands in. */\n    slot?: string;\n  }\n}\n',
    ];
    const svelte = [
      "import type { HTMLAttributes } from 'svelte/elements';\n",
      props,
      ...classes,
      SVELTE,
      `type SvelteElements = ${table(({ name }) => `SvelteElement<${name}Props, ${name}>`)};\n`,
      "\ndeclare module 'svelte/elements' {\n  interface SvelteHTMLElements extends SvelteElements {}\n}\n",
    ];
    writeFileSync(`${outdir}/vue.d.ts`, vue.join(''));
    writeFileSync(`${outdir}/svelte.d.ts`, svelte.join(''));
  },
});

export default {
  globs: ['src/elements/**/*.ts', 'src/events/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false, // package.json names custom-elements.json itself
  plugins: [
    tidy(),
    jsxTypesPlugin({
      outdir,
      fileName: 'jsx.d.ts',
      componentTypePath: (_name, _tag, path) => fromMeta(path),
    }),
    importEvents(),
    typesForTemplates(),
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({ outdir, webTypesFileName: 'web-types.json', packageJson: false }),
  ],
};
