/** Hashes and ids of records. Hashed in plain code: Node's own needs longer to load than a record needs to be scored. */
import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** @returns the SHA-256 of a text, 64 hex digits. */
export function sha256(text: string): string {
  return bytesToHex(inPlainCode(text));
}

/** The SHA-256 of a text, 32 bytes. */
export type Sha256 = (text: string) => Uint8Array;

const inPlainCode: Sha256 = (text) => hash(utf8ToBytes(text));

/**
 * @returns an id of ULID form (26 characters, Crockford's base 32) that is the same for the same parts.
 * @param sha256 another way to the same hash, for those who make many
 */
export function derivedId(parts: readonly unknown[], sha256: Sha256 = inPlainCode): string {
  return base32(sha256(JSON.stringify(parts)).subarray(0, 16));
}

/** @returns a ULID: 48 bits of time, 80 random bits. `random` holds at least 10 bytes. */
export function ulid(time: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time) << 16n);
  bytes.set(random.subarray(0, 10), 6);
  return base32(bytes);
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let i = 0; i < 26; i++) {
    text = DIGITS.charAt(Number(value & 31n)) + text;
    value >>= 5n;
  }
  return text;
}
