import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../../src/bot/create-sideline.js';
import { ASKED_AT } from '../../../corpus/asked-at.js';
import { loaded } from '../../../corpus/loaded.js';

let sideline: ReturnType<typeof createSideline>;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});

const asked = (text: string) => sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT });

const firstLines = ({ blocks }: ReturnType<typeof asked>) =>
  blocks
    .flatMap((one) => (one.kind === 'statement' ? one.statement.text : one.kind === 'gap' ? one.text : []))
    .join('\n');

describe('a question of which the words that turn it stand apart', () => {
  it.each([
    ['With which company, MTN aside, did the Ugandan regulator talk in Kigali?', /^Companies that met .*, except MTN$/],
    [
      "What did Iran's minister put to Algeria in Baku other than working together on satellites?",
      /^Proposals from .* to Algeria in Baku except those about space industry$/,
    ],
    [
      'Which conferences, not counting those in Doha, has the GSMA organised?',
      'Conferences organised by GSMA, except conferences in Doha',
    ],
    [
      'What did Azerbaijan suggest to Iran in Baku, aside from a joint memorandum?',
      /^Proposals from Azerbaijan to Iran in Baku, except .*that mention “joint memorandum”$/,
    ],
    [
      'Besides AI, what did the Swiss president and Modi discuss?',
      /^Topics that came up in meetings of .*, except artificial intelligence$/,
    ],
  ])('is asked without what is left out, wherever that stands: %s', (text, understood) => {
    expect(asked(text).understood).toMatch(understood);
  });

  it.each([
    [
      'Apart from Seghrouchni, who put their name to the Morocco-Saudi memorandum?',
      'Officials who put their names to memoranda of Morocco with Saudi Arabia, except Amal El Fallah Seghrouchni',
      /Alswaha/,
    ],
    [
      'Other than Krishnan, who signed the Pax Silica Declaration?',
      /^Officials who put their names to .*, except S. Krishnan$/,
      /^2 officials: Jacob Helberg and Sergio Gor/,
    ],
    [
      'Who other than Hashemi attended the Iran-Kenya meeting at WTDC-25?',
      /, except Sattar Hashemi$/,
      /William Kabogo Githau/,
    ],
    [
      'Besides Krishnan, who signed the India-Brazil documents?',
      /, except S. Krishnan$/,
      /^Not stated of 8 agreements/,
    ],
    ['Apart from talks with Iran, whom did the Malaysians meet at WTDC-25?', /except those with Iran$/, /Algeria/],
  ])('leaves somebody out of those who are told, and not their records: %s', (text, understood, first) => {
    const answer = asked(text);
    expect(answer.understood).toMatch(understood);
    expect(firstLines(answer)).toMatch(first);
  });

  it.each([
    [
      "Which countries did Indonesia's minister meet in Tokyo that Iran's minister did not meet there?",
      /but did not meet .* in Tokyo$/,
    ],
    [
      'Which countries has Malaysia met in Baku that it has not met in Geneva?',
      'Countries that met Malaysia in Baku but did not meet Malaysia in Geneva',
    ],
    ['Whom did Zerrouki meet in Cape Town but not in Doha?', /Cape Town.*Doha$/],
    [
      "Which companies met Rwanda's president in Kigali without also meeting Uganda's regulator there?",
      /^Companies that met Paul Kagame in Kigali but did not meet /,
    ],
  ])('is denied of another, or of another place: %s', (text, understood) => {
    expect(asked(text).understood).toMatch(understood);
  });

  it.each([
    [
      'How many meetings are on record at each of the congresses that the GSMA organised?',
      'Table of meetings at conferences organised by GSMA by conference',
    ],
    [
      "For each foreign partner, how many of India's pending documents are there?",
      'Table of pending agreements of India by country',
    ],
    ["Break Iran's proposals down by the country they were addressed to.", 'Table of proposals from Iran by country'],
    ['For each month of 2025, how many meetings are recorded?', 'Table of meetings in 2025 by month'],
    [
      'How do the documents between India and France divide by kind?',
      'Table of agreements of India with France by kind',
    ],
    [
      'Which countries has India signed documents with, and how many with each?',
      'Table of signed agreements of India by country',
    ],
    [
      'How many agreements does each Gulf state have with Azerbaijan?',
      /^Table of agreements of .*Azerbaijan.* by country$/,
    ],
  ])('is grouped by what it says of each: %s', (text, understood) => {
    expect(asked(text).understood).toMatch(understood);
  });

  it.each([
    [
      'Which country comes second to India in the number of meetings it attended?',
      'Countries by number of meetings, most first, next after India',
    ],
    [
      'Who comes third among the officials by number of meetings?',
      'Officials by number of meetings, most first, in third place',
    ],
    ['Which country has the second most agreements?', 'Countries by number of agreements, most first, in second place'],
    [
      'After Pakistan, with which country has Iran had the most meetings?',
      'Countries by number of meetings with Iran, most first, next after Pakistan',
    ],
    [
      'Who is the runner-up to Sattar Hashemi in proposals made?',
      'Officials by number of proposals, most first, next after Sattar Hashemi',
    ],
  ])('is ranked below the first: %s', (text, understood) => {
    expect(asked(text).understood).toBe(understood);
  });

  it.each([
    ['Of the agreements with a Finnish party, what fraction is already in force?', /^1 of 6 .*\(17 %\)\.$/],
    [
      "Does the AI Impact Summit account for more than half of India's recorded meetings?",
      /^Yes, more than half: 24 of 42 /,
    ],
    ["Were more than half of Algeria's meetings held in Cape Town?", /^Exactly half: 5 of 10 /],
    ['Are more than half of the meetings of Iran in Tokyo?', /^Fewer than half: 2 of /],
  ])('is told as so many of how many: %s', (text, first) => {
    const [statement] = asked(text).blocks.flatMap((block) =>
      block.kind === 'statement' ? [block.statement.text] : [],
    );
    expect(statement).toMatch(first);
  });

  it('is two questions where the second differs by whom it names', () => {
    expect(asked('What has been offered to Syria by Saudi Arabia, and what by Qatar?').understood).toBe(
      'Offers from Saudi Arabia to Syria; offers from Qatar to Syria',
    );
  });

  it.each([
    'Which country has the second longest border?',
    'How many proposals did each of the ministers at WTDC-25 make?',
    "Is the majority of Azercosmos's partners from Asia?",
  ])('is not answered where the rest of it is not read: %s', (text) => {
    expect(asked(text).outcome).not.toBe('answered');
  });

  it('keeps what it does not know to leave out: nothing of the records holds the words', () => {
    expect(asked('What has Kazakhstan proposed to Turkmenistan other than a moon base?').understood).not.toMatch(
      /except/,
    );
  });
});
