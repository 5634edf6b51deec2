// The page of `npm start`. Plain scripts and no inline code: it runs under the strict policy that serve.js sends.
import { showCatalog } from './catalog.js';
import { showDemos } from './demos.js';
import { takeOwnFile } from './own-file.js';
import { embedWays } from '/embed/embed-ways.js';
import { showView } from '/page/view.js';

showView(document.querySelector('[data-view]'));
showDemos();
const main = {
  place: document.querySelector('#profile'),
  element: document.querySelector('[data-main]'),
  message: document.querySelector('[data-alert]'),
};
takeOwnFile({
  ...main,
  input: document.querySelector('[data-own-file]'),
  names: document.querySelector('[data-own-names]'),
  section: document.querySelector('[data-findings]'),
});
main.element.after(embedWays(main.element, '/dist/cdn/'));
await showCatalog({ ...main, list: document.querySelector('[data-catalog]') });
