/** The fields of a JSON Schema, by the paths that people write. */
import { fieldPath } from '../../../src/record/fields.ts';

/** As much of a JSON Schema as ours have. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** A field. */
export interface Field {
  /** `ID`, `SYSTEM` and `FACT` stand for keys as in `FIELDS`. */
  readonly path: string;
  /** Its schema; several where there are several forms of what it stands in. */
  readonly schemas: readonly Schema[];
  /** Whether it is there wherever what it stands in is there. */
  readonly isRequired: boolean;
}

/** @returns every field, each once, in the order of the schema. */
export function fieldsOf(schema: Schema): readonly Field[] {
  const fields = new Map<string, Field>();
  for (const { path, schemas, isRequired } of below(schema, '')) {
    const before = fields.get(path);
    fields.set(path, { path, schemas: [...(before?.schemas ?? []), ...schemas], isRequired: isRequired && before?.isRequired !== false });
  }
  return [...fields.values()];
}

function below({ properties = {}, required = [], additionalProperties, items, anyOf = [], oneOf = [] }: Schema, path: string): readonly Field[] {
  const field = (name: string, schema: Schema, isRequired: boolean): readonly Field[] => {
    const own = path === '' ? name : `${path}.${name}`;
    return [{ path: fieldPath(own), schemas: [schema], isRequired }, ...below(schema, own)];
  };
  return [
    ...Object.entries(properties).flatMap(([name, schema]) => field(name, schema, required.includes(name))),
    ...(typeof additionalProperties === 'object' ? field(path === 'prospect.external' ? 'SYSTEM' : 'ID', additionalProperties, true) : []),
    ...(items === undefined ? [] : below(items, `${path}[*]`)),
    ...anyOf.flatMap((form) => below(form, path)),
    // What only some forms have may be missing.
    ...oneOf.flatMap((form) =>
      below(form, path).map((one) => ({ ...one, isRequired: one.isRequired && oneOf.every(({ required: all = [] }) => all.includes(nameOf(one))) })),
    ),
  ];
}

function nameOf({ path }: Field): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
