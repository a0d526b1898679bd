import { z } from 'zod';
import { isKnownZone } from '../../core/digest/schedule/zone.js';

/** Characters of a question: what is beyond would not be read. */
export const QUESTION_MAX = 500;

/** Pages of an answer that can be turned to. */
export const ANSWER_PAGES_MAX = 10;

/** Changes in one reply: unless it is asked for more, and at the most. */
export const CHANGES_USUAL = 100;
export const CHANGES_MAX = 500;

/** A time from which on, or up to which. */
export const When = z.string().min(4).max(40);

/** An IANA time zone. */
export const Zone = z
  .string()
  .max(60)
  .refine(isKnownZone, { error: 'is no time zone; write an IANA name such as Asia/Tehran' });
