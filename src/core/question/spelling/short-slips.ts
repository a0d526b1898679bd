import type { Graph } from '../../graph/graph.js';
import { type Token, tokens } from '../../graph/normalise.js';
import { isOrdinaryWord } from '../../graph/ordinary-words.js';
import { lexiconFor } from '../lexicon.js';
import type { QuestionReading } from '../question.js';

/*
 * Slips in the short words that hold a question together. They are too short to be corrected to whatever is near,
 * so that only these few are looked for, and only by the commonest slips.
 */

/** Words that ask. */
const ASKING = ['who', 'whom', 'what', 'which', 'when', 'where', 'how', 'many'];

/** Words that join. */
const JOINING =
  'the and with from between about after before that this their there they did does was were been have has had any'.split(
    ' ',
  );

/** Words of up to four letters that say what is asked of records. A slip in a longer one is mended with all other words. */
const DOING = 'met mou talk meet sign deal host said told'.split(' ');

/** A text with slips in its short words mended ("wich", "wiht", "teh"), but for what records know as it stands, and how each was read. */
export function shortSlipsMended(typed: string, graph: Graph): { text: string; readings: QuestionReading[] } {
  const readings: QuestionReading[] = [];
  let text = '';
  let from = 0;
  const lexicon = lexiconFor(typed);
  for (const word of tokens(typed)) {
    // "Del" is Spanish, and no "deal".
    const as = lexicon.tags(word.key).length ? null : shortWordMeant(word, graph);
    if (as === null) continue;
    text += typed.slice(from, word.start) + as;
    from = word.end;
    readings.push({ span: word.text, as, ref: null, how: 'fuzzy' });
  }
  return { text: text + typed.slice(from), readings };
}

/** The one short word that a slip stands for; a capital within a sentence is a name's. */
function shortWordMeant({ key, capital, start }: Token, graph: Graph): string | null {
  const [only, another] = SLIPS.get(key) ?? [];
  if (only === undefined || another !== undefined || (capital && start > 0)) return null;
  const isKnown = isOrdinaryWord(key) || graph.names.exact(key).length > 0 || graph.text.hasWord(key);
  return isKnown ? null : only;
}

/** What each slip may be meant for. */
const SLIPS: ReadonlyMap<string, readonly string[]> = slips();

function slips(): Map<string, string[]> {
  const known = new Set([...ASKING, ...JOINING, ...DOING]);
  const rare = [...ASKING, ...DOING.filter((word) => word.length === 4), ...JOINING.filter((word) => word.length > 4)];
  const pairs = [...known]
    .flatMap(swapsIn)
    .concat(rare.flatMap(lettersOffIn))
    .filter(([slip]) => !known.has(slip));
  const bySlip = new Map<string, string[]>();
  for (const [slip, word] of pairs) bySlip.set(slip, [...new Set([...(bySlip.get(slip) ?? []), word])]);
  return bySlip;
}

type Slip = readonly [slip: string, word: string];

/** Two letters in each other's place. */
function swapsIn(word: string): Slip[] {
  const swapped = (letter: string, at: number) => word.slice(0, at) + letter + word[at] + word.slice(at + 2);
  return [...word.slice(1)].map((letter, at): Slip => [swapped(letter, at), word]);
}

/** A letter left out, but for the first, or doubled: in a short word that joins it would be another one. */
function lettersOffIn(word: string): Slip[] {
  return [...word].flatMap((letter, at): Slip[] => [
    ...(at > 0 ? [[word.slice(0, at) + word.slice(at + 1), word] as const] : []),
    [word.slice(0, at) + letter + word.slice(at), word],
  ]);
}
