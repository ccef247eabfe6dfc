/** What can be settled once and for all, in `config.yaml`. A new setting is one entry. */

/** One setting. */
export interface Known {
  readonly summary: string;
  /** Environment variables that come before it, the first before the others. */
  readonly variables: readonly string[];
  /** The values there are, where they can be counted. */
  readonly choices?: readonly string[];
  /** Whether a folder with work in it may settle it for everybody who works there. What such a folder says comes from whoever made it. */
  readonly isOfProject: boolean;
  /** What holds where nobody says anything. */
  readonly otherwise: string | null;
}

/** Their names. */
export type SettingName = 'name' | 'role' | 'rubric' | 'map' | 'store' | 'color' | 'accessible';

/** By name, in the order in which they are listed. */
export const SETTINGS: Readonly<Record<SettingName, Known>> = {
  name: { summary: 'your name, for what you assess, say and decide', variables: ['FIT_NAME'], isOfProject: false, otherwise: null },
  role: { summary: 'your role as an assessor', variables: ['FIT_ROLE'], isOfProject: false, otherwise: null },
  rubric: { summary: 'the rubric for answers that name none, by id or path', variables: ['FIT_RUBRIC'], isOfProject: true, otherwise: 'msp-mindset' },
  map: { summary: 'the map for fit export and for --prefill', variables: ['FIT_MAP'], isOfProject: true, otherwise: null },
  store: { summary: 'where assessments are kept: a folder, or the server of a team', variables: ['FIT_STORE'], isOfProject: false, otherwise: null },
  color: {
    summary: 'colour: auto, always or never',
    variables: ['NO_COLOR', 'FORCE_COLOR', 'CLICOLOR_FORCE', 'CLICOLOR'],
    choices: ['auto', 'always', 'never'],
    isOfProject: false,
    otherwise: 'auto',
  },
  accessible: {
    summary: 'whether interviews are in plain lines, for screen readers',
    variables: ['FIT_ACCESSIBLE', 'ACCESSIBLE'],
    choices: ['true', 'false'],
    isOfProject: false,
    otherwise: 'false',
  },
};

/** Their names, in that order. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];
