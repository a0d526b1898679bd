import { beforeEach, describe, expect, it } from 'vitest';
import { type Again, type Conversations, conversations } from '../../src/bot/conversations.js';
import type { Memory } from '../../src/bot/memory.js';

const T0 = Date.UTC(2026, 2, 2, 9, 0, 0);
const TWO_HOURS_MS = 2 * 60 * 60_000;

let kept: Conversations;
let replays: (readonly string[])[];

beforeEach(() => {
  kept = conversations();
  replays = [];
});

/** What is remembered after some messages; only what conversations go by is in it. */
function memoryOf(...trail: string[]): Memory {
  return withLines(1, trail);
}

function withLines(count: number, trail: readonly string[]): Memory {
  const blocks = Array.from({ length: count }, (_, at) => ({ kind: 'heading', text: String(at) }));
  return { trail, at: T0, composed: { draft: { blocks } } } as unknown as Memory;
}

const again: Again = ({ trail }) => {
  replays.push(trail);
  return memoryOf(...trail);
};

function messages(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `message ${at}`);
}

/** Others are spoken in: so many. */
function othersSpeak(count: number): void {
  for (let at = 0; at < count; at += 1) kept.set(`other ${at}`, [], memoryOf('hello'));
}

describe('a conversation', () => {
  it('is remembered whole at first, and by its messages once others were spoken in', () => {
    kept.set('talk', [], memoryOf('first', 'second'));
    othersSpeak(50);
    expect(kept.get('talk', [], T0, again)?.trail).toEqual(['first', 'second']);
    expect(replays).toEqual([]);
    othersSpeak(500);
    expect(kept.get('talk', [], T0, again)?.trail).toEqual(['first', 'second']);
    expect(replays).toEqual([['first', 'second']]);
  });

  it('is read anew where what was answered in it may be answered otherwise now; of a long one the last messages', () => {
    kept.set('talk', ['staff'], memoryOf('first', 'second'));
    kept.set('long', [], memoryOf(...messages(40)));
    othersSpeak(200);
    kept.set('gone', [], memoryOf('old'));
    kept.readAnew();
    expect(kept.get('talk', ['staff'], T0, again)?.trail).toEqual(['first', 'second']);
    expect(kept.get('long', [], T0, again)?.trail).toEqual(messages(40).slice(-16));
    expect(replays).toHaveLength(2);
    expect(kept.get('talk', [], T0, again)).toBeNull();
    expect(kept.get('gone', [], T0 + TWO_HOURS_MS + 1, again)).toBeNull();
  });

  it('of more messages than are read again stays whole while hundreds of others are spoken in', () => {
    kept.set('long', [], memoryOf(...messages(17)));
    kept.set('shorter', [], memoryOf(...messages(16)));
    othersSpeak(5_000);
    expect(kept.get('long', [], T0, again)?.trail).toHaveLength(17);
    expect(replays).toEqual([]);
    expect(kept.get('shorter', [], T0, again)?.trail).toHaveLength(16);
    expect(replays).toHaveLength(1);
  });

  it('with an answer of thousands of lines is never kept whole', () => {
    kept.set('long', [], withLines(2_001, ['all meetings']));
    kept.set('short', [], withLines(2_000, ['some meetings']));
    expect(kept.get('long', [], T0, again)?.trail).toEqual(['all meetings']);
    expect(kept.get('short', [], T0, again)?.trail).toEqual(['some meetings']);
    expect(replays).toEqual([['all meetings']]);
  });

  it('is remembered among 9,000 others, and forgotten among 10,000', () => {
    kept.set('talk', [], memoryOf('first'));
    othersSpeak(9_000);
    expect(kept.get('talk', [], T0, again)?.trail).toEqual(['first']);
    kept.set('older', [], memoryOf('first'));
    othersSpeak(10_001);
    expect(kept.get('older', [], T0, again)).toBeNull();
  });

  it.each([0, 50, 500])('is forgotten after two hours, %i others later', (others) => {
    for (const id of ['talk', 'long']) kept.set(id, [], memoryOf(...messages(id === 'long' ? 17 : 1)));
    othersSpeak(others);
    for (const id of ['talk', 'long']) expect(kept.get(id, [], T0 + TWO_HOURS_MS, again)).not.toBeNull();
    for (const id of ['talk', 'long']) expect(kept.get(id, [], T0 + TWO_HOURS_MS + 1, again)).toBeNull();
    for (const id of ['talk', 'long']) expect(kept.get(id, [], T0, again)).toBeNull();
  });

  it.each([0, 50, 500])('is as it was set last, %i others later, and gone where nothing was set', (others) => {
    for (const id of ['talk', 'long', 'over']) kept.set(id, [], memoryOf(...messages(17)));
    othersSpeak(others);
    kept.set('long', [], memoryOf('anew'));
    kept.set('over', [], null);
    expect(kept.get('long', [], T0, again)?.trail).toEqual(['anew']);
    othersSpeak(others);
    expect(kept.get('long', [], T0, again)?.trail).toEqual(['anew']);
    expect(kept.get('over', [], T0, again)).toBeNull();
    expect(kept.get('talk', [], T0, again)?.trail).toHaveLength(17);
  });

  it('belongs to those who may see alike, in whatever order that is said', () => {
    kept.set('talk', ['staff', 'press'], memoryOf('first'));
    expect(kept.get('talk', ['press', 'staff', 'press'], T0, again)?.trail).toEqual(['first']);
    expect(kept.get('talk', ['press'], T0, again)).toBeNull();
  });

  it.each([0, 50, 500])('is forgotten with all that begin alike, for every reader, %i others later', (others) => {
    for (const reader of [[], ['staff']]) kept.set('discord:7:talk', reader, memoryOf('first'));
    kept.set('discord:7:long', [], memoryOf(...messages(17)));
    kept.set('discord:77:talk', [], memoryOf('first'));
    othersSpeak(others);
    kept.forget('discord:7:');
    for (const reader of [[], ['staff']]) expect(kept.get('discord:7:talk', reader, T0, again)).toBeNull();
    expect(kept.get('discord:7:long', [], T0, again)).toBeNull();
    expect(kept.get('discord:77:talk', [], T0, again)?.trail).toEqual(['first']);
  });
});
