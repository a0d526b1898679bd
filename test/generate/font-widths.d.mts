/** How far the glyphs of a DejaVu font take the pen, by code point, within some blocks. */
export function glyphWidths(
  name: string,
  blocks: readonly (readonly [number, number])[],
): { readonly unitsPerEm: number; readonly widths: ReadonlyMap<number, number> };
