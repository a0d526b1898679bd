import type { Reply } from '../../../bot/ports/desk.js';
import { shortened } from '../../../core/records/shortened.js';
import type { Problems } from '../form/wish.js';
import { DIGEST_PAGE } from '../render/digest-messages.js';
import { literal } from '../render/literal.js';
import { noticeView, replyView } from '../render/views.js';
import { keyOf } from '../store-key.js';
import type { Around } from './around.js';
import { type Filled, wishOf } from './filled-form.js';
import { noticeOf } from './replies.js';

/** What becomes of the window: words under its fields, or another view in its place. */
export type End = { readonly errors: Record<string, string> } | { readonly view: ReturnType<typeof replyView> };

/** Characters of what is said under a field, by our choice. */
const ERROR_MAX = 300;

/** Problems as Slack shows them under their fields. They quote what was filled in. */
function errorsOf(problems: Problems): Record<string, string> {
  const shown = Object.entries(problems).map(([input, text]) => [input, shortened(literal(text), ERROR_MAX)]);
  return Object.fromEntries(shown);
}

/** Orders what a form says, once however often it is sent off. */
export async function submitted(filled: Filled, around: Around): Promise<End> {
  const { spot, speaker, metadata, state, view } = filled;
  const found = await wishOf(filled, around.digests);
  if ('problems' in found) return { errors: errorsOf(found.problems) };
  const order = { wish: found.wish, toPerson: state.toPerson };
  let reply: Reply | null = null;
  await around.desk.answer(
    {
      place: speaker.place,
      person: speaker.person,
      deliveries: [keyOf(spot.team, 'form', view.id)],
      text: '',
      conversation: null,
      page: DIGEST_PAGE,
      isAwaited: true,
      company: speaker.company,
      form: (event) => around.digests.order(order, { ...speaker, ...(event && { event }) }, metadata.id ?? undefined),
    },
    async (given) => {
      reply ??= given;
      return null;
    },
  );
  return { view: endView(reply, spot.channel) };
}

function endView(reply: Reply | null, channel: string) {
  if (reply === null)
    return noticeView('Digest', 'This form was sent off before; “digest list” shows what came of it.', channel);
  return reply.kind === 'answer'
    ? replyView('Digest', reply.answer, channel)
    : noticeView('Digest', noticeOf(reply), channel);
}
