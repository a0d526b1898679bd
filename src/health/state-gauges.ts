import { Gauge, type Registry } from 'prom-client';
import type { ChatPlatform } from '../bot/ports/chat-platform.js';
import type { Freshness } from '../bot/ports/freshness.js';
import { dayRange } from '../core/records/edtf.js';
import type { Knowledge } from '../core/records/knowledge.js';
import { SECTIONS } from '../core/records/ref.js';
import { PREFIX } from './prometheus-meter.js';

/** What the gauges are read off. */
export interface GaugeParts {
  readonly knowledge: () => Knowledge;
  readonly freshness: () => Freshness;
  /** Whether changes are written down, by which digests are made. */
  readonly changesKept: () => boolean;
  readonly platforms: () => readonly Pick<ChatPlatform, 'name' | 'isConnected'>[];
}

/** Gauges of what stands now: the knowledge, how old it is, and who is connected. They are read when somebody looks. */
export function registerStateGauges(registry: Registry, parts: GaugeParts): void {
  const { knowledge, freshness, changesKept, platforms } = parts;
  const gauge = gaugesOf(registry);
  gauge('knowledge_records', 'Records that are answered from, by section.', 'section', () =>
    SECTIONS.map((section) => [section, knowledge()[section].length] as const),
  );
  gauge('platform_connected', '1 while questions can come from a platform.', 'platform', () =>
    platforms().map(({ name, isConnected }) => [name, Number(isConnected)] as const),
  );
  const single = (name: string, help: string, value: () => number) =>
    gauge(name, help, null, () => [['', value()] as const]);
  single('knowledge_loaded_timestamp_seconds', 'When the files that are answered from were read.', () =>
    seconds(freshness().loadedAt),
  );
  single('knowledge_newest_source_timestamp_seconds', 'The day of the newest source; 0 where none has one.', () =>
    seconds(newestSource(knowledge())),
  );
  single('knowledge_refused', '1 while newer files cannot be read.', () => Number(freshness().refusedSince !== null));
  single('digests_made', '0 while there are more records than are compared: no digest is made.', () =>
    Number(changesKept()),
  );
  single('knowledge_reading_late', '1 while reading newer files takes longer than it should.', () =>
    Number(freshness().readingSince !== null),
  );
  single('knowledge_quarantined', 'Records that are left out for a problem in them.', () => freshness().quarantined);
}

function gaugesOf(registry: Registry) {
  return (name: string, help: string, label: string | null, values: () => readonly (readonly [string, number])[]) =>
    new Gauge({
      name: `${PREFIX}${name}`,
      help,
      labelNames: label === null ? [] : [label],
      registers: [registry],
      collect() {
        for (const [of, value] of values()) this.set(label === null ? {} : { [label]: of }, value);
      },
    });
}

/** Epoch milliseconds of the first day that the newest source may be of; 0 where none has a date. */
function newestSource({ sources }: Knowledge): number {
  const days = sources.flatMap(({ published }) => dayRange(published)?.from ?? []);
  const newest = days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
  return newest === null ? 0 : Date.parse(`${newest}T00:00:00Z`);
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}
