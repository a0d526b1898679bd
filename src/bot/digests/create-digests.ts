import type { Answer } from '../../core/answer/answer.js';
import { fieldsFromFilter } from '../../core/digest/filter/fields-from-filter.js';
import { filterFromFields } from '../../core/digest/filter/form-fields.js';
import { resolverFor } from '../../core/digest/filter/resolver.js';
import type { Wish } from '../../core/digest/subscription.js';
import { UnstorableSubscription } from '../../core/digest/subscription-text.js';
import { commandsMeant, type DigestRequest, readRequest } from '../../core/digest/wish/read-request.js';
import { clean } from '../../core/question/clean.js';
import {
  DELIVERIES,
  type Digests,
  ORDERS,
  type Order,
  type OrderName,
  orderKey,
  type ReadWish,
  type Speaker,
} from '../ports/digests.js';
import type { Messenger } from '../ports/messenger.js';
import type { Place } from '../ports/place.js';
import { type Store, StoreFailure } from '../ports/store.js';
import { pause, remove, resume } from './changing.js';
import { findOrder, LIST, ordersHere } from './find.js';
import { accept, decline, give, take } from './handing-over.js';
import { explainOrder, list, pageOfPlace, preview, previewOf } from './looking.js';
import { directsWith, endOffersTo, idsOf, removeOrdersOf } from './of-person.js';
import { changeOrder, placeOrder } from './ordering.js';
import { readWish, wholeWish } from './read-wish.js';
import { helpReply, refused, wishWords } from './replies.js';
import { type DigestParts, type Said, saidBy } from './setting.js';

/** Talking about digests, over a store that is shared with what delivers them. */
export function createDigests(parts: DigestParts, store: Store, messengers: Map<string, Messenger>): Digests {
  const by = (speaker: Speaker) => saidBy(speaker, parts);
  return {
    handle: async (text, speaker) => {
      const request = readRequest(clean(text).text);
      return request && answered(await kept(() => by(speaker).then((spoken) => respond(request, spoken)), parts), text);
    },
    order: (order, speaker, id) =>
      kept(async () => {
        const spoken = await by(speaker);
        return id === undefined ? ordered(order, spoken) : changed(id, order.wish, spoken);
      }, parts),
    preview: async (wish, speaker) => {
      const spoken = await by(speaker);
      return previewOf(wish, spoken, pageOfPlace(spoken));
    },
    open: async (id, speaker) => {
      const found = await findOrder(await by(speaker), 'edit', id, true);
      return 'kept' in found ? found.kept.order : null;
    },
    read: async (about, speaker, before) => readWhole(about, await by(speaker), before),
    orders: async (speaker) => ordersNamed(await by(speaker)),
    filterOf: async (fields, speaker) => filterFromFields(fields, resolverFor((await by(speaker)).graph)),
    fieldsOf: async (filter, speaker) => fieldsFromFilter(filter, (await by(speaker)).graph),
    revived: (place) => revived(place, parts),
    ownedBy: (person) => idsOf(person, parts, Date.parse(parts.now())),
    forgetPerson: (person) => removeOrdersOf(person, parts, Date.parse(parts.now())),
    directsWith: (person, place) => directsWith(person, place, parts),
    forgetOffers: (person) => endOffersTo(person, parts, Date.parse(parts.now())),
    forgetTeam: (platform, team) => {
      const name = orderKey({ platform, team }, '');
      return store.forget([`${ORDERS}${name}`, `${DELIVERIES}${name}`]);
    },
    serve: (messenger) => void messengers.set(messenger.platform, messenger),
  };
}

/** What work comes to; where the store fails, why nothing was changed. */
async function kept(work: () => Promise<Answer>, { log }: DigestParts): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnstorableSubscription) {
      log.error('digest-not-saved', { reason: error.message });
      return refused(['That cannot be kept as an order. Nothing was changed; say it in other words.']);
    }
    if (!(error instanceof StoreFailure)) throw error;
    log.error('digest-not-saved', { reason: error.message });
    if (error.isUnsure) return refused([notKnown(error)], { choices: LIST.choices });
    return refused([`Not saved: ${error.reason}. Nothing was changed; try again later.`]);
  }
}

/** The store went away half-way: what was asked for may be there. */
function notKnown({ reason }: StoreFailure): string {
  return `I cannot tell whether it was kept: ${reason}. “digest list” shows it; look there before you ask again.`;
}

/** Without a trail: to say it again would be to order, or to pause, again. */
function answered(answer: Answer, text: string): Answer {
  return { ...answer, question: text };
}

function respond(request: DigestRequest, spoken: Said): Promise<Answer> | Answer {
  switch (request.kind) {
    case 'add':
      return add(request, spoken);
    case 'edit':
      return edit(request, spoken);
    case 'preview':
      return request.about === '' || request.id !== null
        ? preview(spoken, request.id)
        : previewOfWords(request.about, spoken);
    case 'explain':
      return explainOrder(spoken, request.id);
    case 'pause':
      return pause(spoken, request.id);
    case 'resume':
      return resume(spoken, request.id);
    case 'remove':
      return remove(spoken, request.id);
    case 'give':
      return give(spoken, request.id);
    case 'accept':
      return accept(spoken, request.id);
    case 'decline':
      return decline(spoken, request.id);
    case 'take':
      return take(spoken, request.id);
    case 'list':
      return list(spoken, request.page);
    case 'help':
      return helpReply();
  }
}

function add({ about, to }: Extract<DigestRequest, { kind: 'add' }>, spoken: Said): Promise<Answer> | Answer {
  if (about === '') return helpReply();
  const partial = readWish(about, spoken, 'digest add');
  if ('outcome' in partial) return withCommandMeant(partial, about);
  return placeOrder(wholeWish(partial, spoken.zone), to, spoken, partial);
}

/** What cannot be read as a wish may be a slip of a command. */
function withCommandMeant(answer: Answer, about: string): Answer {
  const meant = commandsMeant(about).map((question) => ({ label: `Did you mean ${question}?`, question }));
  return { ...answer, choices: [...meant, ...answer.choices] };
}

async function edit({ id, about }: Extract<DigestRequest, { kind: 'edit' }>, spoken: Said): Promise<Answer> {
  const found = await findOrder(spoken, 'edit', id, true);
  if ('answer' in found) return found.answer;
  const { order } = found.kept;
  if (about === '')
    return refused([`Say what is to be otherwise: digest edit ${order.id} every day at 18:00 about Kenya.`]);
  const partial = readWish(about, spoken, `digest edit ${order.id}`);
  return 'outcome' in partial
    ? partial
    : changeOrder(found.kept, wholeWish(partial, spoken.zone, order), spoken, partial);
}

function previewOfWords(about: string, spoken: Said): Answer {
  const partial = readWish(about, spoken, 'digest preview');
  return 'outcome' in partial ? partial : previewOf(wholeWish(partial, spoken.zone), spoken, pageOfPlace(spoken));
}

function readWhole(about: string, spoken: Said, before?: Wish): ReadWish | Answer {
  const partial = readWish(about, spoken, 'digest add');
  if ('outcome' in partial) return partial;
  const { readings, remarks } = partial;
  return { wish: wholeWish(partial, spoken.zone, before), readings, remarks };
}

async function ordersNamed(spoken: Said): Promise<readonly OrderName[]> {
  const here = await ordersHere(spoken);
  return here.map(({ order }) => ({
    id: order.id,
    about: wishWords(order, spoken.graph),
    isOwn: order.owner === spoken.speaker.person,
  }));
}

function ordered({ wish, toPerson }: Order, spoken: Said): Promise<Answer> {
  return placeOrder(wish, toPerson ? 'person' : 'place', spoken);
}

async function changed(id: string, wish: Wish, spoken: Said): Promise<Answer> {
  const found = await findOrder(spoken, 'edit', id, true);
  return 'answer' in found ? found.answer : changeOrder(found.kept, wish, spoken);
}

/** Goes on with what waited for a place to be writable again. */
async function revived(place: Place, parts: DigestParts): Promise<void> {
  if (!parts.kept.knowsGone(place)) return;
  const now = Date.parse(parts.now());
  for (const kept of await parts.kept.all(now, () => {}, place)) {
    const { order } = kept;
    if (order.target.channel !== place.channel || order.paused?.by !== 'gone') continue;
    await parts.kept.change(kept, { ...order, paused: null, countsFrom: now }, now);
  }
  parts.changed();
}
