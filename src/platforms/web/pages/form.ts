/** A field that narrows a list. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What may be chosen, the first of which is usually "any". */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Fields that narrow a list, sent as a plain query. */
export interface Form {
  readonly path: string;
  readonly fields: readonly Field[];
}
