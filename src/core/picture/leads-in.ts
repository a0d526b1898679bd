import type { Mark } from './caption.js';
import type { LeadsTo } from './leads-to.js';
import type { PictureData } from './picture-of.js';

/** All that marks and names of a picture may lead to, each once, in the order that they are drawn in. */
export function leadsIn(data: PictureData): readonly LeadsTo[] {
  const leads = [...headsOf(data), ...marksOf(data).map(({ leadsTo }) => leadsTo)];
  return [...new Set(leads)].filter((one) => one !== null);
}

/** What stands there by its name, beside what is marked. */
function headsOf(data: PictureData): readonly (LeadsTo | null)[] {
  if (data.kind === 'history') return [data.leadsTo];
  return data.kind === 'pending' ? data.rows.map(({ id }) => id) : [];
}

function marksOf(data: PictureData): readonly Mark[] {
  switch (data.kind) {
    case 'network':
      return [...data.nodes, ...data.edges];
    case 'timeline':
      return data.events;
    case 'pending':
      return data.rows.flatMap(({ shares, oldest }): readonly Mark[] => (oldest ? [...shares, oldest] : shares));
    case 'months':
      return data.spans.flatMap(({ held }) => held ?? []);
    case 'history':
      return data.steps;
  }
}
