import type { ReactiveControllerHost } from 'lit';
import { PartController } from '../../controllers/part-controller.js';
import type { Account } from './account.js';
import type { Entries } from './entries.js';
import type { KeepFile } from './keep-file.js';
import type { KeptLine } from './kept-line.js';
import type { ProposalChange } from './proposal-change.js';
import type { ProposalExport } from './proposal-export.js';
import type { Refusals } from './refusals.js';
import type { SignInForm } from './sign-in-form.js';
import type { SuggestionForm } from './suggestion-form.js';

/** The element, as its parts know it. */
export type PartHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment; readonly signInUrl?: string | undefined };

/** What is loaded when it is first needed. */
export interface Parts {
  /** Proposals and comments: with the first of them. */
  readonly entries: PartController<Entries>;
  /** Who is signed in: with a store that knows people. */
  readonly account: PartController<Account>;
  readonly change: PartController<ProposalChange>;
  readonly exports: PartController<ProposalExport>;
  readonly refusals: PartController<Refusals>;
  readonly signIn: PartController<SignInForm>;
  readonly suggestion: PartController<SuggestionForm>;
  readonly keepFile: PartController<KeepFile>;
  readonly kept: PartController<KeptLine>;
}

/** A part, once it is there; undefined where it cannot be had. */
export async function loaded<Part>(part: PartController<Part>): Promise<Part | undefined> {
  part.need();
  await part.pending;
  return part.part;
}

/** The parts of an element that are loaded when they are first needed. */
export function communityParts(host: PartHost): Parts {
  const part = <Part>(what: keyof Parts, load: () => Promise<new (host: PartHost) => Part>): PartController<Part> =>
    new PartController(host, async () => new (await load())(host), `The part "${what}" could not be loaded.`);
  return {
    entries: part('entries', async () => (await import('./entries.js')).Entries),
    account: part('account', async () => (await import('./account.js')).Account),
    change: part('change', async () => (await import('./proposal-change.js')).ProposalChange),
    exports: part('exports', async () => (await import('./proposal-export.js')).ProposalExport),
    refusals: part('refusals', async () => (await import('./refusals.js')).Refusals),
    signIn: part('signIn', async () => (await import('./sign-in-form.js')).SignInForm),
    suggestion: part('suggestion', async () => (await import('./suggestion-form.js')).SuggestionForm),
    keepFile: part('keepFile', async () => (await import('./keep-file.js')).KeepFile),
    kept: part('kept', async () => (await import('./kept-line.js')).KeptLine),
  };
}
