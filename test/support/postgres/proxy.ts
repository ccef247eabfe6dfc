/** A way to a server that can be cut, held up and closed. */
import { createServer, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Whether what the client says is lost with the way, or the server has heard it and only its answer is lost. */
export type Moment = 'before' | 'after';

/** A way to a server. */
export interface ServerProxy {
  readonly port: number;
  /** Has the way cut once the client says something for the n-th time from now on. @param isForGood whether no other way leads there then */
  readonly cutAt: (n: number, moment: Moment, isForGood?: boolean) => void;
  readonly hasCut: () => boolean;
  /** Lets nothing pass, in either direction, until it is told otherwise. */
  readonly hold: (isHeld: boolean) => void;
  /** Lets others come again, or turns them away. */
  readonly open: (isOpen: boolean) => void;
  /** Cuts all that is under way. */
  readonly cut: () => void;
  /** How often somebody came. */
  readonly came: () => number;
}

/** @returns a way to the server behind a port of this machine; it goes after the test. */
export async function startProxy(target: number): Promise<ServerProxy> {
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let armed: { left: number; readonly moment: Moment; readonly isForGood: boolean } | null = null;
  let [hasCut, isHeld, isOpen, came] = [false, false, true, 0];
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const cutNow = (isForGood: boolean) => {
    hasCut = true;
    isOpen = !isForGood;
    armed = null;
    cut();
  };
  const pass = (work: () => void) => void (isHeld ? waiting.push(work) : work());
  const server = createServer((client) => {
    came++;
    if (!isOpen) return void client.destroy();
    const behind = new Socket();
    pass(() => behind.connect(target, '127.0.0.1'));
    let isLast: boolean | null = null;
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        behind.destroy();
      });
    }
    client.on('data', (chunk) => {
      if (armed !== null && --armed.left === 0) {
        if (armed.moment === 'before') return cutNow(armed.isForGood);
        isLast = armed.isForGood;
      }
      pass(() => behind.write(chunk));
    });
    behind.on('data', (chunk) => (isLast === null ? pass(() => client.write(chunk)) : cutNow(isLast)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    cut();
    server.close();
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cutAt: (n, moment, isForGood = false) => {
      [armed, hasCut] = [{ left: n, moment, isForGood }, false];
    },
    hasCut: () => hasCut,
    hold: (held) => {
      isHeld = held;
      if (!held) for (const work of waiting.splice(0)) work();
    },
    open: (open) => {
      isOpen = open;
    },
    cut,
    came: () => came,
  };
}
