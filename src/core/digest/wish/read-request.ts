import { likeliest } from '../../nearest/did-you-mean.js';
import { orderInWords, type Recipient } from './order-in-words.js';

/** What a message asks of digests. `id` is null where none was named; `about` is what is left to be read. */
export type DigestRequest =
  | { readonly kind: 'add'; readonly about: string; readonly to: Recipient }
  | { readonly kind: 'preview'; readonly id: string | null; readonly about: string }
  | { readonly kind: 'edit'; readonly id: string | null; readonly about: string }
  | {
      readonly kind: 'pause' | 'resume' | 'remove' | 'explain' | 'take' | 'give' | 'accept' | 'decline';
      readonly id: string | null;
    }
  | { readonly kind: 'list'; readonly page: number }
  | { readonly kind: 'help' };

/** The words of commands, each with what it does: `digest pause dg4k7m`. */
const COMMANDS: Readonly<Record<string, DigestRequest['kind']>> = {
  add: 'add',
  new: 'add',
  create: 'add',
  subscribe: 'add',
  list: 'list',
  all: 'list',
  show: 'list',
  edit: 'edit',
  change: 'edit',
  preview: 'preview',
  test: 'preview',
  try: 'preview',
  explain: 'explain',
  why: 'explain',
  pause: 'pause',
  mute: 'pause',
  stop: 'pause',
  resume: 'resume',
  unpause: 'resume',
  remove: 'remove',
  delete: 'remove',
  cancel: 'remove',
  unsubscribe: 'remove',
  take: 'take',
  give: 'give',
  accept: 'accept',
  decline: 'decline',
  refuse: 'decline',
  help: 'help',
};

/** The words of commands behind `digest`. */
export const DIGEST_VERBS: readonly string[] = Object.keys(COMMANDS);

/** An id as `digest list` shows it. No word of any language and no name of a conference looks like one. */
const ID = /(?:^|\s)#?(dg[a-z\d]{4})(?=$|[\s.,!?])/i;

/** Commands offered for one word. */
const MEANT_MAX = 3;

/**
 * The messages that somebody may have meant whose first word behind "digest" is a slip of a command, likeliest first: "lisst"
 * is `digest list`, "remov dg4k7m" is `digest remove dg4k7m`. None where it may be what a digest is to be about.
 */
export function commandsMeant(about: string): readonly string[] {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(about.trim()) ?? [];
  const isCommand = rest === '' || ID.exec(rest)?.index === 0 || /^\d{1,3}$/.test(rest);
  const near = isCommand ? likeliest(word, DIGEST_VERBS, MEANT_MAX) : [];
  return near.map((one) => `digest ${one} ${rest}`.trim());
}

/**
 * Reads a message as something said about digests; null where it is a question about records, which is the rule: whoever
 * asks must never be subscribed to anything. `text` is clean and at most 500 characters.
 */
export function readRequest(text: string): DigestRequest | null {
  const plain = text.trim().replace(/[.!]+$/, '');
  return command(plain) ?? about(plain) ?? order(plain) ?? elsewhere(plain);
}

/** `digest`, `digest pause dg4k7m`, `digest every day at 9 about Kenya`. */
function command(text: string): DigestRequest | null {
  const [, rest] = /^\/?(?:digests?|subscriptions?)\b[:,]?\s*(.*)$/is.exec(text) ?? [];
  if (rest === undefined) return null;
  const [, word = '', after = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
  const kind = Object.hasOwn(COMMANDS, word.toLowerCase()) ? COMMANDS[word.toLowerCase()] : undefined;
  if (rest === '') return { kind: 'list', page: 1 };
  return kind === undefined ? { kind: 'add', about: rest, to: recipient(rest) } : withRest(kind, after);
}

function withRest(kind: DigestRequest['kind'], rest: string): DigestRequest {
  const id = ID.exec(rest)?.[1]?.toLowerCase() ?? null;
  const about = id === null ? rest : rest.replace(ID, ' ').trim();
  switch (kind) {
    case 'add':
      return { kind, about: rest, to: recipient(rest) };
    case 'preview':
    case 'edit':
      return { kind, id, about };
    case 'list':
      return { kind, page: Number(/\d{1,3}/.exec(rest)?.[0] ?? 1) || 1 };
    case 'help':
      return { kind };
    default:
      return { kind, id };
  }
}

/** What is done with digests that are there, said in a sentence. */
const SENTENCES: readonly (readonly [RegExp, DigestRequest['kind']])[] = [
  [/^(?:please )?unsubscribe\b/i, 'remove'],
  [
    /^(?:please )?(?:cancel|delete|remove|end) (?:my|the|this|that|our|all)? ?(?:\S+ )?(?:digests?|subscriptions?)\b/i,
    'remove',
  ],
  [
    /^(?:please )?(?:stop|quit) (?:sending|the|my|this|that|these|posting)\b.{0,40}(?:digests?|updates?|this|these)\b/i,
    'pause',
  ],
  [/^(?:please )?(?:stop|pause|mute) (?:it|this|them|these|those)(?: now)?(?: please| pls)?$/i, 'pause'],
  [
    /^(?:please )?(?:no more|stop|end|turn off|switch off|mute|silence) (?:all )?(?:the |my |our |these |those )?(?:\S+ )?(?:alerts?|notifications?|newsletters?|pings?|updates)\b/i,
    'pause',
  ],
  [
    /^(?:please )?(?:stop|quit) (?:pinging|notifying|alerting|emailing|mailing|messaging|watching|following|tracking)\b/i,
    'pause',
  ],
  [/^(?:please )?(?:unfollow|unwatch)\b/i, 'pause'],
  [
    /^(?:please )?(?:make|change|move|switch|set) (?:it|this|that|them) (?:to |into |for |be )?(?=(?:on |at )?(?:every|each|daily|weekly|hourly|monthly|weekdays?|mornings?|evenings?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\d{1,2}(?::\d\d|\s?[ap]m))\b)/i,
    'edit',
  ],
  [/^(?:please )?(?:pause|mute|suspend) (?:my|the|this|that|our)? ?(?:\S+ )?(?:digests?|subscriptions?)\b/i, 'pause'],
  [
    /^(?:please )?(?:resume|restart|unpause|unmute) (?:my|the|this|that|our)? ?(?:\S+ )?(?:digests?|subscriptions?)\b/i,
    'resume',
  ],
  [/^(?:please )?(?:change|edit|move) (?:my|the|this|that|our)? ?(?:\S+ )?(?:digest|subscription)\b/i, 'edit'],
  [/^(?:please )?preview\b.{0,20}\b(?:digest|subscription)\b/i, 'preview'],
  [
    /^why (?:did|do|am) (?:i|we) (?:get|got|getting|receive|receiving) (?:this|the digest|a digest|digests|these)\b/i,
    'explain',
  ],
  [/^(?:please )?(?:show|list|see|what are) (?:me )?(?:my|our|the|all) (?:\S+ )?(?:digests|subscriptions)\b/i, 'list'],
  [/^(?:what|which) (?:digests|subscriptions)\b/i, 'list'],
  [/^what (?:am i|are we) subscribed to\b/i, 'list'],
  [/^(?:my|our) (?:digests|subscriptions)$/i, 'list'],
];

function about(text: string): DigestRequest | null {
  const [pattern, kind] = SENTENCES.find(([one]) => one.test(text)) ?? [];
  return pattern && kind ? withRest(kind, text.replace(pattern, ' ').trim()) : null;
}

function order(text: string): DigestRequest | null {
  const said = orderInWords(text);
  return said && { kind: 'add', ...said };
}

/** "me" in the order, or "us", "here", "this channel" anywhere. */
function recipient(text: string): Recipient {
  if (/\b(?:us|here|this (?:channel|thread|server))\b/i.test(text)) return 'place';
  return /\b(?:me|my)\b/i.test(text) ? 'person' : 'unsaid';
}

/** How an order begins in the other languages of the vocabulary. Sources: dictionaries; checked with the sentences of the tests. */
const ORDERS_ELSEWHERE: readonly RegExp[] = [
  // Persian: "send (me) a digest/summary", "subscribe me", "notify me"
  /(?:خلاصه|خلاصهٔ|خلاصه‌ی|دایجست|خبرنامه)\s?(?:روزانه|هفتگی|خبرها|تغییرات)?.{0,120}(?:بفرست|بده|ارسال کن)\S*/u,
  /(?:من را|مرا|ما را)?\s?(?:مشترک کن|خبر بده|خبرم کن|خبردار کن)\S*/u,
  // Arabic: "send me a daily digest", "subscribe me", "notify me"
  /(?:أرسل|ارسل|ابعث)\S*\s.{0,60}(?:ملخص|نشرة|موجز)\S*/u,
  /(?:اشترك|أبلغني|ابلغني|أخبرني عند|نبهني)\S*/u,
  // Russian and Tajik: "send (me) a digest", "subscribe me", "notify me"
  /(?:присылай|пришли|присылайте|отправляй|шли|фирист)\S*\s.{0,60}(?:дайджест|сводк|обзор|новост|дайҷест|хулоса)\S*/iu,
  /(?:подпиши|подписать|уведомляй|сообщай|обуна кун)\S*(?:\s(?:меня|нас|мне|нам)(?=\s|$))?/iu,
  // French: "envoie-moi un résumé", "abonne-moi", "préviens-moi"
  /(?:envoie|envoyez|envoyer)[-\s]?(?:moi|nous)?\s.{0,60}(?:résumé|resume|digest|bulletin|nouvelles)\S*/iu,
  /(?:abonne|abonnez|préviens|prévenez|avertis)[-\s]?(?:moi|nous)?(?=\s|$)/iu,
];

function elsewhere(text: string): DigestRequest | null {
  const pattern = ORDERS_ELSEWHERE.find((one) => one.test(text));
  if (!pattern) return null;
  const led = pattern.exec(text)?.[0] ?? '';
  return { kind: 'add', about: text.replace(led, ` ${inner(led)} `).trim(), to: 'unsaid' };
}

/** The words between verb and object of an order: "خلاصه … بفرست" has the subject there. */
function inner(led: string): string {
  const words = led.split(/\s+/);
  return words.length > 2 ? words.slice(1, -1).join(' ') : '';
}
