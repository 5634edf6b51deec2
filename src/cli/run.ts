import { version } from '../version.js';
import type { CommandSpec, ExitCode } from './command.js';
import { commandHelp, overview } from './help.js';
import { nearest } from './nearest.js';
import { parseArguments } from './parse-arguments.js';
import { Refusal } from './refusal.js';
import type { Terminal } from './terminal.js';
import { visibleLine } from './visible.js';
import { oneOf, t } from './words.js';

const find = (commands: readonly CommandSpec[], name: string): CommandSpec | undefined =>
  commands.find((command) => command.name === name);

function unknownCommand(found: string, commands: readonly CommandSpec[]): Refusal {
  const names = commands.map(({ name }) => name);
  const isOption = found.startsWith('-');
  const meant = nearest(found.replace(/^-+/, ''), isOption ? ['help', 'version'] : names);
  const said = t('cliUnknownCommand', { found: visibleLine(found) });
  if (meant !== undefined) return new Refusal(said, t('cliNearest', { name: isOption ? `--${meant}` : meant }));
  return new Refusal(said, t('cliPossibleCommands', { names: oneOf(names) }));
}

async function dispatch(
  argv: readonly string[],
  commands: readonly CommandSpec[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    await terminal.err(overview(commands, terminal.paintErr));
    return 2;
  }
  if (first === '--version' || first === '-v') {
    await terminal.out(`${version}\n`);
    return 0;
  }
  const asksForHelp = first === '--help' || first === '-h' || first === 'help';
  const name = asksForHelp ? rest[0] : first;
  if (name === undefined) {
    await terminal.out(overview(commands, terminal.paintOut));
    return 0;
  }
  const command = find(commands, name);
  if (!command) throw unknownCommand(name, commands);
  const given = asksForHelp ? 'help' : parseArguments(command, rest);
  if (given === 'help') {
    await terminal.out(commandHelp(command, terminal.paintOut));
    return 0;
  }
  const run = await command.load();
  return run(given, terminal);
}

/** Does what a command line says, and gives the exit code. Never rejects. */
export async function run(
  argv: readonly string[],
  commands: readonly CommandSpec[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await dispatch(argv, commands, terminal);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const known = error instanceof Refusal;
    // what nobody has thought of is told with the place it comes from
    const trace = known ? (error.hint ?? '') : error instanceof Error ? (error.stack ?? '') : '';
    await terminal.err(`${terminal.paintErr('red', 'skill-profile:')} ${text}\n${trace ? `${trace}\n` : ''}`);
    return 2;
  } finally {
    terminal.progress(undefined);
  }
}
