import '../../define/level-selector.js';
import '../../define/level-table.js';
import '../../define/role-filter.js';
import '../../define/skill-source.js';
import type { Request } from './request.js';

/**
 * For a small box of fixed height: the skill's name, the reader's role and level, and the table of that level.
 *
 * @param name Stands above; its text comes with the document.
 */
export function compactView({ src, settings, roles }: Request, name: HTMLElement): HTMLElement {
  const source = document.createElement('skill-source');
  for (const [attribute, value] of Object.entries(settings)) source.setAttribute(attribute, value);
  source.storage = 'none';
  source.roles = roles;

  const level = document.createElement('level-selector');
  level.layout = 'select';
  const table = document.createElement('level-table');
  table.captionDisplay = 'visible';
  const parts = [document.createElement('role-filter'), level, table];
  for (const part of parts) part.density = 'compact';
  // the table follows the reader's level; it shows the first one until there is one
  table.level = settings['level'];
  source.addEventListener('skill-change', (event) => {
    table.level = event.level ?? undefined;
  });

  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.append(name, ...parts.slice(0, 2));
  source.append(bar, table);
  source.src = src;
  return source;
}
