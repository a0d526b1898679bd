import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../../src/core/graph/graph.js';
import { loaded } from '../../../corpus/loaded.js';
import { composed } from './composed.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), ['public']);
});

const linesOf = (text: string) => composed(text, graph).lines;

describe('one fact of a conference', () => {
  it.each([
    ['which motto did MWC Barcelona 2026 carry', 'Theme of MWC Barcelona 2026: The IQ Era.'],
    [
      'did the DPI summit in Cape Town have a motto',
      'Not stated: a theme or motto of Global Digital Public Infrastructure Summit 2025.',
    ],
    [
      'which hall hosted the AI Impact Summit',
      'Venue of India AI Impact Summit 2026: Bharat Mandapam, New Delhi, India.',
    ],
    [
      'who organised WSIS+20 with the ITU',
      'Organisers of WSIS+20 beside International Telecommunication Union: UNESCO, UN Development Programme and UN Conference on Trade and Development.',
    ],
    ['who is hosting PP-26', 'Host of PP-26: Qatar, in Doha.'],
    ['who took the chair at WSIS+20', "WSIS+20: South Africa's minister Solly Malatsi chaired the event."],
    ['who chaired WRC-23', 'No record: who chaired WRC-23 is not on record here.'],
    ['which decisions has PP-26 taken', 'No record: no decision is on record here for PP-26.'],
    [
      'which conference came before the fifth general assembly of the DCO',
      'DCO GA4 (Digital Cooperation Organization 4th General Assembly): 19 February 2025, Amman, Jordan.',
    ],
    ['which edition was Bakutel 2018', 'Bakutel 2018 is on record as “24th Bakutel”.'],
    [
      'was the Baku conference attended by more people than its predecessor',
      'More people came to WTDC-25: WTDC-25 2,000 to 2,572, the edition of 2022 1,763.',
    ],
    [
      'did as many as 11,000 people attend WSIS+20',
      'By some counts: 1 of 2 on record for WSIS+20 gives 11,000 or more.',
    ],
    [
      'which conferences were held in South America',
      'No record: no conference held in South America is on record here.',
    ],
    ['which conferences were held in Europe', '3 conferences held in Europe are on record:'],
    ['which conference was held at Palexpo', '1 conference held at Palexpo is on record:'],
    ['which conference was held under the motto The IQ Era', '1 conference with the theme “The IQ Era” is on record:'],
    ['which conference did Solly Malatsi chair', '1 conference chaired by Solly Malatsi is on record:'],
  ])('is the first line of the answer: %s', (text, first) => {
    expect(linesOf(text)[0]).toBe(first);
  });

  it('tells no other edition of a town for the one before it', () => {
    expect(linesOf('which edition came before MWC25 Doha')[0]).toBe(
      'No record: no edition before MWC25 Doha is on record here.',
    );
  });
});

describe('one fact of posts', () => {
  it.each([
    [
      "who was in charge of Iran's ICT ministry in July 2023",
      "Issa Zarepour: Iran's Minister of Information and Communications Technology (as of July 2023).",
    ],
    [
      "who was in charge of Iran's ICT ministry in 2015",
      'No record: no source here says who was at the head of it in 2015. On record in that post:',
    ],
    ["who was Kenya's president in 2023", "William Ruto: Kenya's President."],
    ['who leads the ITU', 'Doreen Bogdan-Martin: Secretary-General, International Telecommunication Union.'],
    [
      "who held Nabiyev's post in 2018",
      "Ramin Guluzade: Azerbaijan's Minister of transport, communications and high technologies (as of December 2018).",
    ],
    [
      'who preceded Stephen Isaboke',
      "Edward Kisiang'ani: Kenya's Principal Secretary for Broadcasting and Telecommunications (as of December 2023).",
    ],
    ['who succeeded Rashad Nabiyev', 'No record: nobody who held that post after Rashad Nabiyev is on record here.'],
    ['since when has Fahmi Fadzil been minister', 'Not stated: since when Fahmi Fadzil has held the post. On record:'],
    [
      "what was Sattar Hashemi's previous post",
      "Sattar Hashemi: Iran's Deputy Minister of Information and Communications Technology (as of 2020).",
    ],
    ['which organisation does Lacina Koné head', 'Lacina Koné: Director General, Smart Africa.'],
    [
      'is it correct to call Solly Malatsi a communications minister',
      "Yes: Solly Malatsi is on record as South Africa's Minister of Communications and Digital Technologies.",
    ],
    [
      'is it correct to describe Isfandiyor Saadullo as the Tajik communications minister',
      'No record: the post “Tajik communications minister” is not on record here for Isfandiyor Saadullo. On record:',
    ],
    [
      'is it wrong to call Solly Malatsi a communications minister',
      "Solly Malatsi is on record as South Africa's Minister of Communications and Digital Technologies.",
    ],
    [
      'how is the name of Elmar Valizadeh spelt',
      '2 spellings of the name are on record: Elmar Valizadeh and Elmir Velizade.',
    ],
  ])('is the first line of the answer: %s', (text, first) => {
    expect(linesOf(text)[0]).toBe(first);
  });

  it('is told with the meeting at which somebody acted in a post that no source dates', () => {
    expect(linesOf("who was Kenya's president in 2023")[1]?.trim()).toBe(
      'On record in that post at a meeting on 12 July 2023.',
    );
  });
});
