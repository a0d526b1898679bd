import { type Client, Events, type Interaction, RESTEvents } from 'discord.js';

/** Interactions whose first word is waited for; the oldest are given up. */
const WAITED_FOR_MAX = 1_000;

/** `/interactions/ID/TOKEN/callback`: the first word of an interaction. */
const CALLBACK = /^\/interactions\/(\d+)\//;

/** Tells of every first word that Discord took, and how many seconds its interaction had waited for it. */
export function countAcks(client: Client, acked: (seconds: number) => void): void {
  /** When interactions came, by id, the oldest first. */
  const cameAt = new Map<string, number>();
  client.on(Events.InteractionCreate, ({ id }: Interaction) => {
    cameAt.set(id, performance.now());
    const [oldest] = cameAt.keys();
    if (cameAt.size > WAITED_FOR_MAX && oldest !== undefined) cameAt.delete(oldest);
  });
  client.rest.on(RESTEvents.Response, ({ path }, { ok }) => {
    const [, id = ''] = CALLBACK.exec(path) ?? [];
    const came = cameAt.get(id);
    if (!ok || came === undefined) return;
    cameAt.delete(id);
    acked((performance.now() - came) / 1000);
  });
}
