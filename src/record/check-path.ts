/**
 * A path held against the shape of `fit.assessment/1`: whether any record can have it, and what stands there.
 *
 * It walks the schema that records are read with, so it knows every field that is added there. Apart from `path.ts`, which needs no schema.
 */
import * as z from 'zod';
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { excerpt } from '../reader/characters.ts';
import { isMany, type Path, type Spot, type Step } from './path.ts';
import { assessmentSchema } from './schema.ts';

/** What stands at the end of a path. */
export interface PathType {
  /**
   * `answer` is what an answer may be: a number, a text, true or false, or a list of texts; `map` is a value with names below it.
   * `time` is RFC 3339 in UTC, `date` a day such as 2026-11-22; both are texts.
   */
  readonly kind: 'text' | 'number' | 'bool' | 'time' | 'date' | 'enum' | 'answer' | 'list' | 'map';
  /** Of an `enum` every value there is; else none. */
  readonly values: readonly string[];
  /** What the entries of a `list` are; else `null`. */
  readonly of: PathType | null;
  /** Whether `[*]` is in the path: then there are any number of such values, perhaps none. */
  readonly isMany: boolean;
  /** Whether a record may have nothing there: `null`, or no such entry. */
  readonly mayLack: boolean;
}

/** @returns what stands at the end of the path, or why no record has such a thing. */
export function checkPath(path: Path, spot: Spot = () => null): Outcome<PathType> {
  let here: Here = { schemas: [assessmentSchema], mayLack: false };
  for (const [i, step] of path.steps.entries()) {
    const next = take(here, step, { path, before: excerpt(path.text.slice(0, step.from).replace(/\.$/, '')), isFirst: i === 0, spot });
    if (!next.ok) return next;
    here = next.value;
  }
  return good({ ...typeOf(here), isMany: isMany(path) });
}

/** A place in the schema; several schemas where there are several forms, as of answers. */
interface Here {
  readonly schemas: readonly z.ZodType[];
  readonly mayLack: boolean;
}

interface At {
  readonly path: Path;
  /** The path as far as it was taken. */
  readonly before: string;
  readonly isFirst: boolean;
  readonly spot: Spot;
}

function take(here: Here, step: Step, at: At): Outcome<Here> {
  const { schemas, mayLack } = bare(here);
  const list = schemas.find((one) => one instanceof z.ZodArray);
  const free = schemas.find((one) => one instanceof z.ZodRecord);
  const named = schemas.filter((one) => one instanceof z.ZodObject);
  const wrong = (reason: string, fix: string) =>
    bad(problem('bad-path', { path: excerpt(at.path.text), character: step.from + 1, reason, fix }, at.spot(step.from, step.to)));
  if (step.kind === 'name') {
    if (named.length > 0) return takeName(named, mayLack, step, at);
    if (free !== undefined) return good({ schemas: [free.valueType as z.ZodType], mayLack: true });
    if (list !== undefined) return wrong(`${at.before} is a list`, `Write ${at.before}[${step.name}] for one entry, ${at.before}[*] for all.`);
    return wrong(`${at.before} has nothing below it`, `Write ${at.before}.`);
  }
  if (free !== undefined && step.kind === 'entry') return good({ schemas: [free.valueType as z.ZodType], mayLack: true });
  if (list === undefined) {
    const fix = step.kind === 'entry' && (named.length > 0 || free !== undefined) ? `Write ${at.before}.${step.id}.` : `Write ${at.before}.`;
    return wrong(`${at.before} is no list`, fix);
  }
  const element = list.element as z.ZodType;
  if (step.kind === 'all') return good({ schemas: [element], mayLack: false });
  if (!hasId(element)) return wrong(`the entries of ${at.before} have no id`, `Write ${at.before}[*] for all of them.`);
  return good({ schemas: [element], mayLack: true });
}

function takeName(forms: readonly z.ZodObject[], mayLack: boolean, { name, from, to }: Step & { kind: 'name' }, at: At): Outcome<Here> {
  const found = forms.filter(({ shape }) => Object.hasOwn(shape, name)).map(({ shape }) => shape[name] as z.ZodType);
  if (found.length > 0) return good({ schemas: found, mayLack: mayLack || found.length < forms.length });
  const known = [...new Set(forms.flatMap(({ shape }) => Object.keys(shape)))];
  const [of, suggestion] = at.isFirst ? [null, atTop(name, known)] : [at.before, below(at.before, name, known)];
  return bad(problem('unknown-path', { path: excerpt(at.path.text), name: excerpt(name), of, suggestion, known }, at.spot(from, to)));
}

/** Most of what is asked for stands in the result, and who leaves `result.` away is told. */
function atTop(name: string, known: readonly string[]): string | null {
  const inResult = Object.keys(assessmentSchema.shape.result.shape);
  if (inResult.includes(name)) return `result.${name}`;
  return suggest(name, known) ?? below('result', name, inResult);
}

function below(before: string, name: string, known: readonly string[]): string | null {
  const suggestion = suggest(name, known);
  return suggestion === null ? null : `${before}.${suggestion}`;
}

function hasId(element: z.ZodType): boolean {
  return bare({ schemas: [element], mayLack: false }).schemas.some((one) => one instanceof z.ZodObject && ('id' in one.shape || 'question' in one.shape));
}

/** Without what only says that something may be missing; of a union, every form. */
function bare({ schemas, mayLack }: Here): Here {
  const opened = schemas.map((schema): Here => {
    if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
      return bare({ schemas: [schema.unwrap() as z.ZodType], mayLack: true });
    if (schema instanceof z.ZodUnion) return bare({ schemas: schema.options as readonly z.ZodType[], mayLack });
    return { schemas: [schema], mayLack };
  });
  return { schemas: opened.flatMap((one) => one.schemas), mayLack: opened.some((one) => one.mayLack) };
}

function typeOf(here: Here): Omit<PathType, 'isMany'> {
  const { schemas, mayLack } = bare(here);
  const [first] = schemas as readonly [z.ZodType];
  const type = (kind: PathType['kind'], more: Partial<PathType> = {}) => ({ kind, values: [], of: null, mayLack, ...more });
  const words = schemas.flatMap((one) => (one instanceof z.ZodEnum ? one.options : one instanceof z.ZodLiteral ? [...one.values] : []));
  if (words.length > 0) return type('enum', { values: words.map(String) });
  if (schemas.length > 1 && schemas.some((one) => !(one instanceof z.ZodObject))) return type('answer');
  if (first instanceof z.ZodString) return type(({ 'date-time': 'time', date: 'date' } as const)[String(first.meta()?.['format'])] ?? 'text');
  if (first instanceof z.ZodNumber) return type('number');
  if (first instanceof z.ZodBoolean) return type('bool');
  if (first instanceof z.ZodArray) return type('list', { of: { ...typeOf({ schemas: [first.element as z.ZodType], mayLack: false }), isMany: false } });
  return type('map');
}
