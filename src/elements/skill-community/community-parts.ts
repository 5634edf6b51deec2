import type { ReactiveControllerHost } from 'lit';
import { PartController } from '../../controllers/part-controller.js';
import { addStyles } from '../shared/add-styles.js';
import type { KeepFile } from './keep-file.js';
import type { ProposalChange } from './proposal-change.js';
import type { ProposalExport } from './proposal-export.js';
import type { SignInForm } from './sign-in-form.js';
import type { SuggestionForm } from './suggestion-form.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What is loaded when it is first needed. */
export interface Parts {
  readonly change: PartController<ProposalChange>;
  readonly exports: PartController<ProposalExport>;
  readonly signIn: PartController<SignInForm>;
  readonly suggestion: PartController<SuggestionForm>;
  readonly keepFile: PartController<KeepFile>;
}

/** The parts of an element that are loaded when they are first needed. */
export const communityParts = (host: Host): Parts => ({
  change: new PartController(
    host,
    async () => {
      const { ProposalChange } = await import('./proposal-change.js');
      addStyles(host.renderRoot, ProposalChange.styles);
      return new ProposalChange();
    },
    'What proposals change could not be loaded.',
  ),
  exports: new PartController(
    host,
    async () => new (await import('./proposal-export.js')).ProposalExport(host),
    'The export of a proposal could not be loaded.',
  ),
  signIn: new PartController(
    host,
    async () => new (await import('./sign-in-form.js')).SignInForm(host),
    'The form to sign in could not be loaded.',
  ),
  suggestion: new PartController(
    host,
    async () => {
      const { SuggestionForm } = await import('./suggestion-form.js');
      addStyles(host.renderRoot, SuggestionForm.styles);
      return new SuggestionForm(host);
    },
    'The form to suggest a change could not be loaded.',
  ),
  keepFile: new PartController(
    host,
    async () => new (await import('./keep-file.js')).KeepFile(host),
    'The way to save and to read files could not be loaded.',
  ),
});
