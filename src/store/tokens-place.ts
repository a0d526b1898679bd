import { statePath } from './open-store.js';

/**
 * The URL of the store in which tokens of the reading room are kept, by that of the state: beside a state file, which belongs to the
 * bot while it runs, a file of their own, `state.web-tokens.json`; in a database the database itself.
 */
export function tokensUrl(stateUrl: string): string {
  const path = statePath(stateUrl);
  return path === null ? stateUrl : `file:${path.replace(/\.json$/, '')}.web-tokens.json`;
}
