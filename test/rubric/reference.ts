/** The YAML of the language reference as data, and the keys of the language that stand in it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A piece of YAML in a page, and under which heading it stands. */
export interface Block {
  readonly heading: string;
  readonly text: string;
}

/** What a part of the JSON Schema may look like. */
interface Shape {
  readonly $ref?: string;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly definitions?: Readonly<Record<string, Shape>>;
}

/** @returns the blocks of YAML in a page, in their order. */
export function blocksIn(page: string): readonly Block[] {
  const found: Block[] = [];
  let heading = '';
  for (const [, title, text] of page.matchAll(/^#+ (.+)$|^```yaml\n([\s\S]*?)^```$/gm)) {
    if (title !== undefined) heading = title;
    else found.push({ heading, text: text as string });
  }
  return found;
}

/** @returns a JSON Schema of this project. */
export function schemaAt(path: string): Shape {
  return JSON.parse(readFileSync(path, 'utf8')) as Shape;
}

/** @returns every key of a schema as "keys beside it: key", so that the same thing in two places counts once. */
export function keysOfLanguage(schema: Shape): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<Shape>();
  const visit = (shape: Shape) => {
    if (seen.has(shape)) return;
    seen.add(shape);
    for (const key of Object.keys(shape.properties ?? {})) if (!isComparison(shape, key)) keys.add(nameOf(shape, key));
    for (const part of partsOf(shape, schema)) visit(part);
  };
  visit(schema);
  return keys;
}

/** @returns the keys that stand in a piece of data, named as `keysOfLanguage` names them. */
export function keysUsed(data: unknown, shape: Shape, schema: Shape): readonly string[] {
  if (shape.$ref !== undefined) return keysUsed(data, resolve(shape, schema), schema);
  if (shape.anyOf !== undefined) return shape.anyOf.filter((one) => fits(data, resolve(one, schema))).flatMap((one) => keysUsed(data, one, schema));
  if (Array.isArray(data)) return shape.items === undefined ? [] : data.flatMap((one) => keysUsed(one, shape.items as Shape, schema));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const own = shape.properties?.[key];
    if (own !== undefined) return [nameOf(shape, key), ...keysUsed(value, own, schema)];
    const [pattern] = Object.values(shape.patternProperties ?? {});
    return pattern === undefined ? [] : keysUsed(value, pattern, schema);
  });
}

/** @returns the part of the schema that a fragment of a rubric belongs to: the first that knows all its keys. */
export function shapeFor(fragment: object, schema: Shape): Shape | null {
  const { dimension, question, condition } = schema.definitions ?? {};
  const rules = resolve(schema.properties?.['rules']?.items ?? {}, schema);
  const facts = resolve(schema.properties?.['facts']?.items ?? {}, schema);
  const shapes = [schema, dimension, question, rules, facts, condition].flatMap((one) => one ?? []);
  return shapes.find((shape) => Object.keys(fragment).every((key) => Object.hasOwn(shape.properties ?? {}, key))) ?? null;
}

/** @returns the data of a block: a list is many fragments, and so are lines each of which stands for itself. */
export function fragmentsOf({ text }: Block): readonly object[] {
  const isOneByOne = new Set(keysAtLeft(text)).size < keysAtLeft(text).length;
  const pieces = isOneByOne ? text.split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('#')) : [text];
  return pieces.flatMap((piece) => parse(piece.replaceAll('…', '{ score, below: 1 }')) as object);
}

function keysAtLeft(text: string): readonly string[] {
  return [...text.matchAll(/^([a-z][a-z-]*):/gm)].map(([, key]) => key as string);
}

function partsOf(shape: Shape, schema: Shape): readonly Shape[] {
  const { anyOf = [], properties = {}, patternProperties = {}, items } = shape;
  const parts = [...anyOf, ...Object.values(properties), ...Object.values(patternProperties), ...(items === undefined ? [] : [items])];
  return parts.map((part) => resolve(part, schema));
}

function resolve(shape: Shape, schema: Shape): Shape {
  return shape.$ref === undefined ? shape : (schema.definitions?.[shape.$ref.split('/').at(-1) as string] ?? shape);
}

function fits(data: unknown, shape: Shape): boolean {
  if (Array.isArray(data)) return shape.items !== undefined;
  if (data === null || typeof data !== 'object') return shape.properties === undefined && shape.items === undefined;
  if (shape.patternProperties !== undefined)
    return Object.keys(data).every((key) => new RegExp(Object.keys(shape.patternProperties ?? {})[0] as string).test(key));
  return Object.keys(data).every((key) => Object.hasOwn(shape.properties ?? {}, key));
}

/** Whether a key is a word of conditions at something else that compares, such as a knock-out: told once, with conditions. */
function isComparison({ properties = {} }: Shape, key: string): boolean {
  return Object.hasOwn(properties, 'at') && COMPARISONS.test(key);
}

const COMPARISONS = /^(?:is|is-not|(?:points-)?(?:at-least|at-most|below|above))$/;

function nameOf({ properties = {} }: Shape, key: string): string {
  const beside = Object.keys(properties).filter((one) => !COMPARISONS.test(one));
  return `${beside.slice(0, 4).join(' ')}: ${key}`;
}
