import type { DocumentPerson } from '../../core/records/document-person.js';
import { ref } from '../../core/records/ref.js';
import { nameKey } from '../names.js';
import type { Finding, Rule } from '../rule.js';

export const signerPresent: Rule = {
  name: 'signer-present',
  why: 'Whoever signed was there: `present` is for those who are not said to have signed.',
  exceptions: [],
  check: ({ agreements }) =>
    agreements.flatMap(({ id, history }) =>
      history.flatMap(({ signers = [], present = [] }, entry): Finding[] => {
        const signed = new Set(signers.map(keyOf));
        return present.flatMap((one, index) =>
          signed.has(keyOf(one)) ? [{ ref: ref('agreement', id), ...twice(one, entry, index) }] : [],
        );
      }),
    ),
};

function keyOf({ official, name = '' }: DocumentPerson): string {
  return official === undefined ? `name:${nameKey(name)}` : `official:${official}`;
}

function twice({ official, name = '' }: DocumentPerson, entry: number, index: number): Omit<Finding, 'ref'> {
  const path = ['history', entry, 'present', index];
  return { path, message: 'a signer stands under present too', value: official ?? name, fix: 'Remove it there.' };
}
