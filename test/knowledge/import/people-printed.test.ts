import { describe, expect, it } from 'vitest';
import { CountryReader } from '../../../src/knowledge/import/country-column.js';
import { peopleInCell } from '../../../src/knowledge/import/people/in-cell.js';
import { peopleMetIn } from '../../../src/knowledge/import/people/in-text.js';
import type { PrintedPerson } from '../../../src/knowledge/import/people/person.js';
import { smallMapping } from './importing.js';

const MAPPING = smallMapping({
  countries: { Soviet: 'RU' },
  bodies: { un: { name: 'United Nations', kind: 'international', country: null, printed: ['UN'] } },
});
const READER = new CountryReader(MAPPING);

/** `titles | name | whose`, for short. */
function shown({ titles, name, whose }: PrintedPerson): string {
  return [titles.join(' + '), name, typeof whose === 'object' ? whose.party : whose].join(' | ');
}

describe('the people of a cell', () => {
  it.each([
    ['Prime Minister Kyriakos Mitsotakis', ['Prime Minister | Kyriakos Mitsotakis']],
    ['President de la Madrid', ['President | de la Madrid']],
    ['Premier and Prince Sihanouk', ['Premier + Prince | Sihanouk']],
    ['King Abdullah and Crown Prince Hussein', ['King | Abdullah', 'Crown Prince | Hussein']],
    ['Amir Sheikh Hamad bin Khalifa al-Thani', ['Amir | Sheikh Hamad bin Khalifa al-Thani']],
    ['Governor General Lord Tweedsmuir', ['Governor General | Lord Tweedsmuir']],
    ['Chairman of the Presidency Bakir Izetbegovic', ['Chairman of the Presidency | Bakir Izetbegovic']],
    ['President- elect Ernesto Zedillo', ['President-elect | Ernesto Zedillo']],
    ['Prime MinisterHaidar al- Abadi', ['Prime Minister | Haidar al-Abadi']],
    ['Prime Minster Mackenzie King', ['Prime Minister | Mackenzie King']],
    ['Prime Minister Major', ['Prime Minister | Major']],
    ['President Surangel Whipps, Jr.', ['President | Surangel Whipps, Jr.']],
    [
      'President A. B. Sadat, Prime Minister Mustafa Khalil',
      ['President | A. B. Sadat', 'Prime Minister | Mustafa Khalil'],
    ],
    ['Valdas Adamkus', [' | Valdas Adamkus']],
    ['Prime Minister', []],
  ])('%s', (cell, people) => {
    const found = peopleInCell(cell, [' and ', ', '], true);
    expect(found.map(({ titles, name }) => `${titles.join(' + ')} | ${name}`)).toEqual(people);
  });

  it('keep what stands in brackets as another way to write the name', () => {
    expect(peopleInCell('Prime Minister Rudolphus F. M. (Ruud) Lubbers', [], true)).toEqual([
      { name: 'Rudolphus F. M. Lubbers', aliases: ['Ruud Lubbers'], titles: ['Prime Minister'], whose: 'unsaid' },
    ]);
    expect(peopleInCell('Henry A. (Heinz Alfred) Kissinger', [], false)[0]).toMatchObject({
      name: 'Henry A. Kissinger',
      aliases: ['Heinz Alfred Kissinger'],
    });
  });
});

describe('the people whom a sentence says were met', () => {
  it.each([
    [
      'Potsdam Conference with British Prime Ministers Churchill and Attlee and Soviet Premier Stalin.',
      ['Prime Minister | Churchill | GB', 'Prime Minister | Attlee | GB', 'Premier | Stalin | RU'],
    ],
    ['Met with UN Member States Foreign Ministers.', []],
    [
      'Met with Prime Minister Imran Khan, Foreign Minister Qureshi, and Chief of Army Staff Qamar Javed Bajwa to discuss relations.',
      [
        'Prime Minister | Imran Khan | unsaid',
        'Foreign Minister | Qureshi | unsaid',
        'Chief of Army Staff | Qamar Javed Bajwa | unsaid',
      ],
    ],
    [
      'Met with Foreign Minister Koumura and with Israeli Prime Minister Olmert.',
      ['Foreign Minister | Koumura | unsaid', 'Prime Minister | Olmert | IL'],
    ],
    [
      'Met with President Hu of China, July 16; and President Lula of Brazil.',
      ['President | Hu | CN', 'President | Lula | BR'],
    ],
    ['Met with Soviet Foreign Minister Gromyko.', ['Foreign Minister | Gromyko | RU']],
    ['Met with UN Secretary-General Kofi Annan.', ['Secretary-General | Kofi Annan | un']],
    ['Briefed Pope John Paul II on the Middle East Summit.', ['Pope | John Paul II | unsaid']],
    [
      'Audience with His Holiness Pope Francis and met with Secretary of State Cardinal Pietro Parolin.',
      ['Pope | Francis | unsaid', 'Secretary of State | Cardinal Pietro Parolin | unsaid'],
    ],
    [
      'Met with Crown Prince and Prime Minister Mohammed bin Salman.',
      ['Crown Prince + Prime Minister | Mohammed bin Salman | unsaid'],
    ],
    [
      'Met with Deputy Prime Minister/Foreign Minister Pham Binh Minh and marked the day.',
      ['Deputy Prime Minister + Foreign Minister | Pham Binh Minh | unsaid'],
    ],
    [
      'Met with Minister of Foreign Affairs and Trade Péter Szijjártó.',
      ['Minister of Foreign Affairs and Trade | Péter Szijjártó | unsaid'],
    ],
    ['Met with Presidents Clinton and Bush.', ['President | Clinton | unsaid', 'President | Bush | unsaid']],
    [
      "Met with President Giscard d'Estaing and Foreign Minister Francois-Poncet.",
      ["President | Giscard d'Estaing | unsaid", 'Foreign Minister | Francois-Poncet | unsaid'],
    ],
    ['Accompanied President Clinton to meetings with President Mubarak.', ['President | Mubarak | unsaid']],
    ['Met with President Carter June 12.', ['President | Carter | unsaid']],
    ['Met with Turkish Cypriot leader Mustafa Akinci.', ['leader | Mustafa Akinci | unknown']],
    ['Met with Contadora Foreign Minister Sepulveda.', ['Foreign Minister | Sepulveda | unknown']],
    ['Met with President Bush at the UN General Assembly.', ['President | Bush | unsaid']],
  ])('%s', (sentence, people) => {
    expect(peopleMetIn(sentence, (words) => READER.adjective(words)).map(shown)).toEqual(people);
  });

  it.each([
    'Accompanied President Obama.',
    'Attended the inauguration of President Johnson-Sirleaf.',
    'Attended funeral ceremonies for Pope Pius XII.',
    'Met with the widow of President Sadat.',
    'Met with the Presidents of Peru, Colombia, and Bolivia.',
    'Met with senior officials in advance of President Biden’s visit.',
    'Spoke of relations; along with Defense Secretary Cohen, visited the base.',
    'Met with the Heads of State and Government of Algeria and Canada.',
    'Delivered an invitation to meet with President Sadat at Camp David.',
    '',
  ])('are none in: %s', (sentence) => {
    expect(peopleMetIn(sentence, (words) => READER.adjective(words))).toEqual([]);
  });
});
