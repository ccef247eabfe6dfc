/** What every target is: how one CRM wants its requests. A target is one file and one line in the table beside it. */
import type { CrmMap, FieldType, FieldValue, Row } from '../model.ts';

/** One request, without the address of the server and without any secret. */
export interface CrmRequest {
  readonly method: 'POST' | 'PATCH' | 'PUT';
  /** From the server's root, escaped: /crm/objects/… */
  readonly path: string;
  /** By name, as they are sent; never an authorization. */
  readonly headers: Readonly<Record<string, string>>;
  /** The exact body, without a line feed behind it. */
  readonly body: string;
}

/** A field that an administrator has to make before the first export. */
export interface SetupField {
  readonly to: string;
  readonly label: string;
  readonly type: FieldType;
  /** For enum and multi: what the CRM stores, and the word to show for it. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Decimals of a number; `null` when the map does not say. */
  readonly decimals: number | null;
  /** The most characters of a text; `null` when the map does not say. */
  readonly limit: number | null;
  /** Whether it is the map's key, which has to be unique. */
  readonly unique: boolean;
}

/** What an administrator has to do: requests to send, or a table to go by where the CRM has no request for it. */
export interface Setup {
  readonly requests: readonly CrmRequest[];
  /** Said before the requests or in their place, one line each. */
  readonly notes: readonly string[];
}

/** One target. Pure: the same rows and map give the same bytes. */
export interface Target {
  readonly name: string;
  /** In full, for help: `HubSpot, batch upsert`. */
  readonly title: string;
  /** The object where a map names none. */
  readonly object: string;
  /** The version of the interface where a map names none, and what others look like. */
  readonly api: { readonly fallback: string; readonly pattern: RegExp };
  /** By what the CRM finds a record: a unique field (then a repeated export changes nothing), its own id, either, or neither. */
  readonly findsBy: 'key' | 'record-id' | 'either' | 'neither';
  /** The most records of one request; `null` without a limit. */
  readonly batch: number | null;
  /** What a body is; `csv` bodies begin with `head`, once. */
  readonly form: 'json' | 'jsonl' | 'csv';
  /** Whether bodies go out as requests, or as a file that another program takes; a file's requests have an empty path. */
  readonly goesAs: 'request' | 'file';
  /** What a field's name in the CRM looks like, and that in words; and one that only holds the place of a name that the CRM gives out itself. */
  readonly names: { readonly pattern: RegExp; readonly wanted: string; readonly placeholder?: RegExp };
  /** @returns why the CRM cannot take such a value, as a clause: `a ; parts the values of a list`; asked of values in a map and of those in records. */
  readonly refuses?: (value: FieldValue) => string | null;
  /** Whether a map without fields is one: then the whole record goes out. */
  readonly takesWhole?: boolean;
  /** What ends a line of a file; a line feed unless given. */
  readonly lineEnd?: '\n' | '\r\n';
  /** The first line of a CSV. */
  readonly head?: (map: CrmMap) => string;
  /** @returns why the CRM cannot be asked for a record by such a key or id of its own, as a clause. */
  readonly refusesFinder?: (text: string, by: 'key' | 'record-id') => string | null;
  /** @returns the request for up to `batch` rows. */
  readonly request: (rows: readonly Row[], map: CrmMap) => CrmRequest;
  /** @returns what an administrator has to do for these fields. */
  readonly setup: (fields: readonly SetupField[], map: CrmMap) => Setup;
  /** @returns the fields of a record as the CRM hands it out, by name, and its id under `id`; `null` when it is not one. */
  readonly fieldsOf: (plain: unknown) => Readonly<Record<string, unknown>> | null;
}
