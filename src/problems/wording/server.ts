/** What can be wrong with the server where a team keeps its assessments, and with the way to it. */
import type { ProblemArgs } from '../problem.ts';
import { say, type Wordings } from './words.ts';

/** What is wrong with an address, and what to do. */
const ADDRESS: Readonly<Record<ProblemArgs['server-address']['why'], { readonly title: string; readonly fix: string }>> = {
  form: {
    title: 'names no place for assessments',
    fix: 'Write the address of a server, such as postgres://user@host:5432/database, or the absolute path of a folder for the file of the store.',
  },
  escape: {
    title: 'holds a sign that means something else in an address',
    fix: 'In a password, or the folder of a socket, write %23 for #, %2F for /, %3F for ? and %40 for @; or leave the password out and set PGPASSWORD.',
  },
  parameter: { title: 'has a parameter that is not known', fix: 'Known are sslmode, sslrootcert, schema, host, port, user and dbname.' },
  hosts: { title: 'names several servers', fix: 'Name one of them.' },
  user: { title: 'names no user', fix: 'Write postgres://user@host/database, or set PGUSER.' },
  database: { title: 'names no database', fix: 'Write postgres://user@host/database, or set PGDATABASE.' },
  schema: { title: 'names a schema that cannot be one', fix: 'Use small letters, digits and _, such as ?schema=fit_trial.' },
  sslmode: { title: 'asks for an sslmode that is not known', fix: 'Use disable, require or verify-full; prefer and allow protect only while nobody attacks.' },
};

/** What is wrong with the protection of a connection. */
const TLS: Readonly<Record<ProblemArgs['server-tls']['why'], { readonly title: (reason: string) => string; readonly fix: string }>> = {
  none: {
    title: () => 'does not protect connections',
    fix: 'Have TLS switched on there. Where the way to it is protected otherwise, add ?sslmode=disable to the address.',
  },
  untrusted: {
    title: () => 'shows a certificate that nobody known here vouches for',
    fix: 'Add ?sslrootcert=FILE to the address, with the certificate of whoever vouches for it. With ?sslmode=require nobody can read along, but who the server is stays unproved.',
  },
  name: {
    title: () => 'shows the certificate of another server',
    fix: 'Use the name that stands in its certificate in the address.',
  },
  expired: { title: () => 'shows a certificate that has run out', fix: 'Have it renewed.' },
  authority: { title: (reason) => `cannot be verified: the file of sslrootcert cannot be read: ${reason}`, fix: 'Put its path right.' },
  other: { title: (reason) => `and this machine find no protection that both know: ${reason}`, fix: 'See which versions of TLS the server takes.' },
};

/** Why somebody was not let in. */
const LOGIN: Readonly<Record<ProblemArgs['server-login']['why'], { readonly title: (user: string, reason: string) => string; readonly fix: string }>> = {
  unknown: {
    title: (user) => `asks for the password of ${user}, and none is known`,
    fix: 'Set PGPASSWORD, or write a line host:port:database:user:password into ~/.pgpass; on a terminal fit asks for it.',
  },
  refused: {
    title: (user) => `does not take the password of ${user}`,
    fix: 'Put right PGPASSWORD, ~/.pgpass or the address, wherever the password comes from.',
  },
  admission: { title: (user, reason) => `does not let ${user} in: ${reason}`, fix: 'Have whoever keeps the server admit this user from this machine.' },
};

/** Wording by code. */
export const SERVER = {
  'server-address': say(
    ({ where, why, found }) => `${where} ${ADDRESS[why].title}${found === '' ? '' : `: ${found}`}`,
    ({ why }) => ADDRESS[why].fix,
  ),
  'server-password-shown': say(
    ({ where }) => `the address in ${where} holds a password`,
    ({ isFile }) =>
      `${isFile ? 'Files of settings are copied and shown around' : 'Command lines are seen by others and kept in histories'}; take it out and set PGPASSWORD, or write it into ~/.pgpass.`,
  ),
  'server-password-file': say(
    ({ file }) => `${file} holds passwords and can be read by others`,
    ({ file }) => `Run chmod 600 ${file}.`,
  ),
  'server-away': say(
    ({ server, reason }) => `${server} cannot be reached: ${reason}`,
    () => 'See that the server runs and that the address is right; what it had confirmed is kept there.',
  ),
  'server-tls': say(
    ({ server, why, reason }) => `${server} ${TLS[why].title(reason)}`,
    ({ why }) => TLS[why].fix,
  ),
  'server-login': say(
    ({ server, user, why, reason }) => `${server} ${LOGIN[why].title(user, reason)}`,
    ({ why }) => LOGIN[why].fix,
  ),
  'server-database': say(
    ({ server }) => `there is no database ${server}`,
    () => 'Have it created, or put right its name in the address.',
  ),
  'server-rights': say(
    ({ server, user }) => `${user} may not do this in ${server}`,
    ({ user }) => `Have ${user} allowed to use the schema of fit; the first to come needs the right to create it.`,
  ),
  'server-fault': say(
    ({ server, reason }) => `assessments cannot be kept in ${server}: ${reason}`,
    () => 'Have that mended on the server; what it had confirmed is kept there.',
  ),
  'server-foreign': say(
    ({ server, schema }) => `the schema ${schema} of ${server} belongs to another program`,
    () => 'Use a database of its own for fit.',
  ),
} satisfies Wordings;
