import type { Section } from '../core/records/ref.js';
import { SECTIONS } from '../core/records/ref.js';
import { write } from '../platforms/terminal/write.js';
import { CIRCUMSTANCE_OPTIONS, readCircumstances } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';
import type { Listed } from './listed.js';
import type { Shell } from './shell.js';

/** Nothing of the kind was found; the line on stderr says so. */
const EXIT_NOTHING = 1;

/** `sideline list`: the records of a kind, a line each. */
export const list: Command = {
  name: 'list',
  summary: 'list the records of a kind, or those of them that words find, a line each',
  operands: 'KIND [WORDS…]',
  among: SECTIONS,
  options: [
    { name: 'json', does: 'print them as JSON' },
    { name: 'limit', value: 'N', does: 'the first N of them' },
    ...CIRCUMSTANCE_OPTIONS,
  ],
  details: [
    `KIND is one of ${SECTIONS.join(', ')}.`,
    'WORDS narrow as a question does: sideline list agreements of Iran that are pending',
    'Of topics and sources those are listed in whose names all words stand.',
    'A line has the ref, the date, what the record is called, and its sources. How many there are is said on stderr.',
    'Exit 1 also where there is none.',
  ],
  async run(given, shell) {
    const [kind, ...words] = given.operands;
    if (kind === undefined) throw new BadUse(`the kind is missing: ${SECTIONS.join(', ')}.`);
    const { sectionNamed } = await import('./record-ref.js');
    const section = sectionNamed(kind);
    const limit = limitIn(given);
    const { knowledgeDir, reader, now, zone } = await readCircumstances(given, shell);
    const graph = (await shell.openSideline(knowledgeDir)).graph(reader);
    const { recordsListed } = await import('./listed.js');
    const found = recordsListed(section, words.join(' '), { graph, at: { now: now(), zone } });
    if ('why' in found) {
      await write(shell.stderr, `sideline list: ${found.why}\n`);
      return EXIT_NOTHING;
    }
    return print(found, section, { limit, json: given.has('json') }, shell);
  },
};

function limitIn(given: Arguments): number {
  const text = given.value('limit');
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new BadUse(`--limit "${text}" is no number of records; write --limit 20.`);
}

/** How records are printed. */
interface Printing {
  readonly limit: number;
  readonly json: boolean;
}

async function print(
  { records, count, remarks }: Listed,
  section: Section,
  { limit, json }: Printing,
  { stdout, stderr }: Shell,
): Promise<number> {
  let shown = 0;
  for (const { line, value } of records()) {
    if (shown === limit) break;
    await write(stdout, json ? `${shown === 0 ? '[\n' : ',\n'}${JSON.stringify(value)}` : `${line}\n`);
    shown++;
  }
  if (json) await write(stdout, '\n]\n');
  await write(stderr, `${shown < count ? `${shown} of ` : ''}${count} ${section}.\n`);
  for (const remark of remarks) await write(stderr, `${remark}\n`);
  return 0;
}
