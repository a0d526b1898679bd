import { write } from '../platforms/terminal/write.js';
import { BrokenKnowledge, brokenBy } from './broken-knowledge.js';
import { type Arguments, BadUse, type Command } from './command.js';
import { progressBar } from './progress-bar.js';

/** `sideline import`: a register as CSV becomes records. */
export const importCommand: Command = {
  name: 'import',
  summary: 'make records of the rows of a CSV file',
  operands: 'MAPPING.yaml FILE.csv',
  options: [
    { name: 'out', value: 'FILE.jsonl', does: 'where the records go; a file that is there is replaced' },
    { name: 'strict', does: 'exit 1 where a row was skipped or something of a row was left out' },
  ],
  details: [
    'MAPPING.yaml says which columns become what; two that come along are in dist/knowledge/import/mappings, with a guide.',
    'FILE.csv is UTF-8 or Windows-1252. A damaged row is skipped, with its line and the reason; the others are kept.',
    'Prints what was skipped, what may stand there twice, which names were put together, and the figures.',
    'Put the records into a knowledge folder and run: sideline check DIR',
  ],
  async run(given, shell) {
    const { mapping: path, csv, out } = placesIn(given);
    const [{ readMapping }, { importCsv, CannotImport }, { lostSomething, reportLines }] = await Promise.all([
      import('../knowledge/import/read-mapping.js'),
      import('../knowledge/import/import-csv.js'),
      import('../knowledge/import/report.js'),
    ]);
    const mapping = await mappingFrom(path, readMapping);
    const bar = progressBar(shell.stderr, csv);
    try {
      const report = await importCsv({ mapping, csv, out, onProgress: bar.show });
      bar.clear();
      await write(shell.stdout, `${reportLines(report).join('\n')}\n`);
      return given.has('strict') && lostSomething(report) ? 1 : 0;
    } catch (error) {
      bar.clear();
      if (error instanceof CannotImport) throw new BrokenKnowledge([`sideline import: ${error.message}.`]);
      throw badPath(error) ?? error;
    }
  },
};

const FORM = 'write: sideline import MAPPING.yaml FILE.csv --out FILE.jsonl';

interface Places {
  readonly mapping: string;
  readonly csv: string;
  readonly out: string;
}

function placesIn(given: Arguments): Places {
  const [mapping, csv, extra] = given.operands;
  const out = given.value('out');
  if (mapping === undefined || csv === undefined || extra !== undefined || out === undefined)
    throw new BadUse(`${FORM}.`);
  if (!out.endsWith('.jsonl')) throw new BadUse(`--out "${out}" would not be read as records; let it end in .jsonl.`);
  return { mapping, csv, out };
}

type ReadMapping = typeof import('../knowledge/import/read-mapping.js').readMapping;

async function mappingFrom(path: string, readMapping: ReadMapping) {
  const read = await readMapping(path).catch((error) => {
    throw badPath(error) ?? error;
  });
  if (!read.ok) throw await brokenBy(read.problems);
  return read.mapping;
}

/** What the call says wrongly where a file cannot be opened or made; null for any other error. */
function badPath(error: unknown): BadUse | null {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined || code === undefined) return null;
  if (code === 'ENOENT') return new BadUse(`there is no file or folder for ${path ?? 'it'}.`);
  if (code === 'EISDIR') return new BadUse(`a folder is named where a file is expected; ${FORM}.`);
  return new BadUse(`${path ?? 'a file'} cannot be used (${code}).`);
}
