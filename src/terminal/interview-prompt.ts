/**
 * The interview as one prompt of inquirer: keys go in as they come, the view is drawn after each.
 *
 * One prompt for all questions, because between two prompts typed keys are thrown away. What the library lacks is added
 * here: going on after Ctrl-Z, ends of input, signals, a changed size, and pastes that are text.
 */
import { createPrompt, useEffect, useState } from '@inquirer/core';
import type { Ending, Session } from '../interview/session.ts';
import { view } from '../interview/view/view.ts';
import type { Paint } from '../text/paint.ts';
import { type StopSignal, sizeOf, type TerminalHost } from './host.ts';
import { createKeyReader, type KeyPress, quickenEscape } from './keys.ts';

/** How an interview on a terminal ended: in its own time, or by a signal. */
export interface Conducted {
  readonly ending: Ending;
  /** `null` when its user ended it. */
  readonly signal: StopSignal | null;
}

/** What an interview is conducted with. */
export interface Conducting {
  readonly session: Session;
  readonly paint: Paint;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Leads through the interview until it ends. The screen is empty of it afterwards. */
export async function conduct(conducting: Conducting, host: TerminalHost): Promise<Conducted> {
  quickenEscape(host.input);
  const bug = new AbortController();
  const config = { ...conducting, host, since: conducting.now(), fail: (fault: unknown) => bug.abort(fault) };
  try {
    return await interviewPrompt(config, { input: host.input, output: host.output, clearPromptOnDone: true, signal: bug.signal });
  } catch (error) {
    const { name, cause } = error as Error;
    if (name === 'ExitPromptError') return { ending: await conducting.session.stop(), signal: 'SIGINT' };
    throw name === 'AbortPromptError' ? cause : error;
  } finally {
    // The library ends what is no terminal.
    if (host.output.writable) host.output.write(LEAVE);
  }
}

/** How often a text that is being typed is kept, in milliseconds. */
const TYPING_INTERVAL = 1000;

/** How long a stop may take to set in, in milliseconds. */
const RESUME_DELAY = 50;

/** Bracketed paste on; off again and the cursor shown; all of the screen cleared. */
const ENTER = '\x1b[?2004h';
const LEAVE = '\x1b[?2004l\x1b[?25h';
const HIDE_CURSOR = '\x1b[?25l';
const CLEAR = '\x1b[2J\x1b[H';

interface Config extends Conducting {
  readonly host: TerminalHost;
  /** When the interview began. */
  readonly since: number;
  /** Ends the interview with something that nobody expected. */
  fail(fault: unknown): void;
}

type Readline = Parameters<Parameters<typeof useEffect>[0]>[0];

/** The prompt itself. */
export const interviewPrompt = createPrompt<Conducted, Config>((config, done) => {
  const [, redraw] = useState({});
  useEffect((rl) => attach(config, rl, () => redraw({}), done), []);
  return draw(config);
});

/** The view in colour. Its last line is never empty: the library would add one. */
function draw({ session, paint, host, since, now }: Config): string {
  const minutes = Math.max(0, Math.floor((now() - since) / 60_000));
  const place = { ...sizeOf(host.output), minutes, plain: paint.plain, glyphs: paint.glyphs };
  const lines = view(session.model(), place).map((line) => line.map(({ style, text }) => paint[style](text)).join(''));
  return `${lines.join('\n')}${HIDE_CURSOR}`;
}

/** Listens to everything that can happen. @returns how to stop listening. */
function attach({ session, host, fail }: Config, rl: Readline, redraw: () => void, done: (conducted: Conducted) => void): () => void {
  const stop = (signal: StopSignal | null) => void session.stop().then((ending) => done({ ending, signal }), fail);
  const timer = setInterval(() => void session.keepTyping().catch(fail), TYPING_INTERVAL);
  timer.unref();
  const forget = [
    () => clearInterval(timer),
    listenToKeys(session, rl, redraw, (ending) => done({ ending, signal: null }), fail),
    letStop(session, host, rl, redraw, fail),
    listen(rl, 'close', () => stop(null)),
    // A terminal that is gone: what it says of itself must not end the process before everything is kept.
    listen(rl, 'error', () => {}),
    listen(host.input, 'error', () => stop('SIGHUP')),
    listen(host.output, 'resize', () => {
      host.output.write(CLEAR);
      redraw();
    }),
    ...(['SIGTERM', 'SIGHUP', 'SIGINT'] as const).map((signal) => host.onSignal(signal, () => stop(signal))),
  ];
  host.output.write(ENTER);
  return () => {
    for (const one of forget) one();
  };
}

/** Hands every key to the session, and draws when the last of those that have come in is taken. */
function listenToKeys(session: Session, rl: Readline, redraw: () => void, end: (ending: Ending) => void, fail: Config['fail']): () => void {
  const reader = createKeyReader();
  let waiting = 0;
  const press = (_: unknown, key: KeyPress) => {
    // The line that readline keeps for itself must stay empty.
    rl.clearLine(0);
    const inputs = reader.read(key);
    if (isInterrupt(key)) return;
    for (const input of inputs) {
      waiting += 1;
      session.press(input).then((ending) => {
        waiting -= 1;
        if (ending !== null) end(ending);
        else if (waiting === 0) redraw();
      }, fail);
    }
  };
  rl.input.on('keypress', press);
  return () => void rl.input.removeListener('keypress', press);
}

/** Lets Ctrl-Z stop the process, and goes on when it is woken, whoever stopped it. */
function letStop(session: Session, host: TerminalHost, rl: Readline, redraw: () => void, fail: Config['fail']): () => void {
  let again: NodeJS.Timeout | undefined;
  const goOn = () => {
    host.input.setRawMode?.(true);
    rl.resume();
    // What the shell has written meanwhile cannot be told from the screen that was left.
    host.output.write(`${ENTER}${CLEAR}`);
    redraw();
  };
  const stop = async () => {
    await session.keepTyping();
    host.output.write(`\n${LEAVE}`);
    host.input.setRawMode?.(false);
    host.raise('SIGTSTP');
    // Nobody stops a process that no shell watches over; and after fg it does no harm to go on twice.
    again = setTimeout(goOn, RESUME_DELAY);
  };
  const forget = [listen(rl, 'SIGTSTP', () => void stop().catch(fail)), host.onSignal('SIGCONT', goOn), () => clearTimeout(again)];
  return () => {
    for (const one of forget) one();
  };
}

/** Ctrl-C, Ctrl-Z and Ctrl-D reach us by other ways. */
function isInterrupt({ ctrl, name }: KeyPress): boolean {
  return ctrl === true && (name === 'c' || name === 'z' || name === 'd');
}

interface Emitter {
  on(event: string, work: () => void): unknown;
  removeListener(event: string, work: () => void): unknown;
}

function listen(emitter: unknown, event: string, work: () => void): () => void {
  const target = emitter as Emitter;
  target.on(event, work);
  return () => void target.removeListener(event, work);
}
