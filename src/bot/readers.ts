import type { Company, Place } from './ports/place.js';
import type { Store } from './ports/store.js';

/**
 * Audience labels by place, `slack:T0123:C0123` → labels, or `slack:C0123` where one workspace alone is served; what is not
 * listed sees `public` alone.
 */
export type ReaderTable = ReadonlyMap<string, readonly string[]>;

/** Who a place's reader is. */
export interface Readers {
  /** The labels a place may see besides `public`. Fails to `public` alone. */
  of(place: Place, company: () => Promise<Company>): Promise<readonly string[]>;
}

/**
 * Readers by configuration, keyed on channel ids: a new name changes nothing. A place that another organisation joined
 * is taken for public from then on, until its entry in the configuration changes; one with guests, or of which the
 * platform tells nothing, while that is so. Nothing that happens on a platform ever raises what a place may see.
 */
export function readers(table: ReaderTable, store: Store): Readers {
  const allowed = async (labels: readonly string[], place: Place, company: () => Promise<Company>) => {
    const lowered = `${place.platform}:${place.team}:lowered:${place.channel}`;
    if ((await store.get(lowered, 0)) === labels.join('+')) return [];
    const found = await company();
    if (found === 'shared') await store.put(lowered, labels.join('+'), null);
    return found === 'internal' ? labels : [];
  };
  return {
    async of(place, company) {
      const labels = labelsOf(table, place);
      return labels.length === 0 ? [] : allowed(labels, place, company).catch(() => []);
    },
  };
}

function labelsOf(table: ReaderTable, { platform, team, channel }: Place): readonly string[] {
  return table.get(`${platform}:${team}:${channel}`) ?? table.get(`${platform}:${channel}`) ?? [];
}
