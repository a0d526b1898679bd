import { type Ref, ref } from '../records/ref.js';

/** What a mark or a name in a picture may lead to: a record, or a country by its ISO 3166-1 alpha-2 code. */
export type LeadsTo = Ref | `country:${string}`;

/** Where what somebody looks at stands in more words: the path of its page, or null where there is none for them. */
export type PathOf = (one: LeadsTo) => string | null;

/** The one record among some of a kind; null where these are several. */
export function onlyOne(kind: 'meeting' | 'agreement', records: readonly { readonly id: string }[]): Ref | null {
  const [first, ...others] = records;
  return first && others.length === 0 ? ref(kind, first.id) : null;
}
