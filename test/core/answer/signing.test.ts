import { describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { composeAgreements } from '../../../src/core/answer/agreements/agreements.js';
import { citedRecords } from '../../../src/core/answer/knowledge/cited-records.js';
import { composeMeetings } from '../../../src/core/answer/meetings/meetings.js';
import { proposalLine } from '../../../src/core/answer/proposals/proposal-line.js';
import { conferencesOf } from '../../../src/core/question/follow-up/records-meant.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';
import { smallKnowledge } from '../../curate/small-knowledge.js';
import { asking, expectCited, gapsIn, party, publicGraph, saidBy } from './stated.js';

const KNOWLEDGE = smallKnowledge({
  sources: { wire: {}, gazette: {}, leaflet: {} },
  officials: {
    hashemi: { name: 'Sattar Hashemi', posts: [{ title: 'Minister', country: 'IR', cites: ['wire'] }] },
    saadullo: {
      name: 'Isfandiyor Saadullo',
      posts: [{ title: 'Head of Communications', country: 'TJ', cites: ['wire'] }],
    },
    deputy: { name: 'Mina Karimi', posts: [{ title: 'Deputy Minister', country: 'IR', cites: ['leaflet'] }] },
    rahmon: { name: 'Emomali Rahmon', posts: [{ title: 'President', country: 'TJ', cites: ['gazette'] }] },
  },
  conferences: {
    expo: { name: 'World Telecom Expo 2025', aliases: ['EXPO-25'], city: 'Baku', country: 'AZ', cites: ['leaflet'] },
  },
  meetings: {
    talks: {
      format: 'bilateral',
      date: '2025-11-18',
      place: 'Dushanbe',
      participants: [
        { official: 'hashemi', for: 'IR', as: 'lead' },
        { official: 'deputy', for: 'IR', as: 'with' },
        { official: 'saadullo', for: 'TJ', as: 'host' },
      ],
      summary: 'They met.',
      cites: ['gazette#p2'],
    },
  },
  agreements: {
    pact: {
      title: 'fibre pact',
      history: [
        {
          status: 'signed',
          date: '2025-11-18',
          text: 'It was signed.',
          place: 'Dushanbe',
          signers: [
            { official: 'hashemi', for: 'IR' },
            { name: 'Ada Lovelace', for: 'TJ' },
          ],
          present: [{ official: 'rahmon', for: 'TJ' }],
          inferred: ['place'],
          cites: ['wire#p4'],
        },
      ],
    },
    words: {
      title: 'radio pact',
      parties: ['IR', 'KE'],
      history: [
        {
          status: 'signed',
          text: 'Sattar Hashemi signed it in Nairobi.',
          place: 'Nairobi',
          signers: [{ official: 'hashemi', for: null }],
          cites: ['wire'],
        },
      ],
    },
    held: {
      title: 'space declaration',
      parties: ['IR', 'AZ'],
      history: [{ status: 'adopted', text: 'It was adopted.', conference: 'expo', cites: ['wire'] }],
    },
    met: {
      title: 'postal pact',
      parties: ['IR', 'TJ', 'KE'],
      history: [
        {
          status: 'signed',
          text: 'It was signed.',
          meeting: 'talks',
          signers: [{ official: 'saadullo', for: 'TJ' }],
          cites: ['wire'],
        },
      ],
    },
  },
  proposals: {
    dated: {
      act: 'call',
      by_for: 'IR',
      to: ['TJ'],
      date: '2025-11-17',
      dateNote: 'on the opening day of the expo',
      cites: ['wire'],
    },
  },
});
const graph = publicGraph(KNOWLEDGE);

function answer(id: string, want: 'signatories' | 'where' | 'list') {
  const agreements = [{ span: id, label: id, ids: [id], excluded: false }];
  const draft = composeAgreements(asking({ target: 'agreements', want, agreements }), graph);
  expectCited(draft, graph);
  return draft;
}

describe('a document of which the record lists who signed', () => {
  it('tells by whom, where and before whom, with the sources of that entry alone', () => {
    const draft = answer('pact', 'signatories');
    expect(saidBy(draft)).toContain(
      'Fibre pact: signed in Dushanbe by Sattar Hashemi (Iran) and Ada Lovelace (Tajikistan); present: Emomali Rahmon (Tajikistan).',
    );
    const said = draft.blocks.flatMap((block) => ('statement' in block ? [block.statement] : []));
    expect(said.find((one) => one.text.includes('by Sattar'))?.cites).toEqual(['wire#p4']);
    expect(gapsIn(draft).join()).not.toContain('who signed');
  });

  it('tells it in full beside its text, and what of it is inferred', () => {
    expect(saidBy(answer('pact', 'list'))).toContain(
      'It was signed. Signed in Dushanbe by Sattar Hashemi (Iran) and Ada Lovelace (Tajikistan); present: Emomali Rahmon (Tajikistan) (inferred from context: place).',
    );
  });

  it('does not say again what its text says', () => {
    expect(saidBy(answer('words', 'list'))).toContain('Signed, date not stated: Sattar Hashemi signed it in Nairobi.');
    expect(saidBy(answer('words', 'where'))).toContain('Radio pact: signed in Nairobi.');
  });

  it('at a conference was done in its city, which the sources of the conference say', () => {
    const draft = answer('held', 'where');
    expect(saidBy(draft)).toContain('Space declaration: adopted at EXPO-25 in Baku.');
    const said = draft.blocks.flatMap((block) => ('statement' in block ? [block.statement] : []));
    expect(said.find((one) => one.text.includes('adopted at'))?.cites).toEqual(['wire', 'leaflet']);
  });

  it('has the place and the other people of its meeting, where it says neither', () => {
    expect(saidBy(answer('met', 'signatories'))).toContain(
      'Postal pact: signed in Dushanbe by Isfandiyor Saadullo (Tajikistan); in the meeting: Sattar Hashemi (Iran) and Mina Karimi (Iran).',
    );
  });

  it('is found by a signer, and by who was present', () => {
    const found = (key: string) => graph.agreements.matching([[key]]).map(({ id }) => id);
    expect(found('official:hashemi')).toEqual(['pact', 'words']);
    expect(found('official:rahmon')).toEqual(['pact']);
    expect(found('signer:official:rahmon')).toEqual([]);
    expect(found('conference:expo')).toEqual(['held']);
    expect(found('place:baku')).toEqual(['held']);
  });
});

describe('a meeting of which the record says what people were in it', () => {
  it('is of those who led, and tells who came with them and whose guests they were', () => {
    const iran = party('Iran', [{ kind: 'country', id: 'IR' }]);
    const said = saidBy(composeMeetings(asking({ target: 'meetings', want: 'list', parties: [iran] }), graph));
    expect(said[0]).toBe(
      "Sattar Hashemi, Iran's Minister, met Isfandiyor Saadullo, Tajikistan's Head of Communications, in Dushanbe, on 18 November 2025.",
    );
    expect(said[1]).toBe(
      "Hosted by Tajikistan; led by Sattar Hashemi (Iran); accompanied by Mina Karimi, Iran's Deputy Minister.",
    );
  });
});

it('a proposal with a date of its own is told with it', () => {
  const [proposal] = KNOWLEDGE.proposals;
  expect(saidBy({ blocks: proposalLine(proposal!, graph, true) } as never)).toEqual([
    'Iran called on Tajikistan to (on 17 November 2025, the opening day of the expo): build it.',
  ]);
});

describe('what follows from signers, places and conferences of an entry', () => {
  it('at which conference it was, as a follow-up means it', () => {
    expect(conferencesOf(['agreement:held'], graph).map(({ ids }) => ids)).toEqual([['expo']]);
  });

  it('what a record may be asked by when its sources are asked for', () => {
    const text = (ref: string) => citedRecords(graph).find((one) => one.ref === ref)?.text;
    expect(text('agreement:pact')).toMatch(/Sattar Hashemi Ada Lovelace Emomali Rahmon Dushanbe/);
    expect(citedRecords(graph).find((one) => one.ref === 'proposal:dated')?.dates).toEqual(['2025-11-17']);
  });
});

describe('over the knowledge that comes along', async () => {
  const sideline = createSideline(await loaded());
  const ask = (text: string) => sideline.ask({ text, conversation: null, reader: [], ...ASKED_AT });
  it.each([
    ['What was signed in New York?', 'Agreements signed in New York', ['agreement:saudi-palestine-digital-mou']],
    [
      'Which agreements were signed at MWC 2025?',
      'Agreements signed at MWC25',
      ['agreement:ghana-mtn-one-million-coders-mou', 'agreement:gsma-qatar-mwc-doha'],
    ],
    [
      'which requests were made on 9 July 2025?',
      'Requests or appeals on 9 July 2025',
      ['proposal:indonesia-wsis-new-agenda', 'proposal:malaysia-council-bid'],
    ],
  ])('finds by place, conference and date: %s', (text, understood, records) => {
    const answer = ask(text);
    expect(answer.understood).toBe(understood);
    expect(answer.records.filter((ref) => /^(?:agreement|proposal):/.test(ref))).toEqual(records);
  });
});
