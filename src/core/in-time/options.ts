/** What was said of one of several, for those that leave it out: "the memorandum of A or the one of B". */
export interface Head {
  /** The noun that all of them are. */
  readonly noun: string;
  /** What stands behind the noun in all of them: "state visit to India". */
  readonly tail: string;
  /** Whose they all are: "Modi's meeting with A or the one with B". */
  readonly owner?: string;
}

const POINTED =
  /^(?:the one|that|those|the ones)(?= (?:of|with|between|from|in|at|on|by|for|to|about|signed|held|adopted|concluded)\b)/i;

/** One of several in full: "the one with Kenya" is the memorandum with Kenya, "Thailand's" is Thailand's luncheon. */
export function inFull(option: string, { noun, tail, owner }: Head): string {
  if (noun === '') return option;
  if (owner && POINTED.test(option) && !/^\S+(?: one)? of\b/i.test(option))
    return `${option.replace(POINTED, () => `${owner} ${noun}`)}${tail}`;
  if (POINTED.test(option)) return `${option.replace(POINTED, () => `the ${noun}`)}${tail}`;
  if (/(?:['’]s|s['’])$/.test(option)) return `${option} ${noun}${tail}`;
  return / one$/.test(option) ? `${option.replace(/ one$/, '')} ${noun}` : option;
}

/** The noun of a phrase, as others after it leave it out: of "the memorandum of A" the memorandum, of "the Irish minister" the minister. */
export function headOf(phrase: string): Head {
  const before = phrase.split(/ (?:of|with|between|from|in|at|on|by|for|to|about)\b/)[0] ?? '';
  const plain = before.replace(/^(?:(?:the|a|an|his|her|its|their)\s+|\S.*?['’]s?\s+)/i, '');
  const words = plain.split(' ').filter((word) => !/^\p{Lu}/u.test(word) || plain.split(' ').length === 1);
  const owner = /^(\S.*?['’]s?) /.exec(before)?.[1];
  return { noun: words.join(' '), tail: '', ...(owner ? { owner } : {}) };
}

/** What a choice is between: "A or B", "A, B or C"; fewer than two where it is none. */
export function optionsIn(text: string): readonly string[] {
  const parts = text.split(/,? or (?:else )?/).map((part) => part.trim());
  const [first = '', ...others] = parts;
  const firsts = others.length === 1 ? first.split(/, /) : [first];
  return [...firsts, ...others].filter((part) => part !== '');
}

/** Plural nouns of which each of several is one: "the prime ministers of A and B". */
const PLURAL =
  /\b(minister|president|leader|ambassador|head|secretary|deputy|counterpart|envoy|delegate|chairman|director|delegation|king|prince|memorandum|declaration|agreement|summit|conference|visit)s\b/gi;

/** A phrase that is said of several, as it is said of one. */
export function ofOne(phrase: string): string {
  return phrase
    .replace(/\bmemoranda\b/gi, 'memorandum')
    .replace(/\bassemblies\b/gi, 'assembly')
    .replace(PLURAL, '$1');
}

/** A list in a sentence, as the sentence with each of its members alone; empty where there is none. */
export function eachAlone(text: string): readonly string[] {
  const pieces = text.split(/, (?:and )?| and /);
  const [first = '', ...others] = pieces;
  if (!others.length) return [];
  const last = others.at(-1)!;
  const cut = boundaryIn(first, others);
  const [before, head] = [ofOne(first.slice(0, cut)), first.slice(cut)];
  const suffix =
    / (?:at|in|on|during|adopted|signed|held|concluded|take place|come)\b.*$/.exec(last.slice(4))?.[0] ?? '';
  const members = [head, ...others.slice(0, -1)].map((one) => `${before}${one}${suffix}`);
  return [...members, `${before}${last}`];
}

/** Where the first member of a list begins: it looks like the others. */
function boundaryIn(first: string, others: readonly string[]): number {
  const preposition = /^(with|in|at|to|from|of|on) /.exec(others.at(-1)!)?.[1];
  if (preposition) return Math.max(0, first.lastIndexOf(`${preposition} `));
  if (others.some((one) => /^\p{Lu}/u.test(one)))
    return (
      first.length - (/(?:(?<= )the )?\p{Lu}[^\s]*(?: (?:\p{Lu}|of the |of )[^\s]*)*$/u.exec(first)?.[0].length ?? 0)
    );
  const article = Math.max(
    first.lastIndexOf('the '),
    first.lastIndexOf('his '),
    first.lastIndexOf('her '),
    first.lastIndexOf('its '),
  );
  return Math.max(0, article);
}
