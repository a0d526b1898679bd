import { describe, expect, it } from 'vitest';
import { painterIn } from '../../../src/pictures/paint.js';
import { PAINT_WORKER } from '../../pictures/paint-worker.js';
import { servedRoom } from './rooms.js';

/** Painting takes a thread of its own, which a busy machine may take its time for. */
const PAINTED_MS = 60_000;

const DRAW = 'q=draw+who+met+whom+in+Baku';

describe('a picture that was asked for', { timeout: PAINTED_MS }, () => {
  it('stands over the answer in words, and is painted at its own address', async () => {
    const room = await servedRoom({ paint: painterIn(PAINT_WORKER) });
    const { text } = await room.get(`/ask?${DRAW}`);
    expect(text).toContain('<img src="/picture.png?q=draw+who+met+whom+in+Baku" alt="Meetings in Baku, drawn;');
    expect(text).toContain('Sattar Hashemi');
    const picture = await fetch(`${room.url}/picture.png?${DRAW}`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('is offered below an answer that has several things to show', async () => {
    const room = await servedRoom({ paint: painterIn(PAINT_WORKER) });
    expect((await room.get('/ask?q=who+met+Hashemi%3F')).text).toContain('who+met+Hashemi%3F+as+a+picture');
    expect((await room.get('/ask?q=who+is+Godfrey+Kabbyanga%3F')).text).not.toContain('as+a+picture');
  });

  it('is nowhere where none was asked for, nothing is painted, or nothing is found', async () => {
    const room = await servedRoom({ paint: painterIn(PAINT_WORKER) });
    expect((await room.get('/picture.png?q=who+met+Hashemi')).status).toBe(404);
    expect((await room.get('/picture.png?q=draw+who+met+Qwxzy+Vbnmk')).status).toBe(404);
    const bare = await servedRoom();
    expect((await bare.get(`/picture.png?${DRAW}`)).status).toBe(404);
    expect((await bare.get(`/ask?${DRAW}`)).text).not.toContain('<img');
  });

  it('that cannot be painted leaves the words, and says so at its address', async () => {
    const room = await servedRoom({ paint: () => Promise.reject(new Error('no room')) });
    expect((await room.get(`/ask?${DRAW}`)).status).toBe(200);
    expect((await room.get(`/picture.png?${DRAW}`)).status).toBe(503);
    expect(room.logged.join()).toContain('web-picture-failed');
  });
});
