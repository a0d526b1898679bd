import type { Item } from '../item.js';
import { has } from '../mention.js';
import { either } from '../party-terms.js';
import type { PartyTerm, Role } from '../question.js';
import { wordBefore } from '../roles.js';
import type { Read } from '../understand.js';
import { isDescribed } from './counterpart-described.js';
import { narrows } from './wording.js';

/** The parties of a fragment put into those of the question before. */
export interface MergedParties {
  readonly parties: readonly PartyTerm[];
  /** One of several alternatives was kept, so that there is nothing left to compare. */
  readonly one: boolean;
}

/**
 * "and Kenya?" takes the place of the last party of the same sort; "only Kenya" and "without Kenya" are added; "just
 * the Kenyan part" keeps one of several alternatives.
 */
export function mergeParties(before: readonly PartyTerm[], asked: string, read: Read): MergedParties {
  const added = read.question.parties;
  if (!added.length) return { parties: before, one: false };
  if (narrows(read.signals) || added.every((term) => term.excluded)) return narrowed(before, added);
  if (isDescribed(read.question) && added.length === 1)
    return { parties: withCounterpart(before, added[0]!), one: false };
  const pair = pairAnew(before, added, read);
  if (pair) return pair;
  const doer = doerSaid(before, read);
  let parties = doer?.parties ?? before;
  for (const term of alternatives(added.filter((one) => one !== doer?.side)))
    parties = term.excluded ? parties.concat(term) : replaced(parties, term, asked, read.items);
  return { parties, one: false };
}

/** "and Kenya and Algeria?" after whom somebody met: either of them, and neither in the place of the other. */
function alternatives(added: readonly PartyTerm[]): readonly PartyTerm[] {
  const pair = pairIn(added);
  return pair ? [either(pair), ...added.filter((term) => !pair.includes(term))] : added;
}

/** "and between Kenya and Algeria?", "and Modi's with Vučić?": two that take the places of the two before; null for anything else. */
function pairAnew(before: readonly PartyTerm[], added: readonly PartyTerm[], read: Read): MergedParties | null {
  const beside = besideEachOther(added, read.items);
  const pair = read.signals.any('prep:between') ? pairIn(added) : beside;
  if (!pair) return null;
  const isTaken = (term: PartyTerm) => !term.excluded && !term.via && (beside !== null || isSameSort(term, pair[0]!));
  return { parties: [...before.filter((term) => !isTaken(term)), ...added], one: false };
}

/** The one and the other of "A with B", where nobody else is named; null for anything else. */
function besideEachOther(added: readonly PartyTerm[], items: readonly Item[]): readonly PartyTerm[] | null {
  const [one, other, ...others] = added;
  if (!one || !other || others.length || added.some((term) => term.excluded || term.role !== 'any')) return null;
  const [from = -1, to = -1] = [one, other].map(({ span }) =>
    items.findIndex((item) => item.kind === 'party' && span.startsWith(item.party.span)),
  );
  const [beside, ...more] = items.slice(from + 1, to).filter(({ mention }) => mention.key !== 'the');
  return from >= 0 && beside && !more.length && has(beside.mention, 'prep:with') ? added : null;
}

/** The two clauses of one sort that a fragment names, and no more; null for others. */
function pairIn(added: readonly PartyTerm[]): readonly PartyTerm[] | null {
  const pair = added.filter((term) => !term.excluded && !term.members && term.role === 'any');
  return pair.length === 2 && sort(pair[0]!) === sort(pair[1]!) ? pair : null;
}

/** "and the Greek one, to India?" after what the Swiss president offered: what that side did. */
function doerSaid(
  before: readonly PartyTerm[],
  { question, items }: Read,
): { readonly parties: readonly PartyTerm[]; readonly side: PartyTerm } | null {
  const named = items.find(({ kind }, at) => kind === 'party' && isOneOf(items, at));
  const side = question.parties.find((term) => named?.kind === 'party' && term.span === named.party.span);
  const doer = before.find((term) => term.role === 'from' && term.entities[0]?.kind === 'official');
  if (!side || !doer || side.entities[0]?.kind !== 'country') return null;
  return { side, parties: before.map((term) => (term === doer ? { ...side, role: 'from' } : term)) };
}

/** "the Greek one", "the one from Greece". */
function isOneOf(items: readonly Item[], at: number): boolean {
  const isFrom = has(items[at - 1]?.mention, 'prep:from', 'prep:of') && has(items[at - 2]?.mention, 'pron:ones');
  return isFrom || items[at + 1]?.mention.key === 'one';
}

/** "and the bank?" after meetings of somebody: a counterpart in the place of another one, and never of who met them. */
function withCounterpart(before: readonly PartyTerm[], added: PartyTerm): readonly PartyTerm[] {
  const others = before.filter((term) => !term.excluded);
  const gone = others.length > 1 ? others.at(-1) : null;
  return [...before.filter((term) => term !== gone), added];
}

/** The other place a single name may take: where two of its sort were named, and where it narrowed to nothing. */
export function otherParties(before: readonly PartyTerm[], read: Read): readonly PartyTerm[] | null {
  const [added, ...others] = read.question.parties;
  if (!added || others.length || added.excluded) return null;
  if (before.some((term) => term.role === 'from' || term.role === 'to')) return otherDoer(before, added, read);
  const fitting = before.filter((term) => !term.excluded && !term.via && isSameSort(term, added));
  const narrowing = narrows(read.signals);
  const beside = before.some((term) => !term.excluded && !fitting.includes(term));
  const again = narrowing && fitting.length > 0 && (beside || read.signals.any('pron:these'));
  if (fitting.length < 2 && !again) return null;
  const gone = fitting.at(narrowing ? -1 : -2);
  return before.map((term) => (term === gone ? { ...added, role: term.role } : term));
}

/** "and Nigeria?" after what Uzbekistan offered to Azerbaijan: what Nigeria did, where nobody offered anything to it. */
function otherDoer(before: readonly PartyTerm[], added: PartyTerm, { items }: Read): readonly PartyTerm[] | null {
  const doer = before.find((term) => term.role === 'from' && !term.excluded && !term.via);
  if (!doer || roleSaid(added, items)) return null;
  return before.map((term) => (term === doer ? { ...added, role: 'from' } : term));
}

function narrowed(before: readonly PartyTerm[], added: readonly PartyTerm[]): MergedParties {
  const group = before.find((term) => term.members?.some((member) => added.some((one) => isWithin(one, member))));
  if (group) {
    const kept = added.map((one) => ({ ...one, role: group.role }));
    return { parties: [...before.filter((term) => term !== group), ...kept], one: true };
  }
  const person = before.some((term) => !term.excluded && sort(term) === 'official');
  const rest = before.filter((term) => !added.some((one) => takesOver(one, term, person)));
  return { parties: [...rest, ...added], one: false };
}

/**
 * Whether a narrowing says anew what an earlier one said: the same name the other way round, another region, a country
 * of the region, or, beside a person, another counterpart ("only Germany", then "only France").
 */
function takesOver(one: PartyTerm, term: PartyTerm, person: boolean): boolean {
  if (one.label === term.label && one.excluded !== term.excluded) return true;
  if (one.excluded || term.excluded) return false;
  const kind = sort(one);
  const again = kind === sort(term) && (kind === 'region' || (kind === 'country' && person));
  return again || isInRegion(one, term);
}

/** "only the Swiss" after "just the Europeans": the country says more than its region. */
function isInRegion(one: PartyTerm, term: PartyTerm): boolean {
  return term.entities.some(
    (entity) =>
      entity.kind === 'region' &&
      one.entities.every((mine) => mine.kind === 'country' && entity.countries.includes(mine.id)),
  );
}

/** Whether a clause names one of the alternatives of another, or countries of one. */
function isWithin(one: PartyTerm, member: PartyTerm): boolean {
  return one.entities.every((entity) =>
    member.entities.some((other) => other.kind === entity.kind && other.id === entity.id),
  );
}

function replaced(
  terms: readonly PartyTerm[],
  added: PartyTerm,
  asked: string,
  items: readonly Item[],
): readonly PartyTerm[] {
  const role = roleSaid(added, items);
  const found = placeOf(terms, added, role, asked, items);
  const at = found < 0 && role === null ? counterpartAt(terms, added) : found;
  if (at < 0) return [...terms, { ...added, role: added.role === 'any' ? (role ?? otherRole(terms)) : added.role }];
  return terms.map((term, index) => (index === at ? { ...added, role: term.role } : term));
}

/** "Did A meet B", "and Kenya?": a side in the place of the second of two people; three are seldom meant, and with one it is beside him. */
function counterpartAt(terms: readonly PartyTerm[], added: PartyTerm): number {
  const wanted = terms.filter(({ excluded, via }) => !excluded && !via);
  const arePeople = wanted.length === 2 && wanted.every((term) => term.role === 'any' && sort(term) === 'official');
  return arePeople && added.role === 'any' && !added.excluded ? terms.indexOf(wanted[1]!) : -1;
}

/** The clause whose place a name takes: the one on the side it names, else the last of the same sort. */
function placeOf(
  terms: readonly PartyTerm[],
  added: PartyTerm,
  role: Role | null,
  asked: string,
  items: readonly Item[],
): number {
  const fits = (term: PartyTerm) => !term.excluded && !term.via && isSameSort(term, added);
  const directed = role && terms.some((term) => term.role === 'from' || term.role === 'to');
  if (directed) return lastIndex(terms, (term) => fits(term) && term.role === role);
  const exact = lastIndex(terms, (term) => fits(term) && sort(term) === sort(added));
  const at = exact >= 0 ? exact : lastIndex(terms, fits);
  const fitting = terms.filter(fits);
  const beside = fitting.length === 1 && isWith(added, items) && !wasWith(fitting[0]!, asked);
  return beside ? -1 : at;
}

/** "to Kenya", "by Pakistan": the side a name is put on where acts have a direction. */
function roleSaid(added: PartyTerm, items: readonly Item[]): Role | null {
  const before = prepositionOf(added, items);
  if (!before) return null;
  return has(before, 'prep:to', 'prep:for') ? 'to' : has(before, 'prep:by', 'prep:from') ? 'from' : null;
}

function isWith(added: PartyTerm, items: readonly Item[]): boolean {
  const before = prepositionOf(added, items);
  return before !== null && has(before, 'prep:with');
}

function prepositionOf(added: PartyTerm, items: readonly Item[]) {
  const at = items.findIndex((item) => item.kind === 'party' && added.span.startsWith(item.party.span));
  return at < 0 ? null : wordBefore(items, at);
}

/** Whether the question before said "with" a party, so that another "with" takes its place. */
function wasWith(term: PartyTerm, asked: string): boolean {
  const at = asked.indexOf(term.span);
  return at < 0 || /\b(?:with|to|and|between)\s+(?:the\s+)?$/i.test(asked.slice(0, at));
}

function otherRole(terms: readonly PartyTerm[]): Role {
  return terms.some((term) => term.role === 'from') ? 'to' : terms.some((term) => term.role === 'to') ? 'from' : 'any';
}

/** People stand for people; countries, regions and bodies for each other. */
function isSameSort(one: PartyTerm, other: PartyTerm): boolean {
  return (sort(one) === 'official') === (sort(other) === 'official');
}

function sort(term: PartyTerm): string {
  return term.entities[0]?.kind ?? 'country';
}

function lastIndex<T>(list: readonly T[], test: (item: T) => boolean): number {
  for (let at = list.length - 1; at >= 0; at--) if (test(list[at]!)) return at;
  return -1;
}
