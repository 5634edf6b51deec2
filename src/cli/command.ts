import type { MessageKey } from '../strings/messages.js';
import type { Terminal } from './terminal.js';

/** One option of a command, for those who parse it and for those who read about it. */
export interface OptionSpec {
  readonly about: MessageKey;
  /** What stands for the value in the help; a flag has none. */
  readonly value?: string;
  /** The only values that are taken. */
  readonly choices?: readonly string[];
  /** One letter. */
  readonly short?: string;
}

export type Options = Readonly<Record<string, OptionSpec>>;

/** What was given to a command. */
export interface Given {
  /** What stands there without the name of an option before it: files. */
  readonly operands: readonly string[];
  /** The value of an option; undefined when it was not given. */
  value(name: string): string | undefined;
  /** Whether a flag was given. */
  has(name: string): boolean;
}

/** 0: as hoped; 1: not wholly; 2: not at all. Each command says what that means for it. */
export type ExitCode = 0 | 1 | 2;

export type Run = (given: Given, terminal: Terminal) => Promise<ExitCode>;

/** What stands behind a command without the name of an option before it. */
export interface Operands {
  /** How it is written in the help. */
  readonly usage: string;
  readonly least: number;
  readonly most: number;
  /** The last one is written to; the others are read. */
  readonly output?: boolean;
}

/** One command. Its code is loaded when it is run. */
export interface CommandSpec {
  readonly name: string;
  readonly about: MessageKey;
  /** What else its help says, a paragraph each. */
  readonly details: readonly MessageKey[];
  readonly operands: Operands;
  readonly options: Options;
  readonly load: () => Promise<Run>;
}
