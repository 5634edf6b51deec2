import { sendKeys } from '@web/test-runner-commands';
import { newSubject } from '../community/operations.js';
import { smallDocument } from './data-files.js';
import { bringToFront } from './devtools.js';
import { keys } from './verbs.js';
import { deep, deepAll, openPage, shownText, until, type PageParts, type TestPage } from './page.js';

/** The script tag of `<skill-community>` alone. */
export const COMMUNITY = '<script type="module" src="/dist/cdn/skill-community.js"></script>';

/** The markup of a community about a small skill with this id. */
export const communityTag = (subject: string, attributes = ''): string =>
  `<skill-community ${attributes}><script type="application/json">${JSON.stringify(
    smallDocument({ id: subject }),
  )}</script></skill-community>`;

/** A built `<skill-community>`. */
export type BuiltCommunity = HTMLElement & {
  readonly shadowRoot: ShadowRoot;
  readonly updateComplete: Promise<unknown>;
  data: unknown;
  retry(): void;
};

/** A community on a page of its own, and what a reader does with it. */
export interface CommunityPage {
  readonly page: TestPage;
  readonly element: BuiltCommunity;
  /** The first element that matches, once it is there. */
  find<E extends HTMLElement = HTMLElement>(selector: string): Promise<E>;
  all<E extends HTMLElement = HTMLElement>(selector: string): E[];
  /** The first button or link with this text, once it is there. */
  button(text: string): Promise<HTMLElement>;
  /** Waits until these words are shown. */
  says(words: string): Promise<unknown>;
  /** Waits until these words are gone. */
  saysNoMore(words: string): Promise<unknown>;
  /** All that is shown. */
  text(): string;
  /** Puts a text into the field of a form. */
  write(key: string, text: string, selector?: string): Promise<void>;
  /** Sends a form, and waits until it is empty or closed. */
  send(key: string): Promise<void>;
  /** The same as one act: a comment on the skill. */
  comment(text: string): Promise<void>;
}

const TIMEOUT = 12_000;

/** Waits for what may take a few requests. */
export const comes = <T>(what: () => T, name: string): Promise<NonNullable<T>> =>
  until(what, { timeout: TIMEOUT, name });

/** Where its parts are; an element that is not loaded yet has none. */
const rootOf = (element: Element): ParentNode => element.shadowRoot ?? document.createDocumentFragment();

/** What a reader does with a community that is somewhere on a page. */
export function communityOf(page: TestPage, element: BuiltCommunity): CommunityPage {
  const all = <E extends HTMLElement>(selector: string): E[] => deepAll<E>(rootOf(element), selector);
  const find = <E extends HTMLElement>(selector: string): Promise<E> =>
    comes(() => deep(rootOf(element), selector) as E | undefined, selector);
  const text = (): string => (element.matches(':defined') ? shownText(element) : '');
  const button = (words: string): Promise<HTMLElement> =>
    comes(() => all('button, a').find(({ textContent }) => textContent.trim() === words), `the button ${words}`);
  const fieldOf = (key: string, selector = 'textarea') => find<HTMLTextAreaElement>(`[data-form="${key}"] ${selector}`);
  const write = async (key: string, words: string, selector?: string): Promise<void> => {
    const field = await fieldOf(key, selector);
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await element.updateComplete;
  };
  const send = async (key: string): Promise<void> => {
    (await find<HTMLFormElement>(`[data-form="${key}"]`)).requestSubmit();
    await comes(() => {
      const field = deep(element.shadowRoot, `[data-form="${key}"] textarea`) as HTMLTextAreaElement | undefined;
      return !field || field.value === '';
    }, `the form ${key} is done`);
  };
  return {
    page,
    element,
    find,
    all,
    button,
    says: (words) => comes(() => text().includes(words), words).catch(tell(words, text)),
    saysNoMore: (words) => comes(() => !text().includes(words), `no ${words}`).catch(tell(`no ${words}`, text)),
    text,
    write,
    send,
    async comment(words) {
      await write('comment', words);
      await send('comment');
    },
  };
}

/** A failure that tells what was there instead. */
const tell =
  (words: string, text: () => string) =>
  (error: unknown): never => {
    throw new Error(`“${words}” did not come; instead: ${text()}`, { cause: error });
  };

/** Opens a page with a community alone, and waits until it is drawn. */
export async function openCommunity({
  subject = newSubject(),
  attributes = '',
  head = COMMUNITY,
  ...parts
}: PageParts & { subject?: string; attributes?: string } = {}): Promise<CommunityPage> {
  const page = await openPage({ head, body: communityTag(subject, attributes), ...parts });
  const community = communityOf(page, page.document.querySelector<BuiltCommunity>('skill-community')!);
  await community.find('[part="note"], [part="failed"]');
  return community;
}

/** Scrolls to a community that is loaded when it is near, until it is: what is above it may still grow. */
export async function scrollTo(element: Element): Promise<void> {
  await bringToFront(); // nothing is near in a window behind another
  await comes(() => {
    element.scrollIntoView();
    return element.matches(':defined');
  }, 'the community');
}

/** Presses a real key on an element, as a reader who has moved the focus there. */
export async function keyOn({ window }: TestPage, element: HTMLElement, key: string): Promise<void> {
  window.focus();
  element.focus();
  await keys(key);
}

/** Types a text with real keys into a field, at its end. */
export async function typeInto(
  { window }: TestPage,
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
): Promise<void> {
  window.focus();
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  await sendKeys({ type: text });
}
