/** A strict reader of small XML 1.0 documents: no DTD, no CDATA, no comments; everything that is not well-formed throws. */

/** An element. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const TAG = /^<(?<close>\/)?(?<name>[A-Za-z][\w.-]*)(?<rest>(?:\s+[A-Za-z][\w.-]*="[^<"]*")*)\s*(?<empty>\/)?>/;
const TEXT = /^[^<]+/;
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

/** @returns the root of a document. Throws an `Error` that says what is wrong with it. */
export function readXml(document: string): Element {
  const illegal = ILLEGAL.exec(document);
  if (illegal !== null) throw new Error(`XML cannot hold U+${illegal[0].codePointAt(0)?.toString(16)}`);
  const head = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(document);
  if (head === null) throw new Error('the document does not begin with its declaration');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  for (let rest = document.slice(head[0].length); rest !== ''; ) {
    const text = TEXT.exec(rest)?.[0];
    const length = text === undefined ? takeTag(rest, open) : text.length;
    if (text !== undefined) (open.at(-1) as Open).text += decoded(text);
    rest = rest.slice(length);
  }
  if (open.length > 1) throw new Error(`${open.at(-1)?.name} is not closed`);
  if (root.children.length !== 1 || root.text.trim() !== '') throw new Error('there is not exactly one root');
  return root.children[0] as Element;
}

/** @returns the length of the tag that `rest` begins with, which has been opened or closed. */
function takeTag(rest: string, open: Open[]): number {
  const tag = TAG.exec(rest);
  if (tag === null) throw new Error(`no tag: ${rest.slice(0, 60)}`);
  const { close, name = '', rest: attributes = '', empty } = tag.groups as Record<string, string | undefined>;
  if (close !== undefined) {
    if (open.pop()?.name !== name || open.length === 0) throw new Error(`${name} is closed out of place`);
    return tag[0].length;
  }
  const element: Open = { name, attributes: attributesIn(attributes), children: [], text: '' };
  open.at(-1)?.children.push(element);
  if (empty === undefined) open.push(element);
  return tag[0].length;
}

function attributesIn(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w.-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} stands twice`);
    attributes[name] = decoded(value);
  }
  return attributes;
}

function decoded(text: string): string {
  return text.replace(/&([^;]*;?)/g, (reference, inside: string) => {
    const code = /^#(\d+);$/.exec(inside)?.[1];
    if (code === undefined) throw new Error(`a reference that nobody knows: ${reference.slice(0, 20)}`);
    return String.fromCodePoint(Number(code));
  });
}
