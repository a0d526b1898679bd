import type { Freshness } from '../bot/ports/freshness.js';
import type { Log } from '../bot/ports/log.js';
import type { Meter } from '../bot/ports/meter.js';
import type { Knowledge } from '../core/records/knowledge.js';
import type { KnowledgeFolder } from './knowledge-folder.js';

/** What a folder is followed with. */
export interface FollowParts {
  readonly folder: KnowledgeFolder;
  /** When it was loaded, epoch milliseconds. */
  readonly loadedAt: number;
  /** Answers from newer knowledge from now on. Where it rejects, nothing has changed. */
  readonly take: (knowledge: Knowledge) => Promise<void>;
  readonly log: Log;
  readonly meter: Pick<Meter, 'reloaded'>;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** A folder that is followed: what changes in it is answered from a moment later. */
export interface Followed {
  freshness(): Freshness;
  /** Reads the files now, whatever is heard of them. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** Begins to follow a folder. */
export async function followKnowledge({ folder, loadedAt, log, ...parts }: FollowParts): Promise<Followed> {
  const { Reloader } = await import('../bot/reload/reloader.js');
  const { sideline, loaded, read } = folder;
  const tell = (since: number | null) => {
    sideline.staleSince = since;
  };
  const present = () => sideline.knowledge;
  const reloader = new Reloader({ ...parts, log, read, present, tell }, loaded, loadedAt);
  const watching = await folder.watch({
    changed: () => void reloader.reload(),
    trouble: (reason) => log.warn('knowledge-not-watched', { reason, instead: 'it is looked at every few seconds' }),
  });
  return {
    freshness: () => reloader.freshness(),
    reload: () => reloader.reload(),
    async stop() {
      await watching.stop();
      await reloader.stop();
    },
  };
}
