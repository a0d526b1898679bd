import { EXPORT_FORMATS, type ExportedFile, type ExportFormat } from '../bot/ports/exports.js';
import { didYouMean } from '../core/nearest/did-you-mean.js';
import { write } from '../platforms/terminal/write.js';
import { CIRCUMSTANCE_OPTIONS, readCircumstances } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';
import type { Shell } from './shell.js';

/** No file was made; the line on stderr says why. */
const EXIT_NO_FILE = 1;

/** `sideline export`: the records that a question finds, as a file. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'put the records that a question finds into a file, all of them, each with its sources',
  operands: 'QUESTION…',
  options: [
    { name: 'as', value: 'FORM', does: `the form: ${EXPORT_FORMATS.join(', ')}`, among: EXPORT_FORMATS },
    { name: 'out', value: 'FILE', does: 'where it goes, else standard output; a file that is there is replaced' },
    ...CIRCUMSTANCE_OPTIONS,
  ],
  details: [
    'The form may be left out where the name of FILE says it: --out pending.xlsx',
    'csv and jsonl hold the records and nothing else; json, md and xlsx also say what was asked and how far the records reach.',
    'ics has what is dated by whole days; bibtex and ris have the sources of the records.',
    'What is not asked as a list, such as a number, gives the records that its answer stands on.',
    'Exit 1 also where there is no file: nothing is on record, or the question is not understood. stderr says which, and what to do.',
  ],
  async run(given, shell) {
    const question = given.operands.join(' ').trim();
    if (question === '') throw new BadUse('the question is missing, such as: pending agreements of Iran.');
    const format = formatIn(given);
    const out = given.value('out');
    if (format === 'xlsx' && out === undefined && shell.stdout.isTTY)
      throw new BadUse('xlsx is nothing to look at; name a file for it: --out FILE.xlsx.');
    const { knowledgeDir, reader, now, zone } = await readCircumstances(given, shell);
    const sideline = await shell.openSideline(knowledgeDir);
    const { makeExport } = await import('../exports/make-export.js');
    const file = await makeExport({ question, format, graph: sideline.graph(reader), now: now(), zone });
    if ('why' in file) {
      await write(shell.stderr, `sideline export: ${file.why}\n`);
      return EXIT_NO_FILE;
    }
    return out === undefined ? toOutput(file, shell) : toFile(file, out, shell);
  },
};

/** What forms are called at the end of a file's name, where that is not what they are called here. */
const ENDINGS: ReadonlyMap<string, ExportFormat> = new Map([
  ['bib', 'bibtex'],
  ['markdown', 'md'],
  ['ndjson', 'jsonl'],
]);

function formatIn(given: Arguments): ExportFormat {
  const named = given.value('as') ?? endingOf(given.value('out'));
  if (named === undefined)
    throw new BadUse(`the form is missing; write --as FORM, one of ${EXPORT_FORMATS.join(', ')}.`);
  const word = named.toLowerCase();
  const format = ENDINGS.get(word) ?? EXPORT_FORMATS.find((one) => one === word);
  if (format) return format;
  const otherwise = `Forms: ${EXPORT_FORMATS.join(', ')}.`;
  throw new BadUse(`there is no form "${named}". ${didYouMean(word, EXPORT_FORMATS, otherwise)}`);
}

function endingOf(path: string | undefined): string | undefined {
  return /\.([a-z]{1,10})$/i.exec(path ?? '')?.[1];
}

async function toOutput(file: ExportedFile, shell: Shell): Promise<number> {
  for await (const chunk of file.body()) await write(shell.stdout, chunk);
  await tellRemarks(file, shell);
  return 0;
}

async function toFile(file: ExportedFile, path: string, shell: Shell): Promise<number> {
  const { writeExport } = await import('../exports/write-export.js');
  await writeExport(file, path).catch((error: NodeJS.ErrnoException) => {
    throw new BadUse(`${path} cannot be written (${error.code ?? error.message}).`);
  });
  const { saidOfFile } = await import('../core/export/said-of-file.js');
  await write(shell.stderr, `${path}: ${saidOfFile(file)}\n`);
  await tellRemarks(file, shell);
  return 0;
}

/** What was not heeded is said beside the file, which holds nothing but records. */
async function tellRemarks({ remarks }: ExportedFile, shell: Shell): Promise<void> {
  for (const remark of remarks) await write(shell.stderr, `${remark}\n`);
}
