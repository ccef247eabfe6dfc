/** `fit help crm`. */
import { page } from './page.ts';

/** @returns the page. */
export function text(): string {
  return page('Records into a CRM, answers out of it', [
    {
      text: 'fit makes the exact body that a CRM wants; what sends it is curl, or a tool of the CRM. fit itself speaks to no CRM, and a token never passes through it.',
    },
    {
      heading: 'A record into the CRM',
      lines: ['fit export "Harbour Dental" --map crm/hubspot.yaml --print curl', 'fit export "Harbour Dental" --map crm/hubspot.yaml | curl … --data @-'],
      entries: [
        ['--map FILE', 'which field of the record becomes which field there: a small YAML file, fit.map/1, kept in git; else the setting map, FIT_MAP'],
        ['--to TARGET', 'without a map: the one that comes with fit for this CRM; that for Pipedrive wants a copy with the field keys of your account'],
        ['--print body', 'the body alone; this is what comes unless something else is asked for'],
        ['--print request', 'method, path, headers and body as one JSON document'],
        ['--print curl', 'the line that sends it: it reads the token from the file auth.txt, and the address from $BASE_URL'],
        ['--print setup', 'the fields that somebody has to create in the CRM once, as it wants to be told of them'],
        ['--check', 'what each field would become and what is wrong, and nothing else'],
        ['--since DATE', 'only what has changed since'],
      ],
    },
    {
      text: 'A map is checked as a whole before anything is printed: unknown keys, paths that lead nowhere, words without a twin; all with file, line and column, exit 3. A record that cannot be put into the form is named, left out, and makes exit 3 at the end; the others go out.',
    },
    {
      heading: 'Twice is once',
      text: 'With a key, such as the domain, the CRM finds what is there and writes over it; the same record gives the same bytes. Where a CRM cannot do that, the map names the id that the record has there. What is not known is left out (missing: omit); only what the map clears is emptied (missing: null), in the maps that come with fit the decision, the conditions and the open questions.',
    },
    {
      heading: 'Answers out of the CRM',
      lines: ['fit assess "Harbour Dental" --prefill harbour.json --map crm/hubspot.yaml'],
      text: 'The map is read backwards: facts, and questions that the record answers, arrive answered and say where from. They never come over the answer of a person, and the review shows them.',
    },
    {
      heading: 'Tools without code',
      text: 'Where one level of plain fields is wanted, fit report --format flat and fit score --format flat or csv print it: the same keys in the same order for each record of a rubric.',
    },
  ]);
}
