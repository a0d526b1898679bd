import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import { type Ref, ref } from '../../records/ref.js';
import { statementsOf } from '../answer.js';
import { type Composed, type Draft, gap } from '../draft.js';
import { recordNotes } from '../knowledge/record-notes.js';
import { notesOf } from './passage.js';

/** What asks how sources speak of something: whether they agree, and by which names, titles and versions they give it. */
const OF_SOURCES: readonly RegExp[] = [
  /\b(?:two|both|several|various|different|differing|same|variant) (?:different )?(?:names?|titles?|spellings?|versions?|accounts)\b/i,
  /\b(?:sources?|outlets?|reports?|agencies|papers?|accounts?)\b[^?]{0,40}\b(?:disagree|differ|contradict|conflict|vary|agree|describe|introduce)\b/i,
  /\bdoes (?:the|any) (?:source|report|page|article|account)s?\b[^?]{0,120}\b(?:describe|call|say|present|mention)\b/i,
  /\b(?:disagree|discrepan|inconsisten|at odds|contradict)/i,
  /\b(?:any|every|each|no|single) (?:source|report|outlet|account)s?\b[^?]{0,20}\b(?:says?|describes?|names?|lists?|gives?|calls?|states?|reports)\b/i,
];

/** What a note on how sources speak of something says. */
const ON_SOURCES =
  /\b(?:reports?|sources?|says?|names?|named|gives?|calls?|called|pages?|titles?|spell\w*|outlets?|accounts?|states?|stated|writes?|list(?:s|ed)?|disagree)\b/i;

/** Records beyond which none of them is the one that is asked about. */
const RECORDS_MAX = 4;

/** Lines of an answer that are seen at once. */
const SEEN_LINES = 8;

/**
 * An answer to a question of how sources speak of something ("under which two names do the reports introduce him?") with what is noted of
 * that on its records first: what they state is told as one, and where sources differ only the note says so. Of a list that was too wide
 * to be an answer none is.
 */
export function withNotesAsked(composed: Composed, text: string, graph: Graph): Composed {
  const { draft, question } = composed;
  const isOfAll = draft.outcome === 'ambiguous' && draft.listed.length > RECORDS_MAX;
  if (isOfAll || draft.choices.length > 0 || !OF_SOURCES.some((one) => one.test(text))) return composed;
  const refs = recordsTold(composed);
  const asked = new Set(stemsOf(text));
  const notes = refs.filter((one) => {
    const note = notesOf(one, graph);
    return note !== null && ON_SOURCES.test(note) && (refs.length <= RECORDS_MAX || sharesWord(note, asked));
  });
  const unsaid = notes.filter((one) => !isSeen(notesOf(one, graph)!, draft)).slice(0, RECORDS_MAX);
  if (!unsaid.length) return composed;
  const blocks = [
    gap('What is noted of the sources:'),
    ...unsaid.flatMap((one) => recordNotes(one, graph)),
    ...draft.blocks,
  ];
  return {
    ...composed,
    question,
    draft: { ...draft, outcome: 'answered', blocks, listed: listedFirst(unsaid, draft) },
  };
}

/** The records that an answer tells of in its first lines, and whoever and whatever the question names by name. */
function recordsTold({ draft, question }: Composed): readonly Ref[] {
  const said = statementsOf({ blocks: draft.blocks.slice(0, SEEN_LINES) }).flatMap(({ records }) => records);
  const people = question.parties.flatMap(({ entities }) => entities.map(({ kind, id }) => ({ kind, id })));
  const named = people.flatMap(({ kind, id }) => (kind === 'official' ? [ref('official', id)] : []));
  const events = question.conferences.flatMap(({ ids }) => ids.map((id) => ref('conference', id)));
  // Where something was is noted of itself, and not asked of it here.
  const isOfRecords = question.target !== 'knowledge';
  const told = [...draft.listed.slice(0, RECORDS_MAX), ...said].filter(
    (one) => !isOfRecords || !one.startsWith('conference:'),
  );
  return [...new Set([...told, ...named, ...events])];
}

function sharesWord(note: string, asked: ReadonlySet<string>): boolean {
  return stemsOf(note).filter((one) => asked.has(one)).length > 1;
}

function isSeen(note: string, { blocks }: Draft): boolean {
  return statementsOf({ blocks: blocks.slice(0, SEEN_LINES) }).some(({ text }) => text.includes(note));
}

function listedFirst(refs: readonly Ref[], { listed }: Draft): readonly Ref[] {
  return [...new Set([...refs, ...listed])];
}
