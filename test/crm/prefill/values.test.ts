/** One value of a CRM, read backwards: what it means in one way only is taken, all else stays open. */
import { describe, expect, test } from 'vitest';
import { readAs, type Wanted } from './support.ts';

const FRACTION = 'left: may be thousands or a fraction; write it without the comma';
const NO_NUMBER = 'left: is no number';
const NO_DAY = 'left: is no day such as 2026-11-22';
const NEITHER = 'left: is neither yes nor no';

test.each<[unknown, unknown]>([
  [17, 17],
  ['17', 17],
  [' 17 ', 17],
  ['-7.25', -7.25],
  ['1e3', 1000],
  ['1,200', FRACTION],
  ['1,200,000', 1_200_000],
  ['1,200.50', 1200.5],
  ['1.200,50', 1200.5],
  ['1.200.000', 1_200_000],
  ['1,5', 1.5],
  ['1.200', 1.2],
  ['about 20', NO_NUMBER],
  ['17 people', NO_NUMBER],
  ['', null],
  [null, null],
  [false, null],
  [true, NO_NUMBER],
  [{ value: 17 }, NO_NUMBER],
  ['Infinity', NO_NUMBER],
])('the number %j is %j', (raw, expected) => {
  expect(readAs('facts.sites', raw)).toEqual(expected);
});

test.each<[unknown, unknown]>([
  ['2024-03-01', '2024-03-01'],
  ['2024-03-01T23:30:00Z', '2024-03-01'],
  ['2024-03-01T23:30:00.000+0000', '2024-03-01'],
  ['2024-03-01T00:30:00+02:00', '2024-03-01'],
  ['2024-03-01 09:30:00', '2024-03-01'],
  [1_709_251_200_000, '2024-03-01'],
  ['1709251200000', '2024-03-01'],
  [-86_400_000_000, '1967-04-07'],
  ['2024-02-30', NO_DAY],
  ['03/01/2024', NO_DAY],
  ['2024', NO_DAY],
  [2024, NO_DAY],
])('the day %j is %j', (raw, expected) => {
  expect(readAs('facts.founded', raw)).toEqual(expected);
});

test.each<[unknown, unknown]>([
  [true, true],
  ['false', false],
  ['Yes', true],
  ['NO', false],
  [1, true],
  ['0', false],
  ['perhaps', NEITHER],
  [2, NEITHER],
])('yes and no as %j is %j', (raw, expected) => {
  expect(readAs('facts.listed', raw)).toEqual(expected);
});

test.each<[string, unknown, unknown]>([
  ['its id', 'south', 'south'],
  ['the words of the rubric', 'South', 'south'],
  ['another spelling', 'SOUTH', 'left: is none of the options'],
  ['nothing of Odoo', false, null],
])('an option is known by %s', (_, raw, expected) => {
  expect(readAs('facts.region', raw)).toEqual(expected);
});

describe('a table of values', () => {
  const values = { north: 'N', south: 'S' };
  test.each<[string, unknown, Wanted['values'], unknown]>([
    ['is read backwards', 'S', values, 'south'],
    ['may hold numbers', 100_000_001, { north: 100_000_000, south: 100_000_001 }, 'south'],
    ['with numbers takes them as texts too', '100000001', { north: 100_000_000, south: 100_000_001 }, 'south'],
    ['may hold true and false', false, { north: true, south: false }, 'south'],
    ['of two sources that share a value leaves it open', 'X', { north: 'X', south: 'X' }, 'left: stands in the map for north and for south'],
    ['takes no id that it calls otherwise', 'south', values, 'left: is not among the values of the map'],
    ['takes the words of the rubric beside it', 'South', values, 'south'],
    ['leaves states to the call', 'U', { north: 'N', south: 'S', unknown: 'U' }, null],
  ])('%s', (_, raw, table, expected) => {
    expect(readAs('facts.region', raw, { type: 'enum', ...(table && { values: table }) })).toEqual(expected);
  });
});

test.each<[string, unknown, Wanted, unknown]>([
  ['a list', ['chat', 'mail'], {}, ['mail', 'chat']],
  ['one text', 'mail;chat', {}, ['mail', 'chat']],
  ['one text of labels', 'Mail; Chat', {}, ['mail', 'chat']],
  ['one text with commas', 'mail,chat', {}, ['mail', 'chat']],
  ['one text with what the map joins by', 'mail / chat', { join: ' / ' }, ['mail', 'chat']],
  ['one text that begins with its sign', ';mail;chat', {}, ['mail', 'chat']],
  ['the same twice', 'mail;mail', {}, ['mail']],
  ['ids of the CRM', [7, 9], { type: 'multi', values: { mail: 7, chat: 8, phone: 9 } }, ['mail', 'phone']],
  ['ids of the CRM in one text', '7,9', { type: 'multi', values: { mail: 7, chat: 8, phone: 9 } }, ['mail', 'phone']],
  ['an empty list', [], {}, null],
  ['one that is none of them', 'mail;fax', {}, 'left: has “fax”, which is none of the options'],
])('several options come as %s', (_, raw, wanted, expected) => {
  expect(readAs('facts.tools', raw, wanted)).toEqual(expected);
});

test.each<[string, unknown, Wanted, unknown]>([
  ['a text', ' Bakery ', {}, 'Bakery'],
  ['a number', 12_345, {}, '12345'],
  ['a reference with its name', [5, 'Bakery'], {}, 'Bakery'],
  ['what was cut when it was written', 'Bake…', { limit: 5 }, 'left: was cut short when it was written'],
  ['an ellipsis of its own', 'Bake…', { limit: 50 }, 'Bake…'],
  ['true', true, {}, 'left: is no text'],
  ['a map', { a: 1 }, {}, 'left: is no text'],
])('a text may come as %s', (_, raw, wanted, expected) => {
  expect(readAs('facts.industry', raw, wanted)).toEqual(expected);
});

test.each<[unknown, unknown]>([
  [2, 2],
  ['2', 2],
  ['2.0', 2],
  ['Middle one', 2],
  [4, 'left: is no level from 1 to 3'],
  ['2.5', 'left: is no level from 1 to 3'],
])('the level %j is %j', (raw, expected) => {
  expect(readAs('answers.plan.value', raw)).toEqual(expected);
});

test('what the rubric does not take stays open, and says what it takes', () => {
  expect(readAs('answers.seats.value', 0)).toBe('left: is not a number from 1 up to 5000');
});
