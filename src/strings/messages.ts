import type { en } from './en.js';
import type { ofAccounts } from './english-of-accounts.js';
import type { ofCli } from './english-of-cli.js';
import type { ofCatalog } from './english-of-catalog.js';
import type { ofCommunity } from './english-of-community.js';
import type { ofConversion } from './english-of-conversion.js';
import type { ofEmbed } from './english-of-embed.js';
import type { ofEntries } from './english-of-entries.js';
import type { ofKept } from './english-of-kept.js';
import type { ofPlayer } from './english-of-player.js';
import type { ofSuggestions } from './english-of-suggestions.js';
import type { onDemand } from './english-on-demand.js';

/**
 * One message: a string with `{placeholders}`, or one string for each plural category of the language, chosen by the
 * value named `n`.
 * @see https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
 */
export type Message = string | ({ readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** What may stand for a placeholder. Numbers are written as the language writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Every visible or spoken string of the library. */
export type Messages = Readonly<
  Record<
    | keyof typeof en
    | keyof typeof onDemand
    | keyof typeof ofAccounts
    | keyof typeof ofCatalog
    | keyof typeof ofCommunity
    | keyof typeof ofEmbed
    | keyof typeof ofEntries
    | keyof typeof ofKept
    | keyof typeof ofPlayer
    | keyof typeof ofSuggestions
    | keyof typeof ofConversion
    | keyof typeof ofCli,
    Message
  >
>;

export type MessageKey = keyof Messages;
