import { beforeAll, describe, expect, it } from 'vitest';
import { readWhole } from '../../../../src/core/grammar/read.js';
import { type Graph, graphFor } from '../../../../src/core/graph/graph.js';
import type { Query } from '../../../../src/core/query/query.js';
import { QuerySchema } from '../../../../src/core/query/query-schema.js';
import { restate } from '../../../../src/core/query/restate/restate.js';
import { linked } from '../../../../src/core/question/understand.js';
import { loaded } from '../../../corpus/loaded.js';
import { ASKED_AT } from '../../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), ['public']);
});

function read(text: string): Query | null {
  return readWhole(linked(text, graph, ASKED_AT), graph)?.query ?? null;
}

/** What a question of one fact asks, and of what: "theme wtdc-25". */
function asked(text: string): string | null {
  const query = read(text);
  if (query?.ask !== 'event' && query?.ask !== 'post') return null;
  const ids = query.of.is === 'these' ? query.of.ids.join(' ') : query.of.is;
  const { said = '' } = query;
  return [query.tell, ids, query.tell === 'at-venue' ? said : ''].filter((part) => part).join(' ');
}

const READ: readonly (readonly [question: string, meaning: string])[] = [
  ['Which motto did the Mobile World Congress in Barcelona carry in 2026?', 'theme mwc-barcelona-2026'],
  ['Under what slogan was the Transform Africa Summit in Conakry held?', 'theme transform-africa-2025'],
  ['What was the theme of the fifth general assembly of the DCO?', 'theme dco-ga-5'],
  ['Which hall hosted the AI Impact Summit?', 'venue ai-impact-summit-2026'],
  [
    'Which conferences in the records used Fira de Barcelona Gran Via as their venue?',
    'at-venue all Fira de Barcelona Gran Via',
  ],
  ['Was anything held at the Bharat Mandapam?', 'at-venue all Bharat Mandapam'],
  ['Which of the recorded conferences took place in South America?', 'within all'],
  ['Who staged the Kigali congress?', 'organisers mwc25-kigali'],
  ['Which United Nations bodies organised the WSIS+20 event with the ITU?', 'organisers wsis20'],
  ['Who is hosting PP-26?', 'host pp-26'],
  ['Who presided over the session of Arab communications ministers in Cairo?', 'chair arab-ict-council-29'],
  ['Who opened the Kigali congress?', 'opening mwc25-kigali'],
  ['Where was the development conference held before it came to Baku?', 'before wtdc-25'],
  ['Which country will host the next General Assembly of the DCO, and in which year?', 'after dco-ga-5'],
  ['Which edition of GITEX was the one in Dubai?', 'edition gitex-global-2025'],
  ['For which dates had the AI summit originally been announced in September 2025?', 'announced ai-impact-summit-2026'],
  ['Which decisions has the Plenipotentiary Conference in Doha taken so far?', 'decisions pp-26'],
  ['What posts are up for election at PP-26?', 'elections pp-26'],
  ['Was the Baku conference attended by more people than its predecessor in Kigali?', 'attendance wtdc-25'],
  ['Which drew the larger crowd, WSIS+20 or the Doha mobile congress?', 'attendance wsis20'],
  ['Did as many as 11,000 people take part in the Geneva event?', 'attendance wsis20'],
  ['How many people came to the AI Impact Summit?', 'attendance ai-impact-summit-2026'],
  ['Which conference attracted the most participants?', 'attendance all'],
  ['Which ITU conference took place in New Delhi in 2024?', 'which wtsa-24'],
  ['Has Kenya ever hosted a conference on record?', 'within all'],
  ['Since when has the mobile congress been held in Barcelona in 2026?', 'first mwc-barcelona-2026'],
  ['Which conference was held under the motto The IQ Era?', 'under-theme all'],
  ['Which conference did Solly Malatsi chair?', 'chaired-by all'],
  ["Who held Nabiyev's post in 2018?", 'holder rashad-nabiyev'],
  ['Who chairs Study Group Two of ITU-D?', 'titled fadel-digham'],
  ['Who was the previous ICT minister of Iran?', 'before sattar-hashemi'],
  ['Would it be wrong to call Omar Al-Omar a minister?', 'described omar-al-omar'],
  ['Does any source call Saadullo a minister?', 'described isfandiyor-saadullo'],
  ['Who was in charge of Iran’s ICT ministry in July 2023?', 'holder of'],
  ['Who leads the ITU?', 'holder of'],
  ["Who was Iran's ICT minister in July 2023?", 'holder sattar-hashemi'],
  ['Who was the president of Iran in July 2023?', 'holder masoud-pezeshkian'],
  [
    'Who held the Kenyan post of Principal Secretary for Broadcasting before Stephen Isaboke?',
    'before stephen-isaboke',
  ],
  ['Whom did Hashemi succeed as ICT minister?', 'before sattar-hashemi'],
  ['Who replaced Issa Zarepour?', 'after issa-zarepour'],
  ['Since when has Fahmi Fadzil been communications minister?', 'since fahmi-fadzil'],
  ["What was Sattar Hashemi's previous post?", 'former sattar-hashemi'],
  ['Which organisation does Lacina Koné head?', 'body lacina-kone'],
  ['How many spellings of Seghrouchni’s name are on record?', 'names amal-seghrouchni'],
  [
    'Would it be correct to describe Isfandiyor Saadullo as the Tajik communications minister?',
    'described isfandiyor-saadullo',
  ],
  ['Is it accurate to call William Kabogo a Principal Secretary?', 'described william-kabogo'],
];

/** Questions with a word that turns or limits them, or that ask of something else. */
const NOT_READ: readonly string[] = [
  'Who was not elected at WTDC-25?',
  'What was the theme of every GSMA congress except Doha?',
  'Which conferences has the GSMA organised?',
  'Who is the communications minister of the host country?',
  'Is it right to say that Hashemi met Khawaja?',
  'Who did Hashemi meet before WTDC-25?',
  'Who was met by Iran’s ICT minister in July 2023?',
  'What was the theme of the meeting of Hashemi and Khawaja?',
  'What was agreed in Baku?',
  'Who organised the Paris congress?',
  'Of the meetings of Iran, which was the first?',
  'What happened after the Baku conference?',
  'Which posts did Hashemi not hold?',
  'Who is running for Director of the Radiocommunication Bureau?',
  'Who chaired the meeting in Tehran?',
];

describe('a question of one fact', () => {
  it('is read with its words in any order', () => {
    expect(READ.map(([question]) => [question, asked(question)])).toEqual(READ);
  });

  it('is not read where a word of it neither asks for the fact nor says of what', () => {
    expect(NOT_READ.filter((question) => asked(question) !== null)).toEqual([]);
  });

  it('is read again from what is said back of it, and may be stored', () => {
    const queries = READ.flatMap(([question]) => read(question) ?? []);
    expect(queries.map((query) => QuerySchema.parse(query))).toEqual(queries);
    expect(queries.map((query) => [restate(query), read(restate(query))])).toEqual(
      queries.map((query) => [restate(query), query]),
    );
  });

  it('that asks two is read as both', () => {
    expect(read('Who hosted the AI summit, and at which venue was it held?')).toMatchObject({
      ask: 'parts',
      of: [
        { ask: 'event', tell: 'host' },
        { ask: 'event', tell: 'venue' },
      ],
    });
  });
});
