import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../../src/core/answer/answer.js';
import { compose } from '../../../src/core/answer/compose.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { ASKED_AT } from '../../corpus/questions.js';
import { smallKnowledge } from '../../curate/small-knowledge.js';

const graph = graphFor(
  smallKnowledge({
    sources: { s: {} },
    organisations: { guild: { name: 'Guild of Bridges', aliases: ['GOB'] } },
    officials: {
      demir: { name: 'Kemal Demir', posts: [{ title: 'Deputy Minister', country: 'TR' }] },
      'old-demir': { name: 'Orhan Demir', posts: [{ title: 'Ambassador to Oman', country: 'TR' }] },
      farsi: { name: 'Said Farsi', posts: [{ title: 'Minister of Works', country: 'OM' }] },
    },
    conferences: {
      'expo-kazan': {
        name: 'GOB25 Kazan',
        aliases: ['Great Order Congress Kazan'],
        city: 'Kazan',
        organisers: ['guild'],
      },
      'expo-oslo': { name: 'GOB26 Oslo', aliases: ['GOB Oslo'], city: 'Oslo', organisers: ['guild'] },
    },
    meetings: {
      locks: { participants: [{ official: 'farsi', for: 'OM' }], summary: 'They spoke of river locks.' },
      dams: { participants: [{ official: 'farsi', for: 'OM' }], summary: 'They spoke of dams.' },
      oslo: { conference: 'expo-oslo', place: 'Oslo', participants: [{ official: 'farsi', for: 'OM' }] },
    },
    agreements: {
      'bridge-pact': {
        title: 'Bridge pact',
        parties: ['TR', 'OM'],
        history: [{ status: 'signed', text: "Kemal Demir and Farsi signed it during President Kaya's visit." }],
      },
    },
    proposals: { seat: { act: 'request', by_for: 'OM', to: ['guild'], text: 'Elect Said Farsi Warden of the Guild.' } },
  }),
  [],
);

function asked(text: string) {
  const { draft } = compose(understand(text, graph, ASKED_AT).question, graph);
  const gaps = draft.blocks.flatMap((block) => (block.kind === 'gap' ? [block.text] : []));
  return { outcome: draft.outcome, listed: draft.listed, gaps, said: statementsOf(draft).map((one) => one.text) };
}

describe('an everyday word where nothing else narrows', () => {
  it('narrows all meetings, wherever it stands', () => {
    expect(asked('in which meetings did locks come up').listed).toEqual(['meeting:locks']);
    expect(asked('were dams ever discussed in a meeting?').listed).toEqual(['meeting:dams']);
    expect(asked('which meetings featured dams').listed).toEqual(['meeting:dams']);
  });

  it('leaves nothing where no meeting holds it, and not all there is', () => {
    expect(asked('in which meetings did onions come up')).toMatchObject({ outcome: 'no-record', said: [] });
    expect(asked('any meetings with onions?')).toMatchObject({ outcome: 'no-record', said: [] });
  });

  it('does not narrow where it says how to list', () => {
    expect(asked('list all meetings briefly').listed).toHaveLength(3);
  });

  it('is said beside a number that does not heed it', () => {
    expect(asked('which country had the most onion meetings').gaps).toContain('Not found in these records: “onion”.');
  });
});

describe('who signed, in the words of a record', () => {
  it('is found by somebody who signed', () => {
    expect(asked('what did Kemal Demir sign?').listed).toEqual(['agreement:bridge-pact']);
  });

  it('is told where it is asked for', () => {
    expect(asked('who signed the Bridge pact?').said).toContain(
      "Of the signing is on record: Kemal Demir and Farsi signed it during President Kaya's visit.",
    );
  });

  it('is no yes to a word that is not heeded', () => {
    const { said, gaps } = asked('is the agreement between Oman and Turkey rock solid?');
    expect(said.some((text) => text.startsWith('Yes'))).toBe(false);
    expect(gaps).toContain('Not read: “rock”, “solid”.');
  });
});

describe('a rank that is asked for', () => {
  it('says which of those who bear a name is meant', () => {
    expect(asked('Which Demir is the ambassador?').listed).toEqual(['official:old-demir']);
  });

  it('is a choice with "or", and no yes', () => {
    expect(asked('Is Farsi a minister or an ambassador?').said[0]).toBe("Said Farsi: Oman's Minister of Works.");
  });

  it('is a yes with its portfolio alone', () => {
    expect(asked('Is Farsi a minister?').said[0]).toBe("Yes: Said Farsi is on record as Oman's Minister of Works.");
    expect(asked('Is Farsi the transport minister?').gaps[0]).toBe(
      'No record: no source here gives Said Farsi that portfolio. On record:',
    );
  });

  it('is told of an election only where a sentence does', () => {
    const { said, gaps } = asked('Which post was Said Farsi elected to?');
    expect(gaps).toContain('No record: no source here says that Said Farsi was elected. On record:');
    expect(said[0]).toContain('lect Said Farsi Warden of the Guild.');
  });
});

describe('a conference that is not named by its name', () => {
  it('is one of those of the body before it, with the other editions of its series', () => {
    expect(asked('who met at the GOB congress?').listed).toEqual(['meeting:oslo']);
  });

  it('is said to have been elsewhere than at the place named', () => {
    expect(asked('who met at GOB25 Kazan in Oslo?').said).toContain('GOB25 Kazan: Kazan.');
  });
});
