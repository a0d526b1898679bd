import { readServeConfig } from '../../config.js';
import type { FileExamined } from '../../store/examine-file.js';
import { statePath } from '../../store/open-store.js';
import { isPostgres } from '../../store/postgres-address.js';
import { databasePart } from './database.js';
import { type Examined, NOTHING, type PartExamined, variablesOf } from './examined.js';
import { type Finding, ok, problem, warning } from './finding.js';
import { modeFindings } from './machine.js';

/** Below this the next large state may not fit, and below the other nothing does. Bytes. */
const LITTLE_ROOM = 100 * 1024 * 1024;
const NO_ROOM = 5 * 1024 * 1024;

/** Whether what must outlive a restart can be kept at STATE_URL. */
export async function storePart(examined: Examined): Promise<PartExamined> {
  const env = variablesOf(examined, 'STATE_URL');
  if (env === null) return NOTHING;
  const { stateUrl } = readServeConfig(env);
  const part = await stateAt(stateUrl, examined);
  if (part.findings.some(({ level }) => level === 'problem')) return part;
  const { orderFindings } = await import('./orders.js');
  return { ...part, findings: [...part.findings, ...(await orderFindings(stateUrl, Date.parse(examined.now())))] };
}

async function stateAt(stateUrl: string, examined: Examined): Promise<PartExamined> {
  if (isPostgres(stateUrl)) return databasePart(stateUrl, examined.now);
  const path = statePath(stateUrl);
  if (path === null) return { findings: [FORGETFUL], clocks: [] };
  const { examineFile } = await import('../../store/examine-file.js');
  return { findings: fileFindings(path, await examineFile(path)), clocks: [] };
}

const FORGETFUL = warning(
  'store',
  'STATE_URL is memory:, so orders for digests are gone at every restart; set it to file:PATH or postgres://…',
);

function fileFindings(path: string, file: FileExamined): Finding[] {
  const { fault, refusal, folder } = file;
  if (refusal !== null)
    return [
      problem(
        'store',
        `nothing can be written in ${folder} (${refusal}); make it a folder that this user may write in`,
      ),
    ];
  if (fault?.startsWith('cannot'))
    return [problem('store', `state file ${path} ${fault}; make it a file that this user may read, or set STATE_URL`)];
  const worries = [
    ...faultFindings(path, fault),
    ...modeFindings('store-permissions', path, file.mode ?? 0),
    ...roomFindings(file),
    ...holderFindings(path, file),
  ];
  return worries.length > 0 ? worries : [ok('store', `state file ${path} can be written`)];
}

function faultFindings(path: string, fault: string | null): Finding[] {
  if (fault === null) return [];
  return [
    warning('store', `state file ${path} ${fault}; at its start Sideline keeps it aside and goes on with ${path}.bak`),
  ];
}

function roomFindings({ freeBytes, folder }: FileExamined): Finding[] {
  if (freeBytes === null || freeBytes >= LITTLE_ROOM) return [];
  const text = `${(freeBytes / 1024 / 1024).toFixed(0)} MB are free for ${folder}; make room, or set STATE_URL to another disk`;
  return [(freeBytes < NO_ROOM ? problem : warning)('store-room', text)];
}

function holderFindings(path: string, { holder }: FileExamined): Finding[] {
  if (holder === null) return [];
  const text = `state file ${path} is in use by pid ${holder.pid} since ${holder.startedAt}`;
  return [
    warning('store-lock', `${text}; where that is not the Sideline you mean, end it or set STATE_URL to another file`),
  ];
}
