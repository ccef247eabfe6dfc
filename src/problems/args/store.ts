/** Problems of keeping as data. */

/** What each problem of a store, in a file or on a server, needs to be told. The keys are the stable codes. */
export interface StoreArgs {
  // the store
  'store-nowhere': Record<never, never>;
  'store-driver': { reason: string };
  'store-kind': { file: string; kind: string; wanted: 'file' | 'folder' };
  'store-owner': { file: string };
  'store-foreign': { file: string };
  'store-newer': { file: string; found: number; known: number };
  'store-fault': { file: string; reason: string };
  'store-busy': { file: string };
  'store-damaged': { file: string; aside: string; saved: number };
  'backup-unsound': { file: string };
  'backup-foreign': { file: string };
  'backup-damaged': { file: string };
  'copy-left': { kind: 'record' | 'draft-there' | 'record-there' | 'beginning' | 'act'; id: string; name: string };
  'log-subject': { id: string };
  'log-stale': { what: string };
  'prospect-name-taken': { name: string; merge: string };
  'prospect-unchanged': { name: string };
  'draft-exists': { id: string };
  'draft-missing': { id: string };
  'draft-locked': { id: string };
  'draft-changed': { id: string };
  'draft-moved': { id: string };
  'draft-rubric': { id: string; rubric: string };
  // the store of a team
  'server-address': { where: string; why: 'form' | 'escape' | 'parameter' | 'hosts' | 'user' | 'database' | 'schema' | 'sslmode'; found: string };
  'server-password-shown': { where: string; isFile: boolean };
  'server-password-file': { file: string };
  'server-away': { server: string; reason: string };
  'server-tls': { server: string; why: 'none' | 'untrusted' | 'name' | 'expired' | 'authority' | 'other'; reason: string };
  'server-login': { server: string; user: string; why: 'unknown' | 'refused' | 'admission'; reason: string };
  'server-database': { server: string };
  'server-rights': { server: string; user: string };
  'server-fault': { server: string; reason: string };
  'server-foreign': { server: string; schema: string };
}
