import { CIRCUMSTANCE_OPTIONS, readCircumstances } from './circumstances.js';
import type { Command } from './command.js';

/** `sideline mcp`: the records for assistants, through standard input and output. */
export const mcp: Command = {
  name: 'mcp',
  summary: 'let an assistant ask, through standard input and output (Model Context Protocol)',
  operands: '',
  options: CIRCUMSTANCE_OPTIONS,
  details: [
    'An assistant starts it itself: its settings name the command sideline and the argument mcp, or node, dist/main.js and mcp.',
    'It reads and changes nothing. Tools: ask, find_records, get_record, pending_agreements, what_changed.',
    'Standard output carries the protocol and nothing else; what goes wrong is said on standard error.',
    'It sees what is public, and with --reader what these labels may see too: the assistant then sends that to its provider.',
    'The folder is followed: what changes in it is answered from a moment later. what_changed reads the journal at STATE_URL.',
    'It ends when its input does, once what came in was answered.',
  ],
  async run(given, shell) {
    const circumstances = await readCircumstances(given, shell);
    const { serveMcp } = await import('./mcp/serve-mcp.js');
    return serveMcp(circumstances, shell);
  },
};
