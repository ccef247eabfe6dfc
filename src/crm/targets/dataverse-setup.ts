/**
 * The columns and the alternate key that an administrator makes in Dataverse.
 *
 * Read in Microsoft Learn, "Create and update column definitions using the Web API" (POST EntityDefinitions(LogicalName='…')/Attributes)
 * and "Work with alternate keys" (POST …/Keys; the key is not there at once: an index is built first).
 */
import type { CrmMap } from '../model.ts';
import { JSON_BODY, numberOf, segment, withoutPrefix } from './parts.ts';
import type { CrmRequest, Setup, SetupField } from './target.ts';

/** @returns the table's logical name, as Dataverse makes the name of a set from it: accounts, opportunities, classes. */
export function tableOf(set: string): string {
  if (set.endsWith('ies')) return `${set.slice(0, -3)}y`;
  return set.replace(/(?<=s|x|z|ch|sh)es$|s$/, '');
}

/** @returns one request a column of the map's own (with a publisher's prefix), then one for the key. */
export function setupOf(fields: readonly SetupField[], map: CrmMap): Setup {
  const root = `/api/data/${segment(map.api)}/EntityDefinitions(LogicalName='${segment(tableOf(map.object))}')`;
  const own = fields.filter(({ to }) => /^[a-z][a-z0-9]*_[a-z0-9_]+$/.test(to)).map((field) => ({ ...field, label: withoutPrefix(field.label) }));
  const columns = own.map((field) => post(`${root}/Attributes`, columnOf(field)));
  const keys = own
    .filter(({ unique }) => unique)
    .map(({ to, label }) => post(`${root}/Keys`, { SchemaName: to, DisplayName: labelOf(label), KeyAttributes: [to] }));
  const notes = [
    `The logical name of ${map.object} is taken to be ${tableOf(map.object)}, and new_ to be your publisher's prefix: check both`,
    'The key works once its index is built: GET the Keys until EntityKeyIndexStatus is Active, then publish',
  ];
  return { requests: [...columns, ...keys], notes };
}

function post(path: string, body: unknown): CrmRequest {
  return { method: 'POST', path, headers: { ...JSON_BODY, 'OData-MaxVersion': '4.0', 'OData-Version': '4.0' }, body: JSON.stringify(body) };
}

function labelOf(text: string): unknown {
  return {
    '@odata.type': 'Microsoft.Dynamics.CRM.Label',
    LocalizedLabels: [{ '@odata.type': 'Microsoft.Dynamics.CRM.LocalizedLabel', Label: text, LanguageCode: 1033 }],
  };
}

function columnOf(field: SetupField): unknown {
  const [type, more] = kindOf(field);
  return {
    '@odata.type': `Microsoft.Dynamics.CRM.${type}AttributeMetadata`,
    SchemaName: field.to,
    DisplayName: labelOf(field.label),
    RequiredLevel: { Value: 'None', CanBeChanged: true, ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings' },
    ...more,
  };
}

function kindOf(field: SetupField): readonly [string, Readonly<Record<string, unknown>>] {
  switch (field.type) {
    case 'number':
      return ['Decimal', { MinValue: -100_000_000_000, MaxValue: 100_000_000_000, Precision: field.decimals ?? 2 }];
    case 'bool':
      return [
        'Boolean',
        { OptionSet: { TrueOption: { Value: 1, Label: labelOf('Yes') }, FalseOption: { Value: 0, Label: labelOf('No') }, OptionSetType: 'Boolean' } },
      ];
    case 'enum':
      return ['Picklist', { OptionSet: optionsOf(field) }];
    case 'multi':
      return ['MultiSelectPicklist', { OptionSet: optionsOf(field) }];
    case 'date':
      // The format alone is how it is shown: without the behaviour the column holds a time, and refuses a day.
      return ['DateTime', { Format: 'DateOnly', DateTimeBehavior: { Value: 'DateOnly' } }];
    case 'datetime':
      return ['DateTime', { Format: 'DateAndTime' }];
    default:
      return textKind(field);
  }
}

function textKind({ limit, unique }: SetupField): readonly [string, Readonly<Record<string, unknown>>] {
  // An index takes no more than 900 bytes, and the columns of a key are indexed.
  if (unique) return ['String', { MaxLength: 200, FormatName: { Value: 'Text' } }];
  if (limit !== null && limit <= 4000) return ['String', { MaxLength: limit, FormatName: { Value: 'Text' } }];
  return ['Memo', { MaxLength: limit ?? 32_768, Format: 'TextArea' }];
}

function optionsOf({ choices }: SetupField): unknown {
  const options = choices.map(({ value, label }) => ({ Value: numberOf(value), Label: labelOf(label) }));
  return { '@odata.type': 'Microsoft.Dynamics.CRM.OptionSetMetadata', Options: options, IsGlobal: false, OptionSetType: 'Picklist' };
}
