import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';
import { root } from '../prepare.js';
import { loadSource } from './load-source.js';

const { PLACEHOLDERS, wantedBy } = await loadSource('embed/loader/placeholders.ts');

const ADDRESS = 'https://skills.example/embed.html?src=data%2Fmessaging.json&level=senior';
const DOCUMENT = 'https://skills.example/data/messaging.json';

/** What an author may paste, each in the form in which it is handed out. */
const SNIPPETS = {
  script: `<script src="https://skills.example/loader.js"></script>`,
  element: `<skill-profile src="${DOCUMENT}" level="senior"><a href="${ADDRESS}">Messaging</a></skill-profile>`,
  iframe: `<iframe src="${ADDRESS}" title="Messaging" width="100%" height="600" loading="lazy"></iframe>`,
  div: `<div class="skill-profile" data-skill-profile data-src="${DOCUMENT}" data-level="senior"><a href="${ADDRESS}">Messaging</a></div>`,
  link: `<a class="skill-profile" href="${ADDRESS}">Messaging</a>`,
  quotation: `<blockquote class="skill-profile"><a href="${ADDRESS}">Messaging</a></blockquote>`,
};

const { window } = new JSDOM('');
const purify = createDOMPurify(window);
const techDocs = { ADD_TAGS: ['link', 'meta'], FORBID_TAGS: ['style'], WHOLE_DOCUMENT: true };

const guide = readFileSync(join(root, 'stories', 'embedding.mdx'), 'utf8');
/** An expression that the guide tells an administrator to set. */
const inGuide = (option) => new RegExp(new RegExp(`${option}: '(.*)'`).exec(guide)[1]);

/** Systems that clean what authors write, by the options they clean it with. */
const SANITISERS = {
  'DOMPurify, as it is': (html) => purify.sanitize(html),
  'TechDocs of Backstage, as it is': (html) => purify.sanitize(html, techDocs),
  'TechDocs with hosts for frames': (html) =>
    purify.sanitize(html, { ...techDocs, ADD_TAGS: [...techDocs.ADD_TAGS, 'iframe'] }),
  'TechDocs with our elements and attributes': (html) =>
    purify.sanitize(html, {
      ...techDocs,
      CUSTOM_ELEMENT_HANDLING: {
        tagNameCheck: inGuide('allowedCustomElementTagNameRegExp'),
        attributeNameCheck: inGuide('allowedCustomElementAttributeNameRegExp'),
      },
    }),
  'sanitize-html, as it is': (html) => sanitizeHtml(html),
};

/**
 * What becomes of a snippet: `element` and `frame` work by themselves, `loader` makes a profile of it, `link` leads to one,
 * `nothing` is left. "As it was" says that the level is still known.
 */
function outcomeOf(html) {
  const { document } = new JSDOM(html, { url: 'https://wiki.example/page' }).window;
  const element = document.querySelector('skill-profile');
  if (element) return element.getAttribute('src') === DOCUMENT ? 'element' : 'element without src';
  if (document.querySelector('iframe')?.src === ADDRESS) return 'frame';
  if (document.querySelector('script')) return 'script';
  const wanted = [...document.querySelectorAll(PLACEHOLDERS)].map(wantedBy).find(Boolean);
  if (wanted) {
    assert.equal(wanted.src, DOCUMENT);
    assert.equal(wanted.level, 'senior', 'the settings have come through');
    return document.querySelector('[data-src]') ? 'loader, with data' : 'loader';
  }
  const link = document.querySelector('a');
  if (link) {
    assert.equal(link.href, ADDRESS);
    assert.equal(link.textContent, 'Messaging');
    return 'link';
  }
  return 'nothing';
}

const TABLE = {
  'DOMPurify, as it is': {
    script: 'nothing',
    element: 'link',
    iframe: 'nothing',
    div: 'loader, with data',
    link: 'loader',
    quotation: 'loader',
  },
  'TechDocs of Backstage, as it is': {
    script: 'nothing',
    element: 'link',
    iframe: 'nothing',
    div: 'loader, with data',
    link: 'loader',
    quotation: 'loader',
  },
  'TechDocs with hosts for frames': {
    script: 'nothing',
    element: 'link',
    iframe: 'frame',
    div: 'loader, with data',
    link: 'loader',
    quotation: 'loader',
  },
  'TechDocs with our elements and attributes': {
    script: 'nothing',
    element: 'element',
    iframe: 'nothing',
    div: 'loader, with data',
    link: 'loader',
    quotation: 'loader',
  },
  'sanitize-html, as it is': {
    script: 'nothing',
    element: 'link',
    iframe: 'nothing',
    div: 'link',
    link: 'link',
    quotation: 'link',
  },
};

describe('what is left of what an author pastes, and what then works', () => {
  for (const [name, sanitise] of Object.entries(SANITISERS)) {
    for (const [kind, html] of Object.entries(SNIPPETS))
      test(`${name}: ${kind}: ${TABLE[name][kind]}`, () => {
        assert.equal(outcomeOf(sanitise(html)), TABLE[name][kind]);
      });
  }

  test('before anything is cleaned, each is what it is', () => {
    const outcomes = Object.fromEntries(Object.entries(SNIPPETS).map(([kind, html]) => [kind, outcomeOf(html)]));
    assert.deepEqual(outcomes, {
      script: 'script',
      element: 'element',
      iframe: 'frame',
      div: 'loader, with data',
      link: 'loader',
      quotation: 'loader',
    });
  });

  test('TechDocs keeps the attributes of our element that the guide names, and no others', () => {
    const clean = SANITISERS['TechDocs with our elements and attributes'];
    const left = clean(
      '<skill-profile src="a" srcdoc="b" role-id="c" level="d" onlevel="e" theme="dark"></skill-profile>',
    );
    const { attributes } = new JSDOM(left).window.document.querySelector('skill-profile');
    assert.deepEqual([...attributes].map(({ name }) => name).sort(), ['level', 'role-id', 'src', 'theme']);
  });

  test('a div of which only the class is left, as in forums that take data away, is known by its link', () => {
    assert.equal(outcomeOf(SNIPPETS.div.replace(/ data-[^>]*/, '')), 'loader');
  });

  test('only in one of these systems does the link that is handed out not become a profile, and there it leads to one', () => {
    const links = Object.values(TABLE).map(({ link }) => link);
    assert.deepEqual([...new Set(links)].sort(), ['link', 'loader']);
    assert.equal(links.filter((outcome) => outcome === 'link').length, 1);
  });
});
