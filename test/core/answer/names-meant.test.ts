import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Answer } from '../../../src/core/answer/answer.js';
import { nearWithoutWords } from '../../../src/core/answer/forms/without-words.js';
import { queryOf } from '../../../src/core/assembly/query-of.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { ASKED_AT } from '../../corpus/asked-at.js';
import { loaded } from '../../corpus/loaded.js';
import { slipsOf } from '../../properties/slips.js';
import { FOREIGN_SURNAMES, ORDINARY_WORDS } from '../../properties/unknown-words.js';

const SEED = 20_261_128;

let knowledge: Knowledge;
let sideline: Sideline;

beforeAll(async () => {
  knowledge = await loaded();
  sideline = createSideline(knowledge);
});

function ask(text: string, conversation: string | null = null): Answer {
  return sideline.ask({ text, conversation, reader: [], ...ASKED_AT });
}

describe('a question with a name that is nearly one on record', () => {
  it.each([
    [
      'who attended World Telecommunication Develoment Conference 2025?',
      'World Telecommunication Development Conference 2025',
    ],
    ['what is Uganda oCmmunications Commission', 'Uganda Communications Commission'],
    ['status of the Bau Action Plan 2026-2029', 'Baku Action Plan 2026-2029'],
    ['who did Thigo Pilip meet', 'Philip Thigo'],
    ['which meetings mentioned Open RAfN', 'Open RAN'],
  ])('“%s” asks back whether %s was meant, by the question with it', (text, name) => {
    const [first] = ask(text).choices;
    expect(first?.label).toBe(`Did you mean ${name}?`);
    expect(first?.question).toContain(name);
    expect(ask(first!.question).choices).toEqual([]);
  });

  it('puts the name in the place of all that is unknown beside it', () => {
    expect(ask('who is Joe Hashimy?').choices).toEqual([
      { label: 'Did you mean Sattar Hashemi?', question: 'who is Sattar Hashemi?' },
    ]);
  });

  it('offers an edition that was asked for by its number alone', () => {
    ask('When was the 4th DCO General Assembly?', 'editions');
    expect(ask('the sixth?', 'editions').choices[0]?.question).toMatch(
      /^Digital Cooperation Organization \dth General/,
    );
  });

  it('is not asked back what is read already, nor under an answer that is about it', () => {
    expect(ask('who did Hashemy meet').choices).toEqual([]);
    expect(ask('hw many bilatrals at web sumit qatr').choices).toEqual([]);
    expect(ask('mtgs early feb 2026').choices).toEqual([]);
  });
});

describe('of one slip in the whole name', () => {
  const named = (sort: string, things: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(things.filter(({ name }) => name.length >= 5).map(({ id, name }) => [name, `${sort}:${id}`]));

  it.each([
    ['organisations', 'who met _', 0.9, () => named('organisation', knowledge.organisations)],
    ['conferences', 'who attended _', 0.85, () => named('conference', knowledge.conferences)],
    ['topics', 'which meetings mentioned _', 0.9, () => named('topic', knowledge.topics)],
    ['officials', 'who did _ meet', 0.98, () => named('official', knowledge.officials)],
  ])('%s are read, or are among the first three offered', (what, form, least, refs) => {
    const slips = slipsOf([...refs().keys()], 200, SEED);
    const isFound = ({ name, typed }: { readonly name: string; readonly typed: string }) => {
      const { readings, records, choices } = ask(form.replace('_', typed));
      const ref = refs().get(name)!;
      const isRead = readings.some((one) => one.ref === ref) || (records.includes(ref as never) && records.length <= 3);
      return isRead || choices.slice(0, 3).some(({ question }) => question.includes(name));
    };
    const lost = slips.filter((slip) => !isFound(slip));
    console.log(`slips in ${what} neither read nor offered: ${lost.length} of ${slips.length}`);
    expect(1 - lost.length / slips.length).toBeGreaterThanOrEqual(least);
  });
});

describe('words that name nobody', () => {
  it.each(['who is _', 'who attended _'])('get no name offered in “%s”, but for 5 of 100 surnames', (form) => {
    const offered = (words: readonly string[]) =>
      words.filter((word) =>
        ask(form.replace('_', word)).choices.some(({ label }) => label.startsWith('Did you mean')),
      );
    expect(offered(FOREIGN_SURNAMES).length / FOREIGN_SURNAMES.length).toBeLessThanOrEqual(0.05);
    expect(offered(ORDINARY_WORDS)).toEqual([]);
  });
});

describe('the nearest records below a “no record”', () => {
  it('are those first that hold what was asked about, misspelt too', () => {
    const graph = graphFor(knowledge, []);
    const query = queryOf(understand('bilateral meetings of Narendra Modi', graph, ASKED_AT).question);
    const near = (words: string) => {
      const lines = nearWithoutWords(query, words.split(' '), graph);
      return lines.flatMap((block) => (block.kind === 'statement' ? [...block.statement.records] : []))[0];
    };
    const first = near('greek shipping corridor');
    expect(knowledge.meetings.find(({ id }) => `meeting:${id}` === first)?.summary).toContain('Mitsotakis');
    expect(near('corridr')).toBe(first);
    expect(near('supply of critical mineralls')).not.toBe(first);
  });
});
