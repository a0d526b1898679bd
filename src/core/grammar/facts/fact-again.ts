import type { Graph } from '../../graph/graph.js';
import type { Query } from '../../query/query.js';
import type { Linked } from '../../question/understand.js';
import type { Official } from '../../records/official.js';
import type { Ref } from '../../records/ref.js';
import { conferencesSought } from './conferences-sought.js';
import { conferencesDescribed, setOfConferences } from './described-conferences.js';
import { eventAsked } from './event-asked.js';
import { bodyNamed } from './holder-asked.js';
import { personNamed, setOfPerson } from './person-named.js';
import { postOf } from './post-asked.js';
import { wordSet, wordsIn } from './words.js';

type EventQuery = Extract<Query, { ask: 'event' }>;
type PostQuery = Extract<Query, { ask: 'post' }>;

/** What was asked before, and what its answer listed. */
interface Shown {
  readonly query: Query | null;
  readonly listed: readonly Ref[];
  /** The conference that the conversation is about; null where it is about none, or several. */
  readonly conference: string | null;
}

/**
 * What follows a question of one fact: the same of another conference or person ("and of the Kigali congress?"), or another fact of
 * the same ("and who organised it?"), as of a conference that alone was shown. Null where it is neither, word for word.
 */
export function factAgain({ text, items }: Pick<Linked, 'text' | 'items'>, shown: Shown, graph: Graph): Query | null {
  const words = wordsIn(text);
  const { query: last } = shown;
  if (last?.ask === 'event') return sameOfEvent(words, last, graph) ?? otherOfEvent(text, idsOf(last, shown), graph);
  const event = otherOfEvent(text, eventsPointedAt(text, shown), graph);
  if (event) return event;
  if (last?.ask === 'post' && last.of.is === 'of') return sameOfBody(words, last, graph);
  if (last?.ask !== 'post' || last.of.is !== 'these') return null;
  return sameOfPerson(words, items, last, graph) ?? otherOfPerson(words, last, graph);
}

/** "And PP-26?", "what about Europe?": nothing stands there but the other. */
function sameOfEvent(words: readonly string[], last: EventQuery, graph: Graph): Query | null {
  const rest = words.filter((word) => !AND.has(word));
  if (rest.length === words.length && !rest.length) return null;
  if (last.of.is === 'all') return last.tell === 'within' ? withinAnother(rest, graph) : null;
  const [one, ...others] = AND.has(words[0] ?? '') ? conferencesDescribed(rest, graph) : [];
  return one && !others.length && !last.beside && last.least === undefined
    ? { ...last, of: setOfConferences([one], rest) }
    : null;
}

function withinAnother(rest: readonly string[], graph: Graph): Query | null {
  const query = conferencesSought(['conferences', 'held', 'in', ...rest], graph);
  return query?.ask === 'event' && query.tell === 'within' ? query : null;
}

const idsOf = ({ of }: EventQuery, { listed }: Shown): readonly string[] =>
  of.is === 'these' ? of.ids : conferencesIn(listed);

const conferencesIn = (listed: readonly Ref[]): readonly string[] =>
  listed.map((ref) => ref.replace(/^conference:/, ''));

/** What "it" is where no fact of a conference was asked before: the one that was shown, or that at which several records are. */
function eventsPointedAt(text: string, { listed, conference }: Shown): readonly string[] {
  if (listed.length === 1 && listed[0]?.startsWith('conference:')) return conferencesIn(listed);
  return conference !== null && (listed.length > 1 || EVENT_NAMED.test(text)) ? [conference] : [];
}

/** "Who organised it?": the conference stands for what points at it. */
function otherOfEvent(text: string, ids: readonly string[], graph: Graph): Query | null {
  const name = ids.length === 1 ? graph.conference(ids[0] ?? '')?.name : undefined;
  if (!name || !EVENT_POINTER.test(text)) return null;
  return eventAsked(text.replace(/^and /i, '').replace(EVENT_POINTER, name), graph);
}

const EVENT_NAMED = /\b(?:that|the) (?:conference|summit|congress|event)\b/i;

const EVENT_POINTER =
  /\b(?:it|its|that (?:conference|summit|congress|event)|the (?:conference|summit|congress|event))\b/i;

/** "And the DCO?": who is at the head of another body. */
function sameOfBody(words: readonly string[], last: PostQuery, graph: Graph): Query | null {
  const rest = words.filter((word) => !AND.has(word));
  const of = AND.has(words[0] ?? '') && rest.length ? bodyNamed(rest, graph) : null;
  const isBody = of?.is === 'of' && of.owner.is === 'these' && of.owner.kind === 'organisation';
  return of && { ...last, of, said: isBody && of.owner.is === 'these' ? of.owner.said : rest.join(' ') };
}

/** "And Nabiyev?": the same of somebody else. */
function sameOfPerson(words: readonly string[], items: Linked['items'], last: PostQuery, graph: Graph): Query | null {
  const named = AND.has(words[0] ?? '') && last.tell !== 'described' ? personNamed(items, graph) : null;
  const rest = items.filter(({ kind, mention }) => kind !== 'word' || !AND.has(mention.key));
  return named && rest.length === 1 && last.tell !== 'titled' ? { ...last, of: setOfPerson(named.official) } : null;
}

/** "Since when?", "and who came before him?": of the person who was asked about. */
function otherOfPerson(words: readonly string[], last: PostQuery, graph: Graph): Query | null {
  const ids: readonly string[] = last.of.is === 'these' ? last.of.ids : [];
  const one: Official | undefined = ids.length === 1 ? graph.official(ids[0] ?? '') : undefined;
  return one
    ? postOf(
        one,
        words.filter((word) => !POINTING.has(word) && word !== 'and'),
        graph,
      )
    : null;
}

const POINTING: ReadonlySet<string> = wordSet('he him his she her');

const AND: ReadonlySet<string> = wordSet('and what how about of for in at the also then same with is was');
