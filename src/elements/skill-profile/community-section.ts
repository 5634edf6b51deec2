/* eslint-disable lit/binding-positions, lit/no-invalid-html -- the tags may have a prefix: lit/static-html puts them in */
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { orNothing } from '../shared/or-nothing.js';
import { laterTags } from '../shared/later-tags.js';
import { tags } from '../shared/tags.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** How far from the window it begins to load. */
const NEAR = '400px';

/**
 * The community below a profile: the element that shows it is loaded when it comes near the window.
 */
export class CommunitySection implements ReactiveController {
  readonly #host: Host;
  #observer: IntersectionObserver | undefined;
  /** The section that is watched: another one when the attribute was taken away and set again. */
  #watched: Element | undefined;
  #isAsked = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const section = this.#host.renderRoot.querySelector('.community');
    if (this.#isAsked || !section || section === this.#watched) return;
    this.hostDisconnected();
    this.#watched = section;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#load();
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(section);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#watched = undefined;
  }

  /** @param place The store, its address if it has one, and that of a page to sign in, parted by spaces. */
  render(
    place: string,
    headingLevel: number,
    density: string | undefined,
    announce: string | undefined,
  ): TemplateResult {
    const [store = '', url, signInUrl] = place.trim().split(/\s+/);
    return html`<${tags['skill-community']}
      class="block community"
      part="community"
      store=${orNothing(store || undefined)}
      store-url=${orNothing(url)}
      sign-in-url=${orNothing(signInUrl)}
      heading-level=${headingLevel}
      density=${orNothing(density)}
      announce=${orNothing(announce)}
      exportparts="head: community-head, heading: community-heading, note: community-note, fresh, watch, suggest, sign-in, sign-out, form, form-heading, stale, failed, card, proposals, proposals-heading, proposal, proposal-title, status: proposal-status, difference, vote, decision, comments, comments-heading, comment, by, text, pending, kept, files"
    ></${tags['skill-community']}>`;
  }

  #load(): void {
    this.hostDisconnected();
    this.#isAsked = true;
    laterTags
      .get('skill-community')?.()
      .catch((error: unknown) => {
        this.#isAsked = false;
        console.error(`<${this.#host.localName}> The community could not be loaded. ${String(error)}`);
      });
  }
}
