import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { editDistance } from '../../src/core/nearest/edit-distance.js';
import { countryName } from '../../src/core/records/countries/countries.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { loaded, SHIPPED_FOLDER } from '../corpus/loaded.js';
import { ASKED_AT } from '../corpus/questions.js';
import { type Slip, slipsOf } from './slips.js';
import { countryCodes } from './templates.js';
import { FOREIGN_SURNAMES, ORDINARY_WORDS } from './unknown-words.js';

const SEED = 20_251_124;

let knowledge: Knowledge;
let sideline: Sideline;

beforeAll(async () => {
  knowledge = await loaded(SHIPPED_FOLDER);
  sideline = createSideline(knowledge);
});

describe('words that name nobody', () => {
  it('are read as an official in 2 of 100 ordinary cases at most', () => {
    const wrong = ORDINARY_WORDS.filter((word) => readAsOfficial(`who did ${word} meet`) || readAsOfficial(word));
    report('ordinary words read as an official', wrong, ORDINARY_WORDS);
    expect(ORDINARY_WORDS.length).toBe(200);
    expect(wrong.length / ORDINARY_WORDS.length).toBeLessThanOrEqual(0.02);
  });

  it('are none of Latin phrases and of talk', () => {
    const words = ['vice versa', 'inter alia', 'status quo', 'some bloke', 'that chap', 'the telcos', 'our comms'];
    expect(words.filter((word) => readAsOfficial(`who met Iran, ${word}`) || readAsOfficial(word))).toEqual([]);
  });

  it.each(['working group', 'action plan', 'joint declaration', 'memorandum', 'roadmap'])(
    'are a kind of document, whatever one on record is called: a %s',
    (kind) => {
      const asked = [`who proposed a ${kind} to Iran?`, `is there a ${kind} of Iran?`].flatMap(
        (text) => ask(text).readings,
      );
      expect(asked.filter(({ ref }) => ref?.startsWith('agreement:'))).toEqual([]);
    },
  );

  it('are a region, whatever paper is called after it', () => {
    expect(ask('Who are the telecom ministers of the Gulf states?').understood).not.toMatch(/report/);
    expect(ask('What does The Gulf Magazine report?').understood).toMatch(/report/);
  });

  it('are surnames more than one edit from any name on record', () => {
    const tokens = nameTokens();
    const near = FOREIGN_SURNAMES.filter((name) =>
      tokens.some((token) => Math.abs(token.length - name.length) <= 1 && editDistance(name.toLowerCase(), token) <= 1),
    );
    expect(near).toEqual([]);
  });

  it('are read as an official in 5 of 100 unknown surnames at most', () => {
    const wrong = FOREIGN_SURNAMES.filter(
      (name) => readAsOfficial(`who did ${name} meet`) || readAsOfficial(name.toLowerCase()),
    );
    report('unknown surnames read as an official', wrong, FOREIGN_SURNAMES);
    expect(FOREIGN_SURNAMES.length).toBe(200);
    expect(wrong.length / FOREIGN_SURNAMES.length).toBeLessThanOrEqual(0.05);
  });

  it.each([
    'who did _ meet',
    'did Hashemi meet _ in Baku?',
    'which agreements with _ are pending',
    'what did _ propose to Iran',
    'timeline of Iran and _',
    'compare Iran and _',
    'what do Hashemi and _ have in common',
    'who is _',
    'how many meetings did _ have',
    'what did _ say about 5G',
    'what is new about _',
    'when was the _ memorandum signed',
    'who attended WTDC-25 with _',
  ])('are said not to be on record in “%s”', (form) => {
    const asked = FOREIGN_SURNAMES.filter((_, at) => at % 4 === 0);
    const silent = asked.filter((name) => !saysUnknown(ask(form.replace('_', name)), name));
    report(`unknown surnames passed over in “${form}”`, silent, asked);
    expect(silent.length / asked.length).toBeLessThanOrEqual(0.05);
  });
});

describe('one slip in a known name', () => {
  it('still finds an official by last name', () => {
    const lasts = knowledge.officials
      .flatMap(({ name }) => name.split(' ').slice(-1))
      .filter((last) => last.length >= 5);
    holds('last names', slipsOf(lasts, 400, SEED), ({ name, typed }) =>
      findsOneNamed(`who did ${typed} meet`, (full) => full.split(' ').at(-1) === name),
    );
  });

  it('still finds an official by full name', () => {
    const names = knowledge.officials.map((one) => one.name);
    holds('full names', slipsOf(names, 400, SEED), ({ name, typed }) =>
      findsOneNamed(`who is ${typed.toLowerCase()}`, (full) => full === name),
    );
  });

  it('still finds a country', () => {
    const names = countryCodes(knowledge)
      .map(countryName)
      .filter((name) => name.length >= 5);
    holds('countries', slipsOf(names, 400, SEED), ({ name, typed }) => {
      const { understood, choices } = ask(`which agreements with ${typed} are pending`);
      return understood.includes(name) || choices.some((choice) => choice.label.includes(name));
    });
  });

  /** Slips that make another name on record of it are no misspelling: nobody could tell. */
  function holds(what: string, slips: readonly Slip[], isFound: (slip: Slip) => boolean): void {
    const known = new Set(nameTokens());
    const fair = slips.filter(({ typed }) => !known.has(typed.toLowerCase()));
    const lost = fair.filter((slip) => !isFound(slip));
    report(
      `slips in ${what} not resolved`,
      lost.map(({ name, typed }) => `${typed} (${name})`),
      fair,
    );
    expect(1 - lost.length / fair.length).toBeGreaterThanOrEqual(0.95);
  }

  function findsOneNamed(text: string, isMeant: (full: string) => boolean): boolean {
    const meant = knowledge.officials.filter((one) => isMeant(one.name));
    const { readings, choices } = ask(text);
    const read = readings.some((reading) => meant.some((one) => reading.ref === `official:${one.id}`));
    return read || choices.some((choice) => meant.some((one) => choice.label.includes(one.name)));
  }
});

function ask(text: string): Answer {
  return sideline.ask({ text, conversation: null, reader: [], ...ASKED_AT });
}

/** Whether a question was taken to be about an official, and answered so instead of asking back. */
function readAsOfficial(text: string): boolean {
  const { outcome, readings } = ask(text);
  return outcome !== 'ambiguous' && readings.some((reading) => reading.ref?.startsWith('official:'));
}

/** Whether an answer names a word as one that nothing on record bears, or asks what was meant by it. */
function saysUnknown({ outcome, blocks }: Answer, name: string): boolean {
  const said = blocks.some((block) => 'text' in block && block.text.toLowerCase().includes(name.toLowerCase()));
  return said && outcome !== 'help';
}

/** The words of every name of somebody or something on record, in small letters without accents. */
function nameTokens(): readonly string[] {
  const named = [...knowledge.officials, ...knowledge.organisations, ...knowledge.conferences, ...knowledge.topics];
  const words = named
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .flatMap(
      (name) =>
        name
          .normalize('NFKD')
          .replace(/\p{M}/gu, '')
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [],
    );
  return [...new Set(words)];
}

function report(what: string, wrong: readonly string[], of: readonly unknown[]): void {
  console.log(
    `${what}: ${wrong.length} of ${of.length} (${((100 * wrong.length) / of.length).toFixed(1)} %) ${wrong.slice(0, 40).join(', ')}`,
  );
}
