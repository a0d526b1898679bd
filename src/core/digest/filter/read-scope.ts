import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { type Cleaned, clean } from '../../question/clean.js';
import { findDates } from '../../question/dates/find-dates.js';
import type { Item } from '../../question/item.js';
import { itemsOf } from '../../question/items.js';
import { mentionsOf, namedTokens } from '../../question/link.js';
import type { Mention } from '../../question/mention.js';
import { writtenOut } from '../../question/spelling/abbreviations.js';
import type { Circumstances } from '../../question/understand.js';
import { unknownNames } from '../../question/unknown-names.js';
import { scopeFilter } from './scope-grammar.js';
import { type FoundPhrase, phrasesIn } from './scope-phrases.js';
import type { Piece } from './scope-piece.js';
import { isName, lost, pieceOf, type ReadPiece, type ScopeRead } from './scope-pieces.js';
import { closingSigns, signsIn } from './scope-signs.js';
import { followed } from './scope-until.js';
import { isSetAside } from './scope-words.js';
import { settledPieces } from './settled-pieces.js';

/**
 * Reads what news are wanted of: "about Pakistan but not space", "new meetings of Hashemi at WTDC-25". Names are read as
 * in questions. Pure; never throws; what is not understood is told in `unknown`, `ambiguous` and `unused`.
 */
export function readScope(raw: string, graph: Graph, circumstances: Circumstances): ScopeRead {
  const cleaned = clean(raw);
  const { text, readings } = writtenOut(cleaned.text, graph);
  const { mentions, phrases } = linked(text, graph, circumstances);
  const named = itemsOf(mentions, graph);
  const parts = named.items.flatMap((_, at) => partsOf(named.items, at, { text, mentions, phrases, graph }));
  const settled = settledPieces([...signsIn(openingOf(text)), ...parts.flatMap((part) => part.pieces)]);
  const until = phrases.find((phrase) => phrase.meaning.is === 'until');
  const told = [...readings, ...named.readings, ...parts.flatMap((part) => part.readings ?? []), ...settled.readings];
  const read: ScopeRead = {
    filter: scopeFilter(settled.pieces),
    until: null,
    readings: told.filter((one) => !settled.unused.includes(one.span)),
    unknown: [...parts.flatMap((part) => part.unknown ?? []), ...unknownNames(named.items)],
    ambiguous: parts.flatMap((part) => part.ambiguous ?? []),
    unused: [...parts.flatMap((part) => part.unused ?? []), ...settled.unused, ...unread(raw, cleaned)],
  };
  return until ? followed(read, spanOf(text, until), named.items, graph) : read;
}

/** What a text has beyond what is read of it. */
function unread(raw: string, { text, cut }: Cleaned): string[] {
  return cut ? [raw.slice(text.length).trim()] : [];
}

/** What stands before the first word. */
function openingOf(text: string): string {
  return text.slice(0, tokens(text)[0]?.start ?? text.length);
}

interface Linked {
  readonly mentions: readonly Mention[];
  /** By the number of the date that a mention is marked with. Real dates come after them. */
  readonly phrases: readonly FoundPhrase[];
}

/** The names and words of a text. Phrases that questions do not know are kept whole, as dates are. */
function linked(text: string, graph: Graph, circumstances: Circumstances): Linked {
  const words = tokens(text);
  const named = namedTokens(text, graph);
  const phrases = phrasesIn(words, (token) => named.has(token));
  const isTaken = (token: number) => named.has(token) || phrases.some((one) => token >= one.start && token < one.end);
  const spans = [...phrases, ...findDates(words, circumstances, isTaken)];
  const mentions = mentionsOf(text, graph, (token) => {
    const at = spans.findIndex((one) => token >= one.start && token < one.end);
    return at < 0 ? null : at;
  });
  return { mentions, phrases };
}

function spanOf(text: string, { start, end }: FoundPhrase): string {
  const words = tokens(text);
  return text.slice(words[start]?.start, words[end - 1]?.end);
}

interface Context extends Linked {
  readonly text: string;
  readonly graph: Graph;
}

/** What an item says, and the signs after it. */
function partsOf(items: readonly Item[], at: number, context: Context): ReadPiece[] {
  const item = items[at]!;
  const last = context.mentions[item.end - 1]!;
  const signs: Piece[] = closingSigns(last.after);
  const own = item.kind === 'date' ? phrasePiece(context, item.date, item.mention) : null;
  return [...setAside(items, at), own ?? pieceOf(items, at, context.mentions, context.graph), { pieces: signs }];
}

/** "Brazil aside": the word that leaves it out is put before it. */
function setAside(items: readonly Item[], at: number): ReadPiece[] {
  const next = items[at + 1];
  return isName(items[at]) && next?.kind === 'word' && isSetAside(next.mention) ? [{ pieces: [{ is: 'not' }] }] : [];
}

/** What a phrase says; null for a real date. */
function phrasePiece({ phrases }: Linked, date: number, mention: Mention): ReadPiece | null {
  const meaning = phrases[date]?.meaning;
  if (!meaning) return null;
  if (meaning.is === 'not') return { pieces: [{ is: 'not' }] };
  if (meaning.is === 'unclear') return lost(mention.text);
  if (meaning.is !== 'change') return { pieces: [] };
  return { pieces: [{ is: 'change', value: meaning.change, isNoun: meaning.isNoun, span: mention.text }] };
}
