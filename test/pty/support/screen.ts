/** What stands on the screen: an emulator without a window, fed with what the program sends. */
import { Terminal as Emulator, type IBuffer } from '@xterm/headless';

/** Where the cursor is, from 0. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
  readonly visible: boolean;
}

/** A screen that is drawn on. */
export interface Screen {
  /** Resolves when it is drawn. */
  draw(text: string): Promise<void>;
  /** The lines that are to be seen, without blanks at their ends. */
  lines(): readonly string[];
  /** The lines that have left at the top. */
  scrollback(): readonly string[];
  cursor(): Cursor;
  readonly pasteMode: boolean;
  readonly applicationCursorKeys: boolean;
  resize(columns: number, rows: number): void;
}

/** @param reply takes what the terminal itself answers, for instance when it is asked where its cursor is */
export function createScreen(columns: number, rows: number, reply: (bytes: string) => void): Screen {
  const emulator = new Emulator({ cols: columns, rows, allowProposedApi: true, scrollback: 10_000 });
  const isVisible = watchCursor(emulator);
  emulator.onData(reply);
  const buffer = () => emulator.buffer.active;
  return {
    draw: (text) => new Promise((drawn) => emulator.write(text, drawn)),
    lines: () => linesOf(buffer(), buffer().baseY, buffer().baseY + emulator.rows),
    scrollback: () => linesOf(buffer(), 0, buffer().baseY),
    cursor: () => ({ row: buffer().cursorY, column: buffer().cursorX, visible: isVisible() }),
    get pasteMode() {
      return emulator.modes.bracketedPasteMode;
    },
    get applicationCursorKeys() {
      return emulator.modes.applicationCursorKeysMode;
    },
    resize: (newColumns, newRows) => emulator.resize(newColumns, newRows),
  };
}

function linesOf(buffer: IBuffer, from: number, to: number): readonly string[] {
  return Array.from(
    { length: to - from },
    (_, index) =>
      buffer
        .getLine(from + index)
        ?.translateToString(true)
        .trimEnd() ?? '',
  );
}

/** The emulator does not tell whether its cursor is to be seen, so the two codes for it are listened to. */
function watchCursor(emulator: Emulator): () => boolean {
  let visible = true;
  const on = (final: string, becomes: boolean) =>
    emulator.parser.registerCsiHandler({ prefix: '?', final }, (codes) => {
      if (codes.includes(25)) visible = becomes;
      return false;
    });
  on('h', true);
  on('l', false);
  return () => visible;
}
