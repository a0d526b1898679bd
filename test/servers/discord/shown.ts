import type { Body, HeldFile, Shown } from './held.js';
import { nextSnowflake } from './ids.js';

const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;

/** Something new on screen, as a body says. */
export function newShown(
  place: Pick<Shown, 'channel' | 'guild'>,
  body: Body,
  files: readonly HeldFile[],
  at = Date.now(),
): Shown {
  const look = { content: text(body.content), embeds: objects(body.embeds), components: objects(body.components) };
  const flags = Number(body.flags ?? 0);
  const history = { body, revisions: [body], edited: false, at };
  return { id: nextSnowflake(at), ...place, ...look, flags, files, ...history };
}

/** Changes what is shown to what an edit says. What the edit leaves out stays; so do ephemeral and components v2. */
export function revise(shown: Shown, body: Body, files: readonly HeldFile[] = []): void {
  if (body.content !== undefined) shown.content = text(body.content);
  if (body.embeds !== undefined) shown.embeds = objects(body.embeds);
  if (body.components !== undefined) shown.components = objects(body.components);
  if (typeof body.flags === 'number') shown.flags = body.flags | (shown.flags & (EPHEMERAL | COMPONENTS_V2));
  if (files.length > 0) shown.files = files;
  shown.body = body;
  shown.revisions.push(body);
  shown.edited = true;
}

/** Whether only one person sees it. */
export function isEphemeral({ flags }: Pick<Shown, 'flags'>): boolean {
  return (flags & EPHEMERAL) !== 0;
}

/** What an edit would do that Discord refuses: to take components v2 away, or to put text beside it. */
export function revisionProblems(shown: Shown, body: Body): string[] {
  if ((shown.flags & COMPONENTS_V2) === 0) return [];
  return ['content', 'embeds']
    .filter((name) => Array.isArray(body[name]) || (typeof body[name] === 'string' && body[name] !== ''))
    .map((name) => `${name}: the message has components v2, which cannot be taken away`);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function objects(value: unknown): readonly Body[] {
  return Array.isArray(value) ? (value as Body[]) : [];
}
