/** What hands results over to other programs. Bodies load only when they run. */
import { Option } from 'commander';
import { TARGET_NAMES } from '../../crm/targets/table.ts';
import type { Declaration } from './declaration.ts';
import { forceOption, keptOptions, outputOption } from './options.ts';

/** The commands declared here. */
export type HandoverCommand = keyof typeof HANDOVER;

/** By name, in the order in which help lists them. */
export const HANDOVER = {
  export: {
    summary: 'print the exact body that a CRM takes, or the curl line',
    description:
      'Puts records through a map fit.map/1, a small YAML file that says which field of the CRM gets what, and prints the body of each request, one a line. Nothing is sent: pipe the body into curl, or take --print curl, which reads the header Authorization from the file auth.txt, and the address from $BASE_URL. The map is checked completely first. A record that cannot go out is told and left out; the others go out, and the exit code is 3. A second run writes the same bytes. CSV for people guards texts that a spreadsheet would take for formulas; what goes into a CRM is left as it is.',
    operands: '[prospects|ids|files...]',
    operandHelp: 'names, ids, records as fit assess --json and fit score print them, or a page of fit report --format html; - is standard input',
    options: [
      new Option('-m, --map <file>', 'the map, a YAML file'),
      new Option('-t, --to <target>', 'where to; alone, the map that came with fit is taken').choices([...TARGET_NAMES]),
      new Option('--object <name>', "another object of the CRM than the map's"),
      new Option('--since <when>', 'everyone of whom something was locked, decided or noted since: 7d, a day, or a moment'),
      new Option('--print <what>', 'what is printed; setup: what an administrator has to make first').choices(['body', 'request', 'curl', 'setup']),
      new Option('--check', 'print no body, but what every field would get').conflicts('print'),
      ...keptOptions,
    ],
    examples: [
      ['fit export "Harbour Dental" --to hubspot', 'the body for HubSpot, by the map that came with fit'],
      ['fit export "Harbour Dental" --map crm.map.yaml --check', 'what your own map would write, field by field'],
      ['fit export --since 7d --map crm.map.yaml --print curl > send.sh', 'the commands for what changed in a week, to look at and run with sh'],
      ['fit export --to hubspot --print setup', 'the properties to make once'],
      ['fit score - < book.ndjson | fit export --to csv -o table.csv', 'a whole book as a table'],
    ],
    load: async () => (await import('../commands/export.ts')).exportRecords,
  },
  schema: {
    summary: 'print the JSON Schema of a document, for programs and editors',
    description:
      'Prints the JSON Schema (draft-07) of a document that goes into fit or comes out of it; without a name it lists which there are. Every field is described. The schema of a record takes fields that it does not know: within fit.assessment/1 fields are only added.',
    operands: '[name]',
    operandHelp: 'rubric, cases, assessment or map',
    options: [outputOption, forceOption],
    examples: [
      ['fit schema', 'which there are'],
      ['fit schema assessment -o fit-assessment.schema.json', 'what a record holds, field by field'],
      ["fit schema assessment | jq '.properties.result.properties | keys'", 'the names of the fields of a result'],
    ],
    load: async () => (await import('../commands/schema.ts')).schema,
  },
} satisfies Readonly<Record<string, Declaration>>;
