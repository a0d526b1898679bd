/** The eight sections of a knowledge folder, in the order a check reports them. */
export const SECTIONS = [
  'sources',
  'organisations',
  'officials',
  'conferences',
  'meetings',
  'agreements',
  'proposals',
  'topics',
] as const;
export type Section = (typeof SECTIONS)[number];

/** The kind of one record: its section in the singular. */
export type Kind =
  | 'source'
  | 'organisation'
  | 'official'
  | 'conference'
  | 'meeting'
  | 'agreement'
  | 'proposal'
  | 'topic';

/** `kind:id`, the way anything outside a file names a record. */
export type Ref = `${Kind}:${string}`;

/** The kind of a section: `meetings` holds `meeting` records. */
export function kindOf(section: Section): Kind {
  return section.slice(0, -1) as Kind;
}

/** The ref of a record. */
export function ref(kind: Kind, id: string): Ref {
  return `${kind}:${id}`;
}

/** The kind of the record that a ref names. */
export function kindOfRef(ref: Ref): Kind {
  return ref.slice(0, ref.indexOf(':')) as Kind;
}
