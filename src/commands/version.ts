import packageJson from '../../package.json' with { type: 'json' };
import { write } from '../platforms/terminal/write.js';
import type { Command } from './command.js';

/** The version of the program. */
export const VERSION: string = packageJson.version;

/** `sideline version`: the same as `sideline --version`. */
export const version: Command = {
  name: 'version',
  summary: 'print the version',
  operands: '',
  options: [],
  details: [],
  async run(_given, { stdout }) {
    await write(stdout, `${VERSION}\n`);
    return 0;
  },
};
