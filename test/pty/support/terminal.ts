/** A terminal for tests: a real pseudo-terminal with a program on it, and an emulator that knows what stands on its screen. */
import { onTestFinished } from 'vitest';
import { bytesOf, type Key } from './keys.ts';
import { type Exit, type Program, type Pty, startOnPty } from './pty.ts';
import { type Cursor, createScreen, type Screen } from './screen.ts';
import { killSession } from './session.ts';
import { createWaiting, type Wanted } from './waiting.ts';

/** A terminal with a program on it. When the test is over it is closed, and what still runs is killed. */
export interface Terminal {
  readonly pid: number;
  /** Resolves when the program has ended and all that it sent is drawn. */
  readonly exit: Promise<Exit>;
  /** The lines to be seen, without blanks at their ends. */
  screen(): readonly string[];
  /** The lines that have left at the top. */
  scrollback(): readonly string[];
  cursor(): Cursor;
  /** Whether the program has asked for pastes to be marked. */
  marksPastes(): boolean;
  /** Everything that was sent to the terminal. */
  raw(): string;
  /** Resolves with the lines when what is wanted is on the screen, at once if it is already; rejects with the screen. */
  waitFor(wanted: Wanted, what?: string): Promise<readonly string[]>;
  type(text: string | Uint8Array): void;
  press(...keys: readonly Key[]): void;
  /** Types the line and presses Enter. */
  enter(line: string): void;
  /** Pastes as terminals do: within the codes of bracketed paste if the program has asked for them, line ends as Enter. */
  paste(text: string): void;
  resize(columns: number, rows: number): void;
  signal(name: NodeJS.Signals): void;
  kill9(): void;
  /** Hangs up, as when a window is closed or a connection breaks, and waits for the program to end. */
  close(): Promise<Exit>;
}

/** Starts a program on a terminal of its own. To be called within a test. */
export function openTerminal(program: Program): Terminal {
  const { columns = 80, rows = 24 } = program;
  const screen = createScreen(columns, rows, (answer) => pty.send(answer));
  const waiting = createWaiting(screen.lines);
  const sent: string[] = [];
  const pty = startOnPty(program, (text) => {
    sent.push(text);
    void screen.draw(text).then(waiting.look);
  });
  const exit = pty.exit.then(async (end) => {
    await screen.draw('');
    waiting.end(`the program has ended with ${end.signal ?? end.code}`);
    return end;
  });
  onTestFinished(async () => {
    pty.hangUp();
    killSession(pty.pid);
    await exit;
  });
  return {
    pid: pty.pid,
    exit,
    screen: screen.lines,
    scrollback: screen.scrollback,
    cursor: screen.cursor,
    marksPastes: () => screen.pasteMode,
    raw: () => sent.join(''),
    waitFor: waiting.waitFor,
    ...keyboardOf(pty, screen),
    ...switchesOf(pty, screen),
    close: () => {
      pty.hangUp();
      return exit;
    },
  };
}

function keyboardOf(pty: Pty, screen: Screen): Pick<Terminal, 'type' | 'press' | 'enter' | 'paste'> {
  return {
    type: pty.send,
    press: (...keys) => {
      for (const key of keys) pty.send(bytesOf(key, screen.applicationCursorKeys));
    },
    enter: (line) => pty.send(`${line}\r`),
    paste: (text) => {
      const lines = text.replace(/\r?\n/g, '\r');
      pty.send(screen.pasteMode ? `\u001b[200~${lines}\u001b[201~` : lines);
    },
  };
}

function switchesOf({ pid, resize }: Pty, screen: Screen): Pick<Terminal, 'resize' | 'signal' | 'kill9'> {
  return {
    resize: (columns, rows) => {
      screen.resize(columns, rows);
      resize(columns, rows);
    },
    signal: (name) => void process.kill(pid, name),
    kill9: () => void process.kill(pid, 'SIGKILL'),
  };
}
