#!/usr/bin/env node
import { commands } from './commands.js';
import { run } from './run.js';
import { terminalOf } from './terminal.js';

/** How a shell names a program that ended because nobody reads on: 128 and the number of SIGPIPE. */
const NOBODY_READS = 141;

// `skill-profile … | head` ends quietly
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(NOBODY_READS);
    throw error;
  });

process.exitCode = await run(process.argv.slice(2), commands, terminalOf(process));
