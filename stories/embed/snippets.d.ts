/** What is in view: see snippets.js. */
export interface View {
  src?: string | undefined;
  name: string;
  document: unknown;
  language?: string | undefined;
  settings: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Text {
  title: string;
  code: string;
}

export interface Way {
  key: 'script' | 'link' | 'frame' | 'inline';
  title: string;
  about: string;
  parts: Text[];
  needs: Text[];
}

export function snippets(view: View, library: string, hashes: Readonly<Record<string, string>>): Way[];
