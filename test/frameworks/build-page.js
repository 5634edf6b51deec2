import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { root } from '../prepare.js';

/** What each page needs besides, to be built as its framework says. */
const PLUGINS = {
  react: () => [],
  vue: () => [vue({ template: { compilerOptions: { isCustomElement: (tag) => /^(skill|level|role)-/.test(tag) } } })],
  svelte: () => [svelte({ configFile: false })],
};

/**
 * Builds the page of a framework into .cache/frameworks/ with the compiler of that framework, and the library as it is in
 * dist/esm. The frameworks are in their development mode, in which they say what they do not like.
 * @returns The folder.
 */
export async function buildPage(name) {
  const outDir = join(root, '.cache', 'frameworks', name);
  await build({
    root: join(root, 'test', 'frameworks', name),
    base: './',
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { alias: [{ find: /^skill-profile\/(?=.*\.js$)/, replacement: `${join(root, 'dist', 'esm')}/` }] },
    plugins: PLUGINS[name](),
    build: { outDir, emptyOutDir: true, minify: false, target: 'es2022' },
  });
  return outDir;
}
