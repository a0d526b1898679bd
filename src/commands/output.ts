import type { Writable } from 'node:stream';

/** Where a command writes to. `isTTY` = a terminal, which somebody looks at; anything else is a file or another program. */
export type Output = Writable & { readonly isTTY?: boolean };
