import type { Fact } from '../graph/facts.js';
import type { Graph } from '../graph/graph.js';
import { tokens } from '../graph/normalise.js';
import { stem } from '../graph/stem.js';
import { setsOf } from '../query/evaluate.js';
import { isRecordKind, type Query, type SetQ } from '../query/query.js';
import { meetingsOf } from '../question/follow-up/records-meant.js';
import type { Ref } from '../records/ref.js';
import { answered, type Draft, gap } from './draft.js';
import { partsOf } from './forms/asked.js';
import { recordLines } from './forms/record-lines.js';
import { factLine } from './sentences/facts-answer.js';
import { wholeRecord } from './telling/record-lines.js';

/** Records that are looked through: of more nothing in particular was shown. */
const LOOKED_AT_MAX = 60;

/** Sentences and records that are shown. */
const SHOWN_MAX = 6;

/**
 * What the sentences of records that were shown, and of the meetings that those came about in, say in some words. Where none
 * says it, that is said, before the records: the question was of them, and they leave it open.
 */
export function composeToldOfShown(listed: readonly Ref[], words: readonly string[], graph: Graph): Draft {
  const refs = [...new Set([...listed, ...meetingsOf(listed, graph)])].slice(0, LOOKED_AT_MAX);
  const hits = bestOf(
    refs.flatMap((one) => sentencesOf(one, graph)),
    words,
  );
  if (hits.length) {
    const shown = hits.slice(0, SHOWN_MAX);
    return answered(
      shown.flatMap((one) => factLine(one, graph)),
      [...new Set(shown.map(({ evidence }) => evidence.ref))],
    );
  }
  const said = gap(`Not stated in what was shown: “${words.join(' ')}”. On record of it:`, 'words');
  const blocks = [said, ...linesOf(listed.slice(0, SHOWN_MAX), graph)];
  return { outcome: 'no-record', blocks, count: null, listed, choices: [], isOfListed: true };
}

/** All that is on record of the one record that was shown, where words asked of it stand nowhere in it; null where several were shown. */
export function wholeOfOne(listed: readonly Ref[], words: readonly string[], graph: Graph): Draft | null {
  const [ref, ...others] = listed;
  if (ref === undefined || others.length || !isRecordKind(partsOf(ref)[0]) || ref.startsWith('conference:'))
    return null;
  const unsaid = words.length ? `Not stated in these words: “${words.join(' ')}”.` : 'Not stated in just that form.';
  const said = gap(`${unsaid} All that is on record of it:`, 'words');
  const blocks = [said, ...wholeRecord(ref, sentencesOf(ref, graph), graph)];
  return { outcome: 'no-record', blocks, count: null, listed, choices: [], isOfListed: true };
}

/** Those of the records shown of which a sentence holds a word: "only the receptions". Null where none does, or they are of several kinds. */
export function thoseThatSay(listed: readonly Ref[], words: readonly string[], graph: Graph): Query | null {
  const refs = listed
    .slice(0, LOOKED_AT_MAX)
    .filter((one) => sentencesOf(one, graph).some((sentence) => numberHeld(sentence.text, words) > 0));
  const [kind, ...others] = [...new Set(refs.map((one) => partsOf(one)[0]))];
  if (!kind || others.length || !isRecordKind(kind)) return null;
  const ids = refs.map((one) => partsOf(one)[1]);
  const said = ids.length === 1 ? 'the one shown before' : `${ids.length} of those shown before`;
  return { ask: 'list', of: { is: 'these', kind, ids, said } };
}

/** Those of the records shown whose name, subjects or sentences hold all of some words: "the satellite one". */
export function describedAmong(listed: readonly Ref[], words: readonly string[], graph: Graph): readonly Ref[] {
  return listed.slice(0, LOOKED_AT_MAX).filter((one) => {
    const texts = [...sentencesOf(one, graph).map(({ text }) => text), ...namesOf(one, graph)];
    return numberHeld(texts.join(' '), words) === words.length;
  });
}

function namesOf(ref: Ref, graph: Graph): readonly string[] {
  const [kind, id] = partsOf(ref);
  const agreement = kind === 'agreement' ? graph.agreement(id) : undefined;
  const record = agreement ?? (kind === 'meeting' ? graph.meeting(id) : graph.proposal(id));
  return [
    ...(agreement ? [agreement.title] : []),
    ...(record?.topics ?? []).map((one) => graph.topic(one)?.name ?? one),
  ];
}

/** The sentences that hold most of the words. */
function bestOf(sentences: readonly Fact[], words: readonly string[]): readonly Fact[] {
  const numbered = sentences.map((fact) => ({ fact, held: numberHeld(fact.text, words) }));
  const most = Math.max(0, ...numbered.map(({ held }) => held));
  return most * 2 < words.length || most === 0 ? [] : numbered.flatMap(({ fact, held }) => (held === most ? fact : []));
}

/** Letters from which on a word is known by its beginning: "dinners" by "dinnertime". */
const BEGINNING = 5;

/** How many of some words a text holds. */
export function numberHeld(text: string, words: readonly string[]): number {
  const stems = tokens(text).map(({ key }) => stem(key));
  return words.filter((word) => {
    const own = stem(word);
    return stems.some((one) => one === own || (own.length >= BEGINNING && one.startsWith(own)));
  }).length;
}

/** What a record tells, sentence by sentence. */
export function sentencesOf(ref: Ref, graph: Graph): readonly Fact[] {
  const [kind, id] = partsOf(ref);
  const meeting = kind === 'meeting' ? graph.meeting(id) : undefined;
  if (meeting) {
    const points = meeting.points.map((one) => fact(ref, 'point', one.text, one.cites));
    return [fact(ref, 'summary', meeting.summary, meeting.cites), ...points, ...noteOf(ref, meeting)];
  }
  const agreement = kind === 'agreement' ? graph.agreement(id) : undefined;
  const proposal = kind === 'proposal' ? graph.proposal(id) : undefined;
  if (proposal) return [fact(ref, 'proposal', proposal.text, proposal.cites)];
  return (agreement?.history ?? []).map((one) => fact(ref, 'history', one.text, one.cites));
}

function noteOf(
  ref: Ref,
  { notes, cites }: { readonly notes?: string | null | undefined; readonly cites: Fact['evidence']['cites'] },
) {
  return notes ? [fact(ref, 'note', notes, cites)] : [];
}

function fact(ref: Ref, part: Fact['part'], text: string, cites: Fact['evidence']['cites']): Fact {
  return { at: 0, text, evidence: { ref, cites }, part, by: null, date: null, around: [], keys: [] };
}

function linesOf(refs: readonly Ref[], graph: Graph) {
  return refs.flatMap((one) => {
    const [kind, id] = partsOf(one);
    if (!isRecordKind(kind)) return [];
    const set: SetQ = { is: 'these', kind, ids: [id], said: id };
    return recordLines(set, setsOf(graph).found(set), graph);
  });
}
