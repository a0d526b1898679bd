import type { Graph } from '../graph/graph.js';
import { stem } from '../graph/stem.js';
import type { Mention } from './mention.js';
import { clausesOf, withoutSpans } from './remarks/clauses.js';
import { withoutStatements } from './remarks/of-oneself.js';
import { isOfWork, mayBeOfWork } from './remarks/of-work.js';
import { withoutPurposes } from './remarks/purpose.js';
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
  if (QUOTED.test(typed)) return withoutAsides(typed);
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

const BODIES = '(?:organi[sz]ations?|compan(?:y|ies)|bod(?:y|ies)|operators?|firms?|institutions?)';
const STATES = '(?:states?|countr(?:y|ies)|governments?)';
const AS_OPPOSED_TO = '(?:as opposed to|rather than|instead of|and not) (?:an? |any |other |individual |member )?';

/** What is asked for, said once more by what it is not: "which organisations, as opposed to states, …". */
const CONTRASTED: readonly RegExp[] = [
  [BODIES, STATES],
  [STATES, BODIES],
].map(([asked, not]) => new RegExp(`(\\b${asked}\\b[^.?!]{0,30}?),? ${AS_OPPOSED_TO}${not}\\b,?`, 'i'));

/** What words say that others beside them have said: "the Tajik side, and not the Iranian one, …", "agreements or drafts", "how many separate". */
const SAID_TWICE: readonly RegExp[] = [
  /\b(agreements|accords|memoranda|documents|deals|papers) (?:or|and) (?:their )?drafts\b/i,
  /\b((?:proposed|suggested) to) or (?:requested|asked|demanded|sought) (?:of|from)(?= \p{Lu})/u,
  /\b(how many) (?:separate|distinct|different|individual)(?= \p{L})/iu,
  /(\bthe \p{Lu}\p{L}+ (?:side|party|delegation)), (?:and |but )?not the \p{Lu}\p{L}+ (?:one|side|party|delegation),?/u,
  /(\b(?:business|industry|company|corporate) [^.?!,]{3,20}), (?:as opposed to|rather than|instead of|and not) (?:government|political|state|public) (?:leaders|figures|officials|people),?/iu,
];

const ONE_DOCUMENT =
  '(?:partnership|consortium|memorandum|agreement|declaration|statement|framework|alliance|initiative|pact|treaty|commission|council|working group|programme|accord)';
const STATE = '(?:the )?\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?';
const STATES_JOINED = `${STATE}(?:, ${STATE})+,? and ${STATE}`;

/** A post, with the words before it that say which. */
const POST =
  '(?:(?:prime|foreign|deputy|vice|digital|communications|telecommunications|transport|state|first) )*(?:president|minister|premier|ambassador|chancellor|secretary-general|king)';

/** What many words say in few: one document of three states is between them, "of that year" is of the one that was named. */
const IN_OTHER_WORDS: readonly (readonly [words: RegExp, other: string])[] = [
  [new RegExp(`\\b(${ONE_DOCUMENT}) of (?=${STATES_JOINED})`, 'u'), '$1 between '],
  [
    new RegExp(
      `\\b(${ONE_DOCUMENT}) (?:that|which) (${STATES_JOINED}) (?:agreed (?:to create|to set up|to form|on|upon)|created|set up|formed|signed|announced)`,
      'u',
    ),
    '$1 between $2',
  ],
  [
    /^(?:has|have|did) (the [^?]{5,160}?) (?:ever )?(?:gone|got|gotten|moved|progressed|advanced|get|go|move) (?:any )?(?:beyond|past|further than) (?:the |a )?(?:proposal|draft|drafting|negotiation|planning)(?: stage| phase)?(?:,? as far as .{3,40}?)?(?=[?.!]*$)/i,
    'what is the status of $1',
  ],
  [new RegExp(`(\\p{Lu}\\p{L}+)['’]s (${POST}) (or|and) (?:its|their) (?=${POST}\\b)`, 'iu'), "$1's $2 $3 $1's "],
  [
    /\b((?:apart|aside) from|besides|other than|except(?: for)?|leaving aside) (?:his|her|its|their|the) (?:counterparts?|colleagues?) (?:from|of) (?=\p{Lu})/giu,
    '$1 ',
  ],
  [/\bbetween (\p{L}+) & (?=\p{L})/giu, 'between $1 and '],
  [/\bwho (?:sat|was|were|spoke|talked) (?:there )?on the (\p{L}+) side\b/giu, 'who represented the $1 side'],
  [/\bthe (\p{Lu}{3,}\p{L}*) (?:thing|do|gathering)(?= (?:in|at)\b)/gu, 'the $1 conference'],
  [
    /([.?!])\s+(?:all|every)(?: of them| \p{L}+(?: (?:&|and) \p{L}+)?),? (?:if possible|if you can|please|pls)(?=\W*$)/iu,
    '$1',
  ],
  [
    /^(?:which|what) (\p{Lu}\p{L}+) (?:official |person |citizen )?(?:is|was|has) (?:being |been )?(?:put forward|nominated|proposed|presented|running|standing) for /iu,
    'who is the $1 candidate for ',
  ],
  [
    /^was it ([^?]{3,50}?) or ([^?]{3,50}?) (?:who|that|which) (?=(?:met|received|signed|proposed|offered|asked|hosted|invited|visited|attended|led)\b)/i,
    'which of $1 and $2 ',
  ],
  [/\b((?:19|20)\d\d)\b(.{1,90}?)\b(?:of|in) (?:that|the same|that same) year\b/, '$1$2$1'],
];

/** A message without who asks, what they say they know, and what they say twice; as it is where nothing else is left. */
function withoutAsides(text: string): string {
  const plain = IN_OTHER_WORDS.reduce((said, [words, other]) => said.replace(words, other), text);
  const once = [...CONTRASTED, ...SAID_TWICE].reduce((said, contrasted) => said.replace(contrasted, '$1'), plain);
  const rest = once.replace(ASKER_FIRST, '').replace(ASKER_LAST, '').replace(OWN_KNOWLEDGE, ' ');
  return /\p{L}{3}/u.test(rest) ? rest.trim() : text;
}

/** What is left at the edges where a remark is gone. */
const EDGES = /^[\s:,;.!–—-]+|[\s:,;–—-]+$/g;

/** People speak of themselves in one script; what mixes them has names in it, and is not looked at more closely. */
const LATIN = /\p{Script=Latin}{2}/u;
const OTHER_SCRIPT = /[\u0400-\u06ff]{2}/;

/** Two words or more in quotation marks of any kind. */
const QUOTED = /(?<![\p{L}\p{N}])['"‘“«][\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+){1,8}['"’”»](?![\p{L}\p{N}])/u;

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
