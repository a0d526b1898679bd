import type { Graph } from '../graph/graph.js';
import { stem } from '../graph/stem.js';
import type { Mention } from './mention.js';
import { clausesOf, withoutSpans } from './remarks/clauses.js';
import { withoutStatements } from './remarks/of-oneself.js';
import { isOfWork, mayBeOfWork } from './remarks/of-work.js';
import { withoutPurposes } from './remarks/purpose.js';
import { saidOnce } from './remarks/said-once.js';
import { wordsQuoted } from './quoted.js';
import { type Circumstances, linked } from './understand.js';

/** Where a remark may end and a question begin: sentence ends, dashes, colons, brackets, and commas before what people say of themselves. */
const BETWEEN =
  /(?<=[.?!؟])\s+|\s+[-–—]+\s+|:\s+|\s*[()]\s*|,\s+(?=(?:i|im|i'm|we|my|our|need|asking|writing|typing|working on|on deadline|no rush|just checking)\b)/i;

/** What people begin with when they speak of themselves. */
const OF_ONESELF =
  /^(?:i|im|i'm|ive|i've|we|we're|my|our|need|asking|writing|typing|working on|on deadline|just checking|last (?:i|we) (?:saw|heard|checked|knew|read|looked))\b/i;

/** "Put the busiest at the top": so it is with every number and rank that is told of several. */
const LARGEST_FIRST =
  /^(?:please )?(?:put|list|show|start with|begin with)(?: me)? the (?:busiest|largest|biggest|most active|most frequent)\b[^?]*$/i;

/** Tags that turn, limit or name what is asked: words with them are no remark. */
const ASKS =
  /^(?:neg:|noun:|kind:|status:|group:|format:|sup:|ord:|only$|both$|else$|per$|share$|post:|field:|cmd:|ask:(?!yes-no)|what-about|plan)/;

/** Tags of courtesy, which asks nothing. */
const COURTESY = /^cmd:(?:greet|thanks)$/;

/** Tags of words that people tell of themselves and their chiefs: "I need it", "my chief wants to know", "my editor has it so, which …". */
const OF_WISHES = /^(?:cmd:list|post:\w+|ask:which|sup:last)$/;

/** Segments of a message beyond which no remarks are looked for. */
const SEGMENTS_MAX = 6;

/**
 * A message without remarks around its question: "desk here - …", "(typing from a taxi)", "… asking for accreditation". A
 * remark names nobody and nothing, asks nothing, and holds no word that limits. A message of remarks alone stays as it is.
 */
export function withoutComments(typed: string, graph: Graph, at: Circumstances): string {
  // Words that are quoted are what is asked about, whoever says that he read them.
  if (wordsQuoted(typed) !== null) return withoutAsides(typed);
  const text = withoutStatements(withoutWork(withoutPurposes(withoutAsides(typed)), graph, at), graph, at);
  const segments = text.split(BETWEEN).filter((one) => /\p{L}/u.test(one));
  if (segments.length < 2 || segments.length > SEGMENTS_MAX) return text;
  const remarks = segments.filter((one) => isRemark(one, graph, at));
  if (!remarks.length || remarks.length === segments.length) return text;
  return remarks
    .reduce((rest, one) => rest.replace(one, ' '), text)
    .replace(EDGES, '')
    .replace(/\(\s*\)/g, ' ')
    .trim();
}

/** A message without clauses of those who work on something: "going to press at 6. …", "…, subeditor is shouting". */
function withoutWork(text: string, graph: Graph, at: Circumstances): string {
  const clauses = clausesOf(text);
  const remarks = clauses.filter(({ start, end }) => {
    const clause = text.slice(start, end);
    return mayBeOfWork(clause) && isOfWork(linked(clause, graph, at).items);
  });
  return remarks.length && remarks.length < clauses.length ? withoutSpans(text, remarks) : text;
}

/** Who asks, said before or behind a question: "sub editor here, …", "syria desk. …", "… balkans desk". */
const ASKER_FIRST =
  /^[\p{L}' -]{0,24}\b(?:desk|editor|officer|analyst|intern|reporter|correspondent|stringer|producer)(?: (?:here|speaking|q|question))?\s*[:.,;–-]\s+/iu;
const ASKER_LAST = /[,.;–-]\s*[\p{L}' -]{0,20}\bdesk\s*[.!]?$/iu;

/** What people say of what they know themselves, or were told elsewhere, whomever it names: "…, not sure about Poland", "(Chad I know)". */
const OWN_KNOWLEDGE =
  /[,;(?!.]\s*(?:(?:i'?m |im |i am )?(?:not (?:too |quite |entirely )?sure|unsure|thinking|pretty sure)|(?:i )?(?:dont|don't) know|no idea|(?:the )?(?:app|wiki|wikipedia|google|my notes|our notes|my draft|our draft|a colleague|the editor|my editor) (?:says?|has|have)|i'?m seeing|im seeing|i (?:only|just) (?:find|see|found|saw|have|get)|(?:only|just) (?:found|finding|seeing))\b[^,;:.?!()]*(?=[,;:.?!)]|$)|\([^()]*\b(?:i|we) (?:know|have|got)\b[^()]*\)/giu;

/** A message without who asks, what they say they know, and what they say twice; as it is where nothing else is left. */
function withoutAsides(text: string): string {
  const rest = saidOnce(text).replace(ASKER_FIRST, '').replace(ASKER_LAST, '').replace(OWN_KNOWLEDGE, ' ');
  return /\p{L}{3}/u.test(rest) ? rest.trim() : text;
}

/** What is left at the edges where a remark is gone. */
const EDGES = /^[\s:,;.!–—-]+|[\s:,;–—-]+$/g;

/** People speak of themselves in one script; what mixes them has names in it, and is not looked at more closely. */
const LATIN = /\p{Script=Latin}{2}/u;
const OTHER_SCRIPT = /[\u0400-\u06ff]{2}/;

/** A question, and what makes one a question of opinion, is no remark. */
function isRemark(segment: string, graph: Graph, at: Circumstances): boolean {
  if (LARGEST_FIRST.test(segment)) return true;
  if (/[?؟]|\b(?:opinion|honest|honestly|gut|view)\b/i.test(segment)) return false;
  if (LATIN.test(segment) && OTHER_SCRIPT.test(segment)) return false;
  const { items } = linked(segment, graph, at);
  const isOfOneself = OF_ONESELF.test(segment);
  return items.every((item) =>
    item.kind === 'word' ? isIdle(item.mention, isOfOneself, graph) : isOfOneself && item.kind === 'date',
  );
}

/** A word that asks for nothing: known ones by their tags, others where no record holds them. */
function isIdle({ key, tags, unknown, capital }: Mention, isOfOneself: boolean, graph: Graph): boolean {
  if (!isOfOneself && !tags.length && (unknown === 'name-like' || capital)) return false;
  const asks = (tag: string) => ASKS.test(tag) && !COURTESY.test(tag) && !(isOfOneself && OF_WISHES.test(tag));
  if (tags.some(asks)) return false;
  return tags.length > 0 || isOfOneself || !graph.text.has(stem(key));
}
