import { z } from 'zod';
import { Id } from './text.js';

/** ISO 3166-1 alpha-2, upper case. Whether the code is assigned is a curation rule, not a matter of shape. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'is no ISO 3166-1 alpha-2 code; write two capitals such as IR' });
export type CountryCode = string;

/** A country code or an organisation id: codes are capitals, ids are not, so the two never collide. */
export const Party = z.union([CountryCode, Id], {
  error: 'is neither a country code such as IR nor an organisation id',
});
export type Party = string;

/** Whether a party is a country (else an organisation id). */
export function isCountry(party: Party): party is CountryCode {
  return /^[A-Z]{2}$/.test(party);
}
