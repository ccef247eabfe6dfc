/** Key presses as Node reports them become inputs of the interview. */
import type { Input } from '../interview/input.ts';

/** A key press as `node:readline` reports it. */
export interface KeyPress {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
  readonly shift?: boolean | undefined;
}

/** Takes presses one by one and puts pastes together. */
export interface KeyReader {
  /** @returns the input that a press completes, `null` while a paste is coming in and for presses that mean nothing. */
  readonly read: (press: KeyPress) => Input | null;
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
        return null;
      }
      if (code !== null) return null;
      if (press.name === 'paste-end') {
        const text = paste?.join('') ?? '';
        paste = null;
        return text === '' ? null : { kind: 'paste', text };
      }
      if (paste === null) return inputOf(press);
      paste.push(press.sequence ?? '');
      return null;
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

function inputOf({ name, sequence, ctrl, meta, shift }: KeyPress): Input | null {
  const typed = sequence ?? (name?.length === 1 ? name : undefined);
  if (!ctrl && !meta && typed !== undefined && isTyped(typed)) return { kind: 'character', text: typed };
  const key = name === undefined ? undefined : (SAME_KEYS[name] ?? name);
  if (key === undefined) return null;
  if (ctrl && key.length === 1) return { kind: 'key', key: `ctrl-${key}` };
  if (meta && key.length === 1) return { kind: 'key', key: `alt-${key}` };
  if (key === 'tab' && shift) return { kind: 'key', key: 'shift-tab' };
  return { kind: 'key', key };
}

const SAME_KEYS: Readonly<Record<string, string>> = { return: 'enter', space: ' ' };

/** One character, or several that belong together; control characters are keys. */
function isTyped(text: string): boolean {
  return text !== '' && !/[\p{Cc}\p{Cs}]/u.test(text);
}
