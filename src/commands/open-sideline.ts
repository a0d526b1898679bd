import type { Sideline } from '../bot/ports/sideline.js';
import { openKnowledgeFolder } from './knowledge-folder.js';
import type { Output } from './output.js';

/** Loads a knowledge folder and makes it answer. Rejects with `BrokenKnowledge`, all problems in it. */
export async function openSideline(dir: string, output: Output): Promise<Sideline> {
  return (await openKnowledgeFolder(dir, {}, output)).sideline;
}
