import type { webApi } from '@slack/bolt';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { CompanyFinder } from '../../../src/platforms/slack/receive/company.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';
import * as events from '../../servers/slack/events.js';
import { type Body, type EventOptions, type FarSide, type Fault, person } from '../../servers/slack/far-side.js';
import { blockActions } from '../../servers/slack/interactions.js';
import { type Run, type RunningSlack, runSlack } from './running-slack.js';

const QUESTION = 'quantum gravity';
/** Stands in the answer of a reader who may see it, and in no other. */
const SECRET = 'They met in secret';

/** Every place of the matrix may see the staff's records, so far as the configuration goes. */
const READERS: Run['readers'] = new Map(['C1', 'C3', 'G1', 'D50'].map((place) => [`slack:${place}`, [STAFF]]));
const MEMBERS = ['U50', 'U51', 'U0BOT'];

const anna = person('U50');

let beside: Sideline;
let run: RunningSlack;

beforeAll(async () => {
  beside = createSideline(withSecrets(await loaded()));
  // What is built at a reader's first question takes a while on a busy machine, and here the answers are waited for.
  for (const reader of [[], [STAFF]]) beside.ask({ text: QUESTION, conversation: null, reader, ...ASKED_AT });
});

afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.platform.stop();
  await run.slack.close();
});

/** Starts Sideline where the channels have two full members; on a given Slack it is a restart. */
async function start(more: Run = {}, given?: FarSide): Promise<void> {
  run = await runSlack({ sideline: beside, readers: READERS!, ...more }, given);
  const { members, users } = run.slack.team;
  if (given) return;
  for (const channel of ['C1', 'C2', 'C3', 'G1']) members.set(channel, MEMBERS);
  for (const member of MEMBERS) users.set(member, {});
}

/** Another process over the same store. */
async function restart(more: Run = {}): Promise<void> {
  const { platform, slack, store } = run;
  await platform.stop();
  await start({ store, ...more }, slack);
}

/** Whether the answer to an event holds what is hidden. */
async function showsSecret(event: events.SlackEvent, options?: EventOptions): Promise<boolean> {
  const before = run.slack.messages.length;
  await run.send.event(event, options);
  const answer = await run.slack.until('an answer', () => run.slack.messages[before]);
  return `${answer.text}${JSON.stringify(answer.blocks)}`.includes(SECRET);
}

const inOffice = (place: events.Spoken = {}) => anna.mentions(QUESTION, { channel: 'C1', ...place });

describe('what is hidden', () => {
  it.each([
    ['a public channel', () => inOffice()],
    ['a private channel', () => anna.mentions(QUESTION, { channel: 'G1', channelType: 'group' })],
    ['a thread of the channel', () => inOffice({ threadTs: '1595926230.009600' })],
    ['a direct message', () => anna.writes(QUESTION)],
  ])('is shown in %s that may see it', async (_what, event) => {
    await start();
    expect(await showsSecret(event())).toBe(true);
  });

  it.each<[string, Body]>([
    ['is shared with another organisation', { is_ext_shared: true }],
    ['is about to be shared', { is_pending_ext_shared: true }],
    ['is shared within the organisation', { is_org_shared: true }],
    ['is shared in whatever way', { is_shared: true }],
  ])('is not shown in a channel that %s', async (_what, told) => {
    await start();
    run.slack.team.channels.set('C1', told);
    expect(await showsSecret(inOffice())).toBe(false);
  });

  it('is not shown in a channel that an event tells to be shared, whatever the channel itself tells', async () => {
    await start();
    expect(await showsSecret(inOffice(), { isExtSharedChannel: true })).toBe(false);
    expect(run.slack.calls.map(({ method }) => method)).not.toContain('conversations.info');
  });

  it('is not shown to an author of another team', async () => {
    await start();
    expect(await showsSecret(inOffice({ userTeam: 'T999' }))).toBe(false);
  });

  it.each(['is_restricted', 'is_ultra_restricted', 'is_stranger'])(
    'is not shown in a channel or a direct message with a guest (%s)',
    async (kind) => {
      await start();
      run.slack.team.users.set('U51', { [kind]: true });
      run.slack.team.users.set('U50', { [kind]: true });
      expect(await showsSecret(inOffice())).toBe(false);
      expect(await showsSecret(anna.writes(QUESTION))).toBe(false);
    },
  );

  it('is shown although a guest is in the workspace, but in another channel', async () => {
    await start();
    run.slack.team.users.set('U77', { is_restricted: true });
    expect(await showsSecret(inOffice())).toBe(true);
  });

  it('is not shown in the direct messages of a person of another team', async () => {
    await start();
    run.slack.team.users.set('U50', { team_id: 'T999' });
    expect(await showsSecret(anna.writes(QUESTION))).toBe(false);
  });

  it.each<[string, string, Fault]>([
    ['does not know the channel', 'conversations.info', { kind: 'error', error: 'channel_not_found' }],
    ['lacks the scope', 'conversations.info', { kind: 'error', error: 'missing_scope' }],
    ['fails', 'conversations.info', { kind: '500' }],
    ['breaks off', 'conversations.info', { kind: 'dropBefore' }],
    ['limits', 'conversations.info', { kind: '429', retryAfterS: 1 }],
    ['names no members', 'conversations.members', { kind: 'error', error: 'fetch_members_failed' }],
    ['limits the members', 'conversations.members', { kind: '429', retryAfterS: 1 }],
    ['names no guests', 'users.list', { kind: 'error', error: 'missing_scope' }],
    ['fails on guests', 'users.list', { kind: '500' }],
  ])('is not shown where Slack %s (%s)', async (_what, method, fault) => {
    await start();
    run.slack.fault(method, { ...fault, times: Number.POSITIVE_INFINITY });
    expect(await showsSecret(inOffice())).toBe(false);
  });

  it('is not shown in a direct message of whose person Slack tells nothing', async () => {
    await start();
    run.slack.fault('users.info', { kind: 'error', error: 'user_not_found', times: Number.POSITIVE_INFINITY });
    expect(await showsSecret(anna.writes(QUESTION))).toBe(false);
  });

  it('is not shown where it may not be seen, and Slack is not asked who is there', async () => {
    await start();
    expect(await showsSecret(anna.mentions(QUESTION, { channel: 'C2' }))).toBe(false);
    expect(await showsSecret(person('U51').writes(QUESTION))).toBe(false);
    const asked = run.slack.calls.map(({ method }) => method).filter((one) => /^(?:conversations|users)\./.test(one));
    expect(asked).toEqual([]);
  });
});

describe('a channel of more members than are read', () => {
  /** A client whose lists have as many pages as it is told. */
  const client = (memberPages: number, userPages: number) => {
    const paged =
      (pages: number) =>
      async ({ cursor }: { cursor?: string }) => {
        const at = Number(cursor ?? 0) + 1;
        return { members: [], response_metadata: { next_cursor: at < pages ? String(at) : '' } };
      };
    const conversations = { info: async () => ({ channel: {} }), members: paged(memberPages) };
    return { conversations, users: { list: paged(userPages) } } as unknown as webApi.WebClient;
  };
  const seen = { team: 'T1', channel: 'C1', person: 'U1', shared: false };

  it.each([
    [5, 5, 'internal'],
    [6, 1, 'unknown'],
    [1, 6, 'unknown'],
    [1_000_000, 1_000_000, 'unknown'],
  ])('counts as unknown: %i pages of members, %i of people are %s', async (memberPages, userPages, company) => {
    expect(await new CompanyFinder().of(client(memberPages, userPages), seen)).toBe(company);
  });
});

describe('a channel that changes', () => {
  it('keeps what it may see under another name', async () => {
    await start();
    expect(await showsSecret(inOffice())).toBe(true);
    run.slack.team.channels.set('C1', { name: 'tea-kitchen', name_normalized: 'tea-kitchen' });
    await run.send.event(events.eventOf('channel_rename', { channel: { id: 'C1', name: 'tea-kitchen' } }));
    expect(await showsSecret(inOffice())).toBe(true);
    await restart();
    expect(await showsSecret(inOffice())).toBe(true);
  });

  it('sees nothing once it is shared, nor after it is unshared, nor after a restart; until it is configured anew', async () => {
    await start();
    expect(await showsSecret(inOffice())).toBe(true);
    await run.send.event(events.channelShared('C1'));
    expect(await showsSecret(inOffice(), { isExtSharedChannel: true })).toBe(false);
    await run.send.event(events.channelUnshared('C1'));
    expect(await showsSecret(inOffice())).toBe(false);
    await restart();
    expect(await showsSecret(inOffice())).toBe(false);
    expect(await showsSecret(anna.mentions(QUESTION, { channel: 'C3' }))).toBe(true);
    await restart({ readers: new Map([['slack:C1', [STAFF, 'press']]]) });
    expect(await showsSecret(inOffice())).toBe(true);
  });

  it('stays lowered too where only the channel told that it is shared', async () => {
    await start();
    run.slack.team.channels.set('C1', { is_ext_shared: true });
    expect(await showsSecret(inOffice())).toBe(false);
    run.slack.team.channels.delete('C1');
    await restart();
    expect(await showsSecret(inOffice())).toBe(false);
  });

  it('stays lowered after a stranger wrote in it', async () => {
    await start();
    expect(await showsSecret(inOffice({ userTeam: 'T999' }))).toBe(false);
    expect(await showsSecret(inOffice())).toBe(false);
  });

  it('sees again what it may see once its guest has left', async () => {
    await start();
    run.slack.team.users.set('U51', { is_restricted: true });
    expect(await showsSecret(inOffice())).toBe(false);
    run.slack.team.members.set('C1', ['U50', 'U0BOT']);
    await restart();
    expect(await showsSecret(inOffice())).toBe(true);
  });
});

describe('an answer is made for its place', () => {
  it('not for who asks: the same person is shown more in one place than in another', async () => {
    await start();
    expect(await showsSecret(anna.writes(QUESTION))).toBe(true);
    expect(await showsSecret(anna.mentions(QUESTION, { channel: 'C2', threadTs: '1595926230.009600' }))).toBe(false);
    expect(await showsSecret(inOffice({ threadTs: '1595926230.009600' }))).toBe(true);
  });

  it('in windows for the place that they were opened in', async () => {
    await start();
    await showsSecret(inOffice());
    await run.send.interactive(blockActions(run.slack.messages[0]!, 'why', { user: 'U50' }));
    const window = await run.slack.until('a window', () => run.slack.views[0]);
    expect(window.view.private_metadata).toBe('C1');
    expect(JSON.stringify(window.view)).toContain('secret-shadow');
  });

  it('with a context of its own for each reader of a thread', async () => {
    await start();
    const threadTs = '1595926230.009600';
    const says = (text: string, options?: EventOptions) => {
      const before = run.slack.messages.length;
      return run.send
        .event(anna.mentions(text, { channel: 'C1', threadTs }), options)
        .then(() => run.slack.until('an answer', () => run.slack.messages[before]?.text));
    };
    expect(await says('who did Zoltan Hashemi meet?')).toContain('Zoltan Hashemi');
    expect(await says('and when?')).toContain('Zoltan Hashemi');
    const lowered = await says('and when?', { isExtSharedChannel: true });
    expect(lowered).not.toContain('Zoltan');
    await restart({ readers: new Map() });
    expect(await says('and when?')).toBe(lowered);
  });
});
