import { write } from '../platforms/terminal/write.js';
import type { Command } from './command.js';
import type { Shell } from './shell.js';

/** `sideline doctor`: what stands in the way of `sideline serve`, and what to do. */
export const doctor: Command = {
  name: 'doctor',
  summary: 'check the environment, tokens, scopes, model, knowledge, store, clock and address, and say what to do',
  operands: '',
  options: [{ name: 'json', does: 'print the findings as JSON' }],
  details: [
    'Prints a line for each check: ok, warning or problem, its name, what is so and what to do.',
    'It changes nothing, prints no secret, and calls only Slack, Discord, the model and the database that are configured.',
    'Exit codes: 0 no problem, warnings or not; 1 a problem.',
  ],
  async run(given, shell) {
    const findings = await examine(shell);
    const { findingsAsJson, findingsAsText } = await import('./doctor/print.js');
    await write(shell.stdout, `${given.has('json') ? findingsAsJson(findings) : findingsAsText(findings)}\n`);
    return findings.some(({ level }) => level === 'problem') ? 1 : 0;
  },
};

async function examine(shell: Shell) {
  const [{ findingsFor }, { badVariables, setIn }] = await Promise.all([
    import('./doctor/examine.js'),
    import('../config.js'),
  ]);
  const expected = badVariables(shell.env);
  const { env, envFiles, now } = shell;
  return findingsFor({ env: setIn(env), bad: new Set(expected.keys()), envFiles, now }, expected);
}
