import type { Graph } from '../../../graph/graph.js';
import type { Ref } from '../../../records/ref.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

/** "Before the summit", "after the congress": something was before or after one event, which is not named. */
const THE_EVENT =
  /\b(?:before|after|since|until|ahead of|prior to) (the (?:summit|conference|congress|forum|event|gathering|fair))\b(?! (?:of|in|on|at)\b)/i;

const EVENT = 'summit|conference|congress|forum|event|gathering|fair|assembly|expo|exhibition';

/** "Whom else did he see at that summit?", "other sessions at the conference": where something was, and no other edition of it. */
const AT_EVENT = new RegExp(
  `\\b(?:at|during|in|to|for|from|of) ((?:(?:that|this|the)(?: very)? same|that|this|the) (?:${EVENT}))\\b(?! (?:of|in|on|at|before|after|itself|there)\\b)(?=\\W*$| \\p{Ll})`,
  'iu',
);

/** "How large was the event itself?": the event, and nothing that was done at it. */
const ITSELF =
  /\b(the (?:(?:summit|conference|congress|forum|event|gathering|fair|assembly) (?:itself|as such|as a whole)|(?:whole|entire) (?:summit|conference|congress|forum|event|gathering|fair|assembly)))\b/i;

/** The event that was asked about before, or that all that was shown was done at; null where there is none, or several. */
export function conferenceMeant({ text, items, context, shown, graph }: Pointing): Named | null {
  const words = (THE_EVENT.exec(text) ?? ITSELF.exec(text) ?? AT_EVENT.exec(text))?.[1];
  if (!words || items.some(({ kind }) => kind === 'conference')) return null;
  const asked = context.question.conferences.filter(({ excluded }) => !excluded).flatMap(({ ids }) => ids);
  const ofShown = (shown.find((listed) => listed.length > 0) ?? []).flatMap((ref) => conferenceOf(ref, graph));
  const spokenOf = context.setting.flatMap(({ ids }) => ids);
  const [only, ...others] = new Set([asked, ofShown, spokenOf].find((ids) => ids.length > 0) ?? []);
  const name = only && !others.length ? graph.conference(only)?.name : undefined;
  return name ? inPlaceOf(text, words, name) : null;
}

function conferenceOf(ref: Ref, graph: Graph): readonly string[] {
  const [kind, id = ''] = ref.split(':');
  if (kind === 'conference') return [id];
  const history = kind === 'agreement' ? (graph.agreement(id)?.history ?? []) : [];
  const meetings = kind === 'meeting' ? [id] : history.flatMap(({ meeting }) => meeting ?? []);
  const own = history.flatMap(({ conference }) => conference ?? []);
  return [...own, ...meetings.flatMap((one) => graph.meeting(one)?.conference ?? [])];
}
