import type { types } from '@slack/bolt';
import type { Welcome } from '../../../bot/ports/desk.js';
import type { OrderName } from '../../../bot/ports/digests.js';
import type { Answer } from '../../../core/answer/answer.js';
import { askedBefore, askedBelow } from '../../../core/answer/asked-line.js';
import { VIEW_BLOCKS_MAX } from '../limits.js';
import { questionButtons, toolButtons } from './buttons.js';
import { digestButtons } from './digest-buttons.js';
import { literal } from './literal.js';
import { asked, askedContext, bodyBlocks } from './message.js';
import { ratingButtons } from './rating.js';
import { plain } from './rich-text.js';
import { sourceContext, sourceList, wordsContext } from './sources.js';

/** Links in a view: its size is not a message's, so every number may be one. */
const VIEW_LINKS = 500;

/** Sources shown under an answer in a view. */
const VIEW_SOURCES = 20;

/** Records named in "Why this answer"; the answer itself has them all. */
const RECORDS_SHOWN = 60;

/** A person's digests: what they are, and those that the person may see. */
export interface HomeDigests {
  readonly list: Answer | null;
  readonly orders: readonly OrderName[];
}

/** The Home tab: what is known, how fresh and where it is thin, pending agreements by country, questions to try, help, the person's digests. */
export function homeView(welcome: Welcome, digests: HomeDigests, now: string, channel: string): types.HomeView {
  const { about, coverage, pending, suggestions } = welcome;
  const questions = suggestions.map((question) => ({ label: question, question }));
  return {
    type: 'home',
    private_metadata: channel,
    blocks: [
      header('What is on record'),
      paragraph(`${about} ${coverage}`),
      header('Questions to try'),
      ...questionButtons(questions, 0),
      header('Pending agreements by country'),
      ...bodyBlocks(pending, { left: VIEW_LINKS }, 0),
      ...toolButtons(pending, { trail: pending.trail, now }, { shareable: false }),
      header('How to ask'),
      paragraph(HOW_TO_ASK),
      header('Your digests'),
      ...(digests.list ? bodyBlocks(digests.list, { left: 0 }, 0) : []),
      ...questionButtons(digests.list?.choices ?? [], suggestions.length),
      digestButtons(digests.orders),
      header('What is kept of you'),
      paragraph(KEPT_OF_YOU),
      ...questionButtons([FORGET_ME], suggestions.length + CHOICES_MAX),
    ],
  };
}

/** A line of ours in the Home tab. */
export function noticeHome(text: string, channel: string): types.HomeView {
  return { type: 'home', private_metadata: channel, blocks: [paragraph(text)] };
}

/** What a person can do with Sideline in Slack. */
const HOW_TO_ASK =
  'Mention Sideline in a channel, write to it here, or type /sideline and a question: who met whom, which agreements are signed and still waiting, who proposed what to whom. Every sentence cites its source. Follow up as in talk: “and Kenya?”, “when was it signed?”, “source?”. Edit a question, and its answer changes with it.';

const KEPT_OF_YOU =
  'Your digests, ratings of answers for 60 days without your name, and what we spoke of for two hours. No question is stored.';

const FORGET_ME = { label: 'Forget me', question: 'forget me' };

/** Choices that a list of digests has at most, which the buttons are numbered on from. */
const CHOICES_MAX = 20;

/** An answer in a window of its own. `channel` is the place whose reader it was made for. */
export function answerView(answer: Answer, heading: string, now: string, channel: string): types.ModalView {
  const followUps = answer.followUps.map((question) => ({ label: question, question }));
  return modal('Answer', channel, [
    asked(heading),
    ...askedContext(askedBefore(answer)),
    ...bodyBlocks(answer, { left: VIEW_LINKS }, 0),
    ...questionButtons(answer.choices, 0),
    ...askedContext(askedBelow(answer)),
    // Where no button brings all sources, they are all here.
    ...(answer.trail.length === 0 ? sourceList(answer.sources) : sourceContext(answer, VIEW_SOURCES)),
    ...questionButtons(followUps, answer.choices.length),
    ...toolButtons(answer, { trail: answer.trail, now }, { shareable: false }),
    ...ratingButtons(answer, { trail: answer.trail, now }),
  ]);
}

/** What was done, in a window: with what can be done next. */
export function replyView(title: string, answer: Answer, channel: string): types.ModalView {
  return modal(title, channel, [
    ...bodyBlocks(answer, { left: VIEW_LINKS }, 0),
    ...questionButtons(answer.choices, 0),
    ...sourceList(answer.sources),
  ]);
}

/** A line of ours in a window. */
export function noticeView(title: string, text: string, channel: string): types.ModalView {
  return modal(title, channel, [paragraph(text)]);
}

/** Every source of an answer. */
export function sourcesView(answer: Answer, channel: string): types.ModalView {
  const lists = sourceList(answer.sources).slice(0, VIEW_BLOCKS_MAX - 2);
  const shown = Math.min(answer.sources.length, lists.length * 10);
  const count = `${answer.sources.length} ${answer.sources.length === 1 ? 'source' : 'sources'}`;
  return modal('Sources', channel, [
    paragraph(shown < answer.sources.length ? `The first ${shown} of ${count}:` : `${count}:`),
    ...lists,
  ]);
}

/** How an answer came about: what was understood, which words were read as what, the records it rests on. */
export function whyView(answer: Answer, channel: string): types.ModalView {
  const readings = answer.readings.map(({ span, as, how }) => `“${span}” was read as ${as} (${HOW[how]})`);
  const records = answer.records.slice(0, RECORDS_SHOWN);
  const rest = answer.records.length - records.length;
  return modal('Why this answer', channel, [
    header('Understood'),
    list(answer.understood === '' ? ['nothing that is looked up'] : answer.understood.split(/ \| /)),
    ...(readings.length ? [header('Words read as names'), list(readings)] : []),
    header(`Records it rests on: ${answer.records.length}`),
    list(records.length ? records : ['none']),
    ...(rest > 0 ? [wordsContext(`… and ${rest} more.`)] : []),
  ]);
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

function modal(title: string, channel: string, blocks: types.KnownBlock[]): types.ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title, emoji: false },
    close: { type: 'plain_text', text: 'Close', emoji: false },
    private_metadata: channel,
    blocks,
  };
}

function header(text: string): types.HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

function paragraph(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'plain_text', text: literal(text), emoji: false } };
}

function list(lines: readonly string[]): types.RichTextBlock {
  const elements = lines.map(
    (line): types.RichTextSection => ({ type: 'rich_text_section', elements: [plain(literal(line))] }),
  );
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] };
}
