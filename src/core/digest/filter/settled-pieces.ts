import type { QuestionReading } from '../../question/question.js';
import type { Piece } from './scope-piece.js';

/** The pieces that a filter is made of, and what is to be told of those taken out. */
export interface SettledPieces {
  readonly pieces: readonly Piece[];
  readonly readings: readonly QuestionReading[];
  readonly unused: readonly string[];
}

/** Takes out what no filter can say, so that nothing is left out or asked for by mistake. */
export function settledPieces(pieces: readonly Piece[]): SettledPieces {
  const unused = pieces.flatMap((piece, at) => (isTooWide(piece, pieces, at) ? [piece.narrow] : []));
  const narrowed = pieces.map((piece, at): Piece => (isTooWide(piece, pieces, at) ? { is: 'lost' } : piece));
  const news = withoutIdle(narrowed);
  return { pieces: withoutLost(news.pieces), readings: news.readings, unused };
}

type Narrow = Extract<Piece, { is: 'kind' }> & { readonly narrow: string };

/** "no memoranda" would leave out all agreements. */
function isTooWide(piece: Piece, pieces: readonly Piece[], at: number): piece is Narrow {
  return piece.is === 'kind' && piece.narrow !== null && isLeftOut(pieces, at);
}

/** Whether what stands at a position is under a "not" that no "but" or "only" has ended. */
function isLeftOut(pieces: readonly Piece[], at: number): boolean {
  const last = pieces.slice(0, at).findLast(({ is }) => is === 'not' || is === 'but' || is === 'only');
  return last?.is === 'not';
}

/**
 * Without what is lost. Its "not" goes with it, lest it fall on what comes after ("not in force with Pakistan"), unless a
 * list goes on ("without blockchain and space").
 */
function withoutLost(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  pieces.forEach((piece, at) => {
    if (piece.is !== 'lost') kept.push(piece);
    else if (kept.at(-1)?.is === 'not' && !isListed(pieces[at + 1])) kept.pop();
  });
  return kept;
}

function isListed(next: Piece | undefined): boolean {
  return next?.is === 'and' || next?.is === 'or' || next?.is === 'comma' || next?.is === 'lost';
}

/**
 * Without a "new" that says nothing. It asks for new records beside a kind of record ("new meetings") or after "only" and
 * "not"; in "new about Pakistan" all news are new, which a reading tells.
 */
function withoutIdle(pieces: readonly Piece[]): Pick<SettledPieces, 'pieces' | 'readings'> {
  const idle = pieces.filter((piece, at) => isIdle(piece, pieces, at));
  return {
    pieces: pieces.filter((piece) => !idle.includes(piece)),
    readings: idle.flatMap((piece) =>
      piece.is === 'change' ? [{ span: piece.span, as: 'all news', ref: null, how: 'word' as const }] : [],
    ),
  };
}

function isIdle(piece: Piece, pieces: readonly Piece[], at: number): boolean {
  if (piece.is !== 'change' || piece.isNoun || piece.value !== 'added') return false;
  const before = pieces[at - 1]?.is;
  if (before === 'only' || before === 'not' || before === 'kind') return false;
  const after = pieces.slice(at + 1).find(({ is }) => !['and', 'or', 'comma', 'change', 'lost'].includes(is));
  return after?.is !== 'kind';
}
