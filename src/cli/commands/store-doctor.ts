/** `fit store doctor`: whether the store is as it should be, and what to do where it is not. */
import { problem } from '../../problems/problem.ts';
import { safeJson } from '../../report/json.ts';
import { type Health, isSound } from '../../report/store-health/health.ts';
import { healthData, renderHealth } from '../../report/store-health/render.ts';
import { type Address, shownAddress } from '../../store/postgres/address.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { careOfFile } from '../kept/store-care.ts';
import { findStore } from '../kept/store-place.ts';
import { note } from '../output/note.ts';
import { optionsFor, printText } from '../output/printing.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0, or 4 where something is wrong. */
export async function storeDoctor({ options }: Invocation, io: Io): Promise<number> {
  const place = unwrap(await findStore(io));
  const health = place.kind === 'server' ? await healthOfServer(place.address, options, io) : await healthOfFile(place.folder, options, io);
  if (health === null) {
    await note('Nothing was kept yet, so nothing is wrong.', io, options['quiet']);
    return EXIT.done;
  }
  await printText(() => (options['json'] === true ? safeJson(healthData(health), false) : renderHealth(health, optionsFor(options, io))), options, io);
  return isSound(health) ? EXIT.done : EXIT.file;
}

async function healthOfFile(folder: string, options: Invocation['options'], io: Io): Promise<Health | null> {
  const care = await careOfFile(folder, io);
  const diagnosis = unwrap(await (options['fix'] === true ? care.mend() : care.diagnose()));
  if (diagnosis === null) return null;
  const { file, sqlite, ...rest } = diagnosis;
  return { place: file, database: sqlite === null ? null : `SQLite ${sqlite}`, ...rest };
}

async function healthOfServer(address: Address, options: Invocation['options'], io: Io): Promise<Health | null> {
  if (options['fix'] === true)
    throw new Failure([
      problem('usage', {
        message: `--fix mends a file, and assessments are kept on ${shownAddress(address)}: fit store doctor says what is wrong there and what to do`,
      }),
    ]);
  const { diagnoseTeamStore } = await import('../team-store/open.ts');
  const diagnosis = unwrap(await diagnoseTeamStore(address, io));
  if (diagnosis === null) return null;
  const { server, ...rest } = diagnosis;
  return { place: server, bytes: null, free: null, ...rest };
}
