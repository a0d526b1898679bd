import type { Log } from '../../../bot/ports/log.js';
import type { ReadParts } from '../parts.js';

/** What an assistant reads from, and whose eyes it reads with. */
export interface McpParts extends ReadParts {
  /** Labels that may be seen besides `public`. */
  readonly reader: readonly string[];
  readonly log: Pick<Log, 'error'>;
}
