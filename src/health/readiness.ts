import type { ChatPlatform } from '../bot/ports/chat-platform.js';
import type { Freshness } from '../bot/ports/freshness.js';
import type { StoreProbe } from './store-probe.js';

/** What readiness is read off. */
export interface ReadinessParts {
  readonly platforms: () => readonly Pick<ChatPlatform, 'name' | 'isConnected'>[];
  readonly freshness: () => Freshness;
  /** Whether changes are written down, by which digests are made. */
  readonly changesKept: () => boolean;
  readonly probe: Pick<StoreProbe, 'whyNot'>;
  /** Whether the process is about to end. */
  readonly isStopping: () => boolean;
}

/** Whether questions are answered now, with the parts that decide it. Instants are ISO 8601. */
export interface Readiness {
  readonly ready: boolean;
  /** What stands in the way, in words; empty where nothing does. */
  readonly why: readonly string[];
  readonly stopping: boolean;
  /**
   * `refusedSince` = newer files cannot be read, `readingSince` = reading them takes too long; the last good ones are
   * answered from, which is no reason not to be ready.
   */
  readonly knowledge: {
    readonly loadedAt: string;
    readonly refusedSince: string | null;
    readonly readingSince: string | null;
    readonly problems: number;
    readonly quarantined: number;
  };
  /** By platform, whether it is connected. */
  readonly platforms: Readonly<Record<string, boolean>>;
  readonly store: { readonly writable: boolean };
  /** `made` = no: there are more records than are compared with what they were. That is no reason not to be ready. */
  readonly digests: { readonly made: boolean };
}

/** Looks whether questions can come and be answered. Nothing is written while the process ends. */
export async function readiness({
  platforms,
  freshness,
  changesKept,
  probe,
  isStopping,
}: ReadinessParts): Promise<Readiness> {
  const stopping = isStopping();
  const refusal = stopping ? null : await probe.whyNot();
  const connected = platforms().map(({ name, isConnected }) => [name, isConnected] as const);
  const why = [
    ...(stopping ? ['it is stopping'] : []),
    ...connected.flatMap(([name, isUp]) => (isUp ? [] : [`${name} is not connected`])),
    ...(refusal === null ? [] : [`the store takes no change: ${refusal}`]),
  ];
  return {
    ready: why.length === 0,
    why,
    stopping,
    knowledge: knowledgeIn(freshness()),
    platforms: Object.fromEntries(connected),
    store: { writable: refusal === null },
    digests: { made: changesKept() },
  };
}

function knowledgeIn({
  loadedAt,
  refusedSince,
  readingSince,
  problems,
  quarantined,
}: Freshness): Readiness['knowledge'] {
  return {
    loadedAt: instant(loadedAt),
    refusedSince: refusedSince === null ? null : instant(refusedSince),
    readingSince: readingSince === null ? null : instant(readingSince),
    problems,
    quarantined,
  };
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
