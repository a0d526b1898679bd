import { isOfPosts } from '../posts.js';
import type { Measure, Pattern, Role, SetQ } from '../query.js';
import { kindOfSet } from '../query.js';
import { sameSort } from '../same-sort.js';
import { isUnlimited } from '../says.js';
import { bestPhrase } from './best.js';
import { asVisits, chainOf, clausesPhrase, isVisited, visitedPhrase } from './clauses.js';
import { complementsOf, joined, nounWords, prepositionOf } from './complements.js';
import { BODY_NOUNS, either, KIND_NOUNS, type Noun, nounOf, postNoun } from './nouns.js';
import { bracketed, endOf, plain, type Said, shut, takesClause, takesExcept, takesOr } from './said.js';
import { besideOf } from './those.js';

/** A set in plain English, several of it: "ministers of Kenya who met Iran". Total: every set has a phrase. */
export function setPhrase(set: SetQ): string {
  return wholePhrase(set).text;
}

/** A set that something else follows: what is left out of it stands in no comma. */
export function partPhrase(set: SetQ): string {
  return said(set).text;
}

/** A set that nothing stands around: what is left out of it stands behind a comma. */
export function wholePhrase(set: SetQ): Said {
  if (set.is === 'that') return withoutPosts(set);
  if (set.is !== 'less') return said(set);
  const less = leftOut(set);
  if (!isParted(set, said(set.of))) return said(set);
  return { ...less, text: `${wholePhrase(set.of).text}, except ${less.text}` };
}

/** "Ministers who met Iran, except presidents": a post is left out of whom the clauses are said of. */
function withoutPosts(set: Is<'that'>): Said {
  const rebased = withBase(set, (base) =>
    base.is === 'less' && !isSeveral(base.of) && isOfPosts(base.less) ? base.of : null,
  );
  const { base } = chainOf(set);
  if (!rebased || base.is !== 'less') return said(set);
  const less = said(base.less);
  return { ...less, text: `${said(rebased).text}, except ${less.text}` };
}

/** Clauses of another set; null where there is no other. */
function withBase(set: Is<'that'>, change: (base: SetQ) => SetQ | null): Is<'that'> | null {
  const of = set.of.is === 'that' ? withBase(set.of, change) : change(set.of);
  return of && { ...set, of };
}

/** Whether what is left out has to be parted from what stands before it, so that it is not left out of a noun in it. */
function isParted({ of, less }: Is<'less'>, what: Said): boolean {
  if (isSeveral(of)) return true;
  if (less.is === 'these' && isUnlimited(of)) return false;
  return besideOf(of, less, said)
    ? what.ends.some(({ isOne }) => !isOne)
    : what.isOpen || takesExcept(what, kindOfSet(of));
}

/** What is left out of a set: of the same records it is said by what they have beside. */
function leftOut({ of, less }: Is<'less'>): Said {
  const beside = besideOf(of, less, said);
  const isStatus = beside && !beside.isOpen;
  return beside ? { ...beside, text: `those ${isStatus ? 'that are ' : ''}${beside.text}`, isOpen: true } : said(less);
}

/** A set within another phrase. */
function said(set: SetQ): Said {
  switch (set.is) {
    case 'all':
      return plain(KIND_NOUNS[set.kind].many);
    case 'these':
      return plain(set.said);
    case 'post':
      return plain(postNoun(set).many);
    case 'bodies':
      return plain(BODY_NOUNS[set.sort].many);
    case 'records':
      return recordsPhrase(set.of);
    case 'that':
      return thatPhrase(set);
    case 'of':
      return ownedPhrase(set);
    case 'and':
      return bothPhrase(set);
    case 'or':
      return eitherPhrase(set);
    case 'less':
      return lessPhrase(set);
    case 'best':
      return bestPhrase(set, said);
  }
}

/** Records of a pattern: "memoranda of Iran with Kenya signed in Baku", "signed memoranda of Iran". */
function recordsPhrase(pattern: Pattern): Said {
  return joined(nounWords(pattern, 'many'), complementsOf(lightFirst(pattern), said));
}

/** Of the two sides of records the shorter to say is whose they are: "meetings of Iran with countries that …". */
function lightFirst(pattern: Pattern): Pattern {
  const { side, other, ...roles } = pattern.roles;
  const isTurned = side && other && pattern.kind !== 'proposal' && said(side).isOpen && !said(other).isOpen;
  return isTurned ? { ...pattern, roles: { ...roles, side: other, other: side } } : pattern;
}

type Is<K extends SetQ['is']> = Extract<SetQ, { is: K }>;

/** "Ministers who met Iran but did not meet Kenya": all that is said of one noun. */
function thatPhrase(set: Is<'that'>): Said {
  if (isVisited(set)) return visitedPhrase(baseOf(set.of), set, said);
  const { base, clauses } = chainOf(set);
  const link = kindOfSet(base) === 'official' ? 'who' : 'that';
  const rest = clausesPhrase(clauses, link, said);
  // Of a single name nothing is picked out: what is said of it stands beside it.
  const comma = endOf(base).isOne ? ',' : '';
  return { ...rest, text: `${baseOf(base)}${comma} ${link} ${rest.text}` };
}

/** Something said of a set, as a sentence: "Kenya met Iran but signed no memorandum with Malaysia"; null where it is not said by a verb. */
export function sentence(set: SetQ): string | null {
  if (set.is !== 'that' || isVisited(set)) return null;
  const { base, clauses } = chainOf(set);
  const link = kindOfSet(base) === 'official' ? 'who' : 'that';
  // What is said behind a denial goes on with a "that", which a sentence has not.
  return clauses.slice(0, -1).some(({ how }) => how === 'no')
    ? null
    : `${baseOf(base)} ${clausesPhrase(clauses, link, said).text}`;
}

/** What clauses are said of: in brackets where they would be read of a noun within it. */
function baseOf(set: SetQ): string {
  if (isRegion(set)) return `countries of ${set.said}`;
  const base = said(set);
  const isJoined = (isSeveral(set) && !isOfPosts(set)) || set.is === 'best';
  return isJoined || takesClause(base, kindOfSet(set)) ? bracketed(base) : base.text;
}

/** "Officials of Kenya": of whom they are is read with the noun right before it. */
function ownedPhrase({ of, owner }: Is<'of'>): Said {
  const [what, whose] = [said(of), said(owner)];
  const isPlain = !what.isOpen && !what.ends.length && of.is !== 'or' && of.is !== 'less';
  return {
    text: `${isPlain ? what.text : bracketed(what)} of ${whose.text}`,
    isOpen: whose.isOpen,
    ends: [...whose.ends, endOf(owner)],
  };
}

/** "Countries that met Iran that are among African countries": a name stands last. */
function bothPhrase(set: Is<'and'>): Said {
  const all = byWeight(set.of).sort((a, b) => Number(a.is === 'these') - Number(b.is === 'these'));
  const kind = kindOfSet(set);
  const link = kind === 'official' ? 'who' : 'that';
  const phrases = all.map((one) => said(one));
  const texts = phrases.map((one, at) => {
    const isJoined = isSeveral(all[at]!);
    const isLast = at === phrases.length - 1;
    return isJoined || (!isLast && (takesClause(one, kind) || all[at]!.is === 'best')) ? bracketed(one) : one.text;
  });
  const last = phrases.at(-1)!;
  const text = texts.reduce(
    (before, one, at) => `${before} ${link} are ${isRegion(all[at]!) ? 'from' : 'among'} ${one}`,
  );
  return { text, isOpen: last.isOpen, ends: [...last.ends, endOf(all.at(-1)!)] };
}

/** Countries that go by one name: "Africa", "the Gulf states". */
function isRegion(set: SetQ): set is Is<'these'> {
  return (
    set.is === 'these' && set.kind === 'country' && set.ids.length > 1 && !/ or | and | that | with /.test(set.said)
  );
}

function isSeveral({ is }: SetQ): boolean {
  return is === 'and' || is === 'or' || is === 'less';
}

/** "Kenya that met Iran": behind an "or" it would be read of all the names before it. */
function isOfNames(set: SetQ): boolean {
  return set.is === 'that' && (set.of.is === 'these' || isOfPosts(set.of) || isOfNames(set.of));
}

/** Sets of which the shorter to say come first; otherwise in their order. */
function byWeight(of: readonly SetQ[]): SetQ[] {
  const weight = (set: SetQ) => Number(said(set).isOpen);
  return [...of].sort((a, b) => weight(a) - weight(b));
}

/** "Iran or Kenya", "either meetings of Iran or meetings with Kenya". */
function eitherPhrase(set: Is<'or'>): Said {
  const all = byWeight(set.of);
  const kind = kindOfSet(set);
  const phrases = all.map((one) => said(one));
  const last = phrases.at(-1)!;
  const isLight = phrases.slice(0, -1).every((one) => !takesOr(one, kind) && !one.isOpen);
  const texts = phrases.map((one, at) => {
    const isLast = at === phrases.length - 1;
    const hasOwn =
      isSeveral(all[at]!) || isOfNames(all[at]!) || (!isLast && / or /.test(one.text) && all[at]!.is !== 'these');
    return hasOwn || (phrases.length > 2 && !isLast && one.isOpen) ? bracketed(one) : one.text;
  });
  return {
    text: `${isLight && !phrases.some((one) => one.isOpen) ? '' : 'either '}${either(texts)}`,
    isOpen: last.isOpen,
    ends: [...last.ends, endOf(all.at(-1)!)],
  };
}

/** "Countries except Iran"; what is left out of a clause stands in brackets, where it is not the whole. */
function lessPhrase({ of, less }: Is<'less'>): Said {
  const [what, without] = [said(of), leftOut({ is: 'less', of, less })];
  const left = isParted({ is: 'less', of, less }, what) ? bracketed(what) : what.text;
  const right = isSeveral(less) ? bracketed(without) : without.text;
  return { text: `${left} except ${right}`, isOpen: without.isOpen, ends: [...without.ends, endOf(less)] };
}

/** What some of a set are, or what they did: "pending", "signed in Baku", "met Iran"; another set where it is no part of it. */
export function sharePhrase(of: SetQ, among: SetQ): string {
  const beside = besideOf(sameSort(among), of, said);
  if (beside) return `are ${beside.text}`;
  const isSaidOfThem = of.is === 'that' && !isVisited(of) && JSON.stringify(of.of) === JSON.stringify(sameSort(among));
  if (isSaidOfThem) return clausesPhrase([of], '', said).text;
  return isRegion(of) ? `are from ${of.said}` : `are ${setPhrase(of)}`;
}

/** So many members of a set, by what they are called alone: "1 memorandum", "4 ministers". */
export function countedMembers(set: SetQ, count: number): string {
  const { one, many } = memberNoun(set);
  return `${count} ${count === 1 ? one : many}`;
}

/** One role of a pattern as it is said behind the noun: "with Kenya"; empty where nothing fills it. */
export function rolePhrase(pattern: Pattern, role: Role): string {
  const set = pattern.roles[role];
  return set ? `${prepositionOf(pattern.kind, role)} ${shut(said(set))}` : '';
}

/** What is counted of each member: "meetings with Iran", "countries in meetings at WTDC-25". */
export function measurePhrase(by: Measure): string {
  if (by.by === 'day') return 'date';
  const counted = by.hole === 'guest' ? asVisits(by.in) : by.in;
  const records = joined(nounWords(counted, 'many'), complementsOf(counted, said, by.hole)).text;
  return by.members ? `${said(by.members.of).text} in ${records}` : records;
}

/** What is counted of each member, as a verb says it: "got requests"; null where the noun alone says it. */
export function measureClause(of: SetQ, by: Measure): string | null {
  if (by.by === 'day' || by.members || by.hole === (by.in.kind === 'proposal' ? 'from' : 'side')) return null;
  return clausesPhrase([{ is: 'that', of, in: by.in, hole: by.hole, how: 'some' }], '', said).text;
}

/** Records of a pattern of each of some members: "meetings with Iran of each of Kenya and Ghana". */
export function eachPhrase(members: readonly SetQ[], pattern: Pattern, role: Role): string {
  const records = joined(nounWords(pattern, 'many'), complementsOf(pattern, said), true);
  return `${records.text} ${prepositionOf(pattern.kind, role)} ${eachOfPhrase(members)}`;
}

/** Records of a set as one of them is called: "the meeting of Iran with Kenya". */
export function singlePhrase(set: SetQ): string {
  if (set.is !== 'records') return partPhrase(set);
  return `the ${joined(nounWords(set.of, 'one'), complementsOf(set.of, said)).text}`;
}

/** Several sets, each by itself: "each of Kenya, Ghana and Fiji". */
export function eachOfPhrase(members: readonly SetQ[]): string {
  // Names come last: "Kenya and countries" would be the countries of Kenya.
  return eachInOrder([...members].sort((a, b) => Number(a.is === 'these') - Number(b.is === 'these')));
}

/** The same where it matters which is said first: a name before anything else stands in brackets. */
export function eachInOrder(ordered: readonly SetQ[]): string {
  const isMixed = ordered.some(({ is }) => is === 'these') && ordered.some(({ is }) => is !== 'these');
  const names = ordered.map((one) => said(one));
  const texts = names.map((one, at) =>
    isSeveral(ordered[at]!) ||
    (isMixed && ordered[at]!.is === 'these' && at < names.length - 1) ||
    (at < names.length - 1 && (one.isOpen || one.ends.length))
      ? bracketed(one)
      : one.text,
  );
  const last = texts.pop();
  return `each of ${texts.join(', ')} and ${last}`;
}

/** What the members of a set are called, one and several. */
export function memberNoun(set: SetQ): Noun {
  if (set.is === 'records') return nounOf(set.of);
  if (set.is === 'post') return postNoun(set);
  if (set.is === 'bodies') return BODY_NOUNS[set.sort];
  if (set.is === 'all' || set.is === 'these') return KIND_NOUNS[set.kind];
  return set.is === 'and' || set.is === 'or' ? KIND_NOUNS[kindOfSet(set)] : memberNoun(set.of);
}
