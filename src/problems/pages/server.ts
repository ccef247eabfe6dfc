/** Pages on the server where a team keeps its assessments, and on the way to it. */
import type { ErrorPages } from './page.ts';

/** By code. */
export const SERVER = {
  'server-address': {
    what: 'FIT_STORE, or store in config.yaml, says where assessments are kept: the address of a PostgreSQL server or the absolute path of a folder. This is neither, or something in it is not known.',
    mend: 'Write postgres://user@host:5432/database, with ?sslmode=verify-full, require or disable and ?sslrootcert=FILE where they are needed.',
  },
  'server-password-shown': {
    what: 'A password in a file of settings or on a command line is soon seen by others.',
    mend: 'Take it out. fit finds it in PGPASSWORD, in ~/.pgpass, in FIT_STORE itself, or asks for it on the terminal.',
  },
  'server-password-file': {
    what: 'The file of passwords may be read by other users of this machine, so it is not used.',
    mend: 'Take the rights of the others away: chmod 600.',
  },
  'server-away': {
    what: 'The server does not answer: it does not run, the name or the port is wrong, or something on the way keeps connections out. It counts as away after five seconds.',
    mend: 'See that it runs and that the address is right. What it had confirmed is kept there.',
  },
  'server-tls': {
    what: 'Connections to other machines are protected with TLS, and the server has to prove who it is. One of the two did not succeed.',
    mend: 'Name with sslrootcert the certificate of whoever vouches for the server, or have TLS switched on there. Only where the way is protected otherwise use sslmode=disable.',
  },
  'server-login': {
    what: 'The server did not let this user in: the password is missing or wrong, or it admits nobody of this name from this machine.',
    mend: 'Set PGPASSWORD, or write the password into ~/.pgpass; have the user admitted there.',
  },
  'server-database': { what: 'The server runs, and has no database of this name.', mend: 'Have it created, or put right its name in the address.' },
  'server-rights': {
    what: 'The user may connect, and may not read or write the tables of fit. They are in the schema fit; the first to come makes it.',
    mend: 'Have the user given the right to create a schema in the database, or to use the tables that are there.',
  },
  'server-fault': {
    what: 'The server answers and cannot do its work: its disk is full, it takes no more connections, or it is only to be read from.',
    mend: 'Have that mended on the server. What it had confirmed is kept there.',
  },
  'server-foreign': {
    what: 'There is a schema fit in this database, and its tables are not those of this program.',
    mend: 'Use a database of its own for fit.',
  },
} satisfies ErrorPages;
