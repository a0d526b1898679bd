import type { Graph } from '../../graph/graph.js';
import type { Ref } from '../../records/ref.js';
import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import type { Question, Want } from '../question.js';
import type { Read } from '../understand.js';
import { byTime } from './choice-first.js';
import { type Context, hasSubject, refPrefix, targetOf } from './context.js';
import { saysOne } from './wording.js';

/** What may be asked of one line of a list, rather than all that is on record of it. */
const ASKED: ReadonlySet<Want> = new Set(['when', 'where', 'signatories', 'about', 'status', 'who']);

/** "the second one", "tell me about the last meeting", "and the first?": one of what was listed. Null for anything else. */
export function ordinalQuestion(context: Context, read: Read, graph: Graph): Question | null {
  const { question, signals } = read;
  const timed =
    (saysOne(signals) || COMPARED.test(question.text)) && isPlain(read)
      ? byTime(question.text, context.list, graph)
      : null;
  if (timed && !hasSubject(question)) return aboutLine(timed, question, context);
  const ordinal = ordinalIn(read, context);
  if (ordinal === null || hasSubject(question) || signals.any('sup:most', 'noun:conference')) return null;
  const list = listMeant(context, read);
  const chosen = list[ordinal === -1 ? list.length - 1 : ordinal - 1];
  return chosen ? aboutLine(chosen, question, context) : null;
}

/** "the previous one" and "the next one" after one line of a list was shown. Null where there is no such line. */
export function neighbourQuestion(context: Context, { question, signals }: Read): Question | null {
  const step = signals.any('pron:previous') ? -1 : signals.any('pron:next') ? 1 : 0;
  const [shown, ...others] = context.listed;
  if (!step || !shown || others.length || hasSubject(question)) return null;
  const chosen = context.list[context.list.indexOf(shown) + step];
  return context.list.length > 1 && chosen ? aboutLine(chosen, question, context) : null;
}

/** One line of a list, still seen from whom the list was about. */
export function aboutLine(chosen: Ref, question: Question, { question: before }: Context): Question {
  const target = targetOf(chosen);
  return {
    ...question,
    target,
    parties: before.target === target ? before.parties : [],
    want: ASKED.has(question.want) ? question.want : 'list',
    only: [chosen],
    statuses: null,
    words: [],
    narrowing: [],
    ordinal: null,
  };
}

/** The lines that an ordinal counts: of the kind named beside it ("the second meeting"), else all. */
function listMeant(context: Context, { question, signals }: Read): readonly Ref[] {
  const named = signals.any('noun:meeting', 'noun:agreement', 'noun:proposal') || signals.kind('kind:');
  const prefix = named ? refPrefix(question.target) : null;
  const fitting = prefix ? context.list.filter((one) => one.startsWith(prefix)) : [];
  return fitting.length ? fitting : context.list;
}

/** Languages without a word for "one". */
const COMPARED = /более |\b(?:la|le) plus | más /iu;

/** "the later one", "when was the earlier one": nothing else is asked after. */
function isPlain({ items }: Read): boolean {
  return items.filter(({ mention }) => mention.unknown !== 'no').length <= 1;
}

/**
 * Whether an ordinal counts in a list: by itself, before "one" or before a kind of record. "A second paper", "that second round" and
 * "his second term" count other things.
 */
export function isPick({ question, items }: Read): boolean {
  const at = items.findIndex(({ mention }) => hasKind(mention, 'ord:') || /^\d{1,3}(?:st|nd|rd|th)$/.test(mention.key));
  const said = items[at]?.mention;
  if (question.ordinal === null || !said) return question.ordinal !== null;
  const isOther = at > 0 && OTHER.test(`${items[at - 1]!.mention.text} ${said.text}`);
  const next = items[at + 1];
  const isBeside = /[,;:.!?–—]/.test(said.after) || next === undefined;
  return !(isOther || OTHER.test(said.text)) && (isBeside || isCounted(next!));
}

/** What is counted by an ordinal in a list, or no noun at all. */
function isCounted({ kind, mention }: Item): boolean {
  if (kind !== 'word' || has(mention, 'pron:ones')) return true;
  if (mention.unknown !== 'no') return false;
  const isNoun = hasKind(mention, 'noun:');
  return (
    !isNoun ||
    has(
      mention,
      'noun:meeting',
      'noun:agreement',
      'noun:proposal',
      'noun:record',
      'noun:official',
      'noun:conference',
      'noun:country',
    )
  );
}

const OTHER = /^(?:an?|another|his|her|its|their|any|this|that|every|each|some)\b/i;

/** An ordinal said as such, or "the first", "the last" with nothing else where a list was shown. */
function ordinalIn(read: Read, context: Context): number | null {
  const { question, signals, items } = read;
  if (question.ordinal !== null) return isPick(read) ? question.ordinal : null;
  const bare = items.every(
    (item) =>
      item.kind === 'word' && item.mention.tags.some((tag) => /^(?:conj:|filler|sup:|cmd:list|noun:record)/.test(tag)),
  );
  if (!bare || context.list.length < 2) return null;
  const said = signals.first('sup:first', 'sup:last')?.key.replace(/^the /, '');
  return said === 'first' ? 1 : said === 'last' ? -1 : null;
}
