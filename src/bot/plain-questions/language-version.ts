import { createHash } from 'node:crypto';
import { PLAIN_LANGUAGE } from '../../core/grammar/plain-language.js';

/** Tells the plain language of one program from that of another: what was read into an older one is read anew. */
export const PLAIN_LANGUAGE_VERSION = createHash('sha256').update(PLAIN_LANGUAGE).digest('hex').slice(0, 12);
