import { directionOf } from './direction.js';
import { inScript } from './in-script.js';
import { SETTINGS_ID, STATUS_ID, trackingOf, type PackageOrder, type PackageSettings } from './package-settings.js';
import { packageLanguage, packageText } from './texts.js';
import { escapeXml } from './xml.js';

/** The names of the files that every package has. */
export const PAGE = 'index.html';
export const SCRIPT = 'player.js';
export const STYLES = 'player.css';

/**
 * What the page may not do, whatever it is told: ask for anything, or send a form. With cmi5 it talks to the learning platform,
 * whose address is known at the launch only. Scripts and styles are not named: where a platform shows the page in a frame
 * without an origin, 'self' is nobody.
 */
const POLICY =
  "form-action 'none'; base-uri 'self'; object-src 'none'; img-src data:; font-src 'none'; media-src 'none'";

/**
 * The page of a package. It has no script and no style of its own, and all that it shows is in it.
 *
 * @param languages The files with the words of other languages than English.
 */
export function packagePage(order: PackageOrder, languages: readonly string[]): string {
  const { document, format, settings } = order;
  const given: PackageSettings = { tracking: trackingOf[format], ...settings };
  const policy = format === 'cmi5' ? POLICY : `connect-src 'none'; ${POLICY}`;
  const lang = packageLanguage(order);
  const dir = directionOf(lang) === 'rtl' ? ' dir="rtl"' : '';
  const name = packageText(order, document.name);
  const summary = document.summary && packageText(order, document.summary);
  const scripts = [SCRIPT, ...languages].map((file) => `<script src="${escapeXml(file)}" defer></script>`);
  return `<!doctype html>
<html lang="${escapeXml(lang)}"${dir}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="referrer" content="no-referrer">
    <base target="_blank">
    <title>${escapeXml(name.text)}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${STYLES}">
    <script type="application/json" id="${SETTINGS_ID}">${inScript(given)}</script>
    ${scripts.join('\n    ')}
  </head>
  <body>
    <div id="${STATUS_ID}"></div>
    <skill-profile storage="none">
      <script type="application/json">${inScript(document)}</script>
      <h1 lang="${escapeXml(name.lang)}">${escapeXml(name.text)}</h1>${
        summary ? `\n      <p lang="${escapeXml(summary.lang)}">${escapeXml(summary.text)}</p>` : ''
      }
    </skill-profile>
  </body>
</html>
`;
}
