/** `fit raters`: how far raters agree, and where those of one prospect differ. */
import { safeJson } from '../../report/json.ts';
import { counted } from '../../report/words.ts';
import type { Summary } from '../../store/store.ts';
import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import { tellHidden } from '../kept/blind.ts';
import { withStore } from '../kept/lookup.ts';
import { note } from '../output/note.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0; where nobody has rated what another has, there is nothing to show, which is no fault. */
export async function raters({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference] = operands;
  return reference === undefined ? ofAll(options, io) : ofProspect(reference, options, io);
}

async function ofAll(options: Invocation['options'], io: Io): Promise<number> {
  const { agreementInStore } = await import('../raters/agreement.ts');
  const { rubrics, hidden, lost } = await withStore(io, (store) => agreementInStore(options, store, io));
  const format = formatOf<'csv'>(options);
  if (rubrics.length === 0 && format === 'terminal') await note(nothing(hidden, options), io, options['quiet']);
  else {
    const { renderAgreement } = await import('../../report/raters/agreement.ts');
    const { agreementCsv, agreementData } = await import('../../report/raters/agreement-data.ts');
    const make = {
      terminal: () => renderAgreement(rubrics, optionsFor(options, io)),
      json: () => safeJson(agreementData(rubrics, hidden.length), false),
      csv: () => agreementCsv(rubrics),
    };
    await printText(make[format], options, io);
  }
  await tellHidden((await redactionFor(options))?.redactSummaries(hidden) ?? hidden, io, options['quiet']);
  if (lost > 0) await note(`${counted(lost, 'rating')} left out: the text of the rubric was lost when the file was damaged`, io, options['quiet']);
  return EXIT.done;
}

function nothing(hidden: readonly Summary[], { rubric }: Invocation['options']): string {
  if (hidden.length > 0) return 'Every call that was rated is still being rated by somebody.';
  return rubric === undefined ? 'No assessments yet. Begin with the first: fit assess "Harbour Dental"' : `Nothing is locked under ${rubric}.`;
}

async function ofProspect(reference: string, options: Invocation['options'], io: Io): Promise<number> {
  const { callsOfProspect } = await import('../raters/prospect.ts');
  const found = await withStore(io, (store) => callsOfProspect(reference, options, store, io));
  const format = formatOf<'csv'>(options);
  if (found.calls.length === 0 && format === 'terminal') {
    await note(`Nobody else has rated ${found.prospect.name}. ${HOW_TO}`, io, options['quiet']);
    return EXIT.done;
  }
  const { renderCalls } = await import('../../report/raters/calls.ts');
  const { callsCsv, callsData } = await import('../../report/raters/calls-data.ts');
  const make = {
    terminal: () => renderCalls(found, optionsFor(options, io)),
    json: () => safeJson(callsData(found), false),
    csv: () => callsCsv(found),
  };
  await printText(make[format], options, io);
  return EXIT.done;
}

const HOW_TO = 'A second person rates the same call with fit assess PROSPECT --as ROLE.';
