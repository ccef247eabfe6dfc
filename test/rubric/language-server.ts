/** VS Code's own YAML service, without VS Code: the server that its extension starts, spoken with over its standard streams. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is wrong in the editor's eyes: the words under a wavy line, and the line, from 1. */
export interface Wavy {
  readonly message: string;
  readonly line: number;
}

/** An editor that has a file open. */
export interface Editor {
  /** Opens a text under this path. @returns what is underlined. */
  open(path: string, text: string): Promise<readonly Wavy[]>;
  /** @returns the keys and values that are offered at a place of an open text; lines and columns count from 1. */
  complete(path: string, line: number, column: number): Promise<readonly string[]>;
  /** @returns what is shown of the word at a place, in Markdown. */
  hover(path: string, line: number, column: number): Promise<string>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);
const SERVER = require.resolve('yaml-language-server/out/server/src/server.js');

/** What the extension says of the user's settings: as it comes, but for the catalogue, which would be fetched. */
const SETTINGS = { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } } };

/** Starts the server. */
export async function openEditor(): Promise<Editor> {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: 'pipe' });
  const wire = createWire(server);
  await wire.ask('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { publishDiagnostics: {} } } });
  wire.tell('initialized', {});
  wire.tell('workspace/didChangeConfiguration', { settings: SETTINGS });
  const at = (path: string, line: number, column: number) => ({ textDocument: { uri: uriOf(path) }, position: { line: line - 1, character: column - 1 } });
  return {
    open: async (path, text) => {
      const found = wire.hear(uriOf(path));
      wire.tell('textDocument/didOpen', { textDocument: { uri: uriOf(path), languageId: 'yaml', version: 1, text } });
      return found;
    },
    complete: async (path, line, column) => {
      const answer = (await wire.ask('textDocument/completion', at(path, line, column))) as { items: readonly { label: string }[] };
      return answer.items.map(({ label }) => label);
    },
    hover: async (path, line, column) => {
      const answer = (await wire.ask('textDocument/hover', at(path, line, column))) as { contents: { value: string } } | null;
      return answer?.contents.value ?? '';
    },
    close: async () => {
      await wire.ask('shutdown', null);
      wire.tell('exit', null);
    },
  };
}

function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** A message as it goes over the wire. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly diagnostics: readonly { message: string; range: { start: { line: number } } }[] };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Messages with their length before them, as the protocol has them. */
function createWire({ stdin, stdout }: ChildProcessWithoutNullStreams) {
  const [answers, listeners] = [new Map<number, (message: Message) => void>(), new Map<string, (found: readonly Wavy[]) => void>()];
  let count = 0;
  const send = (message: object) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  };
  const take = (message: Message) => {
    if (message.method === 'textDocument/publishDiagnostics' && message.params) {
      const { uri, diagnostics } = message.params;
      listeners.get(uri)?.(diagnostics.map(({ message: words, range }) => ({ message: words, line: range.start.line + 1 })));
    } else if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
    else if (message.id !== undefined) answers.get(message.id)?.(message);
  };
  readMessages(stdout, take);
  return {
    ask: (method: string, params: unknown) =>
      new Promise<unknown>((settle, fail) => {
        count += 1;
        answers.set(count, ({ result, error }) => (error === undefined ? settle(result) : fail(new Error(`${method}: ${error.message}`))));
        send({ id: count, method, params });
      }),
    tell: (method: string, params: unknown) => send({ method, params }),
    /** Resolves with what is found in a file the next time that it is looked at. */
    hear: (uri: string) => new Promise<readonly Wavy[]>((settle) => listeners.set(uri, settle)),
  };
}

function readMessages(stream: NodeJS.ReadableStream, take: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(rest.toString('latin1', 0, Math.max(end, 0)))?.[1] ?? Number.NaN);
      if (end < 0 || rest.length < end + 4 + length) return;
      take(JSON.parse(rest.toString('utf8', end + 4, end + 4 + length)) as Message);
      rest = rest.subarray(end + 4 + length);
    }
  });
}

/** @returns the path of a file that is not there, beside one that is. */
export function beside(path: string, name: string): string {
  return join(dirname(resolve(path)), name);
}
