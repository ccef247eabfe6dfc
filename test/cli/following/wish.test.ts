/** Options that ask for what cannot be done together are refused before anything is kept. */
import { describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';
import { keptIn } from '../support/stored.ts';
import { assess, ratedBySales } from './support.ts';

describe('refused as a misuse, with the reason', () => {
  test.each<[string, readonly string[], string]>([
    ['two ways to follow', ['--again', '--gate'], '--again and --gate ask for different things; take one of them'],
    ['three ways', ['--again', '--correct', '--consensus'], '--again, --correct and --consensus ask for different things; take one of them'],
    ['--blind alone', ['--blind'], '--blind is for --again'],
    ['--blind with another way', ['--correct', '--blind'], '--blind is for --again'],
    ['--of without a role', ['--of', '01KE4Z9T3W8C5V7X2K6M000001'], '--of is for --as'],
    ['--because alone', ['--because', 'x'], '--because is for --correct or --gate'],
    ['--because with --again', ['--again', '--because', 'x'], '--because is for --correct or --gate'],
    ['an empty reason', ['--correct', '--because', ' '], '--because takes a text of 1 to 2000 characters'],
    ['an endless reason', ['--correct', '--because', 'x'.repeat(2001)], '--because takes a text of 1 to 2000 characters'],
    ['an empty role', ['--as', ''], '--as takes a text of 1 to 200 characters'],
    ['an endless name', ['--by', 'x'.repeat(201)], '--by takes a text of 1 to 200 characters'],
    ['results shown to a second rater', ['--as', 'x', '--live'], '--live shows score and recommendation, and --as keeps them hidden'],
    ['results shown where the old ones are hidden', ['--again', '--blind', '--live'], '--live shows score and recommendation, and --blind keeps them hidden'],
    ['results shown to who answers the gate', ['--gate', '--live'], '--live shows score and recommendation, and --gate keeps them hidden'],
    ['a correction under another rubric', ['--correct', '--rubric', 'msp-mindset'], 'a correction keeps the rubric of what it corrects; take --rubric away'],
  ])('%s', async (_, args, message) => {
    const home = await ratedBySales();
    const { code, err } = await assess(home, ...args, '--set', 'respect=4');
    expect([code, err.split('\n')[0], await keptIn(home)]).toEqual([2, `error: ${message} (usage)`, ['complete Acme']]);
  });
});

describe('refused without somebody to ask', () => {
  test.each<[string, readonly string[], string]>([
    ['a correction without a reason', ['Acme', '--correct', '--set', 'respect=4'], 'why is it corrected? Add --because with the reason'],
    ['a gate that nobody answers', ['Acme', '--gate', '--set', 'capacity=4'], 'who answers the gate? Add --as delivery-lead, or --by with a name'],
    ['nobody named', ['--again', '--set', 'respect=4'], 'whom to assess? Name the prospect: fit assess "Harbour Dental" …'],
  ])('%s', async (_, args, message) => {
    const { code, err } = await fit(['assess', '--no-input', ...args], { env: { FIT_HOME: await ratedBySales() } });
    expect([code, err.split('\n')[0]]).toEqual([2, `error: ${message} (usage)`]);
  });

  test.each<[string, readonly string[]]>([
    ['--again', []],
    ['--as', ['delivery-lead']],
    ['--correct', ['--because', 'x']],
  ])('%s without an answer', async (way, more) => {
    const { code, err } = await assess(await ratedBySales(), way, ...more);
    expect([code, err.split('\n')[0]]).toEqual([2, 'error: nothing to assess: --answers FILE or --set id=value (no-answers)']);
  });
});

describe('the assessor', () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>, unknown]>([
    ['is who the command line says', ['--by', 'Kim', '--as', 'sales'], {}, { name: 'Kim', role: 'sales' }],
    ['is who the environment says', [], { FIT_NAME: 'Kim', FIT_ROLE: 'sales' }, { name: 'Kim', role: 'sales' }],
    ['is named by the command line before the environment', ['--by', 'Jo'], { FIT_NAME: 'Kim', FIT_ROLE: 'sales' }, { name: 'Jo', role: 'sales' }],
    ['is nobody where nothing is said', [], { FIT_NAME: ' ' }, null],
  ])('%s', async (_, args, env, assessor) => {
    const { out } = await fit(['assess', 'New', '--no-input', '--json', '--set', 'respect=4', ...args], { env: { FIT_HOME: await ratedBySales(), ...env } });
    expect(JSON.parse(out)).toMatchObject({ assessor });
  });

  test('is who the answer file says where nobody else does', async () => {
    const stdin = '{"prospect":"New","assessor":{"name":"Ann","role":"owner"},"answers":{"respect":4}}';
    const { out } = await fit(['assess', '--no-input', '--json', '--answers', '-', '--by', 'Kim'], { stdin, env: { FIT_HOME: await ratedBySales() } });
    expect(JSON.parse(out)).toMatchObject({ assessor: { name: 'Kim', role: 'owner' } });
  });
});
