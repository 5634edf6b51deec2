import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

/** What is pasted to embed a profile loads it; there once `npm run build` has run. */
const library = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

const config: StorybookConfig = {
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  staticDirs: [{ from: '../../data', to: '/data' }, ...(existsSync(library) ? [{ from: library, to: '/cdn' }] : [])],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // Storybook's own frame is one large script, and nobody waits for it but us
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, chunkSizeWarningLimit: 2_000, cssTarget: 'esnext' } }),
};

export default config;
