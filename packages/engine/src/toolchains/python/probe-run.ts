import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { ReadOnlyMount, SandboxResult, SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { createRecordReader, TestRecord } from "../test-records.ts";
import type { Environment } from "../toolchain.ts";
import { joinPath } from "../tree-files.ts";

/** What `probe/launch.py` is asked to do; travels on the standard input, so no test sees it. */
export interface ProbeRequest {
  readonly mode: "pytest" | "unittest" | "command" | "syntax" | "types";
  readonly arguments?: readonly string[];
  readonly selectors?: readonly string[];
  readonly observe?: boolean;
  /** Paths relative to the tree. */
  readonly coverage?: readonly string[];
  readonly command?: string;
  /** Processor time of each test. */
  readonly testSeconds?: number | undefined;
}

export interface ProbeAnswer {
  readonly result: SandboxResult;
  readonly records: readonly TestRecord[];
  readonly damaged: boolean;
}

export interface ProbeLimits {
  readonly seconds: number;
  readonly variables?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

const PROBE_FOLDER = fileURLToPath(new URL("./probe", import.meta.url));
/** Where the probe lies inside when its own place would fall into the tree. */
const PROBE_TARGET = "/opt/bugstack-probe";
/** Kept per stream; records arrive as a stream and are not bound by it, a run is ended at ten times this. */
const OUTPUT_BYTES = 16 * 1024 ** 2;
export const MEMORY_BYTES = 3 * 1024 ** 3;

/** Runs the probe in the workspace with the environment's interpreter, in the project's folder. */
export async function runProbe(
  workspace: SandboxWorkspace,
  environment: Environment,
  request: ProbeRequest,
  limits: ProbeLimits,
): Promise<ProbeAnswer> {
  const nonce = randomBytes(16).toString("hex");
  const reader = createRecordReader(nonce, TestRecord);
  const probe = probeMount(workspace.path);
  const { root } = environment.detection;
  const body = {
    nonce,
    tree: workspace.path,
    root,
    mode: request.mode,
    arguments: request.arguments ?? [],
    selectors: request.selectors ?? [],
    observe: request.observe ?? false,
    coverage: request.coverage ?? [],
    command: request.command ?? null,
    testSeconds: request.testSeconds ?? null,
    probe: probe.target,
    testPaths: environment.detection.testPaths,
  };
  const result = await workspace.exec({
    argv: [environment.interpreter, "-B", joinAbsolute(probe.target, "launch.py")],
    directory: root,
    environment: {
      ...environment.variables,
      ...importVariables(workspace.path, environment),
      ...limits.variables,
    },
    mounts: [...environment.mounts, probe],
    network: "none",
    limits: { seconds: limits.seconds, outputBytes: OUTPUT_BYTES, memoryBytes: MEMORY_BYTES },
    input: new TextEncoder().encode(JSON.stringify(body)),
    onOutput: (stream, chunk) => {
      if (stream === "stdout") reader.push(chunk);
    },
    ...(limits.signal ? { signal: limits.signal } : {}),
  });
  return { result, ...reader.finish() };
}

/** The project's own modules come from the workspace, before any installed copy of them. */
export function importFolders(workspace: string, environment: Environment): readonly string[] {
  return (environment.importPaths ?? []).map((path) => joinAbsolute(workspace, path));
}

function importVariables(workspace: string, environment: Environment): Readonly<Record<string, string>> {
  const paths = importFolders(workspace, environment);
  return paths.length > 0 ? { PYTHONPATH: paths.join(":") } : {};
}

export function probeMount(workspace: string): ReadOnlyMount {
  const hidden = PROBE_FOLDER === workspace || PROBE_FOLDER.startsWith(`${workspace}/`);
  return { source: PROBE_FOLDER, target: hidden ? PROBE_TARGET : PROBE_FOLDER };
}

export function joinAbsolute(folder: string, path: string): string {
  const inner = joinPath(path);
  return inner === "" ? folder : `${folder}/${inner}`;
}
