import { createRequire } from 'node:module';

/** The name of the fonts that come along: Latin, Cyrillic, Greek, Arabic and more. Those of the machine are never used. */
export const FAMILY = 'DejaVu Sans';

/** The files of the weights that pictures are written in. https://dejavu-fonts.github.io */
export function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
}
