import type { PostWanted } from '../graph/post-ranks.js';
import type { Mention } from './mention.js';
import type { FacetTerm, PartyEntity } from './question.js';
import type { OutletTerm } from './reports/reports.js';

/** A span of mentions as the grammar uses it. */
export type Item =
  | {
      readonly kind: 'party';
      readonly at: number;
      readonly end: number;
      readonly party: NamedParty;
      readonly mention: Mention;
    }
  | {
      readonly kind: 'topic' | 'conference' | 'place' | 'agreement';
      readonly at: number;
      readonly end: number;
      readonly facet: FacetTerm;
      readonly mention: Mention;
    }
  | {
      readonly kind: 'outlet';
      readonly at: number;
      readonly end: number;
      readonly outlet: OutletTerm;
      readonly mention: Mention;
    }
  | {
      readonly kind: 'date';
      readonly at: number;
      readonly end: number;
      readonly date: number;
      readonly mention: Mention;
    }
  | { readonly kind: 'word'; readonly at: number; readonly end: number; readonly mention: Mention };

/** Somebody named, before a role is known. */
export interface NamedParty {
  readonly span: string;
  readonly label: string;
  readonly entities: readonly PartyEntity[];
  /** Several officials share the name and nothing says which. */
  readonly ambiguous: boolean;
  /** Named by post ("the Omani minister"). */
  readonly post: string | null;
  /** "Iranian official(s)", "Gulf states": the side asked for, where a question word stands before. */
  readonly sort: 'officials' | 'countries' | 'organisations' | null;
  readonly ranks: readonly string[];
  /** The ranks and portfolios that the words of the post ask for. */
  readonly postAsked?: PostWanted;
  /** The sides whose post it is. */
  readonly postOf?: readonly PartyEntity[];
  /** What its bodies are called where they are asked for: "companies", "regulator". */
  readonly bodies?: string;
  /** "Iran's counterparts": whoever it deals with, and nobody of its own. */
  readonly areCounterparts?: true;
  /** The post is one that nobody on record holds. */
  readonly isUnheld?: true;
  /** A person's name in the place of a name, not on record. */
  readonly unknown: string | null;
  /** Names on record that the unknown one may stand for. */
  readonly near?: readonly string[];
}

/** Whether there is an item of a kind. */
export function hasItem(items: readonly Item[], kind: Item['kind']): boolean {
  return items.some((item) => item.kind === kind);
}

/** Somebody of whom no more than the name is known: `span` as typed, `label` as shown. */
export function namedParty(span: string, label: string): NamedParty {
  return { span, label, entities: [], ambiguous: false, post: null, sort: null, ranks: [], unknown: null };
}

/** Somebody by a name that nobody on record bears. */
export function unknownParty(span: string): NamedParty {
  return { ...namedParty(span, span), unknown: span };
}

/** Somebody as an item: the mentions from `at` to `end`, `end` exclusive. */
export function partyItem(mentions: readonly Mention[], at: number, end: number, party: NamedParty): Item {
  // What parts it from the next words stands behind its last one.
  const mention = { ...mentions[at]!, after: (mentions[end - 1] ?? mentions[at]!).after };
  return { kind: 'party', at, end, party, mention };
}
