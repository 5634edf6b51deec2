// The page of `npm start`. Plain scripts and no inline code: it runs under the strict policy that serve.js sends.
import { showCatalog } from './catalog.js';
import { showDemos } from './demos.js';
import { showView } from '/page/view.js';

showView(document.querySelector('[data-view]'));
showDemos();
await showCatalog({
  list: document.querySelector('[data-catalog]'),
  place: document.querySelector('#profile'),
  element: document.querySelector('[data-main]'),
  message: document.querySelector('[data-alert]'),
});
