import { didYouMean } from '../core/nearest/did-you-mean.js';
import { SECTIONS, type Section } from '../core/records/ref.js';
import type { Place, Problem } from './problem.js';

/** Whether a name is one of the eight sections. */
export function isSection(name: unknown): name is Section {
  return (SECTIONS as readonly unknown[]).includes(name);
}

/** What is wrong with a section name that is none of the eight. */
export function unknownSection(place: Place, name: string): Problem {
  const fix = didYouMean(name, SECTIONS, `The sections are ${SECTIONS.join(', ')}.`);
  return { ...place, message: 'unknown section', value: name, fix, rule: 'unknown-section' };
}
