/** What can be asked of who was there: whether people are named, who was there for a side, who came along with somebody. */
export type PresenceTell = 'named' | 'represented' | 'company';

/** What a question asks of who was there, and of whom: the words by which somebody or a side is named; null = nobody's alone. */
export interface Presence {
  readonly tell: PresenceTell;
  readonly of: string | null;
}
