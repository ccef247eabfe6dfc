/** What makes fit at home in a shell: completion, and what is settled once. Bodies load only when they run. */
import { Option } from 'commander';
import type { Declaration } from './declaration.ts';
import { forceOption, jsonOption, outputOption } from './options.ts';

/** The commands declared here. */
export type ShellCommand = keyof typeof SHELL;

const projectOption = new Option('--project', 'in .fit/config.yaml here, for all who work in this folder: rubric and map alone');

/** By name, in the order in which help lists them. */
export const SHELL = {
  'config list': {
    summary: 'show what holds, and who says so',
    description:
      'Shows every setting with what holds now and where that comes from: the environment, .fit/config.yaml of the folder you are in, your own config.yaml, or fit itself. Options on the command line come before all of them. fit config alone does the same.',
    operands: '',
    options: [jsonOption, outputOption, forceOption],
    examples: [
      ['fit config', 'what holds here'],
      ['fit config list --json', 'the same for a program'],
    ],
    load: async () => (await import('../commands/config-list.ts')).configList,
    isUnsettled: true,
  },
  'config get': {
    summary: 'print what holds for one setting',
    operands: '<key>',
    operandHelp: 'the setting, as fit config lists it',
    options: [],
    examples: [['fit config get rubric', 'the rubric that answers get here when they name none']],
    load: async () => (await import('../commands/config-get.ts')).configGet,
    isUnsettled: true,
  },
  'config set': {
    summary: 'settle something for good',
    description:
      'Writes a setting into your config.yaml, or with --project into the one of this folder; comments and everything else in it stay. The file is for you alone.',
    operands: '<key> <value>',
    operandHelp: ['the setting, as fit config lists it', 'what holds from now on'],
    options: [projectOption],
    examples: [
      ['fit config set name "Kim Lee"', 'who assesses and decides here'],
      ['fit config set rubric msp-quick-screen', 'the rubric for answers that name none'],
      ['fit config set rubric ./rubrics/ours.yaml --project', 'for everybody who works in this folder'],
    ],
    load: async () => (await import('../commands/config-set.ts')).configSet,
    isUnsettled: true,
  },
  'config unset': {
    summary: 'take a setting back',
    operands: '<key>',
    operandHelp: 'the setting, as fit config lists it',
    options: [projectOption],
    examples: [['fit config unset rubric', 'as if it had never been settled']],
    load: async () => (await import('../commands/config-set.ts')).configUnset,
    isUnsettled: true,
  },
  'config path': {
    summary: 'print where the settings are written',
    operands: '',
    options: [projectOption],
    examples: [
      ['fit config path', 'the file, whether it is there or not'],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of shell
      ['"${EDITOR:-vi}" "$(fit config path)"', 'open it'],
    ],
    load: async () => (await import('../commands/config-path.ts')).configPath,
    isUnsettled: true,
  },
  completion: {
    summary: 'print the script that completes fit in your shell',
    description:
      'Prints a script with which the Tab key completes commands, options and their values, rubrics, and the prospects in the store of this machine. It changes none of your files; put one line into the one that your shell reads:\n  bash        ~/.bashrc    source <(fit completion bash)\n  zsh         ~/.zshrc     source <(fit completion zsh)\n  fish        config.fish  fit completion fish | source\n  PowerShell  $PROFILE     fit completion powershell | Out-String | iex\nThe bash of macOS is too old for that: eval "$(fit completion bash)".',
    operands: '<shell>',
    operandHelp: 'bash, zsh, fish or powershell',
    options: [],
    examples: [
      ['fit completion fish > ~/.config/fish/completions/fit.fish', 'in fish, for good'],
      ['source <(fit completion bash)', 'complete in this bash, until it ends'],
    ],
    load: async () => (await import('../commands/completion.ts')).completion,
    isUnsettled: true,
  },
} satisfies Readonly<Record<string, Declaration>>;
