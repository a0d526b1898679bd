import type { Asked, Sideline } from '../../../src/bot/ports/sideline.js';
import type { Answer, Block } from '../../../src/core/answer/answer.js';
import { numberSources } from '../../../src/core/answer/sources.js';
import { type Statement, statement } from '../../../src/core/answer/statement.js';
import type { Subject } from '../../../src/core/answer/subject.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import type { Cite } from '../../../src/core/records/cite.js';
import { EMPTY_KNOWLEDGE } from '../../../src/core/records/knowledge.js';
import type { Source } from '../../../src/core/records/source.js';

/** A Sideline that knows a handful of questions by heart, and keeps what it was asked. */
export interface SmallSideline extends Sideline {
  readonly asked: Asked[];
}

/** Answers `SMALL_ANSWERS` by their question; says "no record" to everything else. */
export function smallSideline(): SmallSideline {
  const asked: Asked[] = [];
  const ask = (one: Asked) => {
    asked.push(one);
    return SMALL_ANSWERS[one.text] ?? nothingOnRecord(one.text);
  };
  return {
    asked,
    ask,
    attempt: (one) => ({ answer: ask(one), open: null }),
    suggestions: (_reader, count) => ['who met Hashemi', 'minister of georgia', 'compare the mous'].slice(0, count),
    coverage: () => 'The newest meeting is of 18 November 2025.',
    about: (reader) => `2 meetings are on record for ${['public', ...reader].join(', ')}.`,
    isAddressed: () => false,
    lacksContext: () => false,
    complete: () => [],
    knowledge: EMPTY_KNOWLEDGE,
    picture: () => null,
    graph: () => graphFor(EMPTY_KNOWLEDGE, []),
    history: null,
    know: () => {},
    prepare: async () => {},
    staleSince: null,
    pagesAt: null,
    forget: () => {},
  };
}

/** A sentence on the strength of one meeting, cited as `daily-1#p2` unless said otherwise. */
export function said(text: string, cite: Cite = 'daily-1#p2'): Statement {
  return statement(text, [{ ref: 'meeting:baku', cites: [cite] }]);
}

/** A whole answer from its blocks; sources are numbered as they come. */
export function answerOf(question: string, blocks: readonly Block[], rest: Partial<Answer> = {}): Answer {
  const statements = blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.statement);
    return 'statement' in block ? [block.statement] : [];
  });
  return {
    question,
    outcome: 'answered',
    understood: '',
    readings: [],
    blocks,
    count: null,
    sources: numberSources(statements, source),
    records: [],
    choices: [],
    followUps: [],
    hidden: 0,
    before: 0,
    trail: [question],
    subjects: [ASKED],
    ...rest,
  };
}

/** What every question of the small Sideline counts as. */
const ASKED: Subject = {
  ...{ target: 'meetings', want: 'list', outcome: 'answered', about: [], conditions: [], missing: [], unknown: [] },
};

function source(id: string): Source {
  const title = `Ministers meet (${id})`;
  return { id, title, publisher: 'Daily', url: `https://daily.example/${id}`, published: '2025-11-24', language: 'en' };
}

function nothingOnRecord(question: string): Answer {
  const gap: Block = { kind: 'gap', text: 'No record: nothing on this is on record here.' };
  return answerOf(question, [gap], { outcome: 'no-record' });
}

const MET: readonly Block[] = [
  { kind: 'statement', indent: 0, statement: said('Sattar Hashemi met 2 counterparts at WTDC-25:') },
  { kind: 'statement', indent: 1, statement: said('Tajikistan: Isfandiyor Saadullo, about fibre', 'daily-2#p4') },
  { kind: 'statement', indent: 1, statement: said('Kenya: William Kabogo Githau, about training') },
  { kind: 'note', statement: said('One passage calls Githau a representative.') },
  { kind: 'gap', text: 'Not stated: the day of any meeting.' },
];

const TABLE: Block = {
  kind: 'table',
  columns: ['', 'Iran-Tajikistan', 'Iran-Pakistan'],
  rows: [
    { cells: ['signed', 'about a year before', 'during the visit'], statement: said('signed; about a year before') },
    { cells: ['subject', 'not stated', 'not stated'], statement: said('subject; not stated', 'daily-2#p4') },
  ],
};

const SMALL_ANSWERS: Readonly<Record<string, Answer>> = {
  'who met Hashemi': answerOf('who met Hashemi', MET, {
    understood: 'Meetings of Sattar Hashemi',
    readings: [{ span: 'hashmi', as: 'Sattar Hashemi', ref: 'official:sattar-hashemi', how: 'fuzzy' }],
    followUps: ['pending agreements of Iran', 'minister of georgia'],
  }),
  'minister of georgia': answerOf('minister of georgia', [{ kind: 'aside', text: 'Which do you mean?' }], {
    outcome: 'ambiguous',
    choices: [
      { label: 'Georgia, the country', question: 'officials of Georgia' },
      { label: 'Kristalina Georgieva', question: 'who is Kristalina Georgieva' },
    ],
    followUps: ['who met Hashemi'],
  }),
  'compare the mous': answerOf('compare the mous', [TABLE]),
  'a long list': answerOf('a long list', [{ kind: 'statement', indent: 0, statement: said('12 meetings:') }], {
    hidden: 7,
  }),
  more: answerOf('more', [{ kind: 'statement', indent: 0, statement: said('The other 7.') }]),
};
