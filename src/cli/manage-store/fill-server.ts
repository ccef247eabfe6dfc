/** A backup brought into the store of a team, as long as that holds nothing: what colleagues have kept is never exchanged. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problem } from '../../problems/problem.ts';
import type { Counts } from '../../store/examine.ts';
import type { AssessmentStore } from '../../store/store.ts';
import { Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { openStoreAt } from '../kept/store.ts';
import { careOfFile } from '../kept/store-care.ts';
import type { StorePlace } from '../kept/store-place.ts';
import { copyAll } from './copy-telling.ts';
import { shownPlace } from './places.ts';

/** @returns what the backup holds, once all of it is on the server. @param backup absolute; it is looked at first, row by row, and not changed */
export async function fillServer(server: StorePlace, backup: string, quiet: unknown, io: Io): Promise<Counts> {
  const scrap = mkdtempSync(join(tmpdir(), 'fit-restore-'));
  try {
    const restored = unwrap(await (await careOfFile(scrap, io)).restore(backup, async () => true));
    if (restored === null) throw new Error('it was wanted');
    const target = unwrap(await openStoreAt(server, io));
    try {
      await requireEmpty(target, server);
      await fill(scrap, target, quiet, io);
    } finally {
      await target.close();
    }
    return restored.backup;
  } finally {
    rmSync(scrap, { recursive: true, force: true });
  }
}

async function requireEmpty(target: AssessmentStore, server: StorePlace): Promise<void> {
  const { assessments, prospects, log } = unwrap(await target.outline());
  if (assessments.length + prospects.length + log.length === 0) return;
  const message = `${shownPlace(server)} holds assessments already, and what a team has kept is not exchanged for a backup. To add what it lacks: put the backup as fit.db into a folder of its own, then fit store copy --from FOLDER`;
  throw new Failure([problem('usage', { message })]);
}

async function fill(folder: string, target: AssessmentStore, quiet: unknown, io: Io): Promise<void> {
  const source = unwrap(await openStoreAt({ kind: 'file', folder }, io));
  try {
    await copyAll(source, target, quiet, io);
  } finally {
    await source.close();
  }
}
