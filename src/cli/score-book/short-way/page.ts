/** What is written of a block, as bytes from the start: lines that wait as texts grow old in memory, and that is dear. */

/** Takes lines and gives them as bytes. */
export interface Page {
  readonly text: (text: string) => void;
  /** The same for a text that was made into bytes before. */
  readonly bytes: (bytes: Uint8Array) => void;
  /** The same for a short one that stands in a text. Behind it at least `BEHIND` bytes more must stand. */
  readonly part: (part: Part) => void;
  /** @returns everything since it was last taken, in memory that the next text is written to. */
  readonly look: () => Uint8Array;
  /** @returns the same, with the memory it stands in. @param spare to go on in, if there is some */
  readonly take: (spare?: ArrayBuffer | null) => Uint8Array<ArrayBuffer>;
}

/** A part of a text in UTF-8, from a byte to another. */
export interface Part {
  readonly view: DataView;
  readonly from: number;
  readonly to: number;
}

/** So many bytes are copied at a time. */
export const BEHIND = 8;

/** No character takes more bytes of UTF-8 than this for each of its units. */
const WIDEST = 3;

/** @returns an empty page. */
export function createPage(): Page {
  let [buffer, at] = [Buffer.allocUnsafeSlow(64 * 1024), 0];
  let view = viewOf(buffer);
  const makeRoom = (size: number): void => {
    if (at + size <= buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (at + size));
    larger.set(buffer.subarray(0, at));
    buffer = larger;
    view = viewOf(buffer);
  };
  const look = (): Buffer<ArrayBuffer> => {
    const bytes = buffer.subarray(0, at);
    at = 0;
    return bytes;
  };
  return {
    text: (text) => {
      makeRoom(WIDEST * text.length);
      at += buffer.write(text, at, 'utf8');
    },
    bytes: (bytes) => {
      makeRoom(bytes.length);
      buffer.set(bytes, at);
      at += bytes.length;
    },
    part: ({ view: text, from, to }) => {
      makeRoom(to - from + BEHIND);
      // What is copied too much is written over. No eight bytes of UTF-8 are no number, so none are changed on the way.
      for (let i = from, j = at; i < to; i += BEHIND, j += BEHIND) view.setFloat64(j, text.getFloat64(i, true), true);
      at += to - from;
    },
    look,
    take: (spare) => {
      const bytes = look();
      buffer = spare ? Buffer.from(spare) : Buffer.allocUnsafeSlow(buffer.length);
      view = viewOf(buffer);
      return bytes;
    },
  };
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}

/** @returns this text in UTF-8, in memory of its own. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text));
}
