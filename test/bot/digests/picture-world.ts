import type { PaintedPicture } from '../../../src/bot/ports/pictures.js';
import type { Posted } from '../../../src/bot/ports/store.js';
import type { Target } from '../../../src/core/digest/subscription.js';
import type { PictureData } from '../../../src/core/picture/picture-of.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { type RecordingMessenger, recordingMessenger } from './recording-messenger.js';
import { digestWorld, type WorldOptions } from './world.js';

/** The beginning of an order. */
export const DAILY = 'digest every day at 8 Tehran time';

/** 08:00 in Tehran on a day of November 2026. */
export const eight = (day: number) => Date.parse(`2026-11-${day}T04:30:00.000Z`);

/** Milliseconds. */
export const MINUTE = 60_000;

/** What was shown, in order. */
export interface Shown {
  readonly target: Target;
  readonly root: Posted;
  readonly picture: PaintedPicture;
}

/** How a platform shows pictures: `fails` = it does not take them; `taking` = what passes between when it is given one and has it. */
export interface Showing {
  readonly fails?: boolean;
  readonly page?: RecordingMessenger['page'];
  readonly taking?: () => Promise<void>;
}

/** A platform that shows pictures, and what it was given. */
export function showing({ fails = false, page, taking = async () => {} }: Showing = {}) {
  const shown: Shown[] = [];
  const messenger: RecordingMessenger = {
    ...recordingMessenger('slack', page),
    showPicture: async (target, root, picture) => {
      await taking();
      shown.push({ target, root, picture });
      if (fails) throw new Error('missing_scope');
    },
  };
  return { messenger, shown };
}

/** A painter that keeps what it painted. */
export function painting(paint: (data: PictureData) => Promise<void> = async () => {}) {
  const painted: PictureData[] = [];
  return {
    painted,
    paint: async (data: PictureData): Promise<PaintedPicture> => {
      painted.push(data);
      await paint(data);
      return { name: `${data.kind}.png`, png: new Uint8Array(1), title: data.title, alt: 'seen' };
    },
  };
}

/** Meetings are put otherwise. */
export const reworded =
  (count: number, word = 'Anew') =>
  (knowledge: Knowledge): Knowledge => ({
    ...knowledge,
    meetings: knowledge.meetings.map((one, at) => (at < count ? { ...one, summary: `${one.summary} ${word}.` } : one)),
  });

/** A world whose platform shows pictures. */
export async function worldWith(options: WorldOptions & Showing = {}, painter = painting()) {
  const { messenger, shown } = showing(options);
  const world = await digestWorld({ messenger, paint: painter.paint, ...options });
  return { world, shown, painted: painter.painted };
}

/** A world of digests. */
export type World = Awaited<ReturnType<typeof digestWorld>>;

/** The digests that are on their way; null for an order of which none is. */
export const open = async ({ store }: World) =>
  (await store.list('digest-sent:', 0)).map(({ value }) => JSON.parse(value).open as { isPictured?: boolean } | null);

/** What never comes to an end by itself, and how to end it. */
export function hanging() {
  let end: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { held, end: () => end() };
}
