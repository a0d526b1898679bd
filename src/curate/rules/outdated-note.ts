import { ref } from '../../core/records/ref.js';
import type { Finding, Rule } from '../rule.js';

const NO_SIGNING =
  /\bno (?:later |report of (?:a|its|the) )?(?:signing|signature) (?:was|is) (?:found|seen|reported)\b/i;
const NO_SIGNER = /\bwho signed\b[^.;]*\bnot (?:stated|said|named)\b|\bnot (?:say|state|name|list|give) who signed\b/i;

export const outdatedNote: Rule = {
  name: 'outdated-note',
  why: 'A note that no signing was found, or that nobody says who signed, is out of date once the history says so.',
  exceptions: [],
  check: ({ agreements }) =>
    agreements.flatMap(({ id, history, notes }): Finding[] => {
      const signings = history.filter(({ status }) => status === 'signed');
      if (!notes || signings.length === 0) return [];
      const hasSigners = signings.every(({ signers = [] }) => signers.length > 0);
      const outdated = NO_SIGNING.exec(notes) ?? (hasSigners ? NO_SIGNER.exec(notes) : null);
      if (outdated === null) return [];
      const message = 'the note says what the history no longer bears out';
      const fix = 'Say in the note what is still open, or remove the sentence.';
      return [{ ref: ref('agreement', id), path: ['notes'], message, value: outdated[0], fix }];
    }),
};
