import { parseArgs } from 'node:util';
import type { CommandSpec, Given, OptionSpec } from './command.js';
import { nearest } from './nearest.js';
import { Refusal } from './refusal.js';
import { visibleLine } from './visible.js';
import { oneOf, t } from './words.js';

/** What every command has besides its own options. */
export const HELP: OptionSpec = { about: 'cliOptionHelp', short: 'h' };

const hintFor = ({ name }: CommandSpec): string => t('cliSeeHelp', { command: `skill-profile ${name} --help` });

/** What was found, and what is possible. */
function unknownOption(rawName: string, spec: CommandSpec, names: readonly string[]): Refusal {
  const meant = nearest(rawName.replace(/^-+/, ''), names);
  const found = t('cliUnknownOption', { command: spec.name, option: visibleLine(rawName) });
  if (meant !== undefined) return new Refusal(found, t('cliNearest', { name: `--${meant}` }));
  return new Refusal(found, t('cliPossibleOptions', { names: oneOf(names.map((name) => `--${name}`)) }));
}

function checkValue(name: string, value: string | undefined, inline: boolean | undefined, spec: CommandSpec): void {
  const { value: stand, choices } = spec.options[name] ?? {};
  const option = `--${name}`;
  if (stand === undefined) {
    if (value !== undefined) throw new Refusal(t('cliFlagWithValue', { option }), hintFor(spec));
    return;
  }
  // `--to --force` is a forgotten value
  if (value === undefined || (!inline && /^-./.test(value)))
    throw new Refusal(t('cliNoValue', { option, value: stand }), hintFor(spec));
  if (!choices || choices.includes(value)) return;
  const meant = nearest(value, choices);
  throw new Refusal(
    t('cliNoChoice', { option, found: visibleLine(value), names: oneOf(choices) }),
    meant === undefined ? undefined : t('cliNearest', { name: meant }),
  );
}

function checkCount(operands: readonly string[], spec: CommandSpec): void {
  const { usage, least, most, output } = spec.operands;
  const call = `skill-profile ${spec.name} ${usage}`;
  if (operands.length < least) throw new Refusal(t('cliTooFew', { call }), hintFor(spec));
  const extra = operands[most];
  if (extra !== undefined) throw new Refusal(t('cliTooMany', { found: visibleLine(extra), call }), hintFor(spec));
  const inputs = output ? operands.slice(0, -1) : operands;
  if (inputs.filter((operand) => operand === '-').length > 1) throw new Refusal(t('cliInputTwice'));
}

/**
 * Reads what stands behind the name of a command.
 *
 * @returns What was given, or `help` when that was asked for.
 * @throws Refusal
 */
export function parseArguments(spec: CommandSpec, argv: readonly string[]): Given | 'help' {
  const all = { ...spec.options, help: HELP };
  const names = Object.keys(all);
  const options = Object.fromEntries(
    Object.entries(all).map(([name, { value, short }]) => {
      const type = value === undefined ? ('boolean' as const) : ('string' as const);
      return [name, short === undefined ? { type } : { type, short }];
    }),
  );
  // not strict: our words name what is possible
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const operands: string[] = [];
  const values = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help') return 'help';
    if (!names.includes(token.name)) throw unknownOption(token.rawName, spec, names);
    checkValue(token.name, token.value, token.inlineValue, spec);
    values.set(token.name, token.value);
  }
  checkCount(operands, spec);
  return { operands, value: (name) => values.get(name), has: (name) => values.has(name) };
}
