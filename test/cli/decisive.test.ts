/** `fit assess --decisive`: where it makes sense, and where it says that it does not. */
import { expect, test } from 'vitest';
import { fit } from '../support/io.ts';

test.each([
  [['--no-input', '--set', 'respect=4'], '--decisive is an order of questions, and --no-input asks none'],
  [['--gate'], '--decisive is for a whole interview, and --gate asks the gates alone'],
  [['--correct', '--because', 'counted twice'], '--decisive is for a whole interview, and --correct begins with the review of what was answered'],
  [['--consensus'], '--decisive is for a whole interview, and --consensus asks where the two ratings differ'],
])('with %j it is refused with the reason', async (more, message) => {
  const { code, out, err } = await fit(['assess', 'Acme', '--decisive', ...more]);
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
});

test.each([[[]], [['--again']], [['--again', '--blind']], [['--as', 'delivery-lead']], [['--live']]])('with %j it asks for a terminal', async (more) => {
  const { code, err } = await fit(['assess', 'Acme', '--decisive', ...more]);
  expect([code, err]).toEqual([2, expect.stringContaining('needs a terminal')]);
});
