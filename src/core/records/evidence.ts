import type { Cites } from './cite.js';
import type { Ref } from './ref.js';

/** A record and the cites that carry what is said of it. */
export interface Evidence {
  readonly ref: Ref;
  readonly cites: Cites;
}
