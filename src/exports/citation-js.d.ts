/** The parts of citation-js that are used here; it comes without types. */
declare module '@citation-js/core' {
  /** What its plugins add: forms to write, and how they write them. */
  export const plugins: {
    readonly output: {
      format(form: string, items: readonly object[], options?: { readonly format: 'text' }): string;
      format(form: string, items: readonly object[], options: { readonly format: 'object' }): readonly RisEntry[];
    };
    readonly config: { get(plugin: '@bibtex'): { readonly format: object } };
  };

  /** Items as they are read from any form that a plugin knows. */
  export class Cite {
    constructor(text: string, options: { readonly forceType: string });
    readonly data: readonly {
      readonly id?: string;
      readonly title?: string;
      readonly URL?: string;
      readonly 'container-title'?: string;
    }[];
  }

  /** An item by its tags. */
  export type RisEntry = Readonly<Record<string, string | readonly string[]>>;
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
