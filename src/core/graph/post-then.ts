import { sourceOf } from '../records/cite.js';
import type { Meeting } from '../records/meeting.js';
import type { Official, Post } from '../records/official.js';
import type { Party } from '../records/party.js';
import { fold } from './normalise.js';
import { isPost } from './post-ranks.js';
import { countryOf, type Finders } from './sides.js';

/** What is being told when somebody is named: the sources it comes from, and its words, in which a title may stand. */
export interface Told {
  readonly cites: readonly string[];
  readonly words?: () => string;
}

/** A meeting as what is told. */
export function toldOf({ cites, summary, points }: Meeting): Told {
  return { cites, words: () => [summary, ...points.map((point) => point.text)].join(' ') };
}

/**
 * The posts that somebody who acts for `party` may have held in what is told, the likeliest first: of that party's (else
 * of all) those that its sources state, and of several the one that its words print before the name ("President-elect De
 * la Madrid"). Who was deputy minister at the time is not called minister, nor the president of later years one.
 */
export function postsThen(official: Official, party: Party | null, find: Finders, told: Told): readonly Post[] {
  const own = postsFor(official, party, find);
  if (own.length < 2) return own;
  const sources = new Set(told.cites.map(sourceOf));
  const stated = own.filter((post) => post.cites.some((cite) => sources.has(sourceOf(cite))));
  const printed = stated.length > 1 && told.words ? printedIn(told.words(), official, stated) : undefined;
  if (printed) return [printed];
  return stated.length ? stated : own;
}

/** The post to print for an official who acts for `party` in what is told; undefined where none is on record. */
export function postFor(official: Official, party: Party | null, find: Finders, told: Told): Post | undefined {
  return postsThen(official, party, find, told)[0];
}

/** Whether somebody held a post of all the ranks then. Who speaks for one side may hold a post on another all the while. */
export function mayHaveHeld(
  official: Official,
  party: Party,
  ranks: readonly string[],
  find: Finders,
  told: Told,
): boolean {
  const then = postsThen(official, party, find, told);
  const isIt = (post: Post) => isPost(post, { ranks, fields: [], words: [] });
  const isOfSide = ({ country, organisation }: Post) =>
    then.some((post) => post.country === country && post.organisation === organisation);
  return then.some(isIt) || !official.posts.some((post) => isIt(post) && isOfSide(post));
}

function postsFor({ posts }: Official, party: Party | null, find: Finders): readonly Post[] {
  const own = posts.filter(
    ({ country, organisation }) =>
      party !== null &&
      (country === party ||
        organisation === party ||
        (organisation !== null && countryOf(organisation, find) === party)),
  );
  return own.length ? own : posts;
}

/** The post whose title stands right before the name; the longest, since "Deputy Prime Minister X" holds "Prime Minister X". */
function printedIn(words: string, official: Official, posts: readonly Post[]): Post | undefined {
  const text = fold(words);
  const whole = [official.name, ...official.aliases].map(fold);
  const names = [...whole, ...whole.map((name) => name.slice(name.lastIndexOf(' ') + 1))];
  const isPrinted = ({ title }: Post) => names.some((name) => text.includes(`${fold(title)} ${name}`));
  return posts.filter(isPrinted).sort((a, b) => b.title.length - a.title.length)[0];
}
