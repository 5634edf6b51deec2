import type { CommandSpec } from './command.js';
import { FRAME_VIEWS } from '../embed/oembed/oembed-order.js';
import { COMPLETE_ON, PACKAGE_FORMATS } from '../embed/package/package-settings.js';
import { readable, writable } from './formats.js';

/** All commands, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'validate',
    about: 'cliValidateAbout',
    details: ['cliValidateFiles', 'cliValidateExit'],
    operands: { usage: 'FILE …', least: 1, most: Infinity },
    options: {
      format: { about: 'cliOptionValidateFormat', value: 'FORMAT', choices: ['text', 'json'] },
      strict: { about: 'cliOptionStrict' },
    },
    load: async () => (await import('./commands/validate.js')).validate,
  },
  {
    name: 'convert',
    about: 'cliConvertAbout',
    details: ['cliConvertFiles', 'cliConvertMany', 'cliConvertExit'],
    operands: { usage: 'IN … OUT', least: 2, most: Infinity, output: true },
    options: {
      from: { about: 'cliOptionFrom', value: 'FORMAT', choices: readable },
      to: { about: 'cliOptionTo', value: 'FORMAT', choices: writable },
      force: { about: 'cliOptionForce', short: 'f' },
      format: { about: 'cliOptionNotesFormat', value: 'FORMAT', choices: ['text', 'json'] },
    },
    load: async () => (await import('./commands/convert.js')).convert,
  },
  {
    name: 'diff',
    about: 'cliDiffAbout',
    details: ['cliDiffFiles', 'cliDiffExit'],
    operands: { usage: 'OLD NEW', least: 2, most: 2 },
    options: {
      format: { about: 'cliOptionDiffFormat', value: 'FORMAT', choices: ['text', 'markdown', 'csv', 'json'] },
      language: { about: 'cliOptionLanguage', value: 'TAG' },
      force: { about: 'cliOptionOtherSkill', short: 'f' },
    },
    load: async () => (await import('./commands/diff.js')).diff,
  },
  {
    name: 'apply',
    about: 'cliApplyAbout',
    details: ['cliApplyPatch', 'cliApplyFile', 'cliApplyExit'],
    operands: { usage: 'PATCH FILE', least: 2, most: 2 },
    options: {
      out: { about: 'cliOptionOut', value: 'FILE', short: 'o' },
      'in-place': { about: 'cliOptionInPlace' },
      force: { about: 'cliOptionForce', short: 'f' },
    },
    load: async () => (await import('./commands/apply.js')).apply,
  },
  {
    name: 'pack',
    about: 'cliPackAbout',
    details: ['cliPackFormats', 'cliPackDone', 'cliPackScore', 'cliPackExit'],
    operands: { usage: 'FILE', least: 1, most: 1 },
    options: {
      format: { about: 'cliOptionPackFormat', value: 'FORMAT', choices: PACKAGE_FORMATS },
      out: { about: 'cliOptionPackOut', value: 'FILE', short: 'o' },
      roles: { about: 'cliOptionPackRoles', value: 'ID,…' },
      level: { about: 'cliOptionPackLevel', value: 'ID' },
      'complete-on': { about: 'cliOptionCompleteOn', value: 'WHEN', choices: COMPLETE_ON },
      score: { about: 'cliOptionScore' },
      lang: { about: 'cliOptionPackLang', value: 'TAG' },
      from: { about: 'cliOptionFrom', value: 'FORMAT', choices: readable },
      force: { about: 'cliOptionForce', short: 'f' },
    },
    load: async () => (await import('./commands/pack.js')).pack,
  },
  {
    name: 'oembed',
    about: 'cliOembedAbout',
    details: ['cliOembedFiles', 'cliOembedAddresses', 'cliOembedExit'],
    operands: { usage: 'FILE FOLDER', least: 2, most: 2, output: true },
    options: {
      base: { about: 'cliOptionBase', value: 'URL' },
      library: { about: 'cliOptionLibrary', value: 'URL' },
      width: { about: 'cliOptionWidth', value: 'PIXELS' },
      height: { about: 'cliOptionHeight', value: 'PIXELS' },
      view: { about: 'cliOptionView', value: 'VIEW', choices: FRAME_VIEWS },
      lang: { about: 'cliOptionOembedLang', value: 'TAG' },
      from: { about: 'cliOptionFrom', value: 'FORMAT', choices: readable },
      force: { about: 'cliOptionForce', short: 'f' },
    },
    load: async () => (await import('./commands/oembed.js')).oembed,
  },
  {
    name: 'preview',
    about: 'cliPreviewAbout',
    details: ['cliPreviewFile'],
    operands: { usage: 'FILE', least: 1, most: 1 },
    options: {
      port: { about: 'cliOptionPort', value: 'NUMBER', short: 'p' },
      from: { about: 'cliOptionFrom', value: 'FORMAT', choices: readable },
    },
    load: async () => (await import('./commands/preview.js')).preview,
  },
  {
    name: 'new',
    about: 'cliNewAbout',
    details: ['cliNewFile'],
    operands: { usage: '[FILE]', least: 0, most: 1, output: true },
    options: {
      id: { about: 'cliOptionId', value: 'ID' },
      name: { about: 'cliOptionName', value: 'NAME' },
      roles: { about: 'cliOptionRoles', value: 'A,B' },
      levels: { about: 'cliOptionLevels', value: 'X,Y' },
      force: { about: 'cliOptionForce', short: 'f' },
    },
    load: async () => (await import('./commands/new.js')).create,
  },
  {
    name: 'community',
    about: 'cliCommunityAbout',
    details: ['cliCommunityInit', 'cliCommunityDesign', 'cliCommunityPassword', 'cliCommunityExit'],
    operands: { usage: '(init URL | design)', least: 0, most: 2 },
    options: {
      user: { about: 'cliOptionUser', value: 'NAME', short: 'u' },
      members: { about: 'cliOptionMembers', value: 'ROLE,…' },
      open: { about: 'cliOptionOpen' },
      partitioned: { about: 'cliOptionPartitioned' },
    },
    load: async () => (await import('./commands/community.js')).community,
  },
];
