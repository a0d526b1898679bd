import type { Item } from './item.js';
import { has, hasKind, type Mention } from './mention.js';
import type { Tag } from './vocabulary/tags.js';

/** The words of a question that steer: what was asked, by which relation, of what. */
export interface Signals {
  readonly words: readonly Mention[];
  /** The first word that is more than a filler or a greeting. */
  readonly lead: Mention | undefined;
  /** Whether it ends with a question mark. */
  readonly isAsked: boolean;
  any(...tags: Tag[]): boolean;
  kind(prefix: string): boolean;
  /** The values of tags with a prefix: `status:` → signed, … in order of appearance, each once. */
  values(prefix: string): readonly string[];
  /** The first word with one of the tags. */
  first(...tags: Tag[]): Mention | undefined;
}

/** The signals of some items. Names count for nothing here. */
export function signalsOf(items: readonly Item[]): Signals {
  const words = items.flatMap((item) => (item.kind === 'word' ? [item.mention] : []));
  const lead = words.find(
    (word) => !has(word, 'filler', 'cmd:greet', 'cmd:thanks', 'conj:and') || hasKind(word, 'ask:'),
  );
  return {
    words,
    lead,
    isAsked: /[?؟]/.test(items.at(-1)?.mention.after ?? ''),
    any: (...tags) => words.some((word) => has(word, ...tags)),
    kind: (prefix) => words.some((word) => hasKind(word, prefix)),
    values: (prefix) => [
      ...new Set(
        words.flatMap((word) =>
          word.tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length)),
        ),
      ),
    ],
    first: (...tags) => words.find((word) => has(word, ...tags)),
  };
}
