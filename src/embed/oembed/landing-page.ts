import { directionOf } from '../package/direction.js';
import { inScript } from '../package/in-script.js';
import { packageLanguage, packageText } from '../package/texts.js';
import { escapeXml } from '../package/xml.js';
import { addressIn, relativeAddress } from './addresses.js';
import { definedTerms } from './defined-terms.js';
import type { OembedOrder } from './oembed-order.js';

/** A policy that takes these away leaves a page with the browser's own letters. */
const STYLE = 'body{max-width:80rem;margin:0 auto;padding:1rem;font-family:system-ui,sans-serif;line-height:1.5}';

/** The file with the words of a language, when there is one. */
const wordsOf = (lang: string, languages: readonly string[]): string | undefined =>
  languages.find((name) => name === lang.toLowerCase()) ??
  languages.find((name) => name === lang.split('-', 1)[0]?.toLowerCase());

/**
 * The page of a profile, whose address people pass on. Without a script it has the name, the summary and a link to the
 * document. The link to the answer for oEmbed stands far up: a system that looks for it may read the beginning only.
 */
export function landingPage(order: OembedOrder): string {
  const { document, library, languages } = order;
  const lang = packageLanguage(order);
  const dir = directionOf(lang) === 'rtl' ? ' dir="rtl"' : '';
  const name = packageText(order, document.name);
  const summary = document.summary && packageText(order, document.summary);
  const title = escapeXml(name.text);
  const file = escapeXml(relativeAddress(order, 'document'));
  const words = wordsOf(lang, languages);
  const scripts = ['skill-profile.js', ...(words === undefined ? [] : [`strings/${words}.js`])];
  return `<!doctype html>
<html lang="${escapeXml(lang)}"${dir}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="canonical" href="${escapeXml(addressIn(order, 'page'))}">
    <link rel="alternate" type="application/json+oembed" href="${escapeXml(addressIn(order, 'response'))}" title="${title}">${
      summary ? `\n    <meta name="description" content="${escapeXml(summary.text)}">` : ''
    }
    <style>${STYLE}</style>
${scripts.map((path) => `    <script type="module" src="${escapeXml(library + path)}"></script>`).join('\n')}
    <script type="application/ld+json">${inScript(definedTerms(order))}</script>
  </head>
  <body>
    <skill-profile src="${file}" url-state="hash">
      <h1 lang="${escapeXml(name.lang)}">${title}</h1>${
        summary ? `\n      <p lang="${escapeXml(summary.lang)}">${escapeXml(summary.text)}</p>` : ''
      }
      <p><a href="${file}">${file}</a></p>
    </skill-profile>
  </body>
</html>
`;
}
