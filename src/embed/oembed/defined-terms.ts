import { Profile } from '../../model/profile.js';
import type { Text } from '../../schema/profile-schema.js';
import { linkName } from '../../view/link-params.js';
import { writeText } from '../../view/link-text.js';
import { addressIn } from './addresses.js';
import type { OembedOrder } from './oembed-order.js';
import { namesOf, textsOf, type TaggedText } from './term-texts.js';

interface LanguageValue {
  readonly '@language': string;
  readonly '@value': string;
}
/** A text of a set in one language is a string; where there are several each says its own. */
type Written = string | LanguageValue | readonly LanguageValue[];

/** One expectation. */
export interface DefinedTerm {
  readonly '@type': 'DefinedTerm';
  /** The address at which the page shows it. */
  readonly '@id': string;
  readonly termCode: string;
  readonly name: Written;
  readonly description?: Written;
  readonly inDefinedTermSet: { readonly '@id': string };
}

/** A profile. */
export interface DefinedTermSet {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'DefinedTermSet';
  readonly '@id': string;
  readonly url: string;
  readonly identifier: string;
  readonly name: Written;
  readonly description?: Written;
  readonly inLanguage: string | readonly string[];
  readonly version?: string;
  readonly dateModified?: string;
  readonly encoding: { readonly '@type': 'MediaObject'; readonly contentUrl: string; readonly encodingFormat: string };
  readonly hasDefinedTerm: readonly DefinedTerm[];
}

/**
 * A profile in the words of schema.org: a set of terms, one for each expectation, by levels and roles. What is required has
 * no word there.
 *
 * @see https://schema.org/DefinedTermSet
 */
export function definedTerms(order: OembedOrder): DefinedTermSet {
  const { document } = order;
  const profile = new Profile(document);
  const page = addressIn(order, 'page');
  const cells = profile.levels.flatMap((level, at) =>
    profile.roles.flatMap((role, index) => {
      const cell = profile.expectation(index, at);
      return cell ? [{ role, level, cell }] : [];
    }),
  );

  const found = new Set<string>();
  const note = (texts: readonly TaggedText[]): readonly TaggedText[] => {
    for (const [tag] of texts) found.add(tag);
    return texts;
  };
  const about = (text: Text | undefined): readonly TaggedText[] =>
    text === undefined ? [] : note(textsOf(order, text));
  const name = about(document.name);
  const summary = about(document.summary);
  const terms = cells.map(({ role, level, cell }) => ({
    place: `role:${writeText(role.id)},level:${writeText(level.id)}`,
    code: `${role.id}/${level.id}`,
    name: note(namesOf(order, role.name, level.name)),
    description: about(cell.description),
  }));

  const languages = [...found];
  const written = (texts: readonly TaggedText[]): Written => {
    if (languages.length === 1) return texts[0]?.[1] ?? '';
    const values = texts.map(([tag, text]) => ({ '@language': tag, '@value': text }));
    return values.length === 1 && values[0] ? values[0] : values;
  };
  const described = (texts: readonly TaggedText[]): { description?: Written } =>
    texts.length > 0 ? { description: written(texts) } : {};
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': page,
    url: page,
    identifier: document.id,
    name: written(name),
    ...described(summary),
    inLanguage: languages.length === 1 ? (languages[0] ?? '') : languages,
    ...(document.version === undefined ? {} : { version: document.version }),
    ...(document.updated === undefined ? {} : { dateModified: document.updated }),
    encoding: {
      '@type': 'MediaObject',
      contentUrl: addressIn(order, 'document'),
      encodingFormat: 'application/json',
    },
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      '@id': `${page}#${linkName(document.id, 1)}=${term.place}`,
      termCode: term.code,
      name: written(term.name),
      ...described(term.description),
      inDefinedTermSet: { '@id': page },
    })),
  };
}
