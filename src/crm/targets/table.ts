/** Every target by name. A new one is one file and one line here; each is loaded when it is asked for. */
import type { Target } from './target.ts';

/** Their names, in the order in which help lists them. */
export const TARGET_NAMES = [
  'hubspot',
  'hubspot-jsonl',
  'salesforce',
  'salesforce-row',
  'salesforce-csv',
  'pipedrive',
  'dataverse',
  'odoo',
  'espocrm',
  'webhook',
  'csv',
] as const;

/** One of them. */
export type TargetName = (typeof TARGET_NAMES)[number];

const TARGETS: Readonly<Record<TargetName, () => Promise<Target>>> = {
  hubspot: async () => (await import('./hubspot.ts')).hubspot,
  'hubspot-jsonl': async () => (await import('./hubspot-jsonl.ts')).hubspotJsonl,
  salesforce: async () => (await import('./salesforce.ts')).salesforce,
  'salesforce-row': async () => (await import('./salesforce-row.ts')).salesforceRow,
  'salesforce-csv': async () => (await import('./salesforce-csv.ts')).salesforceCsv,
  pipedrive: async () => (await import('./pipedrive.ts')).pipedrive,
  dataverse: async () => (await import('./dataverse.ts')).dataverse,
  odoo: async () => (await import('./odoo.ts')).odoo,
  espocrm: async () => (await import('./espocrm.ts')).espocrm,
  webhook: async () => (await import('./webhook.ts')).webhook,
  csv: async () => (await import('./csv.ts')).csv,
};

/** @returns whether there is such a target. */
export function isTargetName(name: string): name is TargetName {
  return Object.hasOwn(TARGETS, name);
}

/** @returns the target. */
export function targetOf(name: TargetName): Promise<Target> {
  return TARGETS[name]();
}
