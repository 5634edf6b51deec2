/* global document */
// <level-table> in the skill table benchmark: the data is turned into a document, checked like any other, and shown.
import '../../../dist/esm/define/level-table.js';

let table;
let roles;
let levels;

function documentOf({ id, title, description, domain, group, levels, roles: given }) {
  return {
    schemaVersion: 1,
    id,
    name: title,
    summary: description,
    domain,
    group,
    levels: levels.map((level) => ({ id: level.id, name: level.label })),
    roles: given.map((role) => ({ id: role.id, name: role.name })),
    expectations: given.flatMap((role) =>
      role.cells.map((cell, level) => ({
        role: role.id,
        level: levels[level].id,
        required: cell.required,
        description: cell.description,
      })),
    ),
  };
}

export function mount(root, data) {
  roles = data.roles;
  levels = data.levels;
  table = document.createElement('level-table');
  table.data = documentOf(data);
  root.append(table);
}

/** The benchmark's clock runs until the painted frame: the update is made in the call. */
const set = (properties) => {
  Object.assign(table, properties);
};

export const filterRole = (id) => set({ roles: id === null ? undefined : [id] });
export const search = (text) => set({ query: text });
export const setLevel = (index) => set({ level: levels[index].id });
export const expand = (index) => table.toggleRow(roles[index].id);
