/** A `<details>` that says how to embed what a `<skill-profile>` shows; `library` is where dist/cdn lies. */
export function embedWays(profile: Element, library: string): HTMLDetailsElement;
