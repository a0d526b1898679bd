import type { Answer, Block } from '../../src/core/answer/answer.js';
import { answerJson } from '../../src/core/answer/json.js';
import type { Outcome } from '../../src/core/answer/outcome.js';
import type { CorpusQuestion, Gold } from './questions.js';

/** What is wrong with an answer, one line a fault; none = it is right. */
export function faultsOf({ gold, form }: CorpusQuestion, answer: Answer): readonly string[] {
  const whole = folded(answerJson(answer).text);
  const said = folded(answer.blocks.flatMap(linesOf).concat(asked(answer)).join('\n'));
  const claimed =
    form === 'hostile'
      ? whole
      : folded(
          answer.blocks
            .filter((block) => block.kind !== 'gap')
            .flatMap(linesOf)
            .concat(asked(answer))
            .join('\n'),
        );
  return [
    ...dishonesties(answer),
    ...wrongOutcome(gold, form, answer),
    ...wrongCount(gold, answer),
    ...missing(gold, answer, said).map((pattern) => `lacks ${pattern}`),
    ...gold.must_not_include.filter((pattern) => isIn(pattern, claimed)).map((pattern) => `has ${pattern}`),
    ...(owesAbsence(gold, form) && !SAYS_ABSENT.test(whole) ? ['does not say what is not on record'] : []),
    ...(gold.max_chars !== undefined && answerJson(answer).text.length > gold.max_chars
      ? [`is longer than ${gold.max_chars}`]
      : []),
    ...(restsElsewhere(gold, answer) ? ['rests on none of the records expected'] : []),
  ];
}

/** Faults that no answer may have, whatever was asked. */
export function dishonesties(answer: Answer): readonly string[] {
  const { text, statements, sources, outcome } = answerJson(answer);
  const numbers = new Set(sources.map((source) => source.n));
  const plain = unmarked(text);
  return [
    ...(text.trim() === '' ? ['has no text'] : []),
    ...(numbers.size < sources.length ? ['numbers two sources alike'] : []),
    ...(outcome === 'answered' && !statements.length ? ['answers without a statement'] : []),
    ...statements.flatMap((one) => [
      ...(one.cites.length ? [] : [`cites nothing for “${one.text}”`]),
      ...(one.cites.every((n) => numbers.has(n)) ? [] : [`cites a source it does not list for “${one.text}”`]),
      ...(plain.includes(unmarked(one.text)) ? [] : [`does not print “${one.text}”`]),
    ]),
    ...markersIn(text)
      .filter((named) => named.length > MARKED_MAX)
      .map((named) => `names ${named.length} sources in one marker`),
    ...markersIn(text)
      .flat()
      .filter((n) => !numbers.has(n))
      .map((n) => `prints [${n}], which is no source`),
  ];
}

/** The lines of an answer that say something, without the source list, the reading and what to ask next. */
function linesOf(block: Block): readonly string[] {
  if (block.kind === 'table') return [block.columns.join('  '), ...block.rows.map((row) => row.cells.join('  '))];
  return ['statement' in block ? block.statement.text : block.text];
}

/** Choices are what an ambiguous answer says; beside another outcome they only suggest. */
function asked({ outcome, choices }: Answer): string[] {
  return outcome === 'ambiguous' ? choices.map((choice) => choice.label) : [];
}

const REFUSALS: readonly Outcome[] = ['no-record', 'out-of-scope', 'help', 'ambiguous'];

function wrongOutcome(gold: Gold, form: string, { outcome }: Answer): readonly string[] {
  const refused = gold.out_of_scope || (gold.none && form === 'hostile');
  const allowed: readonly string[] = gold.outcomes ?? (refused ? REFUSALS : gold.none ? ['no-record'] : ['answered']);
  return allowed.includes(outcome) ? [] : [`comes out ${outcome}, not ${allowed.join(' or ')}`];
}

/** A count is held to the gold where the answer gives one: not every form of words asks for a number. */
function wrongCount(gold: Gold, { count }: Answer): readonly string[] {
  const both = gold.count !== undefined && count !== null;
  return both && count !== gold.count ? [`counts ${count}, not ${gold.count}`] : [];
}

/** Patterns not found in what was said; a number in digits or words is owed only where `count` does not give it. */
function missing(gold: Gold, { outcome, count }: Answer, said: string): readonly string[] {
  const owed =
    outcome === 'answered' ? [...gold.must_include, ...(gold.must_include_if_answered ?? [])] : gold.must_include;
  const counted = count !== null && count === gold.count;
  return owed.filter(
    (pattern) => !isIn(pattern, said) && !(counted && pattern.startsWith('/\\b(?:') && /\d/.test(pattern.charAt(6))),
  );
}

function owesAbsence(gold: Gold, form: string): boolean {
  return gold.says_missing === true || (gold.none === true && !gold.out_of_scope && form !== 'hostile');
}

const SAYS_ABSENT =
  /\bno record\b|\bnot (?:on record|stated|recorded|found|named|said|covered)\b|\bno [^.!?\n]{1,140} (?:is|are|was|were) (?:on record|recorded|stated|named)\b|\bno (?:deadline|source|day|date)\b|\bnothing\b|\bonly answer\b|\bcannot\b/i;

function restsElsewhere(gold: Gold, answer: Answer): boolean {
  const records: readonly string[] = answer.records;
  return (
    answer.outcome === 'answered' &&
    Boolean(gold.records?.length) &&
    !gold.records?.some((ref) => records.includes(ref))
  );
}

/** Whether a pattern stands in a folded text. */
function isIn(pattern: string, text: string): boolean {
  const expression = /^\/(.+)\/$/.exec(pattern)?.[1];
  return expression === undefined
    ? text.toLowerCase().includes(folded(pattern).toLowerCase())
    : new RegExp(expression, 'i').test(text);
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  đ: 'd',
  ʻ: '',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '‐': '-',
};

/** Text without markers, accents and typographic signs, white space joined: what patterns are written for. */
function folded(text: string): string {
  const plain = [...text.replace(MARKER, ' ')].map((character) => LOOKALIKES[character] ?? character).join('');
  return plain.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();
}

const MARKER = /\[(\d+(?:, \d+)*)(?: \+\d+)?\]/g;

/** Sources that a marker may name. */
const MARKED_MAX = 3;

/** A text as it reads aloud: no markers, no space before a stop. */
function unmarked(text: string): string {
  return folded(text)
    .replace(/ ([.,;:!?])/g, '$1')
    .toLowerCase();
}

/** The numbers of each marker: of `[1, 3 +2]` 1 and 3. */
function markersIn(text: string): readonly (readonly number[])[] {
  return [...text.matchAll(MARKER)].map(([, numbers = '']) => numbers.split(', ').map(Number));
}
