import type { PostWanted } from '../graph/post-ranks.js';
import type { Status } from '../records/agreement.js';
import type { ActAsked } from '../records/proposal.js';
import type { Ref } from '../records/ref.js';
import { ASKS_NOTHING, type Asks } from './asks.js';
import type { Presence } from './presence/presence.js';
import type { ReportsAsked } from './reports/reports.js';
import type { Tag } from './vocabulary/tags.js';

/** What kind of records hold the answer. `everything` = all that is on record about something; `facts` = sentences. */
export const TARGETS = [
  'meetings',
  'agreements',
  'proposals',
  'officials',
  'organisations',
  'conferences',
  'everything',
  'facts',
  'knowledge',
  'help',
  'out-of-scope',
] as const;
export type Target = (typeof TARGETS)[number];

/** What is wanted of them. */
export type Want =
  | 'list'
  | 'who'
  | 'countries'
  | 'organisations'
  | 'conferences'
  | 'topics'
  | 'when'
  | 'where'
  | 'about'
  | 'yes-no'
  | 'count'
  | 'most'
  | 'least'
  | 'first'
  | 'last'
  | 'longest'
  | 'status'
  | 'timeline'
  | 'compare'
  | 'common'
  | 'overdue'
  | 'age'
  | 'signatories'
  | 'sources'
  | 'reports'
  | 'freshness'
  | 'conflicts'
  | 'single-source'
  | 'gaps'
  | 'new'
  | 'facts'
  | 'greeting'
  | 'thanks'
  | 'complaint'
  | 'noted'
  | 'goodbye'
  | 'outside'
  | 'forecast'
  | 'opinion'
  | 'instruction'
  | 'command';

/** Somebody or something that can take part, or a set of countries. */
export type PartyEntity =
  | { readonly kind: 'official' | 'organisation'; readonly id: string }
  | { readonly kind: 'country'; readonly id: string }
  | { readonly kind: 'region'; readonly id: string; readonly name: string; readonly countries: readonly string[] };

/** Whose side a party is on: `from` puts, `to` is addressed, `wanted` is the side that is asked for, `any` either. */
export type Role = 'any' | 'from' | 'to' | 'wanted';

/** One clause of parties: a record must have (or, excluded, must not have) one of the entities. */
export interface PartyTerm {
  readonly span: string;
  readonly label: string;
  readonly entities: readonly PartyEntity[];
  readonly role: Role;
  readonly excluded: boolean;
  /** "A or B": either will do; the answer then names the members with nothing on record. */
  readonly members?: readonly PartyTerm[];
  /** A question whose answer gives the entities: "the minister who met Saadullo". */
  readonly via?: Question;
  /** Further questions that the entities answer as well: "… and that signed with Oman". */
  readonly viaAlso?: readonly Question[];
  /** What answers `via` and `viaAlso`, once they were asked of the records. */
  readonly answers?: readonly PartyEntity[];
  /** The countries or people that the clause picks from: "African countries that …". */
  readonly viaWithin?: readonly PartyEntity[];
  readonly project?: 'officials' | 'countries';
  /** The ranks that the entities of `via` must hold: "the president who met …". */
  readonly viaRanks?: readonly string[];
  /** The span of the party in `via` that the clause only says the entities belong to: "the ITU official who met …". */
  readonly viaHead?: string;
  /** A country that may as well be where somebody went: "haig meetings italy". */
  readonly orVisited?: true;
  /** The entities are one person whom the records print in several ways, or all that a name may stand for. */
  readonly together?: true;
  /** Somebody whose visits are asked for, and not who was visited: "trips by Churchill". */
  readonly visitor?: true;
  /** Read from a post ("the Omani minister"), with the words of the post. */
  readonly post?: string;
  /** The ranks and portfolios that those words ask for. */
  readonly postAsked?: PostWanted;
  /** The sides whose post it is, also where the entities are those who hold it. */
  readonly postOf?: readonly PartyEntity[];
  /** Nobody on record holds that post: the entities are the side alone. */
  readonly isUnheld?: true;
  /** The last day of a state that is no more and whose records are filed under another: "the Soviet leader". */
  readonly until?: string;
  /** The ranks of that post, where the entities are those who hold or held it: they count for as long as they did. */
  readonly ranks?: readonly string[];
}

/** People named by rank alone. `sides` are country codes and ids of bodies; none = of any country but the one visited. */
export interface Visitors {
  readonly label: string;
  readonly ranks: readonly string[];
  readonly sides: readonly string[];
}

/** One clause over a facet with ids: topics, conferences, places, named agreements. */
export interface FacetTerm {
  readonly span: string;
  readonly label: string;
  readonly ids: readonly string[];
  readonly excluded: boolean;
  /** "around WTDC-25": narrows where it can and is said to have been left out where it cannot. */
  readonly soft?: boolean;
  /** With a preposition such as "in": a place rather than a party. */
  readonly country?: string;
  /** Further countries that the name may stand for: "in Korea". */
  readonly orCountries?: readonly string[];
}

/** A span of days, either end open. */
export interface DateTerm {
  readonly span: string;
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Other readings ("12/2", a day without a year), nearest first. */
  readonly alternatives: readonly {
    readonly label: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** The conference before or after which it is, as an id. */
  readonly of?: string;
  readonly excluded: boolean;
  /** "recently": orders, does not exclude. */
  readonly soft: boolean;
  /** "upcoming conferences": what has not begun; `nearest` = the first of it. */
  readonly ahead?: 'all' | 'nearest';
}

/** How a span was read, for showing. */
export interface QuestionReading {
  readonly span: string;
  readonly as: string;
  readonly ref: Ref | null;
  readonly how: 'name' | 'alias' | 'last-name' | 'part-of-name' | 'post' | 'fuzzy' | 'script' | 'context' | 'word';
}

/** A word in the place of a name that names nothing on record; `near` are those whom records print by its last name alone. */
export interface UnknownName {
  readonly span: string;
  readonly near: readonly string[];
}

/** A question as understood. Data only: it can be shown, kept as context, changed by a follow-up and asked again. */
export interface Question {
  readonly text: string;
  readonly target: Target;
  readonly want: Want;
  /** What is counted or compared in number, for `count`, `most`, `least`. */
  readonly counted: 'records' | 'countries' | 'officials' | 'organisations' | 'conferences' | 'topics' | 'sources';
  /** What the records are to be grouped by; `official` = the countries of each are counted, "who visited the most countries". */
  readonly per: 'country' | 'conference' | 'status' | 'topic' | 'year' | 'official' | null;
  readonly parties: readonly PartyTerm[];
  /** Those of a rank whose visits are asked for ("which US presidents went to …"); null = anybody's. */
  readonly visitors: Visitors | null;
  /** Ranks a counterpart must hold ("which ministers"), as words of a post; empty = anyone. */
  readonly ranks: readonly string[];
  /** Ranks that no counterpart may hold: "excluding presidents". */
  readonly ranksLeftOut: readonly string[];
  readonly topics: readonly FacetTerm[];
  readonly conferences: readonly FacetTerm[];
  readonly places: readonly FacetTerm[];
  readonly agreements: readonly FacetTerm[];
  readonly dates: readonly DateTerm[];
  /** Wanted latest statuses with the words shown; null = any. */
  readonly statuses: { readonly label: string; readonly any: readonly Status[]; readonly ever: boolean } | null;
  /** The statuses a yes/no question asks after: "is it operational", "was it signed". */
  readonly askedStatuses: readonly Status[];
  readonly kinds: readonly string[];
  /** Kinds of document that it says are not wanted. */
  readonly kindsDenied: readonly string[];
  /** Whether it asks for what did not happen ("who did X not meet"), which no record tells. */
  readonly denied: boolean;
  readonly acts: readonly ActAsked[];
  readonly formats: readonly string[];
  /** Kinds of visit as registers print them, "state visit"; empty = any. */
  readonly visitKinds: readonly string[];
  /** The least number wanted, "at least ten meetings"; null = any. */
  readonly atLeast: number | null;
  /** Records named by a follow-up ("the second one"), as refs; empty = none. */
  readonly only: readonly Ref[];
  /** Records set aside by a follow-up ("and before that?"), as refs. */
  readonly setAside: readonly Ref[];
  /** Content words that are no name and no known word: used to narrow, and named where they do not. */
  readonly words: readonly string[];
  /** Those content words that narrow a list of records. */
  readonly narrowing: readonly string[];
  /** Those content words that stand in the place of content: nothing else may be said to be on no record. */
  readonly slots: readonly string[];
  /** Words that nothing was made of: said, and no condition. */
  readonly unread: readonly string[];
  /** Words that turn or limit what is asked and that no part of it holds: it means something else without them. */
  readonly turns: readonly string[];
  /** Whether the words stand after "about", so that nothing may be answered without them. */
  readonly wordsAreTopic: boolean;
  /** No agreement wanted with it, "which have no MoU". */
  readonly negated: boolean;
  /** What those asked about lack: "which of them have no memorandum with Iran". */
  readonly lacking: Question | null;
  /** What the words of the question do, whatever its language: `verb:sign`, `both` (tags.ts). */
  readonly tags: readonly Tag[];
  /** What its words ask beside that: an answer goes by this. */
  readonly asks: Asks;
  /** "… and who reports it". */
  readonly asksSource: boolean;
  readonly yesNo: boolean;
  /** What it asks of the reports themselves: their headline, who published them; null = nothing. */
  readonly reports: ReportsAsked | null;
  /** What it asks of who was there: who came along, who was there for a side, whether they are named; null = nothing. */
  readonly presence: Presence | null;
  readonly unknown: readonly UnknownName[];
  readonly readings: readonly QuestionReading[];
  /** An ordinal for lists: 1-based; -1 = the last. */
  readonly ordinal: number | null;
  readonly cut: boolean;
}

/** A question with nothing in it, to build on. */
export const EMPTY_QUESTION: Question = {
  text: '',
  target: 'everything',
  want: 'list',
  counted: 'records',
  per: null,
  parties: [],
  visitors: null,
  ranks: [],
  ranksLeftOut: [],
  topics: [],
  conferences: [],
  places: [],
  agreements: [],
  dates: [],
  statuses: null,
  askedStatuses: [],
  kinds: [],
  kindsDenied: [],
  denied: false,
  acts: [],
  formats: [],
  visitKinds: [],
  atLeast: null,
  only: [],
  setAside: [],
  words: [],
  narrowing: [],
  slots: [],
  unread: [],
  turns: [],
  wordsAreTopic: false,
  negated: false,
  lacking: null,
  tags: [],
  asks: ASKS_NOTHING,
  asksSource: false,
  yesNo: false,
  reports: null,
  presence: null,
  unknown: [],
  readings: [],
  ordinal: null,
  cut: false,
};
