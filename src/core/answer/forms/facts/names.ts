import { fold } from '../../../graph/normalise.js';
import type { Official } from '../../../records/official.js';
import { ref } from '../../../records/ref.js';
import { aside, counted, say } from '../../draft.js';
import { listed } from '../../phrases.js';
import type { PostTold } from './post-told.js';

/** How the name of somebody is spelt: in full, in short, in other scripts; then what is noted of it. */
export function namesTold({ id, name, aliases, posts, notes }: Official): PostTold {
  const evidence = posts.map(({ cites }) => ({ ref: ref('official', id), cites }));
  const latin = [name, ...aliases].filter((one) => /\p{Script=Latin}/u.test(one));
  const short = latin.filter((one) => latin.some((other) => other !== one && isShortOf(one, other)));
  const full = latin.filter((one) => !short.includes(one));
  const foreign = aliases.filter((one) => !latin.includes(one));
  const lines = [
    ...say(
      `${counted(full.length, 'spelling')} of the name ${full.length === 1 ? 'is' : 'are'} on record: ${listed(full)}.`,
      evidence,
    ),
    ...(short.length ? say(`In short: ${listed(short)}.`, evidence, 1) : []),
    ...(foreign.length ? say(`In other scripts: ${listed(foreign)}.`, evidence, 1) : []),
  ];
  return { blocks: [...lines, ...(notes ? aside('note', notes, evidence) : [])], isKnown: lines.length > 0 };
}

/** Whether every word of a name is one of a longer name. */
function isShortOf(one: string, other: string): boolean {
  const words = new Set(fold(other).split(/[\s-]+/));
  const own = fold(one).split(/[\s-]+/);
  return own.length < words.size && own.every((word) => words.has(word));
}
