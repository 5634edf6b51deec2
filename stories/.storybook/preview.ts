import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
// written by `npm run analyze`
import manifest from '../../custom-elements.json' with { type: 'json' };
import '../../src/define.js';
import '../../src/strings/de.js';
import '../../src/strings/fr.js';
import '../../src/cli/preview/page/segments.css';
import '../embed/embed-ways.css';
import { argTypesOf } from './arg-types.js';
import { withEmbedWays } from './with-embed-ways.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true }, // the colour scheme below sets the page's own
    controls: { expanded: true, sort: 'none' },
    docs: { extractArgTypes: argTypesOf },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Guides',
          ['Data format', 'Theming', 'Embedding', 'Decisions'],
          'Elements',
          ['skill-profile', 'skill-source', 'skill-stats', 'level-selector', 'role-filter', 'level-compare'],
        ],
      },
    },
  },
  initialGlobals: { dir: 'ltr', embed: 'hidden', locale: 'en', scheme: 'light dark', width: '' },
  globalTypes: {
    dir: {
      description: 'Direction of the text',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    embed: {
      description: 'What to paste to embed the profile',
      toolbar: {
        icon: 'share',
        items: [
          { value: 'hidden', title: 'Embed' },
          { value: 'shown', title: 'Embed: what to paste' },
        ],
        dynamicTitle: true,
      },
    },
    locale: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', items: ['en', 'de', 'fr', 'ar', 'ja'], dynamicTitle: true },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        items: [
          { value: 'light dark', title: 'As the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
    width: {
      description: 'Width of the place the element stands in',
      toolbar: {
        icon: 'grow',
        items: [
          { value: '', title: 'Full width' },
          ...['320px', '480px', '768px', '1024px'].map((value) => ({ value, title: value })),
        ],
        dynamicTitle: true,
      },
    },
  },
  decorators: [
    withEmbedWays,
    (story, { globals, canvasElement, viewMode }) => {
      // on a documentation page only the stories change, not the text around them
      const place = viewMode === 'docs' ? canvasElement : document.documentElement;
      place.dir = globals['dir'] as string;
      place.lang = globals['locale'] as string;
      const places = viewMode === 'docs' ? [canvasElement] : [canvasElement, document.body];
      for (const { style } of places) {
        style.colorScheme = globals['scheme'] as string;
        style.background = 'Canvas';
        style.color = 'CanvasText';
        style.fontFamily = 'system-ui, sans-serif';
      }
      canvasElement.style.maxInlineSize = globals['width'] as string;
      return story();
    },
  ],
};

export default preview;
