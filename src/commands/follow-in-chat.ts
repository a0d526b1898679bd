import type { Fields, Log } from '../bot/ports/log.js';
import { noMeter } from '../bot/ports/meter.js';
import { printable } from '../knowledge/problem.js';
import { type Followed, type FollowParts, followKnowledge } from './follow-knowledge.js';
import type { KnowledgeFolder } from './knowledge-folder.js';
import { unreadHistory } from './news-on-demand.js';

/** Follows a folder for somebody at a terminal, who hears of it line by line. The journal is read once a question needs it. */
export function followInChat(
  folder: KnowledgeFolder,
  parts: Pick<FollowParts, 'loadedAt' | 'now'>,
  tell: (line: string) => void,
): Promise<Followed> {
  const { sideline } = folder;
  const take: FollowParts['take'] = async (knowledge) => {
    await sideline.prepare(knowledge);
    sideline.know(unreadHistory(knowledge));
  };
  return followKnowledge({ ...parts, folder, take, log: lineByLine(tell), meter: noMeter });
}

function lineByLine(tell: (line: string) => void): Log {
  const line = (event: string, fields: Fields = {}) => {
    const said = Object.entries(fields).filter(([, value]) => value !== null);
    tell(printable([event, ...said.map(([name, value]) => `${name}=${value}`)].join(' ')));
  };
  return { debug: () => {}, info: line, warn: line, error: line };
}
