/** One fenced block of a Markdown file. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The line of the file that the block begins at. */
  readonly line: number;
}

/** Which languages are tried where; a block in any other language has no test, and that fails one. */
export const IN_A_PAGE = ['html', 'js', 'css', 'json', 'http'] as const;
export const IN_NODE = ['sh', 'tsx', 'vue', 'svelte'] as const;

/** The fenced blocks of a Markdown text. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```([^\n]*)\n([^]*?)^```$/gm)].map(({ 1: language = '', 2: code = '', index }) => ({
    language: language.trim(),
    code,
    line: markdown.slice(0, index).split('\n').length,
  }));
}
