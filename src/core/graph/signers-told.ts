import type { Agreement, HistoryEntry } from '../records/agreement.js';
import type { Official } from '../records/official.js';
import type { Graph } from './graph.js';
import { nameKeys } from './normalise.js';
import { countryOf } from './sides.js';

/** The officials who signed by the record of a signing: those it lists, else those of the parties whom its words name ("Al Mannai and Hoffman signed it"). */
export function signersTold(agreement: Agreement, entry: HistoryEntry, graph: Graph): readonly Official[] {
  if (entry.signers) return entry.signers.flatMap(({ official = '' }) => graph.official(official) ?? []);
  const signers = entry.status === 'signed' ? signersIn(entry.text) : null;
  if (signers === null) return [];
  const sides = agreement.parties.flatMap((party) => {
    const country = countryOf(party, graph);
    return [`organisation:${party}`, ...(country ? [`country:${country}`] : [])];
  });
  const said = ` ${nameKeys(signers)[0] ?? ''} `;
  return graph.officials.matching([sides]).filter((one) => said.includes(` ${lastName(one)} `));
}

/** Who signed, in the words of a sentence: before "signed it", or behind "signed … by"; those whose visit it was did not sign. */
function signersIn(text: string): string | null {
  const active = /^([^.;]+?) signed (?:it|the|a|an)\b/.exec(text)?.[1];
  if (active) return active;
  return /\bsigned (?:[^.;]*? )?by ([^.;,]+)/i.exec(text)?.[1] ?? null;
}

function lastName({ name }: Official): string {
  return (nameKeys(name)[0] ?? name).split(' ').at(-1) ?? name;
}

/** Somebody who signed, and for which party. */
export interface Signer {
  readonly official: string;
  readonly party: string;
}

/**
 * Who signed a document: of whom its record says so; where it names nobody, those of its parties who were at the meeting
 * where it was signed.
 */
export function signersOf(agreement: Agreement, graph: Graph): Signer[] {
  const sides = new Set(agreement.parties.flatMap((party) => countryOf(party, graph) ?? []));
  return agreement.history
    .filter(({ status }) => status === 'signed')
    .flatMap((entry) => {
      const told = signersTold(agreement, entry, graph).flatMap((one) => forSides(one, sides));
      return told.length ? told : presentOf(entry, sides, graph);
    });
}

function forSides({ id, posts }: Official, sides: ReadonlySet<string>): Signer[] {
  const party = posts.map(({ country }) => country).find((one) => one && sides.has(one));
  return party ? [{ official: id, party }] : [];
}

function presentOf({ meeting }: HistoryEntry, sides: ReadonlySet<string>, graph: Graph): Signer[] {
  return (graph.meeting(meeting ?? '')?.participants ?? []).flatMap(({ official, for: party }) =>
    official && sides.has(countryOf(party, graph) ?? '') ? [{ official, party }] : [],
  );
}
