import { TEXT_MAX } from '../../core/records/text.js';
import { allRecords, fieldOf, partsOf } from '../records.js';
import type { Finding, Rule } from '../rule.js';

export const textLength: Rule = {
  name: 'text-length',
  why: 'A text of more than 200 characters holds more than one fact, and no chat shows it whole.',
  exceptions: [],
  check: (knowledge) =>
    allRecords(knowledge).flatMap(({ ref, section, record }) =>
      partsOf(record)
        .filter(({ path, value }) => typeof value === 'string' && value.length > TEXT_MAX && !isFree(section, path[0]))
        .map(({ path, value }) => tooLong(ref, path, String(value).length)),
    ),
};

/** Headlines are kept as published, addresses as they are. */
function isFree(section: string, key: unknown): boolean {
  return section === 'sources' && (key === 'title' || key === 'url');
}

function tooLong(ref: Finding['ref'], path: Finding['path'], length: number): Finding {
  const message = `${fieldOf(path)} has ${length} characters, more than ${TEXT_MAX}`;
  return { ref, path, message, fix: 'Shorten it, or make two facts of it.' };
}
