import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** An id for a new order: `dg4k7m`. Whether it is free is for the store to say. */
export function newId(): string {
  return `dg${Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`;
}
