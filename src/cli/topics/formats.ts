/** `fit help formats`. */
import { page } from './page.ts';

/** @returns the page. */
export function text(): string {
  return page('Formats', [
    {
      heading: 'What comes out',
      entries: [
        ['--format terminal', 'a page to read, as wide as the terminal, 80 columns into a file'],
        ['--format markdown', 'the whole record for a wiki or a ticket, every answer with its evidence'],
        ['--format html', 'a page to forward: one file that opens in any browser and asks no network; fit report, show and assess'],
        ['--format letter', 'a letter to the prospect, to edit and send: no score on it; --html makes a page of it; fit report alone, as the next two'],
        ['--format expectations', 'the sheet that both sides sign'],
        ['--format agenda', 'the next call: what to ask, to agree and to decide'],
        ['--format json', 'the record fit.assessment/1 on one line; --json is the same'],
        ['--format flat', 'the record on one level, one a line: dotted keys, no lists, no maps, for tools without code; fit score, report, show and assess'],
        ['--pick PATH', 'one value of the record and nothing else; fit report, show and assess'],
        ['fit score', 'one record fit.assessment/1 a line (NDJSON); --format flat has dotted keys on one level, --format csv is a table of them'],
        ['fit score --errors', 'a file of what was refused, an object a line: file, line, reasons, codes, input'],
        [
          'fit list --json',
          'a list of summaries: id, status, prospect, rubric, createdAt, updatedAt, answered, recommendation, band, score, hidden, whose, assessor, follows, decided, openConditions, reviewOn, removeOn',
        ],
        [
          'fit list --plain',
          'a line an assessment, a tab between the fields that are the first row of --format csv: id, updated_at, status, recommendation, score, rubric, version, prospect, decided, override, open_conditions, review_on, rater_role, rater_name, prospect_key, follows, follows_id',
        ],
        ['fit drafts --json', 'a list of drafts: id, status, prospect, rubric, createdAt, updatedAt, answered, asked'],
      ],
    },
    {
      heading: 'Paths of --pick',
      text: 'A path has names with dots between them; [id] is the entry of a list with that id, [*] is all of them. Texts come bare, numbers plain, a list one a line, a map as JSON; what is not known is an empty line. What no record has ends with exit code 2.',
      entries: [
        ['result.recommendation', 'accept, conditional, defer, decline or incomplete'],
        ['result.dimensions[mindset].score', 'the score of one dimension'],
        ['answers.seats.value', 'the answer to one question'],
        ['result.conditions[*].text', 'what both sides have to agree on, one a line'],
        ['prospect.external.hubspot', 'what another system calls the prospect'],
      ],
    },
    {
      heading: 'After the lock, with --json',
      entries: [
        ['fit condition', 'what was agreed with a prospect and where it stands, fit.conditions/1'],
        ['fit due', 'what is due, fit.due/1: day, days from today, kind, prospect, assessment, and the command that deals with it; --format csv and plain too'],
        ['fit log', 'who did what when, fit.log/1; --format plain is a line each'],
        ['fit explain', 'why, what would change it, how firm it is, fit.explanation/1; with --set before and after, fit.what-if/1'],
        ['fit history', 'the life of a prospect, fit.history/1; --format html draws it, as with the next one'],
        ['fit compare', 'what differs between two assessments, fit.comparison/1'],
        ['fit raters', 'how far raters agree, fit.raters/1; of one prospect its ratings, fit.rated-calls/1; --format csv is a table'],
        ['fit portfolio', 'the book in numbers, fit.portfolio/1; --format csv has a figure a row, --format html a bar'],
        ['fit prospect list', 'who is known, and under which names, fit.prospects/1; --format csv and plain too'],
        ['fit export-prospect', 'all that is kept about a prospect, fit.prospect-export/1; it has no other format and needs no --json'],
      ],
    },
    {
      heading: 'The store, with --json',
      entries: [
        ['fit store status', 'which store it is and what it holds, fit.store/1'],
        ['fit store doctor', 'what is wrong with it, fit.store-health/1'],
        ['fit store copy', 'what was copied and what was left, fit.copy/1'],
      ],
    },
    { heading: 'Settings', entries: [['fit config --json', 'what holds and who says so, fit.config/1']] },
    {
      heading: 'Rubrics',
      entries: [
        [
          'fit rubric check --format json',
          'the document fit.rubric-check/1: files, each with its problems: code, severity, file, line, column, length, title, because, source, fix',
        ],
        ['fit rubric check --format github', 'a workflow command a problem, ::error or ::warning'],
        ['fit rubric test --json', 'the outcome of cases, fit.rubric-test/1, on one line; --format junit is XML for build servers'],
        ['fit rubric diff --json', 'what changed, and what flips with --replay, fit.rubric-diff/1, on one line; --format markdown is for a pull request'],
        ['fit rubric simulate --json', 'the distribution, fit.rubric-simulation/1, on one line; chances run from 0 to 1'],
        ['fit rubric list --json', 'a list of the rubrics there are; fit rubric new --json names the files it wrote'],
      ],
    },
    {
      text: 'JSON, flat records and --plain are for programs: within fit.assessment/1 and its like fields are only added, and readers pass over those they do not know. fit schema assessment prints the JSON Schema of the record; examples/crm/README.md lists every field. Pages are for people and may change. Data goes to standard output, everything else to standard error. Times are UTC.',
    },
    {
      heading: 'What goes in',
      entries: [
        [
          'answers',
          'YAML or JSON; several documents or NDJSON lines for many prospects. By the ending of the file; a pipe whose first line is a whole JSON object is NDJSON',
        ],
        ['records', 'what fit assess --json, fit show --json and fit score print; an HTML page of fit report carries its record and is read back'],
        ['cases', 'YAML; ours.test.yaml beside ours.yaml; fit schema cases prints their JSON Schema'],
        ['maps', 'YAML, fit.map/1: which field of a CRM gets what; fit schema map prints their JSON Schema'],
        ['rubrics', 'YAML; fit schema rubric prints the JSON Schema for your editor'],
      ],
    },
    {
      heading: 'An answer file',
      lines: [
        'prospect: Northfield Accountants',
        'rubric: msp-mindset',
        'answers:',
        '  last_incident: 4',
        '  respect: { value: 5, evidence: "Thanked the technician by role." }',
        '  decision_path: unknown',
      ],
    },
  ]);
}
