/** The ways to print tests, one of which loads. */
import type { TestReport } from '../../authoring/cases/tested.ts';
import type { TestPageOptions } from './terminal.ts';

/** The formats there are. */
export const TEST_FORMATS = ['terminal', 'json', 'junit'] as const;

/** One of them. */
export type TestFormat = (typeof TEST_FORMATS)[number];

/** Makes a text that ends with a line feed. */
export type TestRenderer = (report: TestReport, options: TestPageOptions) => string;

/** @returns the renderer of a format. */
export async function testRendererFor(format: TestFormat): Promise<TestRenderer> {
  return LOADERS[format]();
}

const LOADERS: Readonly<Record<TestFormat, () => Promise<TestRenderer>>> = {
  terminal: async () => (await import('./terminal.ts')).testsOnTerminal,
  json: async () => (await import('./json.ts')).testsAsJson,
  junit: async () => (await import('./junit.ts')).testsAsJunit,
};
