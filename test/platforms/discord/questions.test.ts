import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Answer } from '../../../src/core/answer/answer.js';
import type { CompletedKind } from '../../../src/core/graph/complete.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { QUESTION_COMMANDS } from '../../../src/platforms/discord/commands.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

/*
 * The options of a command come to a question in words. The engine has to read it as it was meant, whatever options are
 * filled in and in whatever script.
 */

let knowledge: Knowledge;
let sideline: Sideline;

beforeAll(async () => {
  knowledge = await loaded();
  sideline = createSideline(knowledge);
});

type Options = Readonly<Record<string, string>>;

function asked(command: string, options: Options): Answer {
  const { question } = QUESTION_COMMANDS.find(({ name }) => name === command)!;
  return sideline.ask({ text: question((name) => options[name]), conversation: null, reader: [], ...ASKED_AT });
}

/** A part as it stands in a plain line: the days of a week without their dates, a status as it is said. */
const plainOf = (part: string) =>
  part
    .replace(/ \([^)]*\)/g, '')
    .replaceAll('-', ' ')
    .toLowerCase();

/** Each value that an option can have, in other scripts too, and what is understood by it. */
const VALUES: Readonly<Record<string, readonly (readonly [typed: string, understood: string])[]>> = {
  person: [
    ['Sattar Hashemi', 'Sattar Hashemi'],
    ['هاشمی', 'Sattar Hashemi'],
    ['Хашеми', 'Sattar Hashemi'],
    ['Sid Ali Zerrouki', 'Sid Ali Zerrouki'],
    ['Amal El Fallah Seghrouchni', 'Amal El Fallah Seghrouchni'],
  ],
  country: [
    ['Kenya', 'Kenya'],
    ['United Arab Emirates', 'United Arab Emirates'],
    ['پاکستان', 'Pakistan'],
    ['Кения', 'Kenya'],
    ['Türkiye', 'Türkiye'],
  ],
  conference: [
    ['WTDC-25', 'WTDC-25'],
    ['AI Impact Summit', 'AI Impact Summit'],
    ['GITEX', 'GITEX'],
  ],
  since: [
    ['2025', 'since 2025'],
    ['March 2025', 'since March 2025'],
    ['last week', 'since last week (16-22 November 2026)'],
    ['1 June 2025', 'since 1 June 2025'],
  ],
  status: [
    ['pending', 'pending'],
    ['signed', 'signed'],
    ['overdue', 'overdue'],
    ['in force', 'in-force'],
    ['operational', 'operational'],
    ['expired', 'expired'],
  ],
  topic: [
    ['5G', '5G'],
    ['artificial intelligence', 'artificial intelligence'],
    ['postal services', 'postal services'],
  ],
};

/** Every combination of some options; in each a value takes its turn. */
function combinations(
  names: readonly string[],
): readonly (readonly [options: Options, understood: readonly string[]])[] {
  return Array.from({ length: 2 ** names.length * 6 }, (_, at) => {
    const chosen = names
      .filter((_, option) => ((at % 2 ** names.length) >> option) % 2 === 1)
      .map(
        (name, turn) => [name, VALUES[name]![(at + turn * 5 + Math.floor(at / 7)) % VALUES[name]!.length]!] as const,
      );
    return [Object.fromEntries(chosen.map(([name, [typed]]) => [name, typed])), chosen.map(([, [, read]]) => read)];
  });
}

describe('the question that options come to', () => {
  it.each([
    ['meetings', 'Meetings', ['person', 'country', 'conference', 'since']],
    ['agreements', 'Agreements', ['country', 'status', 'topic']],
  ])('is read as meant for every combination of those of /%s', (command, kind, names) => {
    for (const [options, understood] of combinations(names)) {
      const said = asked(command, options).understood;
      const missing = [kind, ...understood].filter((one) => !plainOf(said).includes(plainOf(one)));
      expect({ said, missing }, JSON.stringify(options)).toEqual({ said, missing: [] });
    }
  });

  it('is read as a comparison of both countries of /compare', () => {
    for (const [first, one] of VALUES.country!) {
      for (const [second, other] of VALUES.country!.filter(([, read]) => read !== one)) {
        const { understood } = asked('compare', { first, second });
        expect(understood, `${first}, ${second}`).toMatch(/^Comparison /);
        expect([one, other].every((name) => understood.includes(name))).toBe(true);
      }
    }
  });

  it('is read as who somebody is for the name of /official', () => {
    for (const [name, read] of VALUES.person!) expect(asked('official', { name }).understood).toBe(`Posts of ${read}`);
  });

  it('is help for /help, and the sources for /sources', () => {
    expect(asked('help', {}).outcome).toBe('help');
    const before = 'what did Iran propose to Kenya?';
    const { question } = QUESTION_COMMANDS.find(({ name }) => name === 'sources')!;
    const at = { conversation: null, reader: [], ...ASKED_AT };
    const answer = sideline.ask({ text: question(() => undefined), after: [before], ...at });
    const ids = (one: Answer) => one.sources.map(({ id }) => id);
    expect(ids(answer)).toEqual(ids(sideline.ask({ text: before, ...at })));
  });

  it.each<[CompletedKind, string, string]>([
    ['person', 'meetings', 'person'],
    ['person', 'official', 'name'],
    ['country', 'meetings', 'country'],
    ['country', 'agreements', 'country'],
    ['country', 'compare', 'first'],
    ['conference', 'meetings', 'conference'],
    ['topic', 'agreements', 'topic'],
  ])('is about the very %s that is completed for /%s %s', (kind, command, option) => {
    const names = sideline.complete([], kind, '', 999);
    const rest: Options = command === 'compare' ? { second: names[0] === 'Iran' ? 'India' : 'Iran' } : {};
    const others = names.filter((name) => {
      const { understood, readings } = asked(command, { ...rest, [option]: name });
      const conference = knowledge.conferences.find((one) => [one.name, ...one.aliases].includes(name));
      const isThat = kind === 'conference' && readings.some(({ ref }) => ref === `conference:${conference?.id}`);
      return !isThat && ![understood, ...readings.map(({ as }) => as)].some((read) => read.includes(name));
    });
    expect(others).toEqual([]);
  });
});
