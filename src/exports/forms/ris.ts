import { cslOf, sourcesIn } from '../bibliography.js';
import type { Form } from '../form.js';
import { inChunks } from '../in-chunks.js';

/** RIS: the sources of the records as reference managers read them. */
export const ris: Form = async (list) => {
  const [{ plugins }] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-ris')]);
  const sources = sourcesIn(list);
  const entries = plugins.output.format('ris', sources.map(cslOf), { format: 'object' });
  return {
    ending: 'ris',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    records: list.records,
    body: () => inChunks(entries.map((entry, at) => entryText({ ...entry, ID: sources[at]!.id }))),
  };
};

/** The lines of an entry; within a value nothing looks like the beginning of another one. The library's own text breaks an address after 70 signs, and cuts an id after 20. */
function entryText({ TY, ...tags }: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    [values].flat().map((value) => `${tag}  - ${value.replace(/ +/g, ' ')}`),
  );
  return `${[`TY  - ${TY}`, ...lines, 'ER  - '].join('\r\n')}\r\n\r\n`;
}
