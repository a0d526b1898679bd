/*
 * Discord's markdown as its clients read it, small and by itself: it knows nothing of how Sideline writes it. A line is
 * what stands before it (list, quote, …), its text as people see it, and what was more than text in it.
 */

/** Something that is more than text: `link`, `mention`, `emoji`, `strong`, … */
export interface Mark {
  readonly kind: string;
  /** What is seen of it. */
  readonly text: string;
  readonly target?: string;
}

/** A line as people see it. */
export interface ReadLine {
  /** `list`, `quote`, `heading`, `subtext`, `numbered`, `code`: from the outside in. */
  readonly blocks: readonly string[];
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The lines of a text in Discord's markdown. */
export function readMarkdown(source: string): ReadLine[] {
  return fenced(source).flatMap(({ isCode, text }) => {
    if (isCode) return text.split('\n').map((line) => ({ blocks: ['code'], text: line, marks: [] }));
    return text.split('\n').map(readLine);
  });
}

/** What stands in a fence of three backticks, and what does not. */
function fenced(source: string): { readonly isCode: boolean; readonly text: string }[] {
  const fence = /\\[\s\S]|```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```\n?/gi;
  const parts: { isCode: boolean; text: string }[] = [];
  let from = 0;
  for (const found of source.matchAll(fence)) {
    if (found[1] === undefined) continue;
    const before = source.slice(from, found.index).replace(/\n$/, '');
    if (before !== '') parts.push({ isCode: false, text: before });
    parts.push({ isCode: true, text: found[1] });
    from = found.index + found[0].length;
  }
  if (from < source.length || parts.length === 0) parts.push({ isCode: false, text: source.slice(from) });
  return parts;
}

const BLOCKS: readonly (readonly [kind: string, start: RegExp])[] = [
  ['subtext', /^ *-# +/],
  ['heading', /^ *#{1,3} +/],
  ['quote', /^ *(?:>>>|>) /],
  ['list', /^ *[-*] +/],
  ['numbered', /^ *\d+\. +/],
];

function readLine(line: string): ReadLine {
  for (const [kind, start] of BLOCKS) {
    const [found] = start.exec(line) ?? [];
    if (found === undefined) continue;
    const inner = readLine(line.slice(found.length));
    return { ...inner, blocks: [kind, ...inner.blocks] };
  }
  return { blocks: [], ...readInline(line) };
}

/** What is looked for at each place, in this order; the first group is what is seen, or looked at in turn. */
const INLINE: readonly (readonly [kind: string, shape: RegExp])[] = [
  ['plain', /[^\\<[@:hH*_~|`]+/y],
  ['escape', /\\([^0-9A-Za-z\s])/uy],
  ['autolink', /<((?:https?|mailto|tel|discord|steam):[^\s>]+)>/iy],
  ['mention', /<([@#!/&][^<>\s]*|id:\w+)>/y],
  ['timestamp', /<(t:-?\d+(?::[a-z])?)>/iy],
  ['emoji', /<(a?:\w+:\d+)>/y],
  ['mention', /(@(?:everyone|here))\b/iy],
  ['emoji', /(:[^\s:]+(?:::skin-tone-\d)?:)/y],
  ['link', /\[((?:\[[^\]]*\]|\\.|[^[\]\\])*)\]\(\s*<?((?:\([^)]*\)|[^\s\\()]|\\.)*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/y],
  ['url', /(https?:\/\/[^\s<]+)/iy],
  ['strong', /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y],
  ['underline', /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y],
  ['em', /\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y],
  ['em', /_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/y],
  ['strike', /~~((?:\\[\s\S]|[^\\])+?)~~/y],
  ['spoiler', /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y],
  ['code', /`+([\s\S]*?[^`])`+(?!`)/y],
];

const NESTING = new Set(['link', 'strong', 'underline', 'em', 'strike', 'spoiler']);

function readInline(line: string): Pick<ReadLine, 'text' | 'marks'> {
  let text = '';
  const marks: Mark[] = [];
  for (let at = 0; at < line.length; ) {
    const { kind, whole, seen, target } = foundAt(line, at);
    at += whole;
    const inner = NESTING.has(kind) ? readInline(seen) : { text: seen, marks: [] };
    text += inner.text;
    if (kind !== 'plain' && kind !== 'escape')
      marks.push({ kind, text: inner.text, ...(target === undefined ? {} : { target }) }, ...inner.marks);
  }
  return { text, marks };
}

function foundAt(line: string, at: number) {
  for (const [kind, shape] of INLINE) {
    shape.lastIndex = at;
    const found = shape.exec(line);
    if (found) return { kind, whole: found[0].length, seen: found[1] ?? found[0], target: found[2] };
  }
  return { kind: 'plain', whole: 1, seen: line[at] ?? '', target: undefined };
}
