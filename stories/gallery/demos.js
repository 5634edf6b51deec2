// Turns each <template> of the page into a live element with its markup below: written once, shown twice.
import { radioGroup } from '/page/view.js';

/** The markup in a template, or in a stage that is live from the start, as a person would have written it. */
const markupOf = (place) => outdent(place.innerHTML.replaceAll('=""', ''));

/** Takes away the white space that all lines begin with. */
function outdent(text) {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(least)).join('\n');
}

function codeOf(place) {
  const details = document.createElement('details');
  details.className = 'code';
  const summary = document.createElement('summary');
  summary.textContent = 'Markup';
  const pre = document.createElement('pre');
  pre.tabIndex = 0; // it may scroll
  const code = document.createElement('code');
  const { css } = place.dataset;
  code.textContent = `${css ? `<style>\n${outdent(css).replace(/^/gm, '  ')}\n</style>\n\n` : ''}${markupOf(place)}`;
  pre.append(code);
  details.append(summary, pre);
  return details;
}

/** The live content of a template; a style sheet in its `data-css` comes along. */
function live(template) {
  const { css } = template.dataset;
  if (css && !template.adopted) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    template.adopted = true;
  }
  return document.importNode(template.content, true);
}

function showDemo(article) {
  const template = article.querySelector('template');
  if (!template) {
    const stage = article.querySelector('.stage');
    stage.after(codeOf(stage));
    return;
  }
  const stage = document.createElement('div');
  stage.className = 'stage';
  if (article.hasAttribute('data-on-demand')) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Show it' });
    button.setAttribute('aria-label', `Show it: ${article.querySelector('h3').textContent}`);
    stage.tabIndex = -1;
    button.addEventListener('click', () => {
      stage.replaceChildren(live(template));
      stage.focus();
    });
    stage.append(button);
  } else stage.append(live(template));
  template.before(stage);
  if (!article.querySelector('.code')) template.after(codeOf(template));
}

/** One stage for several templates, and a switch that says which of them is on. */
function showSwitcher(place, index) {
  const templates = [...place.querySelectorAll('template')];
  const stage = document.createElement('div');
  const code = document.createElement('div');
  const show = (label) => {
    const template = templates.find(({ dataset }) => dataset.label === label);
    stage.replaceChildren(live(template));
    code.replaceChildren(codeOf(template));
  };
  const choices = templates.map(({ dataset }) => [dataset.label, dataset.label]);
  const group = radioGroup({ name: `switch-${index}`, title: place.dataset.switcher, choices }, show);
  const form = document.createElement('form');
  form.autocomplete = 'off';
  form.append(group);
  place.append(form, stage, code);
  show(choices[0][0]);
}

/** The element that gets its profile from a script: here the script has it from a file. */
async function giveData() {
  const response = await fetch('/data/minimal.json');
  const profile = await response.json();
  for (const element of document.querySelectorAll('[data-from-script]')) element.data = profile;
}

/** Writes down the last choice that a reader has made in the own layout. */
function showEvents() {
  const line = document.querySelector('[data-event]');
  line.closest('.demo').addEventListener('skill-change', ({ role, level, roles, requiredOnly }) => {
    const code = document.createElement('code');
    code.textContent = 'skill-change';
    const values = JSON.stringify({ role, level, roles, requiredOnly }, null, 1).replace(/\s+/g, ' ');
    line.replaceChildren('The last ', code, ` event: ${values}`);
  });
}

export function showDemos() {
  document.querySelectorAll('.demo').forEach(showDemo);
  document.querySelectorAll('[data-switcher]').forEach(showSwitcher);
  showEvents();
  void giveData();
}
