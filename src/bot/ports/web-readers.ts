/** Who is behind a token that a request to the reading room brings along. */
export interface WebReaders {
  /** The labels that whoever has this token may see besides `public`; null = nobody has it. Rejects where the store fails. */
  of(token: string): Promise<readonly string[] | null>;
}
