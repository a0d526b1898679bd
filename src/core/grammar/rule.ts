import type { Meaning, Surroundings, Word } from './meaning.js';

/** A category with a meaning. */
export type Category = keyof Meaning;

type One<P extends string> = P extends `${infer C}?` ? Of<C> | undefined : Of<P>;
type Of<C extends string> = C extends `${infer A}|${infer B}` ? Of<A> | Of<B> : C extends Category ? Meaning[C] : Word;

/** What a builder gets for a pattern such as `NP not? V NP`: one meaning a part, undefined for one left out. */
export type Parts<P extends string> = P extends `${infer H} ${infer T}` ? [One<H>, ...Parts<T>] : [One<P>];

/** A rule of the grammar: data, with the sentences that show what it is for. */
export interface Rule {
  readonly name: string;
  readonly makes: Category;
  readonly of: readonly (readonly string[])[];
  /** What it costs to use it: of two readings the cheaper is taken. */
  readonly cost: number;
  /** The meaning of what it joins; null = not that. */
  readonly build: (...parts: readonly unknown[]) => unknown;
  /** Sentences whose best reading uses it. */
  readonly reads: readonly [string, ...string[]];
  /** Sentences whose best reading must not. */
  readonly not: readonly string[];
}

interface Examples {
  readonly reads: readonly [string, ...string[]];
  readonly not?: readonly string[];
  readonly cost?: number;
}

/** Makes a rule. `of` names its parts: `A|B` either, `A?` may be left out, lower case a word of that class. */
export function rule<C extends Category, const P extends string>(
  name: string,
  makes: C,
  of: P,
  build: (...parts: [...Parts<P>, Surroundings]) => Meaning[C] | null,
  { reads, not = [], cost = 1 }: Examples,
): Rule {
  return { name, makes, of: expanded(of), cost, build: build as unknown as Rule['build'], reads, not };
}

/** The sequences that a pattern stands for; a part that is left out leaves an empty name. */
function expanded(of: string): readonly (readonly string[])[] {
  return of.split(' ').reduce<readonly (readonly string[])[]>(
    (all, part) => {
      const choices = part.replace('?', '').split('|');
      const open = part.endsWith('?') ? [...choices, ''] : choices;
      return all.flatMap((one) => open.map((choice) => [...one, choice]));
    },
    [[]],
  );
}
