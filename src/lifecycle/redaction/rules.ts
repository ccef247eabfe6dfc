/**
 * How data is rebuilt from what may stay in it. What stays is named, field by field, so that a field which is new, or which is not
 * known here, goes; and a field that a type gains does not compile until somebody has said what becomes of it.
 */

/** From a value to what may be shown of it. */
export type Rule<Value> = (value: Value) => Value;

/** What stands where a text was. */
export const REMOVED = 'redacted';
/** What stands where somebody's name was. */
const SOMEBODY = 'a named person';

/** What has nothing inside: only this can stay as a whole. */
type Leaf = string | number | boolean | null | readonly string[];

/** Stays: numbers, words of the rubric, ids, times. */
export const stays = <Value extends Leaf>(value: Value): Value => value;

/** A text that somebody wrote. That there was one still shows. */
export const removed = <Value extends string | null>(value: Value): Value => (value === null ? value : (REMOVED as Value));

/** The name of somebody who did something. */
export const unnamed = <Value extends string | null>(value: Value): Value => (value === null ? value : (SOMEBODY as Value));

/** @returns the rule for what may be `null`. */
export function orNull<Value>(rule: Rule<Value>): Rule<Value | null> {
  return (value) => (value === null ? value : rule(value));
}

/** @returns the rule for a list. */
export function each<Value>(rule: Rule<Value>): Rule<readonly Value[]> {
  return (values) => values.map((value) => rule(value));
}

/** @returns the rule for values by id. */
export function byId<Value>(rule: (value: Value, id: string) => Value): Rule<Readonly<Record<string, Value>>> {
  return (values) => Object.fromEntries(Object.entries(values).map(([id, value]) => [id, rule(value, id)]));
}

/** @returns the rule for an object: these fields in this order, those that are there. */
export function fields<Whole extends object>(rules: { readonly [Key in keyof Whole]-?: Rule<Exclude<Whole[Key], undefined>> }): Rule<Whole> {
  const named = Object.entries(rules) as [keyof Whole & string, Rule<unknown>][];
  return (whole) => Object.fromEntries(named.filter(([key]) => whole[key] !== undefined).map(([key, rule]) => [key, rule(whole[key])])) as Whole;
}

/** @returns the rule for what comes in kinds, told apart by one field: a rule a kind. */
export function kinds<Any extends Readonly<Record<Tag, string>>, Tag extends string>(
  tag: Tag,
  rules: { readonly [Kind in Any[Tag]]: Rule<Extract<Any, Readonly<Record<Tag, Kind>>>> },
): Rule<Any> {
  return (value) => (rules[value[tag]] as unknown as Rule<Any>)(value);
}
