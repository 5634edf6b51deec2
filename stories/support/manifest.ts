// written by `npm run analyze`
import manifest from '../../custom-elements.json' with { type: 'json' };

/** One entry of the manifest: an attribute, a member, an event, a slot, a part, a state or a custom property. */
export interface Item {
  readonly name?: string;
  readonly description?: string;
  readonly kind?: string;
  readonly default?: string;
  readonly fieldName?: string;
  readonly readonly?: boolean;
  readonly static?: boolean;
  readonly type?: { readonly text: string };
}

/** What the manifest says about an element. */
export interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly Item[];
  readonly attributes?: readonly Item[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly cssStates?: readonly Item[];
}

/** Every element with a tag. */
export const declarations: readonly Declaration[] = (
  manifest.modules as unknown as readonly { readonly declarations: readonly Declaration[] }[]
)
  .flatMap((module) => module.declarations)
  .filter(({ tagName }) => tagName);

export const declarationOf = (tag: string): Declaration | undefined =>
  declarations.find(({ tagName }) => tagName === tag);

/** The name that Storybook gives to what listens to an event: `skill-load` becomes `onSkillLoad`. */
export const handlerName = (event: string): string =>
  `on${`-${event}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`;

/** The custom properties of all elements, each once, with the elements that read it. */
export function tokens(): readonly { readonly name: string; readonly description: string; readonly tags: string[] }[] {
  const found = new Map<string, { name: string; description: string; tags: string[] }>();
  for (const { tagName = '', cssProperties = [] } of declarations) {
    for (const { name = '', description = '' } of cssProperties) {
      const token = found.get(name) ?? { name, description, tags: [] };
      token.tags.push(tagName);
      found.set(name, token);
    }
  }
  return [...found.values()];
}
