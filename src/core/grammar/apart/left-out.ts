import { evaluate } from '../../query/evaluate.js';
import { isRecordKind, kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { isUnlimited } from '../../query/says.js';
import { KIND_NOUNS } from '../../query/restate/nouns.js';
import { tokens } from '../../graph/normalise.js';
import { queryWithout } from '../changed.js';
import { isContentWord } from '../closed-classes.js';
import { roleAtNoun } from '../complements.js';
import { without } from '../joined.js';
import type { Apart, ReadingApart } from './reading-apart.js';
import { readingsAs } from './noun-phrases.js';

/** What says that something is left out, before it. */
const BEFORE =
  /(?<=^|[\s,(–—-])(?:besides|other than|apart from|aside from|except for|except|excepting|excluding|leaving out|leaving aside|setting aside|not counting|without counting|not including|with the exception of|save for|barring|in addition to|beyond|discounting|disregarding|ignoring)\s+/i;

/** The same behind it: "MTN aside", "(Kenya excepted)". */
const BEHIND =
  /(?<=^|[,(])\s*(?:leaving |setting |putting )?(?<said>[^,()]{2,60}?) (?:aside|apart|excepted|excluded|left out|not counted|not included)\s*(?=[,)?]|$)/i;

/** A word with which the sentence goes on behind what is left out. */
const GOES_ON =
  /^(?:did|do|does|has|have|had|is|are|was|were|can|could|which|who|whom|what|how|where|when|in|at|with|to|for|met|signed|belongs?|took|takes?|came|comes?|attended|joined|accompanied|represented|spoke|sat|led|chaired|hosted|visited|proposed|offered|put|witnessed)\b/i;

/** Where the question itself has begun, nothing more is left out. */
const ASKS = /,\s*(?:who|whom|whose|which|what|how|where|when|did|do|does|has|have|is|are|was|were)\b/i;

const WORDS_MAX = 9;

/** "Besides Kenya, …", "…, MTN aside, …": the question without it, and what it leaves out. */
export function leftOut(text: string): readonly Apart[] {
  const before = BEFORE.exec(text);
  if (before)
    return cutsOf(text.slice(before.index + before[0].length)).map((cut) => apart(text.slice(0, before.index), cut));
  const behind = BEHIND.exec(text);
  const said = behind?.groups?.said;
  if (!behind || !said) return [];
  return [apart(text.slice(0, behind.index), { said, tail: text.slice(behind.index + behind[0].length) })];
}

interface Cut {
  readonly said: string;
  readonly tail: string;
}

/** Where what is left out may end: at the end, at a comma, or where the sentence goes on. */
function cutsOf(behind: string): readonly Cut[] {
  const words = behind.split(/\s+/);
  const cuts = words.slice(0, WORDS_MAX).map(
    (_, at): Cut => ({
      said: words
        .slice(0, at + 1)
        .join(' ')
        .replace(/[,;:?.!–—]+$/, ''),
      tail: words.slice(at + 1).join(' '),
    }),
  );
  const isPlain = ({ said, tail }: Cut, at: number) =>
    !ASKS.test(said) && (tail === '' || /[,;:]$/.test(words[at]!) || GOES_ON.test(tail));
  return [
    ...cuts.filter((cut, at) => /[,;:]$/.test(words[at]!) && cut.tail),
    ...cuts.filter((cut, at) => isPlain(cut, at) && !(/[,;:]$/.test(words[at]!) && cut.tail)),
  ];
}

function apart(before: string, { said, tail }: Cut): Apart {
  const head = before
    .replace(/[\s,;(–—-]+$/, '')
    .replace(/\b(which|what) other\b/i, '$1')
    .replace(/\b(who|whom|what|where) else\b/i, '$1');
  const rest = `${head} ${tail.replace(/^[\s,;)–—-]+/, '')}`.trim();
  return { rest, turned: (asked, reading) => lessSaid(asked, said, reading) };
}

function lessSaid(query: Query, said: string, reading: ReadingApart): Query | null {
  // Without "meetings" no meeting is left: more words say which are meant.
  const named = readingsAs('NP', said, reading).filter(({ set }) => !isUnlimited(set));
  const byName = named.flatMap((phrase) => queryWithout(query, phrase) ?? []);
  if (byName.length) return byName[0]!;
  if ((query.ask !== 'list' && query.ask !== 'count') || !isRecordKind(kindOfSet(query.of))) return null;
  const less = theOnes(query.of, said, reading) ?? ofTopic(query.of, said, reading) ?? holding(query.of, said, reading);
  return less && { ...query, of: without(query.of, less) };
}

/** "The one with Brazil", "those in Baku": such records. */
function theOnes(of: SetQ, said: string, reading: ReadingApart): SetQ | null {
  const rest = /^(?:the |any )?(?:ones?|those|that) (?<rest>.+)$/i.exec(said)?.groups?.rest;
  const kind = kindOfSet(of);
  if (!rest) return null;
  const [phrase] = readingsAs('NP', `${KIND_NOUNS[kind].many} ${rest}`, reading);
  return phrase && !phrase.each && kindOfSet(phrase.set) === kind && isSomeOf(of, phrase.set, reading)
    ? phrase.set
    : null;
}

/** "Other than satellites": what is about the topic that the words name, or was at the place or conference. */
function ofTopic(of: SetQ, said: string, reading: ReadingApart): SetQ | null {
  const pattern = patternOf(of);
  const facets = reading.link(said).items.flatMap((item) => (item.kind === 'topic' ? [item.facet] : []));
  const [only, ...others] = facets;
  if (!pattern || !only || others.length || pattern.roles.topic) return null;
  const set: SetQ = { is: 'these', kind: 'topic', ids: only.ids, said: only.label };
  const role = roleAtNoun(pattern, { word: 'about', phrase: { set } });
  return role ? someOf(of, { ...pattern, roles: { ...pattern.roles, [role]: set } }, reading) : null;
}

/** What holds all the words that say something: "a joint memorandum". */
function holding(of: SetQ, said: string, reading: ReadingApart): SetQ | null {
  const pattern = patternOf(of);
  const words = tokens(said).flatMap(({ key }) => (isContentWord(key) && !NO_CONTENT.has(key) ? [key] : []));
  return pattern && words.length
    ? someOf(of, { ...pattern, words: [...(pattern.words ?? []), ...words] }, reading)
    : null;
}

const NO_CONTENT: ReadonlySet<string> = new Set(
  'the of on in at to for and or with about its their his her one'.split(' '),
);

function someOf(of: SetQ, pattern: Pattern, reading: ReadingApart): SetQ | null {
  const set: SetQ = { is: 'records', of: pattern };
  return isSomeOf(of, set, reading) ? set : null;
}

/** Whether it is some of them and not all: words that are in none leave nothing out. */
function isSomeOf(of: SetQ, less: SetQ, { graph }: ReadingApart): boolean {
  const both = evaluate({ is: 'and', of: [of, less] }, graph).size;
  return both > 0 && both < evaluate(of, graph).size;
}

function patternOf(of: SetQ): Pattern | null {
  if (of.is === 'less') return patternOf(of.of);
  return of.is === 'records' ? of.of : null;
}
