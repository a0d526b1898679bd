/** What a record leaves open where it neither fits nor fails: "signed, and no source says where". */
export type Lacking = 'day' | 'place' | 'conference' | 'person' | 'subject';

/** Whether something fits: what no source says is neither yes nor no. */
export type Truth = 'yes' | 'no' | Lacking;

/** True of all: one no settles it, then what is lacking. */
export function allOf(truths: Iterable<Truth>): Truth {
  let all: Truth = 'yes';
  for (const one of truths) {
    if (one === 'no') return 'no';
    if (all === 'yes') all = one;
  }
  return all;
}

/** True of any: one yes settles it, then what is lacking. */
export function anyOf(truths: Iterable<Truth>): Truth {
  let any: Truth = 'no';
  for (const one of truths) {
    if (one === 'yes') return 'yes';
    if (any === 'no') any = one;
  }
  return any;
}

/** The contrary: what is open stays open. */
export function not(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : truth;
}

/** Yes or no of what is known. */
export function known(isSo: boolean): Truth {
  return isSo ? 'yes' : 'no';
}
