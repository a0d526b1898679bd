import type { Theme } from '../picture.js';

/**
 * What is coloured. Marks take the colours of Okabe and Ito, which people with any kind of colour vision tell apart
 * (https://jfly.uni-koeln.de/color/); each sort of mark has a shape or a pattern of its own as well.
 */
export type Ink =
  | 'paper'
  | 'text'
  | 'quiet'
  /** Text on a light colour: dark on either ground. */
  | 'shade'
  | 'rule'
  | 'blue'
  | 'orange'
  | 'green'
  | 'sky'
  | 'vermilion'
  | 'purple'
  | 'grey';

const LIGHT: Readonly<Record<Ink, string>> = {
  paper: '#ffffff',
  text: '#1b1f24',
  quiet: '#57606a',
  shade: '#1b1f24',
  rule: '#d8dee4',
  blue: '#0072b2',
  orange: '#e69f00',
  green: '#009e73',
  sky: '#56b4e9',
  vermilion: '#d55e00',
  purple: '#aa4499',
  grey: '#8c959f',
};

const DARK: Readonly<Record<Ink, string>> = {
  paper: '#14181d',
  text: '#e9edf1',
  quiet: '#a7b1bb',
  shade: '#14181d',
  rule: '#363e47',
  blue: '#4da3e0',
  orange: '#e69f00',
  green: '#1fbf92',
  sky: '#8ccff5',
  vermilion: '#f0803c',
  purple: '#d58bc6',
  grey: '#7d8791',
};

/** What paints a shape's inside or its line in one colour, as attributes; `both` gives it a class that the style sheet turns dark. */
export function painted(part: 'fill' | 'stroke', ink: Ink, theme: Theme): string {
  const colour = theme === 'dark' ? DARK[ink] : LIGHT[ink];
  return theme === 'both' ? `class="${classOf(part, ink)}" ${part}="${colour}"` : `${part}="${colour}"`;
}

/** The style sheet that turns a picture dark where the screen is, for pictures of the theme `both`. */
export function darkStyle(): string {
  const rules = (['fill', 'stroke'] as const).flatMap((part) =>
    (Object.keys(DARK) as Ink[]).map((ink) => `.${classOf(part, ink)}{${part}:${DARK[ink]}}`),
  );
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`;
}

function classOf(part: 'fill' | 'stroke', ink: Ink): string {
  return `sideline-${part}-${ink}`;
}
