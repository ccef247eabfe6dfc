/** A certificate that somebody signed for himself: Node can make keys, and the little that stands around them is written here (X.509, DER). */
import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

/** In PEM. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

/** @returns a certificate for a name, good for a day on either side of now. */
export function createCertificate(name: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [from, to] = [-1, 1].map((days) => utcTime(new Date(Date.now() + days * 86_400_000)));
  const algorithm = sequence(objectId(ECDSA_WITH_SHA256));
  const named = sequence(tagged(SET, sequence(objectId(COMMON_NAME), tagged(UTF8, Buffer.from(name)))));
  const names = sequence(objectId(ALTERNATIVE_NAMES), tagged(OCTETS, sequence(tagged(DNS_NAME, Buffer.from(name)))));
  const signed = sequence(
    tagged(VERSION, tagged(INTEGER, Buffer.of(2))),
    tagged(INTEGER, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    algorithm,
    named,
    sequence(from ?? empty, to ?? empty),
    named,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(EXTENSIONS, sequence(names)),
  );
  const signature = createSign('sha256').update(signed).sign(privateKey);
  const whole = sequence(signed, algorithm, tagged(BITS, Buffer.concat([Buffer.of(0), signature])));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}

const empty = Buffer.alloc(0);
const [INTEGER, BITS, OCTETS, OBJECT_ID, UTF8, UTC_TIME, SEQUENCE, SET] = [0x02, 0x03, 0x04, 0x06, 0x0c, 0x17, 0x30, 0x31];
const [DNS_NAME, VERSION, EXTENSIONS] = [0x82, 0xa0, 0xa3];
/** 1.2.840.10045.4.3.2, 2.5.4.3 and 2.5.29.17. */
const ECDSA_WITH_SHA256 = Buffer.from('2a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('550403', 'hex');
const ALTERNATIVE_NAMES = Buffer.from('551d11', 'hex');

function tagged(tag: number, contents: Buffer): Buffer {
  const { length } = contents;
  const size = length < 0x80 ? Buffer.of(length) : length < 0x100 ? Buffer.of(0x81, length) : Buffer.of(0x82, length >> 8, length & 0xff);
  return Buffer.concat([Buffer.of(tag), size, contents]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(SEQUENCE, Buffer.concat(parts));
}

function objectId(bytes: Buffer): Buffer {
  return tagged(OBJECT_ID, bytes);
}

function utcTime(time: Date): Buffer {
  return tagged(UTC_TIME, Buffer.from(`${time.toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));
}
