import { fold } from '../../../graph/normalise.js';

/** What the records shown before are, as far as it limits what may be asked of them. */
export type ShownSort = 'any' | 'several' | 'conference' | 'person';

/**
 * One thing that people ask of what was just shown, in whatever words: one word out of each of `keys` is said, and no word beside
 * them but those of `beside` and the small words of any question. A name, a number or a word of its own makes it another question.
 */
export interface Act {
  /** The usual words, which are read. `{person}` = whom the conversation is about, `{conference}` = the one that was shown. */
  readonly usual: string;
  readonly of: ShownSort;
  /** Words of which one has to be said, each group by spaces. */
  readonly keys: readonly string[];
  readonly beside?: string;
  /** Small words that make it another question. */
  readonly without?: string;
}

/** An act with its words as sets. */
interface Worded {
  readonly act: Act;
  readonly keys: readonly ReadonlySet<string>[];
  readonly beside: ReadonlySet<string>;
  readonly without: ReadonlySet<string>;
}

/** Small words of requests and questions, which by themselves ask for nothing and leave nothing out. */
const SMALL = words(
  `a an the and but so now then also too ok okay please pls plz thanks thank thx hey hi well right um umm hm sorry just actually again
   i we you me us my our your id we'd i'd im i'm ill can could would will may might shall should let lets let's
   is are was were be been being am do does did done have has had having get got give gives gave show shows tell tells say see look
   know find want need like love prefer grateful glad kind kindly possible here there on of in at to for from by with about as into up out
   it its it's this that that's these those them they their what what's which who how if whether or any some all one ones s d t re`,
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/** Characters beyond which a message is a question of its own. */
const LENGTH_MAX = 120;

/** Reads what is asked of what was shown by its words, whatever their order. */
export function actReader(acts: readonly Act[]): (text: string, sorts: ReadonlySet<ShownSort>) => Act | null {
  const worded = acts.map(
    (act): Worded => ({
      act,
      keys: act.keys.map(words),
      beside: words(act.beside ?? ''),
      without: words(act.without ?? ''),
    }),
  );
  return (text, sorts) => {
    if (text.length > LENGTH_MAX) return null;
    const said = wordsOf(text);
    return worded.find((one) => sorts.has(one.act.of) && isSaid(one, said))?.act ?? null;
  };
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter(Boolean);
}

function isSaid({ keys, beside, without }: Worded, said: readonly string[]): boolean {
  if (said.some((word) => without.has(word))) return false;
  const isKeyed = keys.every((group) => said.some((word) => group.has(word)));
  return isKeyed && said.every((word) => SMALL.has(word) || beside.has(word) || keys.some((group) => group.has(word)));
}
