import { build } from 'esbuild';
import { root } from '../prepare.js';

/** Bundles modules of src/ in memory and imports them: `await loadSource('schema/parse-profile.ts')`. */
export async function loadSource(...names) {
  const { outputFiles } = await build({
    stdin: {
      contents: names.map((name) => `export * from './src/${name}';`).join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    external: ['node:*'],
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
