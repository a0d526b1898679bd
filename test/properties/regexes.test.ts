import { expect, it } from 'vitest';
import { sourceFiles } from '../architecture/source-file.js';
import { ownMs } from '../own-time.js';

/** The longest text that an expression over somebody's words meets: longer messages are capped before. */
const LENGTH = 500;

const RUN_MAX_MS = 50;

interface Expression {
  readonly path: string;
  readonly text: string;
}

const EXPRESSIONS: readonly Expression[] = sourceFiles('src').flatMap(({ path, nodes }) =>
  nodes.filter((node) => node.type === 'Literal' && 'regex' in node).map(({ text }) => ({ path, text })),
);

it('finds the expressions of the program', () => {
  expect(EXPRESSIONS.length).toBeGreaterThan(100);
});

it('tells an expression that runs away', () => {
  expect(tookMs(/^(a+)+$/g, `${'a'.repeat(25)}!`)).toBeGreaterThan(RUN_MAX_MS);
});

it('every expression is done with 500 hostile characters at once', () => {
  const slow = EXPRESSIONS.flatMap((one) => {
    const expression = fromLiteral(one.text);
    const worst = Math.max(...hostileTo(one.text).map((text) => tookMs(expression, text)));
    return worst > RUN_MAX_MS ? [`${one.path}: ${one.text} took ${worst.toFixed(0)} ms`] : [];
  });
  expect(slow).toEqual([]);
});

function fromLiteral(literal: string): RegExp {
  const end = literal.lastIndexOf('/');
  const flags = literal.slice(end + 1);
  return new RegExp(literal.slice(1, end), flags.includes('g') ? flags : `${flags}g`);
}

/** All matches, so that a search which starts anew at every character is timed whole. The better of two runs. */
function tookMs(expression: RegExp, text: string): number {
  return Math.min(...[0, 1].map(() => ownMs(() => text.replace(expression, ''))));
}

const PIECES = [
  'a',
  'A',
  '0',
  ' ',
  '\t',
  '\n',
  '-',
  '.',
  ',',
  '/',
  '(',
  '<',
  '@',
  '"',
  "'",
  'ی',
  'ب',
  'ж',
  'é',
  '\u0301',
  '😀',
  'a ',
  'a1',
  '1 ',
  '1-',
  '1.',
  'a-',
  'a.',
  ', ',
  '. ',
  'Aa',
  'A a ',
  '\u200c',
];

/** Long runs that begin like a match and end unlike one, from what the expression itself is made of. */
function hostileTo(literal: string): readonly string[] {
  const own = literal.match(/[A-Za-z]{2,}|\d+|[^\w\s]/g) ?? [];
  const pieces = [
    ...new Set([...PIECES, ...own, ...own.slice(0, 8).map((piece) => `${piece} `), own.join('').slice(0, 40)]),
  ];
  return pieces.flatMap((piece) =>
    piece === ''
      ? []
      : [run(piece, ''), run(piece, '!'), run(piece, '\u0000'), `${own[0] ?? ''}${run(piece, '\n!')}`.slice(0, LENGTH)],
  );
}

function run(piece: string, end: string): string {
  return piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH - end.length) + end;
}
