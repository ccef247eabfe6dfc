/** Interviews played in a test: a rubric, keys, and what comes of them. */
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Change, Entry, Typing } from '../../../src/engine/model/draft.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import type { Earlier } from '../../../src/interview/earlier/earlier.ts';
import type { Input } from '../../../src/interview/input.ts';
import { itemAt, type Model, type Part } from '../../../src/interview/model.ts';
import type { Step } from '../../../src/interview/noting.ts';
import { textIn } from '../../../src/interview/text-field.ts';
import { begin, update } from '../../../src/interview/update.ts';

/** What may be known before an interview begins. */
interface Known {
  readonly changes?: readonly Change[];
  readonly typing?: Typing | null;
  readonly live?: boolean;
  readonly prospect?: string;
  readonly earlier?: Earlier;
  readonly part?: Part;
  readonly corrects?: boolean;
  readonly decisive?: boolean;
}

/** @returns the interview as it begins. */
export function beginWith(rubric: Rubric, { changes = [], typing = null, live = false, prospect = 'Acme', ...known }: Known = {}): Model {
  return begin({ plan: compileRubric(rubric), prospect, changes, typing, live, ...known });
}

/** Everything that came of some inputs. */
export interface Played {
  readonly model: Model;
  readonly changes: readonly Change[];
  readonly end: Step['end'] | null;
}

/** @returns what comes of the inputs, one after another. The first that ends the interview is the last that is taken. */
export function play(model: Model, inputs: readonly Input[]): Played {
  let now = model;
  const changes: Change[] = [];
  for (const input of inputs) {
    const step = update(now, input);
    now = step.model;
    changes.push(...step.changes);
    if (step.end) return { model: now, changes, end: step.end };
  }
  return { model: now, changes, end: null };
}

/**
 * @returns the inputs of a line such as `4 n hello ~ ⏎`: words are keys and characters between blanks. A word of several
 * letters that is no key is typed letter by letter, `_` is a blank, and `paste:` in front of a word pastes it.
 */
export function keys(line: string): readonly Input[] {
  return line
    .split(' ')
    .filter((word) => word !== '')
    .flatMap(inputsOf);
}

function inputsOf(word: string): readonly Input[] {
  if (word.startsWith('paste:')) return [{ kind: 'paste', text: word.slice('paste:'.length) }];
  if (NAMED.test(word)) return [{ kind: 'key', key: word }];
  return [...word].map((text) => ({ kind: 'character', text: text === '_' ? ' ' : text }));
}

const NAMED = /^(enter|escape|up|down|left|right|home|end|pageup|pagedown|tab|shift-tab|backspace|delete|(ctrl|alt)-[a-z])$/;

/** @returns the interview after such a line of keys. */
export function pressed(model: Model, line: string): Model {
  return play(model, keys(line)).model;
}

/** @returns what is on the screen, in a word or two: `question respect`, `typing note "hel" respect`, `review`. */
export function screenOf(model: Model): string {
  const { screen } = model;
  const { id } = itemAt(model);
  switch (screen.kind) {
    case 'typing':
      return `typing ${screen.purpose} ${JSON.stringify(textIn(screen.field))} ${id}`;
    case 'question':
    case 'second-look':
      return `${screen.kind} ${id}`;
    case 'jump':
      return `jump ${JSON.stringify(textIn(screen.field))} ${screen.cursor}`;
    case 'help':
      return `help ${screen.offset}`;
    case 'review':
      return `review ${screen.cursor}`;
    default:
      return screen.kind;
  }
}

/** @returns the entry of an item, `null` without one. */
export function standing(model: Model, id: string): Entry | null {
  return model.entries[id] ?? null;
}
