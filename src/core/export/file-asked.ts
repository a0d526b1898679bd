import type { ExportFormat } from '../answer/export-formats.js';
import { clean } from '../question/clean.js';

/** A form that a message asks for, and the question without the words that do; empty where it means what was answered last. */
export interface FileAsked {
  readonly format: ExportFormat;
  readonly rest: string;
}

/** What people call the forms. */
const FORMS: ReadonlyMap<string, ExportFormat> = new Map<string, ExportFormat>([
  ['csv', 'csv'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['json lines', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['xlsx', 'xlsx'],
  ['excel', 'xlsx'],
  ['spreadsheet', 'xlsx'],
  ['ics', 'ics'],
  ['ical', 'ics'],
  ['icalendar', 'ics'],
  ['calendar', 'ics'],
  ['bibtex', 'bibtex'],
  ['bibliography', 'bibtex'],
  ['ris', 'ris'],
  ['markdown', 'md'],
  ['md', 'md'],
]);

const NAMES = [...FORMS.keys()].sort((a, b) => b.length - a.length).join('|');

/** "…, as a csv file please": at the end, where it says nothing of the records. */
const AT_END = new RegExp(
  `^(.*?)[,;:]?\\s*\\b(as|in|into|to)\\s+(?:an?\\s+|the\\s+)?(${NAMES})(?:\\s+(?:file|format|form|sheet|table|document|export))?(?:[,\\s]+please)?[\\s.!?]*$`,
  'is',
);

/** "Can I have", "please export": what a form is asked with. */
const ASKING =
  /^(?:(?:please|ok|and|now),?\s+)?(?:(?:can|could|may|would) (?:i|you|we) )?(?:please )?(export|download|save|convert|turn|have|get(?: me)?|give me|send me|show me|i want|i need|i'd like|make)\s+/i;

/** Verbs that ask for nothing but a file. */
const OF_FILES: ReadonlySet<string> = new Set(['export', 'download', 'save', 'convert', 'turn']);

/** Words that mean what was answered last. */
const POINTING =
  /^(?:(?:(?:and|now|please|ok) ){0,2}(?:(?:all of )?(?:that|this|it|them|these|those|the same)|the (?:list|answer|results?|table|records))(?: again| all| please)?)?[,\s]*$/i;

/** What is said to have been put in a form by somebody, and is not asked for in it: "… was presented as a spreadsheet". */
const SAID_OF =
  /\b(?:presented|published|described|known|used|delivered|submitted|kept|shared|defined|called|built|sent|introduced)\s*$/i;

/**
 * The form that a message asks for its records in: "pending agreements of Iran as csv", "export that as a calendar", "as a
 * spreadsheet". Null for every other message: "in" and "to" ask for a form only where a verb of files does.
 */
export function fileAsked(message: string): FileAsked | null {
  const { text } = clean(message);
  const [, before = '', preposition = '', name = ''] = AT_END.exec(text) ?? [];
  const format = FORMS.get(name.toLowerCase());
  if (!format || SAID_OF.test(before)) return null;
  const [lead = '', verb = ''] = ASKING.exec(`${before} `) ?? [];
  const isOfFiles = OF_FILES.has(verb.toLowerCase());
  if (preposition.toLowerCase() !== 'as' && !isOfFiles) return null;
  const asked = `${before} `.slice(lead.length).trim();
  if (POINTING.test(asked)) return { format, rest: '' };
  return { format, rest: (isOfFiles ? asked : before).trim() };
}
