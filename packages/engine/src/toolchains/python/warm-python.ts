import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { createRecordReader, TestRecord, testRunOf } from "../test-records.ts";
import type { Environment, TestRequest, TestRun } from "../toolchain.ts";
import type { ChangedFiles, WarmRequest, WarmRunner, WarmStart } from "../warm-runner.ts";
import { importFolders, joinAbsolute, MEMORY_BYTES, probeMount } from "./probe-run.ts";
import { CONCLUSIVE, commandText, frameworkOf } from "./run-tests.ts";
import { parsePlainCommand } from "./test-command.ts";
import { createFrameReader, encodeFrame, type WarmFrame } from "./warm-frames.ts";

const SECRET_BYTES = 32;
const START_SECONDS = 30;
/** Time for one run where the caller names none. */
const RUN_SECONDS = 60;
/** The warm process lets a run that waits go on for this many times its limit, and needs some time to clean up. */
const PATIENCE = 4;
const CLEANING_SECONDS = 15;
const LIFE_SECONDS = 3600;
const OUTPUT_BYTES = 16 * 1024 ** 2;
const MOST_LEARNED = 500;

const Row = z.union([
  TestRecord,
  z.object({ kind: z.literal("cold"), reason: z.string().max(2000) }),
  z.object({ kind: z.literal("learned"), modules: z.array(z.string().max(500)).max(5000) }),
]);

type Ran = Extract<WarmFrame["message"], { nonce: string }>;

/** Starts the warm process in the workspace, which is then used for nothing else. */
export async function startWarmPython(
  workspace: SandboxWorkspace,
  environment: Environment,
  { modules, signal }: WarmRequest,
): Promise<WarmStart> {
  const { testCommand, root, testPaths } = environment.detection;
  const plain = testCommand === null ? null : parsePlainCommand(testCommand);
  const mode = frameworkOf(environment, plain);
  const secret = randomBytes(SECRET_BYTES);
  const probe = probeMount(workspace.path);
  const waiting: ((frame: WarmFrame | null) => void)[] = [];
  let spent = false;

  /** After this nobody believes the process any more. */
  function give(frame: WarmFrame | null): void {
    if (frame === null) spent = true;
    waiting.shift()?.(frame);
  }
  function stop(): void {
    spent = true;
    program.kill();
  }
  const read = createFrameReader(secret, give, stop);
  if (!(await workspace.restore()))
    return { obstacle: "the sandbox cannot restore a tree under a running program" };
  const program = await workspace.start({
    argv: [environment.interpreter, "-B", joinAbsolute(probe.target, "serve.py")],
    environment: { ...environment.variables, ...plain?.variables },
    mounts: [...environment.mounts, probe],
    network: "none",
    limits: { seconds: LIFE_SECONDS, outputBytes: OUTPUT_BYTES, memoryBytes: MEMORY_BYTES },
    onOutput: (stream, chunk) => {
      if (stream === "stdout") read(chunk);
    },
    signal,
  });
  program.ended.then(
    () => give(null),
    () => give(null),
  );

  async function ask(message: unknown, seconds: number): Promise<WarmFrame | null> {
    if (spent) return null;
    const timer = setTimeout(stop, seconds * 1000);
    try {
      return await new Promise((resolve) => {
        waiting.push(resolve);
        program.write(encodeFrame(secret, message));
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Why it is not ready; null when it is. */
  async function obstacleTo(message: unknown): Promise<string | null> {
    const frame = await ask(message, START_SECONDS);
    if (frame && "ready" in frame.message && frame.message.ready) return null;
    stop();
    if (frame && "reason" in frame.message) return frame.message.reason;
    const { stderr } = await program.ended.catch((error: unknown) => ({ stderr: String(error) }));
    return `the warm process did not start: ${stderr.trim().slice(-1000)}`;
  }

  async function run(files: ChangedFiles, request: TestRequest, learn: boolean) {
    // A whole suite that a shell command runs cannot be run from within.
    if (spent || (request.selectors.length === 0 && testCommand !== null && plain === null)) return null;
    const nonce = randomBytes(16).toString("hex");
    const seconds = request.seconds ?? RUN_SECONDS;
    if (!(await isLaidOut(files))) return null;
    const frame = await ask(
      {
        ...{ nonce, mode, seconds, learn, root, testPaths, memoryBytes: MEMORY_BYTES, tree: workspace.path },
        arguments: plain?.arguments ?? [],
        selectors: request.selectors,
        observe: request.observe ?? false,
        coverage: request.coverage ?? [],
        testSeconds: request.testSeconds ?? null,
        variables: request.variables ?? {},
        files: [...files].map(([path, bytes]) => [joinAbsolute(workspace.path, path), digestOf(bytes)]),
      },
      seconds * PATIENCE + CLEANING_SECONDS,
    );
    if (!frame || !("nonce" in frame.message) || frame.message.nonce !== nonce) {
      stop();
      return null;
    }
    if (frame.message.left !== null) stop();
    return answerOf(frame.message, frame.body, nonce, commandText({ mode }, request));
  }

  let isClean = true;
  async function isLaidOut(files: ChangedFiles): Promise<boolean> {
    try {
      const isRestored = isClean || (await workspace.restore());
      isClean = false;
      if (isRestored) await workspace.write(files);
      else stop();
      return isRestored;
    } catch {
      // Closed, or full: a new workspace may do better.
      stop();
      return false;
    }
  }

  program.write(secret);
  const paths = importFolders(workspace.path, environment);
  const settings = { tree: workspace.path, root, runner: mode, modules, importPaths: paths };
  const loaded = [...modules];
  const obstacle = await obstacleTo({ ...settings, scratch: workspace.scratch });
  if (obstacle !== null) return { obstacle };

  const runner: WarmRunner = {
    async run(files, request) {
      return (await run(files, request, false))?.run ?? null;
    },
    async learn(files, request) {
      const answer = await run(files, request, true);
      const more = answer?.learned.slice(0, MOST_LEARNED) ?? [];
      if (more.length > 0 && !spent && (await obstacleTo({ load: more })) === null) loaded.push(...more);
      return answer?.run ?? null;
    },
    modules: loaded,
    get spent() {
      return spent;
    },
    async dispose() {
      spent = true;
      program.end();
      program.kill();
      await program.ended.catch(() => {});
    },
  };
  return { runner };
}

interface Answer {
  /** Null where the child says that it has to be done cold. */
  readonly run: TestRun | null;
  readonly learned: readonly string[];
}

function answerOf(message: Ran, body: Uint8Array, nonce: string, command: string): Answer {
  const reader = createRecordReader(nonce, Row);
  reader.push(body);
  const { records, damaged } = reader.finish();
  const own = records.flatMap((row) => (row.kind === "cold" || row.kind === "learned" ? [] : [row]));
  const learned = records.flatMap((row) => (row.kind === "learned" ? row.modules : []));
  if (records.some((row) => row.kind === "cold")) return { run: null, learned };
  const { exitCode, ended, durationMs, output } = message;
  const result = { exitCode, ended, durationMs, stdout: "", stderr: output, truncated: false };
  return {
    run: testRunOf({ command, result, records: own, damaged, conclusiveExitCodes: CONCLUSIVE }),
    learned,
  };
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
