import type { ReadingFailure } from '../../bot/ports/question-reader.js';
import { ConfigError, type ModelConfig, readServeConfig } from '../../config.js';
import type { ModelExamined } from '../../model/examine.js';
import { type Examined, variablesOf } from './examined.js';
import { type Finding, ok, problem, warning } from './finding.js';

/** Whether the model that may read is there, gives what it is asked for, and does so in time. It is none that the start waits for. */
export async function modelFindings(examined: Examined): Promise<Finding[]> {
  const env = variablesOf(examined, 'MODEL_');
  if (env === null) return [];
  try {
    const { model } = readServeConfig(env);
    if (model === null) return [];
    const [{ examineModel }, { INSTRUCTIONS }] = await Promise.all([
      import('../../model/examine.js'),
      import('../model-reader-of.js'),
    ]);
    return [...plainFindings(model), findingOf(await examineModel(model, INSTRUCTIONS), model)];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [problem('model', error.message)];
  }
}

/** Of its time limit, what a reading may take before there is little left for a busy hour. */
const TIGHT = 0.5;

function findingOf(told: ModelExamined, { url, name, timeoutMs }: ModelConfig): Finding {
  const where = `${name} at ${new URL(url).host}`;
  const limit = seconds(timeoutMs);
  if ('why' in told) return warning('model', `${where} ${WHY[told.why]}; until then answers are those without a model`);
  const took = `reads a message in ${seconds(told.medianMs)}, of the ${limit} it may take`;
  if (told.medianMs <= timeoutMs * TIGHT) return ok('model', `${where} gives what the schema asks for, and ${took}`);
  return warning('model', `${where} ${took}; raise MODEL_TIMEOUT_S, or take a smaller model`);
}

const WHY: Readonly<Record<ReadingFailure, string>> = {
  timeout: 'does not read a message in time; see whether it runs, raise MODEL_TIMEOUT_S, or take a smaller model',
  unreachable: 'cannot be reached; start it, or set MODEL_URL to where it is',
  'too-large': 'gives much more than it is asked for; set MODEL_URL to an OpenAI-compatible endpoint',
  'rate-limited': 'takes no more requests for now (429); wait, or raise the limit there',
  status: 'refuses requests by their status; see MODEL_KEY, MODEL_NAME, and the path of MODEL_URL, such as /v1',
  'no-json': 'gives no JSON; take a server and a model with structured output',
  schema: 'gives other JSON than the schema asks for; take a server and a model with structured output',
  breaker: 'failed just now; look again in a minute',
};

/** What is sent in the clear, key included, over a network that others may listen in. */
function plainFindings({ url, key }: ModelConfig): Finding[] {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || /^(?:localhost|127\.|\[::1\])/.test(hostname)) return [];
  const what = key === null ? 'messages are' : 'messages and MODEL_KEY are';
  return [
    warning(
      'model-tls',
      `${what} sent to ${hostname} in the clear; set MODEL_URL to an https address, unless the network is your own`,
    ),
  ];
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
