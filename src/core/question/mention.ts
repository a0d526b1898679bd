import type { Token } from '../graph/normalise.js';
import type { Tag } from './vocabulary/tags.js';

/** What a span may name. A region has its countries with it. */
export type Entity =
  | {
      readonly kind: 'official' | 'organisation' | 'conference' | 'topic' | 'agreement' | 'place';
      readonly id: string;
      readonly how: Strength;
    }
  | { readonly kind: 'country'; readonly id: string; readonly how: Strength }
  | {
      readonly kind: 'region';
      readonly id: string;
      readonly name: string;
      readonly countries: readonly string[];
      readonly how: Strength;
    };

/** How a span names something: the whole name, another spelling, the last name, another part of it, or a misspelling. */
export type Strength = 'name' | 'alias' | 'last-name' | 'part-of-name' | 'fuzzy';

/** A run of tokens that is one word of the question: a name, a known phrase, a date, or a word not known. */
export interface Mention {
  /** Token positions, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  readonly tags: readonly Tag[];
  readonly entities: readonly Entity[];
  /** The outlets that it names, as sources print them. */
  readonly outlets?: readonly string[];
  /** The name it was corrected to, where it was misspelt. */
  readonly corrected: string | null;
  /** Not a name, not a known word. `name-like`: it stands where a name would. */
  readonly unknown: 'no' | 'word' | 'name-like';
  readonly date: number | null;
  readonly possessive: boolean;
  readonly capital: boolean;
  /** What follows it in the text: "-", ", ", " ". */
  readonly after: string;
}

/** Whether a mention has a tag. */
export function has(mention: Mention | undefined, ...tags: Tag[]): boolean {
  return mention !== undefined && tags.some((tag) => mention.tags.includes(tag));
}

/** Whether a mention has a tag that starts with a prefix such as `verb:`. */
export function hasKind(mention: Mention | undefined, prefix: string): boolean {
  return mention?.tags.some((tag) => tag.startsWith(prefix)) ?? false;
}

/** Whether a mention names something of a kind. */
export function names(mention: Mention | undefined, ...kinds: Entity['kind'][]): boolean {
  return mention?.entities.some((entity) => kinds.includes(entity.kind)) ?? false;
}

/** The text of tokens `start` to `end` as written. */
export function spanText(source: string, tokens: readonly Token[], start: number, end: number): string {
  return source.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

/** A mention of the tokens from `start` to `end`, with what is known of it: no name and no word where nothing is. */
export function mention(
  text: string,
  words: readonly Token[],
  start: number,
  end: number,
  rest: Partial<Mention>,
): Mention {
  const last = words[end - 1]!;
  return {
    start,
    end,
    text: spanText(text, words, start, end),
    key: words
      .slice(start, end)
      .map((word) => word.key)
      .join(' '),
    tags: [],
    entities: [],
    corrected: null,
    unknown: 'no',
    date: null,
    possessive: last.possessive,
    capital: words[start]!.capital,
    after: last.after,
    ...rest,
  };
}

/** A word that is not written by itself, at a token position: part of another, or only meant. */
export function unwritten(text: string, tags: readonly Tag[], at: number): Mention {
  return {
    start: at,
    end: at,
    text,
    key: text,
    tags,
    entities: [],
    corrected: null,
    unknown: 'no',
    date: null,
    possessive: false,
    capital: false,
    after: '',
  };
}
