import type { Context, Hono } from 'hono';
import { EXPORT_FORMATS, type ExportFormat } from '../../../bot/ports/exports.js';
import { kindOfQuestion } from '../../../bot/ports/meter.js';
import type { Answer } from '../../../core/answer/answer.js';
import { ANSWER_PAGE, ANSWER_PAGES_MAX, answerPage } from '../pages/answer.js';
import { type FeedForm, FEED_FORMS, type RoomParts } from '../parts.js';
import { respond } from '../serve/respond.js';
import type { Env } from '../serve/visitor.js';
import { pageIn } from './lists.js';
import type { Counted, Pages } from './pages.js';
import { AnswerPictures } from './pictures.js';

/** Characters of a question that are looked at; what is read of it is a matter of the core, which says what it left. */
const QUESTION_MAX = 2_000;

/** Answers that can be shared, as pages, as files and as feeds. */
export function answerRoutes(app: Hono<Env>, parts: RoomParts, pages: Pages): void {
  const pictures = new AnswerPictures(parts);
  app.get('/ask', async (context) => {
    const question = questionIn(context);
    if (question === '') return context.redirect('/', 303);
    const as = context.req.query('as');
    if (as !== undefined) return exported(context, { question, as }, parts, pages);
    return pageOfAnswer(context, question, { ...parts, drawing: pictures }, pages);
  });
  app.get('/feed', (context) => feed(context, parts, pages));
  app.get('/picture.png', (context) => painted(context, { ...parts, drawing: pictures }, pages));
}

function questionIn(context: Context<Env>): string {
  return (context.req.query('q') ?? '').slice(0, QUESTION_MAX).trim();
}

/** What answers are told with. */
type AnswerParts = RoomParts & { readonly drawing: AnswerPictures };

async function pageOfAnswer(
  context: Context<Env>,
  question: string,
  { sideline, meter, drawing }: AnswerParts,
  pages: Pages,
): Promise<Response> {
  const page = pageIn(context);
  if (page === null || page > ANSWER_PAGES_MAX) return pages.notFound(context);
  const startMs = performance.now();
  const count = ({ kind, outcome }: Counted) =>
    meter.question('web', kind, outcome, (performance.now() - startMs) / 1000);
  const kept = pages.kept(context);
  if (kept?.counted) {
    count(kept.counted);
    return pages.sendAgain(context, kept);
  }
  const answer = asked(question, page, sideline, pages.circumstances(context));
  if (page > 1 && answer.before === 0) return pages.notFound(context);
  const counted = { kind: kindOfQuestion(answer), outcome: answer.outcome };
  count(counted);
  const picture = await drawing.onPage(answer, pages.circumstances(context).reader);
  const shown = answerPage(answer, question, page, pages.forms, picture);
  // A picture that could not be made just now may be the next time.
  return picture === null && isOfRecords(answer)
    ? pages.sendAnswer(context, shown, question, counted)
    : pages.send(context, () => shown, question);
}

/** Whether an answer is that of a query, over what is on record: such a one stays the same for a day. What is new does not. */
function isOfRecords({ query, subjects }: Answer): boolean {
  return query !== undefined && subjects.every(({ want }) => want !== 'new');
}

/** What a question finds as a picture in dots; nothing where it asks for none. */
async function painted(context: Context<Env>, { sideline, drawing }: AnswerParts, pages: Pages): Promise<Response> {
  const question = questionIn(context);
  if (question === '') return pages.notFound(context);
  const answer = asked(question, 1, sideline, pages.circumstances(context));
  return (await drawing.asFile(context, answer)) ?? pages.notFound(context);
}

/** The answer to a question in a conversation of its own, from one of its pages on. */
function asked(
  question: string,
  page: number,
  sideline: RoomParts['sideline'],
  circumstances: ReturnType<Pages['circumstances']>,
): Answer {
  const shared = { ...circumstances, conversation: null, page: ANSWER_PAGE };
  if (page === 1) return sideline.ask({ ...shared, text: question });
  const turned = Array.from({ length: page - 2 }, () => MORE);
  return sideline.ask({ ...shared, text: MORE, after: [question, ...turned] });
}

/** What turns a page in a conversation. */
const MORE = 'more';

/** What a question finds as a file, which is made while it is sent. */
async function exported(
  context: Context<Env>,
  { question, as }: { readonly question: string; readonly as: string },
  { exports, sideline, log }: RoomParts,
  pages: Pages,
): Promise<Response> {
  const format = EXPORT_FORMATS.find((one): one is ExportFormat => one === as);
  if (!exports || !format || !exports.formats.includes(format)) return pages.notFound(context);
  const { reader, now, zone } = pages.circumstances(context);
  const made = await exports.make({ question, format, graph: sideline.graph(reader), now, zone });
  if ('why' in made) return respond(context, { status: 404, type: 'text/plain; charset=utf-8', text: `${made.why}\n` });
  const body = ReadableStream.from(
    orBroken(made.body(), (reason) => {
      log.error('web-export-failed', { reason });
      // Half a file is not to be taken for a whole one.
      context.env?.outgoing?.destroy();
    }),
  );
  return context.body(body as ReadableStream<Uint8Array<ArrayBuffer>>, 200, {
    'content-type': made.mediaType,
    'content-disposition': disposition(made.name),
    'cache-control': context.get('isKnown') ? 'private, no-store' : 'no-store',
  });
}

/** A file under its name: in letters that every browser takes, and whole (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '-').slice(0, 120);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

async function* orBroken(body: AsyncIterable<Uint8Array>, broken: (reason: string) => void) {
  try {
    yield* body;
  } catch (error) {
    broken(error instanceof Error ? error.name : 'unknown');
  }
}

async function feed(context: Context<Env>, { feed: make }: RoomParts, pages: Pages): Promise<Response> {
  const question = questionIn(context);
  const form = FEED_FORMS.find((one): one is FeedForm => one === (context.req.query('as') ?? 'atom'));
  if (!make || !form || question === '') return pages.notFound(context);
  const made = await make(question, form, pages.circumstances(context));
  if ('why' in made) return respond(context, { status: 404, type: 'text/plain; charset=utf-8', text: `${made.why}\n` });
  return respond(context, { status: 200, type: made.mediaType, text: made.text });
}
