import type { Knowledge } from '../../core/records/knowledge.js';
import type { Candidate, Fault, LoadedFiles, ReadCandidate } from '../ports/candidate.js';
import type { Freshness } from '../ports/freshness.js';
import type { Log } from '../ports/log.js';
import type { Meter } from '../ports/meter.js';
import { compared } from './compared.js';

/** What reloading works with. */
export interface ReloaderParts {
  readonly read: ReadCandidate;
  /** What is answered from. */
  readonly present: () => Knowledge;
  /** Answers from this knowledge from now on. Where it rejects, everything is as it was before. */
  readonly take: (knowledge: Knowledge) => Promise<void>;
  /** Answers say from now on that newer files could not be read, and of when theirs are; or, with null, nothing of it. */
  readonly tell: (loadedAt: number | null) => void;
  readonly log: Log;
  readonly meter: Pick<Meter, 'reloaded'>;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** A reading that takes longer, in milliseconds, is told of. By default two minutes. */
  readonly lateAfterMs?: number;
}

/** Curated folders are read in seconds; beyond this something is wrong. Milliseconds. */
const LATE_AFTER_MS = 120_000;

/** Faults that are written down one by one; of the others the number is. */
const FAULTS_TOLD = 20;

/** Records left out that are written down one by one. */
const QUARANTINED_TOLD = 1_000;

/** After this long, in milliseconds, files that could not be taken for another reason than their own are tried again. */
const AGAIN_AFTER_MS = 10_000;

/**
 * Takes newer files over, one reading after the other. Whatever is wrong with them, what was good last is answered from;
 * that is told once, and again when it is over.
 */
export class Reloader {
  readonly #parts: ReloaderParts;
  readonly #ending = new AbortController();
  #loaded: LoadedFiles;
  #loadedAt: number;
  #refused: { readonly since: number; readonly problems: number; readonly why: string } | null = null;
  #readingSince: number | null = null;
  #isWanted = false;
  #running: Promise<void> | null = null;
  #again: NodeJS.Timeout | null = null;

  /** `loaded`, at `loadedAt`, is what is answered from at the beginning. */
  constructor(parts: ReloaderParts, loaded: LoadedFiles, loadedAt: number) {
    this.#parts = parts;
    this.#loaded = loaded;
    this.#loadedAt = loadedAt;
    this.#tellQuarantined();
  }

  /** How what is answered from stands to the files. */
  freshness(): Freshness {
    const refused = this.#refused;
    const quarantined = recordsIn(this.#loaded.quarantined);
    return {
      loadedAt: this.#loadedAt,
      refusedSince: refused?.since ?? null,
      readingSince: this.#readingSince,
      problems: refused?.problems ?? 0,
      quarantined,
    };
  }

  /** The files may have changed: reads them, after the reading under way where there is one. Resolves once all is read. */
  reload(): Promise<void> {
    this.#isWanted = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Ends the reading under way, and reads no more. */
  async stop(): Promise<void> {
    this.#ending.abort();
    if (this.#again) clearTimeout(this.#again);
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isWanted && !this.#ending.signal.aborted) {
      this.#isWanted = false;
      if (this.#again) clearTimeout(this.#again);
      await this.#once().catch((error: unknown) => this.#failed(error));
    }
    // Here, so that nobody is told to wait for a run that looks no more.
    this.#running = null;
  }

  async #once(): Promise<void> {
    const candidate = await this.#read();
    if (this.#ending.signal.aborted) return;
    if (candidate.kind === 'refused') this.#refuse(candidate.faults);
    else if (candidate.kind === 'same') this.#unchanged();
    else await this.#consider(candidate);
  }

  /** Says so where it takes too long. It is not broken off: what waits for a disk in vain would wait again. */
  async #read(): Promise<Candidate> {
    const { read, now, lateAfterMs = LATE_AFTER_MS } = this.#parts;
    const since = Date.parse(now());
    const late = setTimeout(() => this.#late(since, lateAfterMs), lateAfterMs);
    return read(this.#loaded.fingerprint, this.#ending.signal).finally(() => {
      clearTimeout(late);
      this.#readingSince = null;
    });
  }

  #late(since: number, afterMs: number): void {
    this.#readingSince = since;
    this.#parts.tell(this.#loadedAt);
    this.#parts.log.error('knowledge-reading-late', {
      seconds: Math.round(afterMs / 1_000),
      toDo: 'see whether the disk of the folder answers; what was read last goes on until then',
    });
  }

  async #consider({ knowledge: read, loaded }: Extract<Candidate, { kind: 'loaded' }>): Promise<void> {
    const { take, present, log, meter, now } = this.#parts;
    const readAt = Date.parse(now());
    const { knowledge, added, changed, withdrawn } = await compared(present(), read);
    const isSame = added + changed + withdrawn === 0;
    if (!isSame) await take(knowledge);
    const isNewsOfQuarantine = JSON.stringify(loaded.quarantined) !== JSON.stringify(this.#loaded.quarantined);
    this.#loaded = loaded;
    this.#loadedAt = readAt;
    if (isNewsOfQuarantine) this.#tellQuarantined();
    if (isSame) return this.#unchanged();
    this.#accepted();
    const quarantined = recordsIn(loaded.quarantined);
    log.info('knowledge-reloaded', { added, changed, withdrawn, quarantined });
    meter.reloaded('taken');
  }

  #unchanged(): void {
    if (this.#refused) this.#parts.log.info('knowledge-as-before');
    this.#accepted();
    this.#parts.meter.reloaded('unchanged');
  }

  /** What was refused is no more. */
  #accepted(): void {
    this.#refused = null;
    this.#parts.tell(null);
  }

  #refuse(faults: readonly Fault[]): void {
    const { log, meter } = this.#parts;
    meter.reloaded('refused');
    if (!this.#keptFor(JSON.stringify(faults), faults.length)) return;
    log.error('knowledge-refused', {
      problems: faults.length,
      ...(faults.length > FAULTS_TOLD ? { more: faults.length - FAULTS_TOLD } : {}),
      toDo: 'mend the files, which are then read again; sideline check says more',
    });
    for (const fault of faults.slice(0, FAULTS_TOLD)) log.error('knowledge-problem', { ...fault });
  }

  /** Reading broke down, or the journal could not be written: not the files' fault, so it is tried again. */
  #failed(error: unknown): void {
    if (this.#ending.signal.aborted) return;
    const reason = String(error);
    this.#parts.meter.reloaded('refused');
    if (this.#keptFor(reason, 0)) this.#parts.log.error('knowledge-not-taken', { reason });
    this.#again = setTimeout(() => void this.reload(), AGAIN_AFTER_MS);
  }

  /** Goes on with what was good last; true where that, or why, is something new. */
  #keptFor(why: string, problems: number): boolean {
    if (this.#refused?.why === why) return false;
    const since = this.#refused?.since ?? Date.parse(this.#parts.now());
    this.#refused = { since, problems, why };
    this.#parts.tell(this.#loadedAt);
    return true;
  }

  #tellQuarantined(): void {
    const { quarantined } = this.#loaded;
    for (const fault of quarantined.slice(0, QUARANTINED_TOLD))
      this.#parts.log.warn('record-quarantined', { ...fault });
    const more = quarantined.length - QUARANTINED_TOLD;
    if (quarantined.length > 0) {
      const counts = { records: recordsIn(quarantined), problems: quarantined.length };
      this.#parts.log.warn('records-quarantined', more > 0 ? { ...counts, more } : counts);
    }
  }
}

/** How many records some faults are about; one that cannot be told is one. */
function recordsIn(faults: readonly Fault[]): number {
  return new Set(faults.map(({ record, place }) => record ?? place)).size;
}
