import type { Answer } from '../../core/answer/answer.js';
import { type DigestRequest, readRequest } from '../../core/digest/wish/read-request.js';
import { clean } from '../../core/question/clean.js';
import { readWish, type WishSetting, wholeWish } from './read-wish.js';
import { said, wishWords } from './replies.js';

/**
 * The answer to a message about digests where none can come, as on a command line: what would be ordered, and where it is
 * ordered. Null where it says nothing of digests. Nothing is ordered or changed.
 */
export function unordered(text: string, setting: WishSetting): Answer | null {
  const request = readRequest(clean(text).text);
  return request && { ...answerTo(request, setting), question: text };
}

function answerTo(request: DigestRequest, setting: WishSetting): Answer {
  if (request.kind === 'add' || (request.kind === 'preview' && request.id === null)) {
    return request.about === '' ? said([SENTENCE, WHERE]) : wouldOrder(request.about, setting);
  }
  if (request.kind === 'edit') return wouldChange(request.about, setting);
  return said([request.kind === 'help' ? SENTENCE : KEPT_ELSEWHERE, WHERE]);
}

function wouldOrder(about: string, setting: WishSetting): Answer {
  const partial = readWish(about, setting, 'digest add');
  if ('outcome' in partial) return { ...partial, blocks: [...partial.blocks, ...said([WHERE]).blocks] };
  const wish = wholeWish(partial, setting.zone);
  const order = `That would order a digest (${wishWords(wish, setting.graph)}).`;
  return said([order, WHERE, ...partial.remarks], { readings: partial.readings });
}

/** Which digest is meant is known only where it comes: its new time is said, and nothing of its subject. */
function wouldChange(about: string, setting: WishSetting): Answer {
  const partial = readWish(about, setting, 'digest edit');
  return said([...('outcome' in partial ? [] : partial.remarks), KEPT_ELSEWHERE, WHERE]);
}

const WHERE =
  'Nothing is ordered here: a digest is ordered in Slack, in Discord or in the terminal chat (sideline serve) in the same words, or by the command sideline digest add.';

const SENTENCE =
  'A digest tells what changed on record, with sources, at times you choose: “digest every weekday at 8 Tehran time about Pakistan but not space”.';

const KEPT_ELSEWHERE =
  'Digests are listed, changed, paused and ended where they come: “digest list” shows them there, “digest edit”, “digest pause” and “digest remove” do the rest.';
