import type { Graph } from '../../graph/graph.js';
import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import { type Circumstances, linked } from '../understand.js';
import { pointingNamed } from './antecedent.js';
import { sentencesOf, type Span, withoutSpans } from './clauses.js';

/** A statement begins with those who ask, or with what is theirs and how it is: "we sit with …", "our minister is at lunch". */
const BEGINS =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|so|well|ok|okay|and|also|today|tonight|tomorrow|later),? )*(?:(?:i|we)(?: |['’]?(?:m|re|ve|ll|d)\b)|(?:our|my) (?:\S+ ){1,4}?(?:is|are|was|were|has|will|must|wants to|needs to)\b)/i;

/** What people do at a table, which is theirs although they "have" it. */
const AT_TABLE =
  /\bhav(?:e|ing) (?:an? |our |some )?(?:lunch|dinner|breakfast|supper|coffee|tea|drinks|meeting|call|session|bilateral|talks)\b/gi;

/** Words of wanting, knowing and writing: what such a statement names is asked for, or is what somebody says. */
const OF_INFORMATION =
  /\b(?:need|wants?|wanted|like to (?:know|see|have|get|find|understand|read|check|confirm|ask|hear)|look(?:ing)? (?:for|at|into)|interested|wonder(?:ing)?|ask(?:ing|ed)?|search(?:ing)?|requires?|request|knows?|heard?|hear|reads?|think|thought|believe|understand|understood|told|tell|remember|recall|assume|gather|noticed?|found|find|have|had|got|see|saw|seen|means?|meant|said|says?|trying|hope|list|writing|write|wrote|covering|cover|working on|compiling|preparing|prepare|research(?:ing)?|following|follow|care|about|not|only|except|without)\b/i;

const ASKING = /[?؟]|\b(?:who|whom|whose|what|which|when|where|why|how|whether|if)\b/i;

/**
 * A message without what people state of themselves beside their question: "we sit with the Tajik colleagues after lunch. …". Whom such a statement
 * names is meant by "their" and "her" in the question; whom it names beside the question stays with it.
 */
export function withoutStatements(text: string, graph: Graph, at: Circumstances): string {
  const sentences = sentencesOf(text);
  const said = sentences.filter((span) => isStatement(textOf(text, span)));
  if (!said.length || said.length === sentences.length) return text;
  const rest = withoutSpans(text, said);
  const items = linked(rest, graph, at).items;
  const stated = said.flatMap((span) => linked(textOf(text, span), graph, at).items);
  return setAside(rest, items, stated) ?? text;
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function isStatement(sentence: string): boolean {
  return BEGINS.test(sentence) && !ASKING.test(sentence) && !OF_INFORMATION.test(sentence.replace(AT_TABLE, ' '));
}

/** The question beside a statement; null where what the statement names may belong to it in a way that is not known. */
function setAside(rest: string, items: readonly Item[], stated: readonly Item[]): string | null {
  const named = stated.filter(({ kind }) => kind !== 'word' && kind !== 'date');
  const points = items.some(({ kind, mention }) => kind === 'word' && has(mention, 'pron:he', 'pron:they', 'pron:it'));
  const isOurs = items.some(({ kind, mention }) => kind === 'word' && /^(?:us|our|ours|we)$/.test(mention.key));
  if (isOurs) return null;
  if (points) return pointingNamed(rest, items, stated);
  if (items.some(({ kind }) => kind === 'agreement')) return rest;
  const others = named.filter((one) => !items.some((item) => isSame(item, one)));
  const isOfSomebody = items.some(({ kind }) => kind === 'party');
  if (!others.length || (isOfSomebody && others.every(({ kind }) => kind === 'place')))
    return stated.some(isOfRecords) ? null : rest;
  const [only, another] = others;
  if (another || only?.kind !== 'party' || isOfSomebody || stated.some(isOfRecords)) return null;
  return `${only.party.label}: ${rest}`;
}

/** A noun, deed or state of documents and proposals, which the question may lean on. */
function isOfRecords({ kind, mention }: Item): boolean {
  if (kind !== 'word') return false;
  return (
    has(mention, 'noun:agreement', 'noun:proposal', 'verb:sign') ||
    ['kind:', 'act:', 'status:', 'group:'].some((tag) => hasKind(mention, tag))
  );
}

function isSame(one: Item, other: Item): boolean {
  if (one.kind === 'party' && other.kind === 'party') return one.party.label === other.party.label;
  const [facet, named] = [facetOf(one), facetOf(other)];
  return facet !== null && facet === named;
}

function facetOf(item: Item): string | null {
  return 'facet' in item ? item.facet.label : null;
}
