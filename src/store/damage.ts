/** What was read and cannot have been written. */

const DAMAGE = 'StoreDamage';

/** @returns an error that says that a row is damaged. */
export function damage(what: string): Error {
  return Object.assign(new Error(what), { name: DAMAGE });
}

/** @returns whether an error says so. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && error.name === DAMAGE;
}
