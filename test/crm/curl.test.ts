/** Commands as printed: a shell hands curl exactly the body and the address, whatever stands in them. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curlCommand } from '../../src/crm/curl.ts';
import type { CrmRequest } from '../../src/crm/targets/target.ts';
import { runs } from '../engine/runs.ts';

const REQUEST: CrmRequest = { method: 'POST', path: '/a', headers: { 'Content-Type': 'application/json' }, body: '{}' };

/** What curl is started with, word by word, then what it is sent. */
function heard(request: CrmRequest, shell: string): readonly string[] {
  const double = `curl() { for word; do printf '%s\\0' "$word"; done; cat; }; BASE_URL=https://crm.example\n`;
  return execFileSync(shell, ['-s'], { input: double + curlCommand(request), encoding: 'utf8' }).split('\0');
}

describe.each(['sh', 'bash'])('in %s', (shell) => {
  test('the words are those of one careful call', () => {
    expect(heard(REQUEST, shell)).toEqual([
      ...['-sS', '--fail-with-body', '--retry', '5', '-H', '@auth.txt', '-H', 'Content-Type: application/json'],
      ...['-X', 'POST', '--data-binary', '@-', 'https://crm.example/a', '{}\n'],
    ]);
  });

  test.each(['$(touch /tmp/x) `id` $HOME \\ !x', "it's", 'FIT', 'a\nFIT\nFIT_\nb', '"', '', 'EOF\n\\\n', '%s\\n', 'Fä', 'FITä\nAITä'])(
    'the body %j arrives as it is',
    (body) => {
      expect(heard({ ...REQUEST, body }, shell).at(-1)).toBe(`${body}\n`);
    },
  );

  test.each(["/accounts(fit_key='o''neill')", '/a?$filter=x', '/a!b', '/a`id`', '/a"b', ''])('the path %j arrives as it is', (path) => {
    expect(heard({ ...REQUEST, path }, shell).at(-2)).toBe(`https://crm.example${path}`);
  });

  test('any body arrives as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('FIT', '_', '\n', "'", '"', '$', '`', '\\', 'a', 'ä', '😀', '!', '\t'), { maxLength: 30 }), (parts) => {
        const body = parts.join('');
        expect(heard({ ...REQUEST, body }, shell).at(-1)).toBe(`${body}\n`);
      }),
      runs(20),
    );
  });
});
