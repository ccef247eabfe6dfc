/** A stand-in for the CRMs: it answers each as its documentation says, and keeps what it was sent, so that a second run can be compared. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dataverse } from './dataverse.ts';
import { espocrm } from './espocrm.ts';
import { hubspot } from './hubspot.ts';
import { odoo } from './odoo.ts';
import { pipedrive } from './pipedrive.ts';
import { salesforce } from './salesforce.ts';
import { setup } from './setup.ts';
import { type Answer, type Asked, type Crm, createShelf, type Shelf } from './shelf.ts';
import { webhook } from './webhook.ts';

const CRMS: readonly Crm[] = [setup, hubspot, salesforce, pipedrive, dataverse, odoo, espocrm, webhook];

/** The only token that it knows. */
export const TOKEN = 'a-token-of-the-test';

/** A server that runs. */
export interface CrmServer {
  readonly url: string;
  readonly shelf: Shelf;
  /** What was asked of it, oldest first. */
  readonly asked: readonly Asked[];
  /** Has so many requests told to come back in a second. */
  readonly beBusy: (times: number) => void;
  readonly close: () => Promise<void>;
}

/** Starts one on a port that is free. */
export async function startCrm(): Promise<CrmServer> {
  const shelf = createShelf();
  const asked: Asked[] = [];
  let busy = 0;
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const one: Asked = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      asked.push(one);
      busy -= 1;
      send(response, busy >= 0 ? { status: 429, headers: { 'Retry-After': '1' }, body: { message: 'too many requests' } } : answer(one, shelf));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    shelf,
    asked,
    beBusy: (times) => {
      busy = times;
    },
    close: () => new Promise((done) => void server.close(() => done())),
  };
}

/** Every CRM has its own header for the token. */
function isKnown({ headers }: Asked): boolean {
  return /^bearer /i.test(headers.authorization ?? '') ? headers.authorization?.slice(7) === TOKEN : headers['x-api-key'] === TOKEN;
}

function answer(asked: Asked, shelf: Shelf): Answer {
  if (!isKnown(asked)) return { status: 401, body: { message: 'unknown token' } };
  for (const crm of CRMS) {
    const given = crm(asked, shelf);
    if (given !== null) return given;
  }
  return { status: 404, body: { message: `nothing at ${asked.path}` } };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, { ...(text !== '' && { 'Content-Type': 'application/json' }), ...headers }).end(text);
}
