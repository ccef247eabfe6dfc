/** A report page on which every text attacks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../../src/engine/assess.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { renderHtml } from '../../../src/report/html/report.ts';
import { RUBRIC } from '../../report/rubric.ts';
import { RICH } from '../../report/support.ts';
import { ROOT } from './processes.ts';

const ATTACK = [
  '</script></style></title></textarea></option></select><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg onload=alert(1)>',
  '<iframe src="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/">',
  '<base href="https://evil.example/">',
  '<a href="javascript:alert(1)">',
  '{{alert(1)}} <!-- ]]>',
].join(' ');

/** Keys under which a rubric or a record has words of its own. */
const WORDS = /^(title|ask|text|label|because|owner|due|check|ours|consequence|review|probes|unit|word|evidence|name|role|flag)$/;

/** @returns the page, with the script as it was built. */
export function hostilePage(): string {
  const rubric = attacking(RUBRIC, '') as Rubric;
  const record = attacking(RICH, '') as typeof RICH;
  const result = assess(compileRubric(rubric), record.answers);
  return renderHtml({ ...record, result }, { rubric, script: readFileSync(join(ROOT, 'dist/what-if.js'), 'utf8') });
}

function attacking(value: unknown, key: string): unknown {
  if (typeof value === 'string') return WORDS.test(key) ? `${value} ${ATTACK}` : value;
  if (Array.isArray(value)) return value.map((entry) => attacking(entry, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, attacking(entry, name)]));
}
