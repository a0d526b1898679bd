import { cslOf, type CslItem, sourcesIn } from '../bibliography.js';
import type { Form } from '../form.js';
import { inChunks } from '../in-chunks.js';

/** BibTeX in UTF-8: the sources of the records as `@article`, by their ids. */
export const bibtex: Form = async (list) => {
  const [{ plugins }] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-bibtex')]);
  Object.assign(plugins.config.get('@bibtex').format, FORMAT);
  const items = sourcesIn(list).map(cslOf).map(literal);
  const text = plugins.output.format('bibtex', items);
  return {
    ending: 'bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    records: list.records,
    body: () => inChunks([text]),
  };
};

/**
 * Else every letter is dropped that the library knows no command for, of a Persian title all; and items are called by year and
 * first word, in which two may be the same.
 */
const FORMAT = { asciiOnly: false, useIdAsLabel: true, checkLabel: false } as const;

/** An item in which no sign is a command: with its letters the library leaves these as they are, too. */
function literal(item: CslItem): CslItem {
  const { title, note } = item;
  return {
    ...item,
    ...(title === undefined ? {} : { title: escaped(title) }),
    'container-title': escaped(item['container-title']),
    ...(note === undefined ? {} : { note: escaped(note) }),
    URL: encodeURI(item.URL.toWellFormed())
      .replaceAll('%25', '%')
      .replace(/[{}\\]/g, encodeURIComponent),
  };
}

function escaped(text: string): string {
  const plain = text.replace(/[\\{}&%$#_~^<>]/g, (sign) => COMMANDS.get(sign) ?? `\\${sign}`);
  // Signs that become another one where they stand together: two hyphens are a dash.
  return plain.replace(/([-`'!?])(?=[-`'])/g, '$1{}');
}

/** Signs that a backslash alone does not make plain. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
]);
