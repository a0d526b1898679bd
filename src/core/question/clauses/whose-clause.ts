import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import { postWanted } from '../posts.js';
import type { PartyTerm, Question } from '../question.js';
import { isStop, type RelativeClause } from './relative-clause.js';

/**
 * "The country whose ambassador met Meutya …": the countries of those of a rank who met somebody, in a question about
 * more. Null where no country is spoken of so, or nothing else is asked.
 */
export function whoseClause(items: readonly Item[]): RelativeClause | null {
  const whose = items.findIndex((item, at) => isCountry(items[at - 1]) && isWhose(item) && isMeeting(items, at));
  if (whose < 0) return null;
  const end = clauseEnd(items, whose + 3);
  const main = [...items.slice(0, whose - 1), ...items.slice(end)];
  if (!main.some((item) => item.kind !== 'word' || hasKind(item.mention, 'kind:') || hasKind(item.mention, 'noun:')))
    return null;
  const head = items[whose + 1]!;
  return {
    main,
    inner: items.slice(whose + 2, end),
    join: (question, clause) => ({ ...question, parties: [...question.parties, countriesOf(head, question, clause)] }),
  };
}

function isCountry(item: Item | undefined): boolean {
  return item?.kind === 'word' && has(item.mention, 'noun:country');
}

function isWhose({ mention }: Item): boolean {
  return mention.key === 'whose';
}

/** A rank, and right behind it that its holder met somebody. */
function isMeeting(items: readonly Item[], whose: number): boolean {
  const [rank, verb] = [items[whose + 1], items[whose + 2]];
  return rank?.kind === 'word' && hasKind(rank.mention, 'post:') && has(verb?.mention, 'verb:meet', 'verb:visit');
}

/** Up to the next verb of the question itself. */
function clauseEnd(items: readonly Item[], from: number): number {
  const end = items.findIndex((item, at) => at >= from && (isStop(items, at) || isPredicate(item)));
  return end < 0 ? items.length : end;
}

function isPredicate({ kind, mention }: Item): boolean {
  const isVerb =
    has(mention, 'verb:meet', 'verb:sign', 'verb:discuss', 'verb:adopt', 'verb:agree') || hasKind(mention, 'act:');
  return kind === 'word' && (isVerb || /^(?:have|has|had|did|does|do|is|are)$/.test(mention.key));
}

function countriesOf(rank: Item, question: Question, clause: Question): PartyTerm {
  const who = clause.parties.map(({ label }) => label).join(', ');
  return {
    span: rank.mention.text,
    label: `the country whose ${rank.mention.text} met ${who}`,
    entities: [],
    role: question.target === 'proposals' ? 'from' : 'any',
    excluded: false,
    viaRanks: postWanted(rank.mention.tags).ranks,
    via: { ...clause, target: 'meetings', want: 'list' },
    project: 'countries',
  };
}
