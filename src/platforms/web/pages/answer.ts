import type { Answer } from '../../../core/answer/answer.js';
import { askedLine } from '../../../core/answer/asked-line.js';
import { capital } from '../../../core/answer/agreements/agreement-line.js';
import { AS_A_PICTURE } from '../../../core/picture/wish.js';
import { isWorthAPicture } from '../../../core/picture/worth-a-picture.js';
import type { PageSize } from '../../../core/answer/page.js';
import type { ExportFormat } from '../../../bot/ports/exports.js';
import type { FeedForm } from '../parts.js';
import type { DrawnOnPage, NamesBelow, Page, PageLink, Section } from './page.js';
import { pathOfQuestion, withQuery } from './paths.js';

/** What an answer has on one page of the room: as much as anybody scrolls through. */
export const ANSWER_PAGE: PageSize = { lines: 250, characters: Number.POSITIVE_INFINITY, areListsWhole: true };

/** Pages of one answer that can be turned to. */
export const ANSWER_PAGES_MAX = 40;

/** What can be taken away of an answer beside its page. */
export interface Forms {
  readonly exports: readonly ExportFormat[];
  readonly feeds: readonly FeedForm[];
  readonly arePainted: boolean;
}

/** An answer as a page that can be shared: what was asked in plain English, its statements, all sources, what to ask next. */
export function answerPage(
  answer: Answer,
  question: string,
  page: number,
  forms: Forms,
  picture: Pictured = null,
): Page {
  const { understood, query, followUps, choices, hidden } = answer;
  const { text: asked } = askedLine(answer);
  const turn = (number: number): PageLink => ({
    label: `Page ${number}`,
    path: withQuery('/ask', { q: question, page: number === 1 ? null : number }),
  });
  return {
    kicker: KICKERS[answer.outcome],
    title: question,
    ...(understood === '' ? {} : { restated: query ? capital(understood) : understood }),
    ...(/\(read "/.test(asked) ? { asked } : picture && 'why' in picture ? { asked: picture.why } : {}),
    ...(picture && 'svg' in picture ? { picture: { svg: picture.svg, file: fileOf(question) } } : {}),
    sections: sectionsOf(answer),
    names: [
      ...questions(
        'Which do you mean?',
        choices.map(({ label, question: one }) => ({ label, path: pathOfQuestion(one) })),
      ),
      ...questions(
        'Ask on',
        followUps.map((one) => ({ label: one, path: pathOfQuestion(one) })),
      ),
    ],
    turns: {
      before: page > 1 ? turn(page - 1) : null,
      after: hidden > 0 && page < ANSWER_PAGES_MAX ? turn(page + 1) : null,
    },
    takeAway: answer.outcome === 'answered' ? [...takeAway(question, forms), ...toDraw(answer, question, forms)] : [],
    sources: answer.sources,
    isEndless: true,
  };
}

/** The same question with its picture, where that is worth one. */
function toDraw(answer: Answer, question: string, { arePainted }: Forms): readonly PageLink[] {
  const isOffered = arePainted && isWorthAPicture(answer);
  return isOffered ? [{ label: 'Picture', path: pathOfQuestion(`${question} ${AS_A_PICTURE}`) }] : [];
}

/** The picture of an answer, where one was asked for, or why there is none; null where none was. */
export type Pictured = { readonly why: string } | Pick<DrawnOnPage, 'svg'> | null;

/** Where the picture is in dots. */
function fileOf(question: string): PageLink {
  return { label: 'Picture as PNG', path: withQuery('/picture.png', { q: question }) };
}

const KICKERS: Readonly<Record<Answer['outcome'], string>> = {
  answered: 'Answer',
  'no-record': 'Not on record',
  ambiguous: 'Which is meant?',
  'out-of-scope': 'Not a matter of these records',
  help: 'How to ask',
};

/** The blocks of an answer, parted at the headings over its parts. */
function sectionsOf({ blocks }: Answer): readonly Section[] {
  const sections: { heading: string | null; blocks: Answer['blocks'][number][] }[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block.text, blocks: [] });
    else sections.at(-1)!.blocks.push(block);
  }
  return sections.filter((one) => one.heading !== null || one.blocks.length > 0);
}

function questions(heading: string, links: readonly PageLink[]): readonly NamesBelow[] {
  return links.length > 0 ? [{ heading, links }] : [];
}

/** What the forms are called on a page. */
const FORM_NAMES: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV',
  json: 'JSON',
  jsonl: 'JSON Lines',
  xlsx: 'Excel',
  ics: 'Calendar',
  bibtex: 'BibTeX',
  ris: 'RIS',
  md: 'Markdown',
};

const FEED_NAMES: Readonly<Record<FeedForm, string>> = { atom: 'Atom feed', json: 'JSON feed' };

/** The forms that what a question finds can be taken away in, as links. */
export function takeAway(question: string, { exports, feeds }: Forms): readonly PageLink[] {
  return [
    ...exports.map((as) => ({ label: FORM_NAMES[as], path: withQuery('/ask', { q: question, as }) })),
    ...feeds.map((as) => ({ label: FEED_NAMES[as], path: withQuery('/feed', { q: question, as }) })),
  ];
}
