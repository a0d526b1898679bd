import type { APIEmbed } from 'discord.js';
import type { Answer } from '../../../core/answer/answer.js';
import { askedBefore } from '../../../core/answer/asked-line.js';
import type { PageSize } from '../../../core/answer/page.js';
import { moreSources, type SourcesBelow, sourcesBelow } from '../../../core/answer/sources.js';
import { shortened } from '../../../core/records/shortened.js';
import { AUTHOR_MAX, DESCRIPTION_MAX, EMBEDS_TOTAL_MAX, FIELD_VALUE_MAX } from '../limits.js';
import { controlRows, moreSourcesRows, type Row } from './controls.js';
import { descriptionsOf } from './description.js';
import { escaped, literal } from './escape.js';
import { COLOUR, fitting } from './look.js';
import { SOURCES, sourceText } from './source-text.js';
import type { AnswerState } from './state.js';

/** A message as Discord takes it. */
export interface Message {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
  /** A line of our own words over the embeds. */
  readonly content?: string;
  readonly files?: readonly AttachedFile[];
}

/** A file that goes with a message; `description` = what is to be seen, for whoever does not see it. */
export interface AttachedFile {
  readonly attachment: Buffer;
  readonly name: string;
  readonly description: string;
}

/** What fits in one embed beside sources and controls; "more" brings the rest. */
export const MESSAGE_PAGE: PageSize = { lines: 20, characters: 1_700 };

/** An answer as a message: statements with linked sources, what was asked, sources, controls. Pure. */
export function messageOf(answer: Answer, now: string, heading: string | null = null): Message {
  const head = shortened(literal(askedBefore(answer)), AUTHOR_MAX);
  const components = controlRows(answer, now);
  const hasControls = components.length > 0;
  const below = sourcesBelow(answer);
  const hasSources = below.named.length + below.more > 0;
  const room = EMBEDS_TOTAL_MAX - head.length - (hasSources ? SOURCES_LEAST : 0);
  const texts = descriptionsOf(answer, { heading, hasControls, room });
  const left = room + SOURCES_LEAST - texts.join('').length - SOURCES.length;
  const fields = hasSources
    ? [{ name: SOURCES, value: sourcesField(below, hasControls, Math.min(left, FIELD_VALUE_MAX)) }]
    : [];
  return { embeds: embedsOf(head, texts, fields), components };
}

/** Characters that are kept free for the sources' field. */
const SOURCES_LEAST = 150;

/** The first embed bears the head, the last the fields. */
export function embedsOf(head: string, texts: readonly string[], fields: APIEmbed['fields'] & object): APIEmbed[] {
  return texts.map((description, at) => ({
    color: COLOUR,
    ...(head === '' || at > 0 ? {} : { author: { name: head } }),
    description,
    ...(fields.length === 0 || at < texts.length - 1 ? {} : { fields }),
  }));
}

/** As many of the sources that markers name as fit in `max` characters, and where the others are. */
function sourcesField({ named, more }: SourcesBelow, hasControls: boolean, max: number): string {
  const where = `${hasControls ? '“All sources”' : '/sources'} lists every one.`;
  const left = (lines: readonly string[]) => `${moreSources(named.length + more - lines.length)}: ${where}`;
  const lines: string[] = [];
  let used = 0;
  for (const source of named) {
    const line = sourceText(source);
    if (used + line.length + 1 + left(lines).length + 1 > max) break;
    lines.push(line);
    used += line.length + 1;
  }
  return lines.length < named.length + more ? [...lines, left(lines)].join('\n') : lines.join('\n');
}

/** A page of the list of all sources, from the source at `from` on. */
export function sourcesMessage({ sources }: Answer, from: number, state: AnswerState): Message {
  const lines = fitting(sources.slice(from).map(sourceText), SOURCES_PAGE_MAX);
  const end = from + lines.length;
  const title = lines.length > 0 ? `Sources ${from + 1}-${end} of ${sources.length}` : SOURCES;
  const embed: APIEmbed = { color: COLOUR, author: { name: title }, description: lines.join('\n') || 'No source.' };
  return { embeds: [embed], components: end < sources.length ? moreSourcesRows(end, sources.length, state) : [] };
}

const SOURCES_PAGE_MAX = Math.min(DESCRIPTION_MAX, EMBEDS_TOTAL_MAX) - 200;

/** Records named in "Why this answer", and characters of it. */
const RECORDS_SHOWN = 40;
const WHY_MAX = DESCRIPTION_MAX - 200;

/** How an answer came about: what was understood, which words were read as what, the records it rests on. */
export function whyMessage({ understood, readings, records }: Answer): Message {
  const read = readings.map(({ span, as, how }) => `- “${escaped(span)}” was read as ${escaped(as)} (${HOW[how]})`);
  const shown = records.slice(0, RECORDS_SHOWN);
  const lines = [
    `**Understood:** ${escaped(understood || 'nothing that is looked up')}`,
    ...(read.length ? ['**Words read as names**', ...read] : []),
    `**Records it rests on: ${records.length}**`,
    ...shown.map((ref) => `- ${escaped(ref)}`),
  ];
  const kept = fitting(lines, WHY_MAX);
  const rest = lines.length - kept.length + records.length - shown.length;
  const description = [...kept, ...(rest > 0 ? [`… and ${rest} more.`] : [])].join('\n');
  return { embeds: [{ color: COLOUR, description }], components: [] };
}

/** What the ways of reading are called. */
const HOW: Readonly<Record<Answer['readings'][number]['how'], string>> = {
  name: 'its name',
  alias: 'another name of it',
  'last-name': 'last name',
  'part-of-name': 'part of the name',
  post: 'post',
  fuzzy: 'nearest spelling',
  script: 'another script',
  context: 'what was said before',
  word: 'a word for it',
};
