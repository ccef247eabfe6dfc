/** The fields that a map writes, as an administrator has to make them. */
import type { CrmMap, MapField } from '../model.ts';
import type { SetupField } from '../targets/target.ts';

/** @returns the key, if there is one, then the fields that go out, in the map's order. */
export function setupFields({ key, fields }: CrmMap): readonly SetupField[] {
  const out = fields.filter(({ use }) => use !== 'prefill').map(setupField);
  if (key === null) return out;
  return [{ to: key.to, label: labelOf(key.to), type: 'text', choices: [], decimals: null, limit: null, unique: true }, ...out];
}

function setupField({ to, type, values, source, round, limit }: MapField): SetupField {
  return { to, label: labelOf(to), type, choices: choicesOf(type, values, source), decimals: round, limit, unique: false };
}

/** Two values of a record that the CRM calls the same are one choice. */
function choicesOf(type: MapField['type'], values: MapField['values'], source: MapField['source']): SetupField['choices'] {
  if (type !== 'enum' && type !== 'multi') return [];
  if (source.kind === 'const') return [{ value: String(source.value), label: words(String(source.value)) }];
  const named = new Map<string, string>();
  for (const [own, called] of values ?? []) if (!named.has(String(called))) named.set(String(called), words(typeof called === 'string' ? called : own));
  return [...named].map(([value, label]) => ({ value, label }));
}

/** A name of an interface as people would write it: fit_low_score and Fit_Low_Score__c are "Fit low score". */
function labelOf(name: string): string {
  return words(name.replace(/__c$/i, '').replace(/^x_/, ''));
}

function words(name: string): string {
  const parted = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[\s_.-]+/g, ' ')
    .trim()
    .toLowerCase();
  return parted.charAt(0).toUpperCase() + parted.slice(1) || name;
}
