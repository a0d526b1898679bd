import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Speaker } from '../../../src/bot/ports/digests.js';
import * as events from '../../servers/slack/events.js';
import { person } from '../../servers/slack/far-side.js';
import { actionIds } from '../../servers/slack/interactions.js';
import { type RunningSlack, runSlack } from './running-slack.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const ANSWER = 'Sattar Hashemi';

const anna = person('U222');

/** Anna in the channel that everybody writes in here. */
const HERE: Speaker = {
  place: { platform: 'slack', team: 'T111', channel: 'C111' },
  ...{ thread: null, isDirect: false, person: 'U222', name: 'Anna', isManager: true, mentioned: [] },
  company: async () => 'internal',
};

describe.each(['socket', 'http'] as const)('Slack over %s', (transport) => {
  let run: RunningSlack;

  beforeEach(async () => {
    run = await runSlack({ transport, threadFollowUps: true });
  });

  afterEach(async () => {
    expect(run.slack.problems).toEqual([]);
    await run.stop();
  });

  const posted = (count: number) => run.slack.until(`${count} messages`, () => run.slack.messages.length >= count);

  it('answers a mention in its thread, with linked sources and the whole answer as text', async () => {
    const mention = anna.mentions(QUESTION);
    await run.send.event(mention);
    await posted(1);
    const [message] = run.slack.messages;
    expect(message).toMatchObject({ channel: mention.channel, thread_ts: mention.ts });
    expect(message?.text).toContain(ANSWER);
    expect(message?.text).toContain('[1] ');
    expect(JSON.stringify(message?.blocks)).toContain('"type":"link"');
  });

  it('answers a mention inside a thread there', async () => {
    await run.send.event(anna.mentions(QUESTION, { threadTs: '1595926000.000100' }));
    await posted(1);
    expect(run.slack.messages[0]?.thread_ts).toBe('1595926000.000100');
  });

  it('answers a direct message without a thread', async () => {
    await run.send.event(anna.writes(QUESTION));
    await posted(1);
    expect(run.slack.messages[0]?.thread_ts).toBeUndefined();
    expect(run.slack.messages[0]?.text).toContain(ANSWER);
  });

  it.each(['', 'help'])('says how to ask where the mention says "%s"', async (text) => {
    await run.send.event(anna.mentions(text));
    await posted(1);
    expect(run.slack.messages[0]?.text).toContain('every sentence cites its source');
  });

  it('keeps the context of a thread, and the threads apart', async () => {
    const first = anna.mentions('what did Iran propose to Pakistan?');
    await run.send.event(first);
    await posted(1);
    await run.send.event(anna.mentions('and to Kenya?', { threadTs: first.ts }));
    await posted(2);
    expect(run.slack.messages[1]?.text).toContain('from Iran to Kenya');
    await run.send.event(anna.mentions('and to Kenya?'));
    await posted(3);
    expect(run.slack.messages[2]?.text).not.toContain('from Iran');
  });

  it('answers a follow-up without a mention in a thread it answered in, and no talk between people', async () => {
    const first = anna.mentions('what did Iran propose to Pakistan?');
    await run.send.event(first);
    await posted(1);
    const inThread = { channel: first.channel, threadTs: first.ts };
    for (const talk of ['thanks, will you file it?', 'lunch at noon?', `<@U333> who signed it?`, 'great']) {
      await run.send.event(anna.says(talk, inThread));
    }
    await run.send.event(anna.says('what did Iran propose to Kenya?', inThread));
    await posted(2);
    await run.send.event(anna.says('what did Iran propose to Kenya?', { threadTs: '1595000000.000100' }));
    await run.send.event(anna.says('what did Iran propose to Kenya?'));
    await run.send.event(anna.mentions('help'));
    await posted(3);
    expect(run.slack.messages.map((one) => one.text.slice(0, 20))).toHaveLength(3);
    expect(run.slack.messages[1]?.text).toContain('from Iran to Kenya');
  });

  it('takes a bare question right under its answer for a follow-up, from the one who asked and from nobody else', async () => {
    const first = anna.mentions('was the Iran-Pakistan memorandum signed?');
    await run.send.event(first);
    await posted(1);
    const inThread = { channel: first.channel, threadTs: first.ts };
    await run.send.event(person('U333').says('when was that?', inThread));
    await run.send.event(anna.says('when was that?', inThread));
    await run.send.event(anna.mentions('who signed it?', inThread));
    await posted(2);
    await run.send.event(anna.says('when was that?', inThread));
    await posted(3);
    expect(run.slack.messages).toHaveLength(3);
  });

  it('answers a slash command where only the person sees it, and shows it to the channel on request, once', async () => {
    await run.send.slash(anna.slash(QUESTION));
    const answer = await run.slack.until('the answer', () => run.slack.responses[0]);
    expect(answer).toMatchObject({ ephemeral: true });
    expect(answer.text).toContain(ANSWER);
    await run.send.interactive(anna.clicks(answer, 'share'));
    const shared = await run.slack.until('the shared answer', () => run.slack.responses[1]);
    expect(shared.body.response_type).toBe('in_channel');
    expect(shared.text).toContain(QUESTION);
    expect(shared.text).toMatch(/^Shared by u222\n/);
    expect(JSON.stringify(shared.blocks)).toContain('Shared by u222');
    await run.send.interactive(anna.clicks(answer, 'share'));
    await run.send.slash(anna.slash('help'));
    await run.slack.until('help', () => run.slack.responses[2]);
    expect(run.slack.responses.filter((one) => one.body.response_type === 'in_channel')).toHaveLength(1);
  });

  it.each([
    ['help', 'help'],
    ['a question back', 'meetings of Ali'],
    ['what is none of its business', 'will it rain tomorrow?'],
  ])('asks for no rating of %s, and shares no help', async (_, text) => {
    await run.send.slash(anna.slash(text));
    const answer = await run.slack.until('the answer', () => run.slack.responses[0]);
    expect(actionIds(answer)).not.toContain('rate');
    expect(actionIds(answer).includes('share')).toBe(text.includes('Ali'));
  });

  it('continues the slash commands of a person in a channel', async () => {
    await run.send.slash(anna.slash('what did Iran propose to Pakistan?'));
    await run.slack.until('an answer', () => run.slack.responses[0]);
    await run.send.slash(anna.slash('and to Kenya?'));
    const second = await run.slack.until('an answer', () => run.slack.responses[1]);
    expect(second.text).toContain('from Iran to Kenya');
  });

  it('asks back about an ambiguous name, and answers the choice in the thread', async () => {
    await run.send.event(anna.mentions('who did Asadov meet?'));
    await posted(1);
    const choices = run.slack.messages.filter((one) => JSON.stringify(one.blocks).includes('ask:0'));
    expect(choices.length).toBeGreaterThan(0);
    const [asked] = choices;
    await Promise.all([0, 1].map(() => run.send.interactive(anna.clicks(asked!, 'ask:0'))));
    await posted(2);
    expect(run.slack.messages[1]?.thread_ts).toBe(asked?.thread_ts);
    await run.send.event(anna.mentions('help'));
    await posted(3);
    expect(run.slack.messages).toHaveLength(3);
  });

  it('shows the next page, every source and why, also after a restart', async () => {
    await run.send.event(anna.mentions('pending agreements by country'));
    await posted(1);
    const [first] = run.slack.messages;
    expect(first?.text).toMatch(/\b1-\d+ of \d+\./);
    await run.platform.stop();
    run = { ...run, ...(await runSlack({ transport, store: run.store, threadFollowUps: true }, run.slack)) };
    await run.send.interactive(anna.clicks(first!, 'more'));
    await posted(2);
    expect(run.slack.messages[1]?.text).toMatch(/Lines \d+-\d+ of/);
    expect(run.slack.messages[1]?.thread_ts).toBe(first?.thread_ts);
    await run.send.interactive(anna.clicks(first!, 'sources'));
    const sources = await run.slack.until('the sources', () => run.slack.views[0]);
    expect(JSON.stringify(sources.view)).toContain('"Sources"');
    await run.send.interactive(anna.clicks(first!, 'why'));
    const why = await run.slack.until('the reasons', () => run.slack.views[1]);
    expect(JSON.stringify(why.view)).toContain('Records it rests on');
  });

  it('answers an edited question in place of its first answer', async () => {
    const asked = anna.writes('what did Iran propose to Pakistan?');
    await run.send.event(asked);
    await posted(1);
    await run.send.event(events.messageChanged(asked, 'what did Iran propose to Kenya?'));
    await run.slack.until('the new answer', () => run.slack.messages[0]?.edited);
    expect(run.slack.messages).toHaveLength(1);
    expect(run.slack.messages[0]?.text).toContain('from Iran to Kenya');
  });

  it('answers an edited mention in place of its first answer, and one that was no mention before anew', async () => {
    const asked = anna.mentions('what did Iran propose to Pakistan?');
    await run.send.event(asked);
    await posted(1);
    const edited = { edited: { user: 'U222', ts: '1595926999.000000' } };
    const place = { channel: asked.channel, ts: asked.ts, more: edited };
    await run.send.event(anna.mentions('what did Iran propose to Kenya?', place));
    await run.slack.until('the new answer', () => run.slack.messages[0]?.edited);
    expect(run.slack.messages[0]?.text).toContain('from Iran to Kenya');
    await run.send.event(anna.mentions(QUESTION, { more: edited }));
    await posted(2);
    expect(run.slack.messages).toHaveLength(2);
  });

  it('reads an edited follow-up in the context that it was asked in', async () => {
    const first = anna.writes('what did Iran propose to Pakistan?');
    await run.send.event(first);
    await posted(1);
    const second = anna.writes('and to Tajikistan?');
    await run.send.event(second);
    await posted(2);
    await run.send.event(events.messageChanged(second, 'and to Kenya?'));
    await run.slack.until('the new answer', () => run.slack.messages[1]?.edited);
    expect(run.slack.messages[1]?.text).toContain('from Iran to Kenya');
  });

  it('shows a Home tab with what is known, what is pending, and questions that a click answers', async () => {
    await run.send.event(anna.opensHome());
    const home = await run.slack.until('the Home tab', () => run.slack.views.find((one) => one.how === 'publish'));
    const shown = JSON.stringify(home.view);
    expect(shown).toContain('are on record; the newest source is of');
    expect(shown).toContain('India · 26');
    await run.send.interactive(anna.clicks(home, 'ask:0'));
    const answer = await run.slack.until('the answer', () => run.slack.views.find((one) => one.how === 'open'));
    expect(JSON.stringify(answer.view)).toContain('Narendra Modi');
  });

  it('offers questions where somebody opens the Messages tab, in no thread', async () => {
    await run.send.event(anna.opensMessages());
    const prompts = await run.slack.until('prompts', () => run.slack.prompts[0]);
    expect(prompts).toMatchObject({ channel: 'D222', title: 'Ask what is on record:' });
    expect(prompts).not.toHaveProperty('thread_ts');
    expect(JSON.stringify(prompts)).toContain('Who did ');
    expect(run.slack.views).toEqual([]);
  });

  it('offers questions once to whoever goes on from channel to channel with it open', async () => {
    await run.send.event(anna.looksAt('C111'));
    await run.slack.until('prompts', () => run.slack.prompts[0]);
    for (const channel of ['C222', undefined]) await run.send.event(anna.looksAt(channel));
    await run.send.event(events.eventOf('app_context_changed', { context: {} }));
    await run.send.event(anna.mentions('help'));
    await posted(1);
    expect(run.slack.prompts).toHaveLength(1);
  });

  it('offers questions in the pane of an app that is an assistant still', async () => {
    run.slack.team.isAgent = false;
    await run.send.event(anna.opensAssistant('1726133698.626339'));
    const prompts = await run.slack.until('prompts', () => run.slack.prompts[0]);
    expect(prompts.thread_ts).toBe('1726133698.626339');
  });

  it('says in a thread of direct messages that it looks, names the thread, answers there', async () => {
    await run.send.event(anna.writes(QUESTION, { threadTs: '1726133698.626339' }));
    await posted(1);
    expect(run.slack.messages[0]?.thread_ts).toBe('1726133698.626339');
    await run.slack.until('the end of the status', () => run.slack.statuses.length === 2);
    expect(run.slack.statuses.map(({ status }) => status)).toEqual(['is looking at the record…', '']);
    expect(run.slack.titles).toHaveLength(1);
  });

  it('asks what a message says by its menu: only the person sees the answer, and can share it', async () => {
    const theirs = person('U333').says(`<@U0BOT> ${QUESTION} &amp; when?`);
    await run.send.interactive(anna.asksAbout(theirs));
    const answer = await run.slack.until('the answer', () => run.slack.responses[0]);
    expect(answer).toMatchObject({ ephemeral: true, user: 'U222', channel: theirs.channel });
    expect(answer.text).toMatch(/\n\nwho did Hashemi meet in Baku\? &amp; when\?/);
    expect(answer.text).toContain(ANSWER);
    await run.send.interactive(anna.clicks(answer, 'share'));
    await run.slack.until('the shared answer', () => run.slack.responses.find((one) => !one.ephemeral));
    expect(run.slack.messages).toEqual([]);
  });

  it.each(['', 'digest every day at 8 about Oman'])(
    'orders nothing for what somebody else wrote: "%s"',
    async (text) => {
      await run.send.interactive(anna.asksAbout(person('U333').says(text)));
      await run.slack.until('the answer', () => run.slack.responses[0]);
      expect(await run.service.digests.orders(HERE)).toEqual([]);
    },
  );

  it('answers no bot, not itself, and no message of Slack', async () => {
    await run.send.event(events.botMessage({ text: QUESTION }));
    await run.send.event(events.appMention({ text: `<@U0BOT> ${QUESTION}`, user: 'U0BOT' }));
    await run.send.event(events.messageDeleted(anna.writes(QUESTION)));
    await run.send.event(anna.mentions('help'));
    await posted(1);
    expect(run.slack.messages).toHaveLength(1);
  });
});
