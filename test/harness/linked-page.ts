import { expect } from 'chai';
import type {} from '../../src/define.js';
import { deep, deepAll, openPage, settle, until, type TestPage } from './page.js';

/** The script tag of a profile. */
export const MODULE = '<script type="module" src="/dist/cdn/skill-profile.js"></script>';
export const SRC = 'src="/data/message-broker-patterns.json"';
export const OTHER = 'src="/data/catalog/experiment-design.json"';
/** The name of the parameter of the profile at `SRC`. */
export const NAME = 'skill:message-broker-patterns';

/** The markup of a profile that is kept in the address. */
export const tag = (more = 'url-state="hash"', src = SRC): string => `<skill-profile ${src} ${more}></skill-profile>`;

/** A built profile. */
export type Profile = HTMLElement & {
  shadowRoot: ShadowRoot;
  urlState?: string;
  level?: string;
  roleId?: string;
  requiredOnly?: boolean;
};

export const profiles = ({ document }: TestPage): Profile[] => [...document.querySelectorAll<Profile>('skill-profile')];
export const profileOf = (page: TestPage): Profile => profiles(page)[0]!;
export const hashOf = ({ window }: TestPage): string => window.location.hash;

/** There is something to see. */
export const drawn = ({ shadowRoot }: HTMLElement): boolean =>
  shadowRoot !== null && deep(shadowRoot, '.level') !== undefined;
/** All profiles are there, with their link parts: the button "Copy link" comes with them. */
const ready = (page: TestPage): Promise<unknown> =>
  until(() => profiles(page).every((profile) => drawn(profile) && deep(profile.shadowRoot, '[part="copy-link"]')), {
    name: 'the link part',
  });
/** Opens a page with profiles and waits until they are `ready`. */
export async function openReady(parts: Parameters<typeof openPage>[0]): Promise<TestPage> {
  const page = await openPage({ head: MODULE, body: tag(), ...parts });
  await ready(page);
  return page;
}

export function chooseRole(profile: Profile, id: string): void {
  const select = deep(profile.shadowRoot, 'select') as HTMLSelectElement;
  select.value = id;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
export const radio = (profile: Profile, id: string): HTMLInputElement =>
  deep(profile.shadowRoot, `input[type="radio"][value="${id}"]`) as HTMLInputElement;
export const requiredOnly = (profile: Profile): HTMLInputElement =>
  deep(profile.shadowRoot, '.filters input[type="checkbox"]') as HTMLInputElement;
export const toggleOf = (profile: Profile, level: string): HTMLElement =>
  deep(profile.shadowRoot, `.toggle[data-level="${level}"]`)!;
export const openLevels = (profile: Profile): (string | undefined)[] =>
  deepAll(profile.shadowRoot, '.toggle[aria-expanded="true"]').map(({ dataset }) => dataset['level']);
export const tableOf = (root: ParentNode, level: string): HTMLElement & { openRows: readonly string[] } =>
  deep(root, `level-table[level="${level}"]`) as HTMLElement & { openRows: readonly string[] };
export const rowButton = (root: ParentNode, level: string, index: number): HTMLButtonElement =>
  deepAll<HTMLButtonElement>(tableOf(root, level).shadowRoot!, '.row-btn')[index]!;
export const chosenRole = (profile: Profile): string => (deep(profile.shadowRoot, 'select') as HTMLSelectElement).value;
export const chosenLevel = (profile: Profile): string | undefined =>
  deepAll<HTMLInputElement>(profile.shadowRoot, 'input[type="radio"]').find(({ checked }) => checked)?.value;

export const hashBecomes = (page: TestPage, hash: string): Promise<unknown> =>
  until(() => hashOf(page) === hash, { name: `${hash} instead of ${hashOf(page)}` }).catch((error: unknown) => {
    expect(hashOf(page)).to.equal(hash);
    throw error;
  });
/** The address has been left alone for longer than a change waits. */
export const pause = (): Promise<void> => settle(450);

/** Where the focus is in a page, through shadow roots. */
export function focused({ document }: TestPage): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
