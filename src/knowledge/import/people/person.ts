import type { Party } from '../../../core/records/party.js';

/** Somebody as a row prints them. */
export interface PrintedPerson {
  readonly name: string;
  /** Other ways to write the name that the row itself gives: a nickname in brackets. */
  readonly aliases: readonly string[];
  /** As printed, none or several. */
  readonly titles: readonly string[];
  /**
   * Whose they are: a party where the words say so ("Russian Foreign Minister", "King Hussein of Jordan"); `unknown`
   * where they say something that names no party ("Contadora Foreign Minister").
   */
  readonly whose: { readonly party: Party } | 'unsaid' | 'unknown';
}
