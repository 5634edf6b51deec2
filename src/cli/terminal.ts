import { styleText } from 'node:util';

/** What a text can be marked with. */
export type Colour = 'red' | 'green' | 'yellow' | 'bold' | 'dim';

/** Marks a text, where colours are seen; else gives it back as it is. */
export type Paint = (colour: Colour, text: string) => string;

/** Where a command writes to and reads from. */
export interface Terminal {
  /** Writes to standard output. Resolves when there is room for more, so that output never piles up in memory. */
  out(text: string | Uint8Array): Promise<void>;
  /** The same for standard error: what is not the result itself. */
  err(text: string): Promise<void>;
  readonly paintOut: Paint;
  readonly paintErr: Paint;
  /** Says how far long work has come, where somebody watches; undefined takes it away. */
  progress(text: string | undefined): void;
  /** The bytes of standard input. */
  input(): AsyncIterable<Uint8Array>;
  /** Calls back when the command is asked to end. */
  onEnd(stop: () => void): void;
}

/** The parts of `process` that a terminal is made of. */
export type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env'>;

const CLEAR_LINE = '\r\u001b[K';

const asIs: Paint = (_, text) => text;
const inColour: Paint = (colour, text) => styleText(colour, text, { validateStream: false });

/**
 * Colours are for people at a terminal who have not said that they want none.
 * @see https://no-color.org
 */
const painterFor = ({ isTTY }: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint =>
  isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb' ? inColour : asIs;

async function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await new Promise<void>((resolve) => stream.once('drain', resolve));
}

/** The terminal of a process. */
export function terminalOf({ stdin, stdout, stderr, env }: Streams): Terminal {
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  return {
    out: async (text) => {
      clear();
      await write(stdout, text);
    },
    err: async (text) => {
      clear();
      await write(stderr, text);
    },
    paintOut: painterFor(stdout, env),
    paintErr: painterFor(stderr, env),
    progress: (text) => {
      if (!stderr.isTTY || env['TERM'] === 'dumb') return;
      clear();
      if (text === undefined) return;
      stderr.write(text.slice(0, Math.max(0, stderr.columns - 1)));
      shown = true;
    },
    input: () => stdin as AsyncIterable<Uint8Array>,
    onEnd: (stop) => {
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    },
  };
}
