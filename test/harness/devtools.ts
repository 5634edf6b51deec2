import { executeServerCommand } from '@web/test-runner-commands';

/** The engine has the protocol that these commands speak; where it does not, the tests that need it skip themselves. */
export const hasDevtools = navigator.userAgent.includes('Chrome/');

/** Brings this window to the front. The other engines show one window at a time. */
export async function bringToFront(): Promise<void> {
  if (hasDevtools) await executeServerCommand('front');
}

/** What is alive in the page after a garbage collection. */
export interface Memory {
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly bytes: number;
  /** How many instances there are of each prototype asked for. */
  readonly live: readonly number[];
}

/** @param prototypes Expressions, to be evaluated in the page, for prototypes whose instances are to be counted. */
export const memory = (...prototypes: readonly string[]): Promise<Memory> =>
  executeServerCommand<Memory, { prototypes: readonly string[] }>('memory', { prototypes });

interface AxValue {
  readonly value?: unknown;
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly value?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly childIds?: readonly string[];
}

/** Nodes that say nothing to a reader: groups without a meaning, and the lines a text is broken into. */
const silent = new Set(['generic', 'none', 'rowgroup', 'InlineTextBox', 'ignored']);
/** Properties that point to other nodes, which differ between two copies. */
const references = new Set(['controls', 'labelledby', 'describedby', 'details', 'flowto', 'owns']);

const collapse = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

/**
 * What assistive technology gets of everything in the groups (`role="group"`) of these names, one line a node, with its
 * depth, role, name, description and properties. Texts that stand side by side are one text, written without spaces: where
 * one box ends and the next begins no space is told, while the names around the text have them all.
 */
export async function readGroups(...names: readonly string[]): Promise<string[][]> {
  const all = await executeServerCommand<AxNode[], undefined>('ax-tree');
  const nodes = new Map(all.map((node) => [node.nodeId, node]));
  const isGroup = (node: AxNode, name: string) => node.role?.value === 'group' && node.name?.value === name;
  return names.map((name) => {
    const group = all.find((node) => !node.ignored && isGroup(node, name));
    if (!group) throw new Error(`There is no group "${name}" in the accessibility tree.`);
    const lines: { depth: number; text: string; isText: boolean }[] = [];
    const visit = (node: AxNode, depth: number): void => {
      const role = String(node.role?.value);
      const children = (node.childIds ?? []).flatMap((id) => nodes.get(id) ?? []);
      const skip = node.ignored || silent.has(role);
      if (role === 'StaticText' && !node.ignored) {
        const last = lines.at(-1);
        const text = collapse(node.name?.value).replaceAll(' ', '');
        if (last?.isText && last.depth === depth) last.text += text;
        else if (text) lines.push({ depth, text, isText: true });
        return;
      }
      if (!skip) lines.push({ depth, text: describe(node, role), isText: false });
      for (const child of children) visit(child, skip ? depth : depth + 1);
    };
    for (const id of group.childIds ?? []) visit(nodes.get(id)!, 0);
    return lines.map(({ depth, text, isText }) => `${'  '.repeat(depth)}${isText ? `"${text}"` : text}`);
  });
}

function describe(node: AxNode, role: string): string {
  const properties = (node.properties ?? [])
    .filter(({ name }) => !references.has(name))
    .map(({ name, value }) => `${name}=${String(value.value)}`)
    .sort();
  const parts = [
    role,
    `"${collapse(node.name?.value)}"`,
    collapse(node.description?.value),
    collapse(node.value?.value),
  ];
  return [...parts.filter(Boolean), ...properties].join(' ');
}
