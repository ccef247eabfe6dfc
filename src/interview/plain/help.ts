/** Help by lines: first what belongs to the question, then every command. */
import { type Command, KEYS } from '../keys.ts';
import { itemAt, type Model } from '../model.ts';
import { letterOf, WORDS } from './commands.ts';
import { sentence } from './words.ts';

/** @returns the help for what is on the screen now. */
export function helpLines(model: Model): readonly string[] {
  switch (model.screen.kind) {
    case 'review':
      return [
        `The number of a question goes to it. ${model.handsBack ? 'l: done.' : 'l or lock: lock the assessment and show the report.'}`,
        ...commandLines(ON_REVIEW),
      ];
    case 'second-look':
      return ['1 or yes: it is so; the evidence comes next. 2 or no: choose again. s or later: look again later.', ...commandLines(ON_SECOND_LOOK)];
    case 'enough':
      return ['l or lock: lock the assessment and show the report. e or ask next: ask on. s or skip: go on with the rest.', ...commandLines(ON_ENOUGH)];
    case 'lock':
      return ['1 or yes: lock the assessment and show the report. 2 or no: back to the review.', ...commandLines(['quit'])];
    default:
      return [...aidLines(model), ...ANSWERING, ...commandLines(ON_QUESTION), ...ENDING];
  }
}

const ON_REVIEW: readonly Command[] = ['back', 'jump', 'ask-next', 'undo', 'quit'];
const ON_ENOUGH: readonly Command[] = ['back', 'jump', 'review', 'undo', 'quit'];
const ON_SECOND_LOOK: readonly Command[] = ['undo', 'ask-next', 'back', 'review', 'quit'];

/** All but the command that hides: a line that is printed stays where it is, on the screen and above it. */
const ON_QUESTION: readonly Command[] = KEYS.flatMap(({ command }) => (command === undefined || command === 'hide' || command === 'help' ? [] : [command]));

const ANSWERING = ['Type a line and press Enter. Enter alone repeats the question. Every answer is saved at once.'] as const;

/** What lines can do that keys cannot, told behind what both do. */
const BY_LINE: Readonly<Partial<Record<Command, string>>> = {
  'not-applicable': 'a and words gives the reason at once.',
  note: 'n and words adds them at once; clear takes the note away.',
  confidence: 'c high says it at once.',
  jump: 'g 7 goes there at once.',
  review: 'lock asks for it at once.',
};

const ENDING = ['Ctrl-D: save and quit. Ctrl-C: the same, at once.'] as const;

/** Why it is asked, what to listen for, what to ask on. */
function aidLines(model: Model): readonly string[] {
  const item = itemAt(model);
  const { because, listenFor, probes = [] } = item.question ?? {};
  return [
    `${sentence(item.title)} ${item.ask}`,
    ...(because === undefined ? [] : [`Why it is asked: ${sentence(because)}`]),
    ...(listenFor === undefined ? [] : [`Listen for: ${sentence(listenFor)}`]),
    ...(probes.length === 0 ? [] : [`Ask also: ${probes.join(' ')}`]),
  ];
}

/** One line each: its letter or its word, and what the table of keys says of it. */
function commandLines(commands: readonly Command[]): readonly string[] {
  return commands.map((command) => [sentence(commandWords(command)), BY_LINE[command] ?? ''].join(' '));
}

function commandWords(command: Command): string {
  const [word = command] = WORDS[command];
  const does = KEYS.find((row) => row.command === command)?.does ?? '';
  const letter = letterOf(command);
  if (letter !== null && does.startsWith(word)) return `${letter}, ${does}`;
  return `${letter === null ? word : `${letter} or ${word}`}: ${does}`;
}
