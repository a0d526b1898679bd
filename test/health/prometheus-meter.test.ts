import { describe, expect, it } from 'vitest';
import { kindOfQuestion } from '../../src/bot/ports/meter.js';
import type { Target } from '../../src/core/question/question.js';
import { readingMeter } from './reading-meter.js';

describe('the meter', () => {
  it('counts questions by platform, kind and outcome, and how long they took', async () => {
    const { meter, value } = readingMeter();
    meter.question('slack', 'meetings', 'answered', 0.03);
    meter.question('slack', 'meetings', 'answered', 0.4);
    meter.question('discord', 'several', 'no-record', 3);
    expect(await value('questions_total', { platform: 'slack', kind: 'meetings', outcome: 'answered' })).toBe(2);
    expect(await value('questions_total', { platform: 'discord', kind: 'several', outcome: 'no-record' })).toBe(1);
    expect(await value('answer_seconds_count')).toBe(3);
    expect(await value('answer_seconds_sum', { platform: 'slack' })).toBeCloseTo(0.43);
    expect(await value('answer_seconds_bucket', { platform: 'slack', le: '0.05' })).toBe(1);
  });

  it('counts acknowledgements, digests, reloads, ratings, limits and failures of the store', async () => {
    const { meter, value } = readingMeter();
    meter.acked('slack', 0.02);
    meter.digest('due', 3);
    meter.digest('due', 2);
    meter.reloaded('refused');
    meter.rated('discord', 'bad');
    meter.limited('slack', 'waiting');
    meter.storeFailed('claim');
    expect(await value('ack_seconds_count', { platform: 'slack' })).toBe(1);
    expect(await value('digests_total', { what: 'due' })).toBe(5);
    expect(await value('knowledge_reloads_total', { result: 'refused' })).toBe(1);
    expect(await value('ratings_total', { platform: 'discord', rating: 'bad' })).toBe(1);
    expect(await value('limited_total', { platform: 'slack', limit: 'waiting' })).toBe(1);
    expect(await value('store_failures_total', { step: 'claim' })).toBe(1);
  });

  it('reads the length of a queue when somebody looks, and of the later one of a name', async () => {
    const { meter, value } = readingMeter();
    let length = 4;
    meter.queue('digests', () => 100);
    meter.queue('digests', () => length);
    meter.queue('questions', () => 1);
    expect(await value('queue_length', { queue: 'digests' })).toBe(4);
    length = 0;
    expect(await value('queue_length', { queue: 'digests' })).toBe(0);
    expect(await value('queue_length')).toBe(1);
  });
});

describe('the kind of a question', () => {
  const kindOf = (...targets: Target[]) =>
    kindOfQuestion({
      subjects: targets.map((target) => ({
        ...{ target, want: 'list', outcome: 'answered' },
        ...{ about: [], conditions: [], missing: [], unknown: [] },
      })),
    });

  it('is what all its parts ask for, several where they differ, other where it asks for nothing', () => {
    expect(kindOf('meetings')).toBe('meetings');
    expect(kindOf('meetings', 'meetings')).toBe('meetings');
    expect(kindOf('meetings', 'agreements')).toBe('several');
    expect(kindOf()).toBe('other');
  });
});
