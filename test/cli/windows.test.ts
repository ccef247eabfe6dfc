/** Git Bash hides its terminal from programs: all that can be seen is a variable. */
import { expect, test } from 'vitest';
import { fit } from '../support/io.ts';

test('WIN-1 whoever starts an interview in Git Bash is told where it works', async () => {
  const { code, err } = await fit(['assess', 'Acme'], { stdin: '', env: { MSYSTEM: 'MINGW64' } });
  expect([code, err]).toEqual([2, expect.stringMatching(/winpty|Windows Terminal/)]);
});

test('WIN-1 elsewhere nobody hears of it', async () => {
  const { code, err } = await fit(['assess', 'Acme'], { stdin: '' });
  expect([code, err]).toEqual([2, expect.not.stringMatching(/winpty|Windows Terminal/)]);
});
