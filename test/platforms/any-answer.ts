import fc from 'fast-check';
import type { Answer, Block, Choice, TableRow } from '../../src/core/answer/answer.js';
import { type PageSize, pageOf } from '../../src/core/answer/page.js';
import { numberSources } from '../../src/core/answer/sources.js';
import { type Statement, statement } from '../../src/core/answer/statement.js';
import { clean } from '../../src/core/question/clean.js';

/** What chat platforms would make more of than text. */
const HOSTILE = [
  '<!channel>',
  '<@U1>',
  '<https://evil.example|bank>',
  '&lt;!here&gt;',
  '\u202Edlrow',
  'a\u200Bb',
  '*bold* _it_ ~no~ `code`',
  '> quote',
  ':smile:',
  'پیش‌نویس',
  '\uD800',
  '\u{E0041}',
  '@everyone',
  '[bank](https://evil.example)',
  '- # head',
  '||spoiler|| __under__',
  '<t:0:R> <:a:1> </ask:1>',
  '1. one',
  '\\',
  '```\n',
];

/** Made once: fast-check goes through all of Unicode for it. */
const PIECE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 6 }),
  fc.constantFrom(...HOSTILE),
);

function anyText(max: number): fc.Arbitrary<string> {
  return fc.array(PIECE, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' ').slice(0, max));
}

function anyStatement(text: fc.Arbitrary<string> = anyText(300)): fc.Arbitrary<Statement> {
  const cites = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 30 });
  return fc
    .tuple(text, cites)
    .map(([said, [first, ...rest]]) =>
      statement(said, [{ ref: 'meeting:m', cites: [`s${first}#p1`, ...rest.map((n) => `s${n}#p${n}` as const)] }]),
    );
}

/** A row, whose statement is its cells, as composers make it. */
function anyRow(): fc.Arbitrary<TableRow> {
  return fc
    .array(anyText(60), { minLength: 3, maxLength: 3 })
    .chain((cells) => anyStatement(fc.constant(cells.join('  '))).map((said) => ({ cells, statement: said })));
}

function anyBlock(): fc.Arbitrary<Block> {
  const text = anyText(300);
  const cells = fc.array(anyText(60), { minLength: 3, maxLength: 3 });
  const rows = fc.array(anyRow(), { minLength: 1, maxLength: 12 });
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('heading' as const, 'gap' as const, 'aside' as const), text }),
    fc.record({
      kind: fc.constant('statement' as const),
      statement: anyStatement(),
      indent: fc.constantFrom(0 as const, 1 as const),
    }),
    fc.record({ kind: fc.constantFrom('derived' as const, 'note' as const), statement: anyStatement() }),
    fc.record({ kind: fc.constant('table' as const), columns: cells, rows }),
  );
}

/** An answer with as much in it as a page of this size holds; its sources have every sort of address. */
export function anyAnswer(page: PageSize): fc.Arbitrary<Answer> {
  const choices: fc.Arbitrary<Choice[]> = fc.array(
    fc.record({ label: anyText(200), question: anyText(600).map((text) => clean(text).text) }),
    {
      maxLength: 9,
    },
  );
  return fc
    .record({
      blocks: fc.array(anyBlock(), { maxLength: 12 }).map((blocks) => pageOf(blocks, 0, page).blocks),
      choices,
      followUps: fc.array(
        anyText(300).map((text) => clean(text).text),
        { maxLength: 3 },
      ),
      question: anyText(500),
      understood: anyText(400),
      trail: fc.array(
        anyText(500).map((text) => clean(text).text),
        { minLength: 1, maxLength: 5 },
      ),
      hidden: fc.integer({ min: 0, max: 500 }),
      before: fc.integer({ min: 0, max: 500 }),
      urls: fc.array(
        fc.oneof(
          fc.webUrl(),
          fc.constantFrom('ftp://x', 'https://1.2.3.4/', 'javascript:alert(1)', 'https://u:p@x.example/'),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      title: anyText(300),
      offers: fc.boolean(),
    })
    .map(({ urls, title, offers, ...rest }) => ({
      ...(offers ? { offersPicture: true as const } : {}),
      ...whole(rest, (id) => ({
        id,
        title,
        publisher: title,
        url: urls[id.length % urls.length]!,
        published: '2025-11',
        language: 'en',
      })),
    }));
}

function whole(
  parts: Pick<Answer, 'blocks' | 'choices' | 'followUps' | 'question' | 'understood' | 'trail' | 'hidden' | 'before'>,
  source: Parameters<typeof numberSources>[1],
): Answer {
  const statements = parts.blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.statement);
    return 'statement' in block ? [block.statement] : [];
  });
  return {
    ...parts,
    outcome: 'answered',
    readings: [{ span: parts.question, as: parts.understood, ref: null, how: 'fuzzy' }],
    count: null,
    sources: numberSources(statements, source),
    records: ['meeting:m'],
    subjects: [],
  };
}
