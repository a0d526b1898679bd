import { expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { inForce } from '../../bot/digests/world.js';
import { loaded } from '../../corpus/loaded.js';
import { withSecrets } from '../../properties/hidden.js';
import { type Shown, START } from '../../servers/discord/far-side.js';
import { DAILY, DigestWorld, eight, idIn, reworded } from './digest-world.js';

/*
 * Two Discords, one whose Sideline has hidden records and one whose has none: the same is ordered and done in both, the
 * same public records change, hidden ones change too, and what is sent to Discord is compared, to the byte.
 */

/** What a stalled machine may take; the usual is a few seconds. */
const SLOW_MACHINE_MS = 60_000;

/** Words about what is hidden, and about what is not. */
const SENTENCES = [
  DAILY,
  // While there is one: more of them are listed by their ids, which are drawn.
  'digest list',
  `${DAILY} about Tajikistan`,
  `${DAILY} about Zoltan Hashemi`,
  `${DAILY} about Uzbekistan but not space`,
  `${DAILY} about quantum gravity`,
  'digest preview every day about Secret Wire',
  'follow the Iran-Tajikistan memorandum until it is closed',
];

const OPTIONS: readonly Readonly<Record<string, string>>[] = [
  { country: 'Tajikistan', time: '8:00', zone: 'Tehran' },
  { official: 'Zoltan Hashemi' },
  { official: 'Sattar Hashemi, Zoltan Zerrouki' },
  { except: 'Tashkent' },
  { conference: 'WTDC-25', about: 'about Kenya', changes: 'status' },
];

const TYPED: readonly (readonly [option: string, typed: string])[] = [
  ...['', 'zol', 'hash', 'sec', 'board', 'Kenya, z'].flatMap((typed) =>
    ['country', 'official', 'conference', 'topic', 'except'].map((option) => [option, typed] as const),
  ),
  ['zone', ''],
  ['zone', 'tash'],
];

/** What somebody sees who does all this, in an order of its own: ids are drawn, and what is listed goes by them. */
async function seen(knowledge: Knowledge, dressed: (knowledge: Knowledge) => Knowledge): Promise<readonly string[]> {
  const world = await DigestWorld.begun({ knowledge: dressed(knowledge) });
  const told: Shown[] = [];
  const offers: unknown[] = [];
  // Nobody asks more than they may in a minute.
  let asked = 0;
  const me = () => world.discord.person(String(50_000 + Math.floor(asked++ / 6)), { permissions: MANAGES });
  for (const text of SENTENCES) told.push(await world.answerTo(() => me().mentions(text)));
  const ids = told.flatMap((one) => (JSON.stringify(one.body).includes('Ordered') ? [idIn(one)] : []));
  for (const options of OPTIONS) told.push(await world.responseTo(me().commands('digest add', options)));
  for (const [option, typed] of TYPED) {
    const typing = me().types('digest add', option, typed);
    offers.push((await world.discord.until('choices', () => world.discord.choicesFor(typing))).choices);
  }
  for (const change of [inForce, reworded(12)]) {
    knowledge = change(knowledge);
    await world.edit(() => dressed(knowledge));
  }
  await world.until(eight(24));
  for (const id of ids) {
    for (const path of ['preview', 'explain', 'edit', 'pause'])
      told.push(await world.responseTo(me().commands(`digest ${path}`, { id })));
  }
  const typing = me().types('digest pause', 'id', '');
  offers.push(...(await world.discord.until('choices', () => world.discord.choicesFor(typing))).choices);
  told.push(...world.digestsIn(START.general));
  await world.end();
  return [...masked([...told.map(({ body }) => body), ...offers].map((one) => JSON.stringify(one)))].sort();
}

/** MANAGE_GUILD, and what everybody may. */
const MANAGES = (1n << 5n) | (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n) | (1n << 31n) | (1n << 38n);

/** Without what is drawn by chance: ids of digests by their order, and no nonce and no id of a message. */
function masked(texts: readonly string[]): readonly string[] {
  const ids = new Map<string, string>();
  const numbered = (id: string) => {
    ids.set(id, ids.get(id) ?? `dg#${ids.size}`);
    return ids.get(id)!;
  };
  return texts.map((text) =>
    text
      .replace(/\bdg[a-z\d]{4}\b/g, numbered)
      .replace(/Digest [0-9a-f]{12}/g, 'Digest #')
      .replace(/"(?:nonce|message_id)":"[^"]*"/g, '"#"'),
  );
}

it('digests, and all that is said and offered about them, are the same with hidden records and without', {
  timeout: SLOW_MACHINE_MS,
}, async () => {
  const knowledge = await loaded();
  const without = await seen(knowledge, (one) => one);
  const beside = await seen(knowledge, withSecrets);
  expect(beside).toEqual(without);
  expect(without.filter((text) => text.includes('Digest #')).length).toBeGreaterThan(3);
  expect(without.join()).not.toMatch(/Secret Envoy|Secretly|met in secret|Keep quiet/);
});
