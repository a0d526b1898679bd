import type { Graph } from '../../graph/graph.js';
import type { Item } from '../item.js';
import { has } from '../mention.js';
import { isAffiliated } from '../posts.js';
import type { PartyTerm, Question } from '../question.js';
import { wordBefore } from '../roles.js';
import type { Read } from '../understand.js';
import type { Context, Continued } from './context.js';
import { asksForAll, startsJoined } from './wording.js';

/** What one does with somebody else; of a conference or a body it is told who came. */
const DONE_WITH: ReadonlySet<Question['target']> = new Set(['meetings', 'agreements', 'everything', 'facts']);

/** Asks for those who stand on the other side: then nobody is left out. */
const SIDES_ASKED: ReadonlySet<Question['want']> = new Set(['who', 'countries', 'organisations', 'most', 'least']);

/**
 * "What was on the agenda with Zavazava?", "anything signed with the Malaysians?" after a question about Somalia's minister: what
 * is done with somebody is done by whoever the conversation is about, where and when it was asked about. Null where the message says
 * itself who does it, asks for that, or nobody was asked about before.
 */
export function subjectLeftOut(read: Read, { question: before }: Context, graph: Graph): Continued | null {
  const { question } = read;
  const [other, ...others] = question.parties.filter((term) => !term.excluded);
  const [subject] = before.parties.filter((term) => !term.excluded);
  if (!other || others.length || !subject || !lacksSubject(read)) return null;
  if (isSameSide(subject, other, graph)) return null;
  const own: Question = { ...question, parties: [{ ...subject, role: 'any' }, ...question.parties] };
  const isElsewhere = [...question.conferences, ...question.places, ...question.dates].length > 0;
  if (isElsewhere) return { question: own, continued: true, wider: null };
  const { conferences, places, dates } = before;
  const there: Question = { ...own, conferences, places, dates };
  const said = [...conferences, ...places, ...dates].map(({ label }) => label).join(', ');
  return { question: there, continued: true, wider: said === '' ? null : { question: own, without: said } };
}

/** Whether somebody is named only as the one with whom something was. */
function lacksSubject({ question, signals, items }: Read): boolean {
  if (!DONE_WITH.has(question.target) || SIDES_ASKED.has(question.want) || question.topics.length > 0) return false;
  if (signals.any('ask:who', 'else') || signals.kind('pron:') || startsJoined(items) || asksForAll(items)) return false;
  // "Pending memoranda with Oman" are asked for by themselves.
  if (signals.any('noun:agreement', 'noun:meeting', 'noun:proposal') || signals.kind('kind:')) return false;
  const at = items.findIndex(({ kind }) => kind === 'party');
  return at > 0 && has(wordBefore(items, at) ?? undefined, 'prep:with') && !items.some(isCountry);
}

/** "Which countries have a memorandum with Iran": they have it. */
function isCountry(item: Item): boolean {
  return item.kind === 'word' && has(item.mention, 'noun:country', 'noun:official', 'noun:organisation');
}

function isSameSide(one: PartyTerm, other: PartyTerm, graph: Graph): boolean {
  const isIn = (term: PartyTerm, sides: PartyTerm) =>
    term.entities.some(
      ({ kind, id }) =>
        sides.entities.some((side) => side.kind === kind && side.id === id) ||
        (kind === 'official' && isAffiliated(id, sides.entities, graph)),
    );
  return isIn(one, other) || isIn(other, one);
}
