/** Sends down a line that does not wait: what it does not take now is sent later, and everybody else goes on meanwhile. */
import { writeSync } from 'node:fs';

/** Takes texts and sends them in order. */
export interface Sender {
  send(text: string | Uint8Array): void;
  /** Drops what has not left. */
  stop(): void;
}

/** @param file the number of an open file that gives EAGAIN where others wait */
export function createSender(file: number): Sender {
  let left: Uint8Array = new Uint8Array();
  let isStopped = false;
  let isWaiting = false;
  const push = () => {
    isWaiting = false;
    if (isStopped) return;
    const { written, isFull, isGone } = writeNow(file, left);
    left = left.subarray(written);
    isStopped = isGone;
    if (!isFull) return;
    isWaiting = true;
    setTimeout(push, 1);
  };
  return {
    send: (text) => {
      left = Buffer.concat([left, Buffer.from(text)]);
      if (!isWaiting) push();
    },
    stop: () => {
      isStopped = true;
    },
  };
}

/** @returns how much the line has taken, and whether it is full or gone. */
function writeNow(file: number, bytes: Uint8Array): { readonly written: number; readonly isFull: boolean; readonly isGone: boolean } {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(file, bytes, written);
    return { written, isFull: false, isGone: false };
  } catch (error) {
    const isFull = (error as NodeJS.ErrnoException).code === 'EAGAIN';
    return { written, isFull, isGone: !isFull };
  }
}
