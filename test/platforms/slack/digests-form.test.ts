import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';
import { type Body, type HeldView, person } from '../../servers/slack/far-side.js';
import { actionIds, blockActions, blockSuggestion, viewSubmission } from '../../servers/slack/interactions.js';
import { DAILY, type DigestRun, digestRun, idIn, NEXT_SLOT, withMeetings } from './digest-run.js';
import { type FilledIn, formValues } from './form-values.js';
import type { Run } from './running-slack.js';
import { seenIn } from './shown.js';

const anna = person('U222');

let knowledge: Knowledge;
let run: DigestRun;

beforeAll(async () => {
  knowledge = await loaded();
});
afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

async function start(more: Run = {}): Promise<void> {
  run = await digestRun({ knowledge, ...more });
}

/** The form, once its preview stands in it. */
async function opened(does: () => Promise<unknown>): Promise<HeldView> {
  const before = run.slack.views.length;
  await does();
  return run.slack.until('the form', () => {
    const view = run.slack.views[before];
    return view && view.revisions.length > 1 ? view : undefined;
  });
}

const newForm = (channel = 'C1') => opened(() => run.send.slash(anna.slash('digest new', channel)));
const submit = async (view: HeldView, filled: FilledIn) =>
  (await run.send.interactive(viewSubmission(view, formValues(filled)))).payload as Body;
const change = (view: HeldView, filled: FilledIn, action = 'form:countries', more: Body = {}) =>
  run.send.interactive(blockActions(view, action, { values: formValues(filled), chosen: [], more }));
const suggested = async (view: HeldView, action: string, typed: string) => {
  const { payload } = await run.send.interactive(blockSuggestion(view, action, typed));
  const { options = [], option_groups = [] } = payload as { options?: Body[]; option_groups?: { options: Body[] }[] };
  return [...options, ...option_groups.flatMap((group) => group.options)].map(({ value }) => String(value));
};
const revised = (view: HeldView, count: number) => run.slack.until('the preview', () => view.revisions.length >= count);
const shown = (view: HeldView) => seenIn(view.view.blocks);

describe('the form for a digest', () => {
  it('is opened at once by "/sideline digest new", and shows what would have been sent', async () => {
    await start();
    const form = await newForm();
    expect(form.view.title).toMatchObject({ text: 'New digest' });
    expect(actionIds(form)).toEqual(
      ['countries', 'officials', 'conferences', 'topics', 'kinds', 'changes', 'except']
        .concat(['pace', 'given', 'time', 'zone', 'empty', 'where'])
        .map((name) => `form:${name}`),
    );
    expect(run.slack.responses).toEqual([]);
  });

  it('is opened by the button under the list, which only the person sees', async () => {
    await start();
    await run.send.slash(anna.slash('digest', 'C1'));
    const list = await run.slack.until('the list', () => run.slack.responses[0]);
    expect(actionIds(list)).toContain('digest:new');
    expect(list.ephemeral).toBe(true);
    const form = await opened(() => run.send.interactive(blockActions(list, 'digest:new', { user: 'U222' })));
    expect(form.view.callback_id).toBe('digest-form');
  });

  it('says so where its click is too old', async () => {
    await start();
    run.slack.fault('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await run.send.slash(anna.slash('digest new', 'C1'));
    const notice = await run.slack.until('the notice', () => run.slack.responses[0]);
    expect(notice.text).toContain('could not show');
  });

  it('offers names that the place may see, and zones by city, country and name', async () => {
    await start();
    const form = await newForm();
    expect((await suggested(form, 'form:countries', 'pak'))[0]).toBe('Pakistan');
    expect(await suggested(form, 'form:officials', 'hashem')).toContain('Sattar Hashemi');
    expect((await suggested(form, 'form:officials', '')).length).toBeGreaterThan(20);
    expect(await suggested(form, 'form:topics', 'xyzzyq')).toEqual([]);
    expect(await suggested(form, 'form:except', 'baku')).not.toEqual([]);
    expect((await suggested(form, 'form:zone', 'Tehran'))[0]).toBe('Asia/Tehran');
    expect((await suggested(form, 'form:zone', 'new yo'))[0]).toBe('America/New_York');
    expect((await suggested(form, 'form:zone', 'Pakistan'))[0]).toBe('Asia/Karachi');
    expect((await suggested(form, 'form:zone', 'Europe/Lon'))[0]).toBe('Europe/London');
    expect((await suggested(form, 'form:zone', 'Тегеран'))[0]).toBe('Asia/Tehran');
    expect(await suggested(form, 'form:zone', '')).toContain('UTC');
    expect(await suggested(form, 'form:zone', 'qqqq zzzz')).toEqual([]);
  });

  it('asks for a picture where one can be shown, and changes or leaves out that of an order', async () => {
    await start({ files: true });
    const form = await newForm();
    expect(actionIds(form)).toContain('form:picture');
    const end = await submit(form, { countries: ['Pakistan'], picture: 'timeline' });
    expect(seenIn((end.view as Body).blocks)).toContain('with a timeline');
    const [order] = await run.store.list('digest-order:', 0);
    expect(JSON.parse(order!.value)).toMatchObject({ picture: 'timeline' });
    await run.send.slash(anna.slash('digest list', 'C1'));
    const list = await run.slack.until('the list', () => run.slack.responses.at(-1));
    const change = await opened(() => run.send.interactive(blockActions(list, 'digest:edit:0', { user: 'U222' })));
    await submit(change, { countries: ['Pakistan'], picture: 'none' });
    const [changed] = await run.store.list('digest-order:', 0);
    expect(JSON.parse(changed!.value)).not.toHaveProperty('picture');
  });

  it('takes a name that is longer than an option, and knows it again', async () => {
    const name = `Abdulmuhaymin ${'Muhammadrahimzoda '.repeat(5)}Longname`;
    const [first, ...others] = knowledge.officials;
    await start({ knowledge: { ...knowledge, officials: [{ ...first!, name, aliases: [] }, ...others] } });
    const form = await newForm();
    const [offered] = await suggested(form, 'form:officials', 'abdulmuhaymin');
    expect(offered?.length).toBeLessThanOrEqual(75);
    expect(name.startsWith(offered!.slice(0, -1))).toBe(true);
    const end = await submit(form, { officials: [offered!], except: [] });
    expect(seenIn((end.view as Body).blocks)).toContain(`${name}: every day at 09:00 UTC`);
  });

  it('is filled in over HTTP too, where Slack asks for options at an address', async () => {
    await start({ transport: 'http' });
    const form = await newForm();
    expect(await suggested(form, 'form:officials', 'hashem')).toContain('Sattar Hashemi');
    await change(form, { officials: ['Sattar Hashemi'] }, 'form:officials');
    await run.slack.until('the preview', () => shown(form).includes('Preview: Sattar Hashemi'));
    const end = await submit(form, { officials: ['Sattar Hashemi'] });
    expect(seenIn((end.view as Body).blocks)).toContain('Sattar Hashemi: every day at 09:00 UTC');
  });

  it('answers what is typed within half a second', async () => {
    await start();
    const form = await newForm();
    await suggested(form, 'form:except', 'a');
    const took = [];
    for (const typed of ['h', 'ha', 'hash', 'ministr of', 'Tajikistam']) {
      const { ackMs } = await run.send.interactive(blockSuggestion(form, 'form:except', typed));
      took.push(ackMs);
    }
    expect(Math.max(...took)).toBeLessThan(500);
  });

  it('shows anew what it would have sent when something is changed, the newest change at last', async () => {
    await start();
    run.jump('2026-11-22T06:00:00.000Z');
    await run.service.load(withMeetings(knowledge, 2));
    run.jump('2026-11-24T12:00:00.000Z');
    const form = await newForm();
    await change(form, { countries: ['Kenya'] }, 'form:countries');
    await change(form, { countries: ['Pakistan'], kinds: ['meeting'] }, 'form:countries');
    await run.slack.until('the preview', () => shown(form).includes('Hall 1'));
    expect(shown(form)).toContain('Preview: meetings of Pakistan: every day at 09:00 UTC.');
    expect(form.view.blocks).toContainEqual(
      expect.objectContaining({
        block_id: 'countries',
        element: expect.objectContaining({ action_id: 'form:countries' }),
      }),
    );
    expect(run.slack.calls.filter(({ method }) => method === 'views.update').every(({ args }) => args.hash)).toBe(true);
  });

  it('is not undone by a change that was made before, but comes later', async () => {
    await start();
    const form = await newForm();
    const at = (action_ts: string) => ({
      actions: [{ action_id: 'form:countries', block_id: 'countries', type: 'multi_external_select', action_ts }],
    });
    await change(form, { countries: ['Pakistan'] }, 'form:countries', at('1800000002.000000'));
    await revised(form, 3);
    await change(form, { countries: ['Kenya'] }, 'form:countries', at('1800000001.000000'));
    await change(form, { countries: ['Pakistan'], kinds: ['meeting'] }, 'form:kinds', { ...at('1800000003.000000') });
    await run.slack.until('the newest', () => shown(form).includes('meetings of Pakistan'));
    expect(form.revisions.map((one) => seenIn(one.blocks)).filter((text) => text.includes('Preview: Kenya'))).toEqual(
      [],
    );
  });

  it('goes on where another process changed it meanwhile', async () => {
    await start();
    const form = await newForm();
    form.hash = 'another';
    await change(form, { countries: ['Pakistan'] });
    await run.slack.until('the preview', () => shown(form).includes('Preview: Pakistan'));
  });

  it('says in the place of the preview what is lacking', async () => {
    await start();
    const form = await newForm();
    await change(form, { zone: null, pace: 'given' });
    await run.slack.until('what is lacking', () => shown(form).includes('Choose one day or more. Choose a time zone.'));
  });

  it('orders what was filled in, and confirms it in the window', async () => {
    await start();
    const form = await newForm();
    const end = await submit(form, {
      countries: ['Pakistan'],
      kinds: ['meeting'],
      except: ['Kenya'],
      pace: 'given',
      given: ['tue', 'thu'],
      empty: 'line',
    });
    expect(end.response_action).toBe('update');
    const confirmed = seenIn((end.view as Body).blocks);
    expect(confirmed).toContain(
      'meetings of Pakistan except those with Kenya: every Tuesday and Thursday at 09:00 UTC',
    );
    expect(confirmed).toContain('It comes into the channel, outside of any thread.');
    expect(confirmed).toContain('One line is sent when nothing changed.');
    await run.service.load(withMeetings(knowledge, 1));
    await run.until(NEXT_SLOT);
    expect(run.in('C1')[0]?.text).toContain('Hall 0');
  });

  it('orders for the person alone where they choose so', async () => {
    await start();
    const end = await submit(await newForm(), { countries: ['Pakistan'], kinds: ['meeting'], where: 'person' });
    expect(seenIn((end.view as Body).blocks)).toContain('It comes to you.');
    await run.service.load(withMeetings(knowledge, 1));
    await run.until(NEXT_SLOT);
    expect([run.in('C1').length, run.in('D222').length]).toEqual([0, 1]);
  });

  it('orders for the thread where it was opened by a button in one', async () => {
    await start();
    await run.answer(() => run.send.event(anna.writes('digest list', { threadTs: '1726133698.626339' })));
    await run.send.slash(anna.slash('digest', 'C1'));
    const list = await run.slack.until('the list', () => run.slack.responses[0]);
    const inThread = { ...list, thread_ts: '1595926230.009600' };
    const form = await opened(() => run.send.interactive(blockActions(inThread, 'digest:new', { user: 'U222' })));
    await submit(form, { countries: ['Pakistan'], kinds: ['meeting'] });
    await run.service.load(withMeetings(knowledge, 1));
    await run.until(NEXT_SLOT);
    expect(run.in('C1')[0]?.thread_ts).toBe('1595926230.009600');
  });

  it('is ordered once where it is sent off twice', async () => {
    await start();
    const form = await newForm();
    const ends = [await submit(form, { countries: ['Pakistan'] }), await submit(form, { countries: ['Pakistan'] })];
    expect(seenIn((ends[1]!.view as Body).blocks)).toContain('was sent off before');
    await run.send.slash(anna.slash('digest list', 'C1'));
    expect((await run.slack.until('the list', () => run.slack.responses[0])).text).toContain('1 digest here');
  });

  it('says what is wrong at the field that it is wrong in', async () => {
    await start();
    const form = await newForm();
    expect(await submit(form, { officials: ['Nobody Nowhere'], pace: 'given', zone: null })).toEqual({
      response_action: 'errors',
      errors: {
        officials: '“Nobody Nowhere” is not on record here.',
        given: 'Choose one day or more.',
        zone: 'Choose a time zone.',
      },
    });
  });

  it('has the time zone of the person where Slack tells', async () => {
    await start();
    run.slack.team.scopes = [...run.slack.team.scopes, 'users:read'];
    run.slack.team.users.set('U222', { tz: 'Asia/Karachi' });
    const form = await newForm();
    expect(JSON.stringify(form.view)).toContain('"value":"Asia/Karachi"');
  });

  it('says where the limit of digests is reached', async () => {
    await start();
    for (let at = 0; at < 20; at++) await submit(await newForm(`C${at + 10}`), { countries: ['Pakistan'] });
    await run.pass(61_000);
    const end = await submit(await newForm(), { countries: ['Pakistan'] });
    expect(seenIn((end.view as Body).blocks)).toContain('You have 20 digests, which is the most');
  });
});

describe('the form for a digest that there is', () => {
  /** Orders by a sentence, and opens the form by the button under the list. */
  async function edited(text: string): Promise<{ readonly form: HeldView; readonly id: string }> {
    await run.send.slash(anna.slash(text, 'C1'));
    const ordered = await run.slack.until('the order', () => run.slack.responses[0]);
    await run.send.slash(anna.slash('digest', 'C1'));
    const list = await run.slack.until('the list', () => run.slack.responses[1]);
    const form = await opened(() => run.send.interactive(blockActions(list, 'digest:edit:0', { user: 'U222' })));
    return { form, id: idIn(ordered.text) };
  }

  const initial = (form: HeldView, name: string) => {
    const block = (form.view.blocks as { block_id?: string; element: Body }[]).find(
      ({ block_id }) => block_id === name,
    );
    const { initial_options, initial_option, initial_time } = block?.element ?? {};
    const values = [initial_options ?? initial_option ?? []].flat() as { value: string }[];
    return initial_time ?? values.map(({ value }) => value);
  };

  it('shows what it is, and keeps its id when it is changed', async () => {
    await start();
    const { form, id } = await edited(
      'digest every weekday at 18:30 Tehran time about Pakistan but not space, only meetings',
    );
    expect(form.view.title).toMatchObject({ text: `Change ${id}` });
    expect([initial(form, 'countries'), initial(form, 'kinds')]).toEqual([['Pakistan'], ['meeting']]);
    expect(initial(form, 'except')).toHaveLength(1);
    expect([initial(form, 'pace'), initial(form, 'time'), initial(form, 'zone')]).toEqual([
      ['weekdays'],
      '18:30',
      ['Asia/Tehran'],
    ]);
    expect(actionIds(form)).not.toContain('form:where');
    const end = await submit(form, { countries: ['Kenya'], pace: 'daily', time: '07:00', zone: 'Africa/Nairobi' });
    expect(seenIn((end.view as Body).blocks)).toContain(`Changed: digest ${id}.`);
    expect(seenIn((end.view as Body).blocks)).toContain('Kenya: every day at 07:00 Nairobi time');
  });

  it('says what does not fit its fields, and leaves that as it is', async () => {
    await start();
    const { form, id } = await edited('digest every day at 9 UTC country:PK and country:IR or topic:space');
    expect(actionIds(form)).not.toContain('form:countries');
    expect(shown(form)).toContain(`digest edit ${id}`);
    expect(shown(form)).toContain('Pakistan and Iran');
    const end = await submit(form, { time: '07:00' });
    expect(seenIn((end.view as Body).blocks)).toMatch(/Pakistan and Iran.*every day at 07:00 UTC/);
  });

  it('is not opened for somebody else’s', async () => {
    await start();
    await run.send.slash(anna.slash(DAILY, 'C1'));
    await run.slack.until('the order', () => run.slack.responses[0]);
    await run.send.slash(anna.slash('digest', 'C1'));
    const list = await run.slack.until('the list', () => run.slack.responses[1]);
    await run.send.interactive(blockActions(list, 'digest:edit:0', { user: 'U333' }));
    const window = await run.slack.until('the window', () => run.slack.views[0]);
    expect(shown(window)).toMatch(/There is no digest dg\w{4} here that you may change\./);
    await run.send.slash(person('U333').slash('digest', 'C1'));
    const theirs = await run.slack.until('the list', () => run.slack.responses[2]);
    expect(actionIds(theirs)).not.toContain('digest:edit:0');
  });
});

describe('the Home tab', () => {
  it('shows a person their digests, with a form for each and for a new one', async () => {
    await start();
    await run.send.slash(anna.slash(DAILY, 'C1'));
    await run.slack.until('the order', () => run.slack.responses[0]);
    await run.send.event(anna.opensHome());
    const home = await run.slack.until('the Home tab', () => run.slack.views[0]);
    expect(shown(home)).toContain('meetings of Pakistan: every day at 09:00 UTC (yours)');
    const form = await opened(() => run.send.interactive(blockActions(home, 'digest:edit:0', { user: 'U222' })));
    expect(form.how).toBe('open');
    const end = await submit(form, { countries: ['Kenya'] });
    expect(seenIn((end.view as Body).blocks)).toContain('Kenya: every day at 09:00 UTC');
  });

  it('orders into the direct messages', async () => {
    await start();
    await run.send.event(anna.opensHome());
    const home = await run.slack.until('the Home tab', () => run.slack.views[0]);
    const form = await opened(() => run.send.interactive(blockActions(home, 'digest:new', { user: 'U222' })));
    expect(actionIds(form)).not.toContain('form:where');
    await submit(form, { countries: ['Pakistan'], kinds: ['meeting'] });
    await run.service.load(withMeetings(knowledge, 1));
    await run.until(NEXT_SLOT);
    expect(run.in('D222')[0]?.text).toContain('Hall 0');
  });
});
