import type { CommandSpec, OptionSpec } from './command.js';
import { HELP } from './parse-arguments.js';
import type { Paint } from './terminal.js';
import { oneOf, t } from './words.js';

const WIDTH = 80;

/** Breaks a text into lines of at most this width, each after some space. */
function wrap(text: string, indent: number, width = WIDTH): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  lines.push(line);
  return lines.join(`\n${' '.repeat(indent)}`);
}

/** Two columns, the first as wide as it has to be. */
function table(rows: readonly (readonly [string, string])[]): string {
  const indent = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.map(([name, about]) => `  ${name.padEnd(indent - 2)}${wrap(about, indent)}\n`).join('');
}

function optionRow([name, { short, value, choices, about }]: readonly [string, OptionSpec]): [string, string] {
  const names = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
  return [names, choices ? `${t(about)} ${t('cliChoices', { names: oneOf(choices) })}` : t(about)];
}

/** The help on all commands. */
export function overview(commands: readonly CommandSpec[], paint: Paint): string {
  const options: Record<string, OptionSpec> = { help: HELP, version: { about: 'cliOptionVersion', short: 'v' } };
  return [
    `${t('cliAbout')}\n`,
    `${paint('bold', t('cliUsage'))} skill-profile COMMAND …\n`,
    `${paint('bold', t('cliCommands'))}\n${table(commands.map(({ name, about }) => [name, t(about)]))}`,
    `${paint('bold', t('cliOptions'))}\n${table(Object.entries(options).map(optionRow))}`,
    `${t('cliSeeHelp', { command: 'skill-profile COMMAND --help' })}\n`,
  ].join('\n');
}

/** The help on one command. */
export function commandHelp({ name, about, details, operands, options }: CommandSpec, paint: Paint): string {
  const rows = Object.entries({ ...options, help: HELP }).map(optionRow);
  return [
    `${wrap(t(about), 0)}\n`,
    `${paint('bold', t('cliUsage'))} skill-profile ${name} ${operands.usage} [--OPTION …]\n`,
    ...details.map((key) => `${wrap(t(key), 0)}\n`),
    `${paint('bold', t('cliOptions'))}\n${table(rows)}`,
  ].join('\n');
}
