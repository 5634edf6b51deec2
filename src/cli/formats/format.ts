import type { ProfileDocument, Text } from '../../schema/profile-schema.js';
import type { FileNote } from '../file-note.js';

/** A file that is read, or standard input. */
export interface Source {
  /** The name as it was given, for people. */
  readonly name: string;
  readonly text: string;
  /** The text of a file whose name is relative to this one; rejects with a `Refusal`. */
  readonly beside: (path: string) => Promise<string>;
}

/** What was read from some sources. */
export interface Reading {
  readonly profiles: readonly ProfileDocument[];
  readonly notes: readonly FileNote[];
  /** The name of the whole, where there is one. */
  readonly name?: Text | undefined;
}

/** A profile and the file it is written to, by its name within the folder. */
export interface Placed {
  readonly path: string;
  readonly document: ProfileDocument;
}

/** How one format is read and written. */
export interface Format {
  /** One source, or all that are parts of one whole. */
  readonly read: (sources: readonly [Source, ...Source[]]) => Reading | Promise<Reading>;
  /** One file. Where `holds` is `one`, there is one profile. */
  readonly write?: (documents: readonly ProfileDocument[], name: Text) => string;
  /** What lists the files of a folder, where the format has something for that. */
  readonly writeIndex?: (placed: readonly Placed[], name: Text) => Readonly<{ path: string; text: string }>;
}

/** What is known of a format before its code is loaded. */
export interface FormatSpec {
  readonly name: string;
  /** How its files end. */
  readonly extension: string;
  /** How many profiles a file of it holds; undefined where it is not written. */
  readonly holds?: 'one' | 'many';
  /** Several files are parts of one whole; else each stands for itself. */
  readonly together?: boolean;
  readonly load: () => Promise<Format>;
}
