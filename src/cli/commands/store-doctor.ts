/** `fit store doctor`: whether the store is as it should be, and what to do where it is not. */
import { safeJson } from '../../report/json.ts';
import { type Health, isSound } from '../../report/store-health/health.ts';
import { healthData, renderHealth } from '../../report/store-health/render.ts';
import type { Diagnosis } from '../../store/sqlite/care/diagnosis.ts';
import { EXIT, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { note } from '../note.ts';
import { optionsFor, printText } from '../printing.ts';
import type { Invocation } from '../program/declaration.ts';
import { careOfStore } from '../store-care.ts';

/** @returns 0, or 4 where something is wrong. */
export async function storeDoctor({ options }: Invocation, io: Io): Promise<number> {
  const { care } = await careOfStore('fit store status shows how that is', io);
  const diagnosis = unwrap(await (options['fix'] === true ? care.mend() : care.diagnose()));
  if (diagnosis === null) {
    await note('Nothing was kept yet, so nothing is wrong.', io, options['quiet']);
    return EXIT.done;
  }
  const health = healthOf(diagnosis);
  await printText(() => (options['json'] === true ? safeJson(healthData(health), false) : renderHealth(health, optionsFor(options, io))), options, io);
  return isSound(health) ? EXIT.done : EXIT.file;
}

function healthOf({ file, sqlite, ...rest }: Diagnosis): Health {
  return { place: file, database: sqlite === null ? null : `SQLite ${sqlite}`, ...rest };
}
