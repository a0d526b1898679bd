import { entityKeys } from '../../core/answer/keys-asked.js';
import { composeReplies } from '../../core/answer/proposals/replies.js';
import { type ReplyAsked, replyAsked } from '../../core/question/reply-asked.js';
import type { Proposal } from '../../core/records/proposal.js';
import { type Ref, ref } from '../../core/records/ref.js';
import type { Memory } from '../memory.js';
import { part, taken } from './answered-part.js';
import { linkingOnce, type Part, type Setting, says } from './part.js';

/** Proposals of which replies are looked for: of more, nobody asks what came of each. */
const PROPOSALS_MAX = 60;

/**
 * The answer to a question of what was answered to proposals, or of what came of them: those it names, or those shown before. Null for
 * any other question, and where what it names is no proposal. `ask` answers a question that lists them.
 */
export function ofReplies(
  text: string,
  memory: Memory | null,
  setting: Setting,
  ask: (text: string) => Part,
): Part | null {
  const asked = replyAsked(text);
  if (!asked) return null;
  if (asked.of === null) return memory && ofShown(asked, text, memory, setting);
  const { composed, memory: after } = ask(asked.of);
  const proposals = proposalsOf(composed.draft.listed, setting);
  return proposals && replied(asked.what, proposals, { text, composed, memory: after, setting });
}

/** What was answered to the proposals that were shown, by the side that is named: of those, to the ones that were put to it. */
function ofShown({ by, what }: ReplyAsked, text: string, memory: Memory, setting: Setting): Part | null {
  const shown = proposalsOf(memory.context.listed, setting);
  if (!shown) return null;
  const to = by === null ? null : sideKeys(by, setting);
  if (to?.length === 0) return null;
  const proposals = to ? shown.filter((one) => isPutTo(one, to, setting)) : shown;
  if (proposals.length === 0) {
    const composed = says(`No record: nothing of what was shown before was put to “${by}”.`, 'no-record');
    return { composed, from: 0, leans: true, isOpen: false, memory };
  }
  return replied(what, proposals, { text, composed: memory.composed, memory, setting });
}

/** The search keys of the sides that some words name. */
function sideKeys(words: string, setting: Setting): readonly string[] {
  const { items } = (setting.link ?? linkingOnce(setting))(words);
  return items.flatMap((item) => (item.kind === 'party' ? item.party.entities.flatMap(entityKeys) : []));
}

function isPutTo({ id }: Proposal, keys: readonly string[], { graph }: Setting): boolean {
  const own = graph.keysOf(ref('proposal', id));
  return keys.some((key) => own.includes(`to:${key}`));
}

interface Asked {
  readonly text: string;
  /** The answer that lists the proposals. */
  readonly composed: Part['composed'];
  readonly memory: Memory | null;
  readonly setting: Setting;
}

function replied(what: ReplyAsked['what'], proposals: readonly Proposal[], asked: Asked): Part {
  const { text, memory, setting } = asked;
  const { question, query } = asked.composed;
  const draft = composeReplies(proposals, what, setting.graph);
  // The question before stays what it was: what is asked next narrows the proposals, and no reply.
  const composed = { draft, question: { ...question, text }, reply: what, ...(query ? { query } : {}) };
  return part(composed, taken(question), { text, memory, setting });
}

/** The proposals among refs; null where there are none, other records as well, or too many. */
function proposalsOf(listed: readonly Ref[], { graph }: Setting): readonly Proposal[] | null {
  if (listed.length === 0 || listed.length > PROPOSALS_MAX) return null;
  const proposals = listed.flatMap((one) =>
    one.startsWith('proposal:') ? (graph.proposal(one.slice('proposal:'.length)) ?? []) : [],
  );
  return proposals.length === listed.length ? proposals : null;
}
