import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Copy, DockerfileParser, type Instruction, type JSONInstruction } from 'dockerfile-ast';

/** The Dockerfile, read. */
export const DOCKERFILE = DockerfileParser.parse(readFileSync('.deploy/Dockerfile', 'utf8'));

/** The arguments of an instruction written as a JSON array; null where it is not. */
export function jsonArguments(instruction: Instruction | undefined): string[] | null {
  const strings = (instruction as JSONInstruction | undefined)?.getJSONStrings() ?? [];
  return strings.length === 0 ? null : strings.map((one) => JSON.parse(one.getValue()) as string);
}

/** The instructions of a kind, in the last stage. */
export function lastStage(keyword: string): Instruction[] {
  const all = DOCKERFILE.getInstructions();
  const from = all.findLastIndex((one) => one.getKeyword() === 'FROM');
  return all.slice(from).filter((one) => one.getKeyword() === keyword);
}

/** What lies in a stage, as a folder of its own that stands for its root. */
interface Stage {
  readonly root: string;
  workdir: string;
  readonly env: Record<string, string>;
}

/** Does what the Dockerfile says, stage by stage, in folders below `into`, and gives the last stage. */
export function carriedOut(context: string, into: string): Stage {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  for (const instruction of DOCKERFILE.getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const name = / AS (\w+)$/.exec(instruction.getArgumentsContent() ?? '')?.[1] ?? 'last';
      stage = { root: join(into, name), workdir: '/', env: {} };
      mkdirSync(stage.root, { recursive: true });
      stages.set(name, stage);
    } else if (stage) carryOut(instruction, stage, { context, stages });
  }
  return stage!;
}

function carryOut(
  instruction: Instruction,
  stage: Stage,
  around: { readonly context: string; readonly stages: ReadonlyMap<string, Stage> },
): void {
  const text = instruction.getArgumentsContent() ?? '';
  switch (instruction.getKeyword()) {
    case 'WORKDIR':
      stage.workdir = text;
      mkdirSync(join(stage.root, text), { recursive: true });
      return;
    case 'ENV':
      for (const [, name, value] of text.matchAll(/(\w+)=(\S*)/g)) stage.env[name!] = value!;
      return;
    case 'RUN':
      execFileSync('sh', ['-c', inRoot(text, stage)], { cwd: join(stage.root, stage.workdir), stdio: 'pipe' });
      return;
    case 'COPY':
      copy(instruction as Copy, stage, around);
      return;
    default:
      return;
  }
}

/** Whole paths lie below the stage's root, and the user of the image is whoever runs this. */
function inRoot(command: string, { root }: Stage): string {
  const owner = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
  return command.replaceAll(/(?<=^| )\/(?=\w)/g, `${root}/`).replaceAll('node:node', owner);
}

function copy(
  instruction: Copy,
  stage: Stage,
  { context, stages }: { readonly context: string; readonly stages: ReadonlyMap<string, Stage> },
): void {
  const from = instruction
    .getFlags()
    .find((flag) => flag.getName() === 'from')
    ?.getValue();
  const words = instruction.getArguments().map((one) => one.getValue());
  const target = join(stage.root, stage.workdir, words.at(-1)!);
  for (const word of words.slice(0, -1)) {
    const source = from ? join(stages.get(from)!.root, word) : join(context, word);
    const isFolder = statSync(source).isDirectory();
    const isInto = !isFolder && /(?:^\.|\/)$/.test(words.at(-1)!);
    cpSync(source, isInto ? join(target, basename(source)) : target, { recursive: true, verbatimSymlinks: true });
  }
}

/** Copies of the checkout only what Docker would be sent, as `.deploy/Dockerfile.dockerignore` says. */
export function sentContext(into: string): void {
  for (const path of sentPaths()) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    cpSync(path, join(into, path), { recursive: true });
  }
}

/** The paths that are sent: everything is left out but for what is named with an exclamation mark. */
export function sentPaths(): string[] {
  const lines = readFileSync('.deploy/Dockerfile.dockerignore', 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}

/** Bytes and files below a folder; links are not followed. */
export function sizeOf(folder: string): { bytes: number; files: number } {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const bytes = all.reduce((sum, one) => sum + statSync(join(one.parentPath, one.name)).size, 0);
  return { bytes, files: all.length };
}
