import type { Graph } from '../../graph/graph.js';
import type { FacetTerm, PartyTerm, Question, Target } from '../question.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject, targetOf, type Wider } from './context.js';
import { isDescribed } from './counterpart-described.js';
import { ofOtherOfTwo } from './other-of-two.js';
import { peopleMeant } from './people-meant.js';
import { conferencesOf, meetingsOf, recordsMeant } from './records-meant.js';
import { type Setting, settingMeant } from './setting.js';
import {
  asksForAll,
  isDoer,
  narrows,
  pointsBack,
  saysOtherSide,
  saysThatEvent,
  saysThere,
  startsJoined,
} from './wording.js';

/** A question with a relation of its own, completed from the one before: for whom, of what, where. */
export function completed(
  read: Read,
  context: Context,
  graph: Graph,
): { readonly question: Question; readonly wider: Wider | null } {
  const { question } = read;
  if (isOfUnknown(read, context)) return { question: { ...question, unknown: context.question.unknown }, wider: null };
  const records = recordsMeant(read, context, graph);
  if (!records.length)
    return question.target === 'conferences' ? placed(read, context, graph) : taken(read, context, graph);
  const kept = ['agreements', 'proposals', 'meetings', 'knowledge'].includes(question.target);
  return {
    question: { ...question, only: records, target: kept ? question.target : targetOf(records[0]!) },
    wider: isElsewhereOrThen(read) ? { question: taken(read, context, graph).question, without: '' } : null,
  };
}

/** "¿y a quién llamó en enero?": nothing points at the records shown, and a time or place is said that they may not be of. */
function isElsewhereOrThen({ question, signals }: Read): boolean {
  const isSaid = [...question.dates, ...question.places, ...question.conferences].some((term) => !term.excluded);
  return isSaid && question.target === 'meetings' && !pointsBack(signals) && !narrows(signals);
}

/** "who was there?" after a conference that no record has: of that one, and of no other. */
function isOfUnknown({ question, signals }: Read, { question: before }: Context): boolean {
  const isConference = before.target === 'conferences' && before.unknown.length > 0;
  return isConference && !hasSubject(question) && (saysThere(signals) || signals.any('pron:it', 'pron:that'));
}

/** "which conference was that at": the conference of what was listed; where none is on record, what was listed itself. */
function placed(read: Read, context: Context, graph: Graph): { readonly question: Question; readonly wider: null } {
  const { question, signals } = read;
  const here = settingMeant(context, read, graph).conferences;
  const conferences = here.length || !pointsBack(signals) ? here : conferencesOf(context.listed, graph);
  if (hasSubject(question)) return { question, wider: null };
  const [first] = context.listed;
  if (!conferences.length && first && pointsBack(signals))
    return { question: { ...question, only: context.listed, target: targetOf(first), want: 'list' }, wider: null };
  return { question: { ...question, conferences }, wider: null };
}

function taken(
  read: Read,
  context: Context,
  graph: Graph,
): { readonly question: Question; readonly wider: Wider | null } {
  const { question, signals } = read;
  const before = context.question;
  const people =
    doerMeant(read, context) ??
    opposite(read, context) ??
    besideDescribed(read, context) ??
    peopleMeant(read, context, graph);
  const lacksParties = !question.parties.some((term) => !term.excluded);
  const setting = settingMeant(context, read, graph);
  const isLeftOut = lacksParties && !people.length && !isDoneByAll(read, setting);
  const parties = isLeftOut ? partiesBefore(read, context) : [...people, ...question.parties];
  const isSaidToo = question.target === 'facts' && startsJoined(read.items);
  // "List all his meetings": his, wherever and whenever they were.
  const isOfAll = asksForAll(read.items) && !saysThere(signals) && !startsJoined(read.items);
  const inherits = !isOfAll && (pointsBack(signals) || lacksParties || isDescribed(question) || isSaidToo);
  const keep = <T>(mine: readonly T[], old: readonly T[]) => (mine.length || !inherits ? mine : old);
  const isElsewhere = question.places.length > 0 || question.conferences.length > 0;
  const moved = isElsewhere || (question.dates.length > 0 && !saysThere(signals));
  // "Has her ministry got a deal with Riyadh?" after meetings at a summit: a document of theirs, wherever it was signed.
  const isOfOtherKind = question.target === 'agreements' && before.target === 'meetings' && hasSubject(question);
  const isFree = isOfOtherKind && !saysThere(signals) && !saysThatEvent(signals);
  const base: Question = {
    ...question,
    target: targetWith(people, read, setting.conferences),
    setAside: signals.any('else') ? [...before.setAside, ...context.listed, ...meetingsOf(context.listed, graph)] : [],
    parties: parties.map((term) => ({ ...asTakenOver(term, question), role: roleFor(term, question) })),
    agreements: keep(question.agreements, question.target === 'agreements' ? before.agreements : []),
  };
  const set: Question = {
    ...base,
    topics: keep(question.topics, people.length || isFree ? [] : before.topics),
    conferences: moved || isFree ? question.conferences : keep(question.conferences, setting.conferences),
    places: moved || isFree ? question.places : keep(question.places, setting.places),
    dates:
      isElsewhere || isFree || /\bever\b/i.test(question.text) ? question.dates : keep(question.dates, before.dates),
  };
  const left = unplaced(base, set, read);
  const other = signals.any('pron:he') ? ofOtherOfTwo(set, people, context, graph) : null;
  return { question: set, wider: other ? { ...other, next: left } : left };
}

/** Without the setting and topic taken over; "there" is not without the place. */
function unplaced(base: Question, set: Question, { signals }: Read): Wider | null {
  const left = labelsAdded(base, set);
  const isThere = saysThere(signals) || saysThatEvent(signals);
  return left && !isThere && hasSubject(base) ? { question: base, without: left } : null;
}

/** "what had he said about attacks", "who chaired it": told by sentences, once it is known who or which conference is meant. */
function targetWith(people: readonly PartyTerm[], { question, signals }: Read, settings: readonly FacetTerm[]): Target {
  if (question.target !== 'everything') return question.target;
  const says = people.length > 0 && signals.any('verb:say') && signals.any('ask:what', 'ask:how');
  const part = settings.length > 0 && signals.any('ask:who') && signals.kind('post:') && !question.parties.length;
  return says || part ? 'facts' : question.target;
}

/** "what did it sign with Germany": the first side the conversation is about; null where "it" is none. */
function doerMeant({ items }: Read, { parties }: Context): readonly PartyTerm[] | null {
  const side = parties.filter((term) => !term.excluded && term.entities[0]?.kind !== 'official').slice(0, 1);
  return side.length && isDoer(items, 'pron:it') ? side : null;
}

/** "for the other party in the Syrian case": the person whose counterparts are asked for; null where none is meant. */
function opposite({ question, signals }: Read, { parties }: Context): readonly PartyTerm[] | null {
  const person = parties.filter((term) => !term.excluded && term.entities[0]?.kind === 'official').slice(0, 1);
  return person.length && question.parties.length && saysOtherSide(signals) ? person : null;
}

/** "what was adopted there?": a deed of the conference, and of nobody who was asked about before. */
function isDoneByAll({ signals }: Read, { conferences }: Setting): boolean {
  const isDeed = signals.any('verb:adopt', 'verb:open', 'verb:host') && !signals.any('pron:he', 'pron:they');
  return isDeed && saysThere(signals) && conferences.length > 0;
}

/** "¿de qué habló con el banco?": nobody else is named, so that it is the one asked about before; null where that is asked. */
function besideDescribed({ question, signals }: Read, { parties }: Context): readonly PartyTerm[] | null {
  const isAsked = signals.any('ask:who', 'else') || signals.kind('pron:');
  if (!isDescribed(question) || isAsked || question.parties.length > 1) return null;
  const isIt = (term: PartyTerm) => term.entities[0]?.id === question.parties[0]?.entities[0]?.id;
  const named = parties.filter((term) => !term.excluded && !isIt(term)).slice(0, 1);
  return named.length ? named : null;
}

/** Those asked about before; "whom else" asks for others than the one named beside them. */
function partiesBefore({ question, signals }: Read, context: Context): readonly PartyTerm[] {
  const parties = context.question.parties.length || !signals.any('else') ? context.question.parties : context.parties;
  const named = parties.filter((term) => !term.excluded);
  const kept = signals.any('else') && named.length > 1 ? named.slice(0, 1) : parties;
  return [...kept, ...question.parties];
}

/** Who was a visitor in meetings is a side as any other in what was put or signed. */
function asTakenOver(term: PartyTerm, { target }: Question): PartyTerm {
  const { visitor: _, ...plain } = term;
  return target === 'meetings' ? term : plain;
}

function roleFor(term: PartyTerm, question: Question): PartyTerm['role'] {
  if (question.target !== 'proposals') return term.role === 'wanted' ? 'wanted' : 'any';
  return term.role;
}

function labelsAdded(base: Question, set: Question): string {
  const facets = (question: Question) => [
    ...question.topics,
    ...question.conferences,
    ...question.places,
    ...question.dates,
  ];
  const own = facets(base);
  return facets(set)
    .filter((term) => !own.includes(term) && !term.excluded)
    .map((term) => term.label)
    .join(', ');
}
