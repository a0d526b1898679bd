import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Forms of letters that join have code points of their own. https://www.unicode.org/charts/PDF/UFB50.pdf and UFE70 */
const FORMS = [
  [0xfb1d, 0xfdff],
  [0xfe70, 0xfeff],
];

/**
 * How far the glyphs of a DejaVu font take the pen, by code point, within some blocks; points without a glyph are left out. Of a letter
 * that has forms for where it stands in a word, the widest. https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function glyphWidths(name, blocks) {
  const font = new Font(readFileSync(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));
  const widest = new Map();
  for (const point of pointsOf(FORMS)) {
    const width = font.widthOf(point);
    const letter = String.fromCodePoint(point).normalize('NFKC');
    if (width !== null && [...letter].length === 1) {
      const base = letter.codePointAt(0);
      widest.set(base, Math.max(widest.get(base) ?? 0, width));
    }
  }
  const widths = new Map();
  for (const point of pointsOf(blocks)) {
    const width = font.widthOf(point);
    if (width !== null) widths.set(point, Math.max(width, widest.get(point) ?? 0));
  }
  return { unitsPerEm: font.unitsPerEm, widths };
}

function* pointsOf(blocks) {
  for (const [from, to] of blocks) for (let point = from; point <= to; point++) yield point;
}

class Font {
  #view;
  #tables = new Map();
  #glyphs = new Map();
  #metrics;

  constructor(bytes) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < this.#view.getUint16(4); at++) {
      const entry = 12 + at * 16;
      const tag = bytes.toString('latin1', entry, entry + 4);
      this.#tables.set(tag, this.#view.getUint32(entry + 8));
    }
    this.#metrics = this.#view.getUint16(this.#tables.get('hhea') + 34);
    this.#readCharacters();
  }

  get unitsPerEm() {
    return this.#view.getUint16(this.#tables.get('head') + 18);
  }

  widthOf(point) {
    const glyph = this.#glyphs.get(point);
    if (glyph === undefined) return null;
    return this.#view.getUint16(this.#tables.get('hmtx') + 4 * Math.min(glyph, this.#metrics - 1));
  }

  /** The table of characters in its format 12, which has all planes, or else 4. */
  #readCharacters() {
    const [view, cmap] = [this.#view, this.#tables.get('cmap')];
    for (let at = 0; at < view.getUint16(cmap + 2); at++) {
      const table = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
      const format = view.getUint16(table);
      if (format === 12) this.#readGroups(table);
      if (format === 4) this.#readSegments(table);
    }
  }

  #readGroups(table) {
    for (let at = 0; at < this.#view.getUint32(table + 12); at++) {
      const group = table + 16 + at * 12;
      const [from, to, glyph] = [0, 4, 8].map((offset) => this.#view.getUint32(group + offset));
      for (let point = from; point <= to; point++) this.#glyphs.set(point, glyph + point - from);
    }
  }

  #readSegments(table) {
    const view = this.#view;
    const count = view.getUint16(table + 6) / 2;
    const [ends, starts] = [table + 14, table + 16 + count * 2];
    for (let at = 0; at < count; at++) {
      const [from, to] = [view.getUint16(starts + at * 2), view.getUint16(ends + at * 2)];
      const delta = view.getUint16(starts + (count + at) * 2);
      const place = starts + (2 * count + at) * 2;
      const offset = view.getUint16(place);
      for (let point = from; point <= to && point < 0xffff; point++) {
        const own = offset === 0 ? point : view.getUint16(place + offset + (point - from) * 2);
        if (own !== 0) this.#glyphs.set(point, (own + delta) & 0xffff);
      }
    }
  }
}
