/** Whether two raters have one role. */
import { expect, test } from 'vitest';
import { isSameRole } from '../../src/cli/settings/who.ts';

const inRole = (role: string | null) => ({ name: null, role });

test.each([
  ['in small letters', 'Delivery lead', 'delivery lead'],
  ['with a dash, as lists of raters take it too', 'Delivery lead', 'delivery-lead'],
  ['with blanks around it', ' sales', 'sales '],
])('a role is the same %s', (_, one, other) => {
  expect(isSameRole(inRole(one), inRole(other))).toBe(true);
});

test.each([
  ['another role', 'sales', 'delivery-lead'],
  ['nobody', 'sales', null],
  ['nobody twice', null, null],
])('it is not the same as that of %s', (_, one, other) => {
  expect(isSameRole(inRole(one), inRole(other))).toBe(false);
});
