/** Key presses as Node reports them become inputs of the interview. */
import { emitKeypressEvents } from 'node:readline';
import type { Input } from '../interview/input.ts';

/** A key press as `node:readline` reports it. */
export interface KeyPress {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
  readonly shift?: boolean | undefined;
}

/** Makes Escape quick: it must not wait half a second for a code that never comes. To be called before anything else listens to keys. */
export function quickenEscape(input: NodeJS.ReadableStream): void {
  emitKeypressEvents(input, { escapeCodeTimeout: 30 } as never);
}

/** Takes presses one by one and puts pastes together. */
export interface KeyReader {
  /** @returns the inputs that a press completes; none while a paste is coming in, and for presses that mean nothing. */
  readonly read: (press: KeyPress) => readonly Input[];
}

/** @returns a reader that is not in the middle of a paste. */
export function createKeyReader(): KeyReader {
  let paste: string[] | null = null;
  const torn = createTornCodes();
  return {
    read: (press) => {
      const code = torn.take(press.sequence ?? '');
      if (press.name === 'paste-start' || code === PASTE_START) {
        paste = [];
        return [];
      }
      if (code !== null) return [];
      if (press.name === 'paste-end') {
        const text = paste?.join('') ?? '';
        paste = null;
        return text === '' ? [] : [{ kind: 'paste', text }];
      }
      if (paste === null) return inputsOf(press);
      paste.push(press.sequence ?? '');
      return [];
    },
  };
}

const PASTE_START = '[200~';

/**
 * Node takes three Escapes for one key, though the third may begin the code of the next key: what is left of that code comes
 * as if it was typed, and of Delete there is a 3 in it, which would be an answer.
 */
function createTornCodes(): { readonly take: (sequence: string) => string | null } {
  let code: string | null = null;
  return {
    /** @returns what has come of a torn code, `null` for everything else. */
    take: (sequence) => {
      if (code === null || (code === '' && sequence !== '[' && sequence !== 'O')) {
        code = sequence === '\x1b\x1b\x1b' ? '' : null;
        return null;
      }
      const taken = code + sequence;
      code = code !== '' && /[^\d;]/.test(sequence) ? null : taken;
      return taken;
    },
  };
}

function inputsOf({ name, sequence, ctrl, meta, shift }: KeyPress): readonly Input[] {
  const typed = sequence ?? (name?.length === 1 ? name : undefined);
  if (!ctrl && !meta && typed !== undefined && isTyped(typed)) return [{ kind: 'character', text: typed }];
  // Escape and a key soon after it come as one: nothing here is on Alt and a letter, so they are taken as the two that they were.
  const second = meta && !ctrl ? sequence?.slice(1) : undefined;
  if (second !== undefined && isTyped(second))
    return [
      { kind: 'key', key: 'escape' },
      { kind: 'character', text: second },
    ];
  const key = name === undefined ? undefined : (SAME_KEYS[name] ?? name);
  if (key === undefined) return [];
  if (ctrl && key.length === 1) return [{ kind: 'key', key: `ctrl-${key}` }];
  if (key === 'tab' && shift) return [{ kind: 'key', key: 'shift-tab' }];
  return [{ kind: 'key', key }];
}

const SAME_KEYS: Readonly<Record<string, string>> = { return: 'enter', space: ' ' };

/** One character, or several that belong together; control characters are keys. */
function isTyped(text: string): boolean {
  return text !== '' && !/[\p{Cc}\p{Cs}]/u.test(text);
}
