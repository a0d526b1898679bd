import type { Knowledge } from '../../core/records/knowledge.js';
import { SECTIONS, type Section } from '../../core/records/ref.js';
import { breathe } from '../breathe.js';

/** What newer knowledge has of records that are not the same in the present one. */
export interface Compared {
  /** The newer knowledge; records that did not change are the very objects of the present one. */
  readonly knowledge: Knowledge;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
}

type AnyRecord = { readonly id: string };

/** Records compared at a stretch: a few milliseconds' worth. */
const STRETCH = 200;

/** Compares record by record, giving way to other work now and then. */
export async function compared(present: Knowledge, newer: Knowledge): Promise<Compared> {
  const sections: Partial<Record<Section, readonly AnyRecord[]>> = {};
  let [added, kept, changed, before] = [0, 0, 0, 0];
  for (const section of SECTIONS) {
    const old = new Map<string, AnyRecord>(present[section].map((record) => [record.id, record]));
    const list: AnyRecord[] = [];
    for (const record of newer[section]) {
      const was = old.get(record.id);
      const isSame = was !== undefined && JSON.stringify(was) === JSON.stringify(record);
      list.push(isSame ? was : record);
      if (was === undefined) added++;
      else kept++;
      if (was !== undefined && !isSame) changed++;
      if (list.length % STRETCH === 0) await breathe();
    }
    before += old.size;
    sections[section] = list;
  }
  return { knowledge: sections as unknown as Knowledge, added, changed, withdrawn: before - kept };
}
