/** What tests hold a JSON Schema of ours against. */
import { Ajv, type ValidateFunction } from 'ajv';

/** As RFC 3339 has them, in UTC. */
const FORMATS = { date: /^\d{4}-\d{2}-\d{2}$/, 'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/ };

/** @returns a check of data against a schema; anything that ajv finds odd about the schema itself is thrown. */
export function checkerOf(schema: object): ValidateFunction {
  return new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true, formats: FORMATS }).compile(schema);
}

/** @returns where the data does not fit, and how. */
export function faultsOf(check: ValidateFunction, data: unknown): readonly string[] {
  check(data);
  return (check.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

/** @returns the same schema, but for fields that it does not know: those it refuses. */
export function closed(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (key, value) => (key === 'additionalProperties' && value === true ? false : value));
}

/** @returns keys of maps that are not described, by where they stand in the schema. */
export function keysWithoutHelp(schema: unknown, path = '#'): readonly string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const { properties } = schema as { properties?: Record<string, { description?: string; $ref?: string }> };
  const own = Object.entries(properties ?? {});
  const bare = own.filter(([, value]) => value.description === undefined).map(([key]) => `${path}/${key}`);
  return [...bare, ...Object.entries(schema).flatMap(([key, value]) => keysWithoutHelp(value, `${path}/${key}`))];
}
