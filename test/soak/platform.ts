/** What a platform of the soak has held of a question. */
export interface Asked {
  readonly text: string;
  /** Where and in what way it was asked, such as "discord command". */
  readonly how: string;
  readonly at: number;
  /** The replies that stand under it by now. */
  replies(): number;
}

/** A platform that people ask on while things go wrong. */
export interface SoakedPlatform {
  readonly name: string;
  /** The variables of the process that serves it. */
  readonly env: Readonly<Record<string, string>>;
  /** Somebody asks; null where the platform itself lost the question. */
  ask(at: number, text: string): Promise<Asked | null>;
  /** Something goes wrong: the next of its kinds of trouble. Gives its name. */
  trouble(at: number): Promise<string>;
  /** All is well from now on. */
  heal(): void;
  /** What was sent that the platform would refuse. */
  problems(): readonly unknown[];
  /** The texts in a channel that digests go to. */
  digests(channel: string): readonly string[];
  close(): Promise<void>;
}

/** Questions as they come: answered, followed up, misspelt, of another script, on nothing on record, of no sense. */
export const QUESTIONS = [
  'who did Hashemi meet in Baku?',
  'which agreements of Pakistan are pending?',
  'pending agreements by country',
  'who proposed what to Iran?',
  'whom did saadulo meet',
  'what is WTDC-25?',
  'ملاقات‌های وزیر پاکستان',
  'с кем встречался Хашеми?',
  'did Kenya and Iran meet in 2024?',
  'who did the minister who met Saadullo meet?',
  'will Iran and Pakistan sign a new deal next year?',
  'what is new since last week',
  'who is Zorblax Quux?',
  'help',
] as const;

/** People who ask on each platform: few enough that each asks again, many enough that none reaches the limit. */
export const PEOPLE = 100;
