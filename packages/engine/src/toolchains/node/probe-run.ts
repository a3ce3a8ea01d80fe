import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { ReadOnlyMount, SandboxResult, SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { createRecordReader, type TestRecord } from "../test-records.ts";
import type { Environment } from "../toolchain.ts";
import { NodeRecord, testRecords } from "./node-records.ts";
import type { Runner } from "./test-script.ts";

/** What `probe/launch.mjs` is asked to do. */
export interface ProbeRequest {
  readonly mode: Runner | "syntax" | "types";
  readonly nodeOptions?: readonly string[];
  readonly arguments?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  /** Commands in front of the suite. */
  readonly before?: readonly string[];
  /** Absolute path inside, and the full name of a test or null for all of the file. */
  readonly selectors?: readonly { readonly file: string; readonly name: string | null }[];
  readonly observe?: boolean;
  readonly coverage?: readonly string[];
  /** Processor time of each test. */
  readonly testSeconds?: number | undefined;
}

export interface ProbeAnswer {
  readonly result: SandboxResult;
  readonly records: readonly TestRecord[];
  readonly damaged: boolean;
}

const PROBE_FOLDER = fileURLToPath(new URL("./probe", import.meta.url));
const PROBE_TARGET = "/opt/bugstack-probe";
export const OUTPUT_BYTES = 16 * 1024 ** 2;
export const MEMORY_BYTES = 4 * 1024 ** 3;

/** The probe inside the sandbox, where it does not lie over the tree. */
export function probeMount(tree: string): ReadOnlyMount {
  const hidden = PROBE_FOLDER.startsWith(`${tree}/`);
  return { source: PROBE_FOLDER, target: hidden ? PROBE_TARGET : PROBE_FOLDER };
}

/** Runs the probe in the workspace with the environment's interpreter, in the project's folder. */
export async function runProbe(
  workspace: SandboxWorkspace,
  environment: Environment,
  request: ProbeRequest,
  limits: { readonly seconds: number; readonly signal?: AbortSignal | undefined },
): Promise<ProbeAnswer> {
  const nonce = randomBytes(16).toString("hex");
  const reader = createRecordReader(nonce, NodeRecord);
  const probe = probeMount(workspace.path);
  const treeMounts = environment.treeMounts ?? [];
  const body = {
    nonce,
    tree: workspace.path,
    mode: request.mode,
    nodeOptions: request.nodeOptions ?? [],
    arguments: request.arguments ?? [],
    variables: request.variables ?? {},
    before: request.before ?? [],
    selectors: request.selectors ?? [],
    observe: request.observe ?? false,
    coverage: request.coverage ?? [],
    testSeconds: request.testSeconds ?? null,
    treeMounts,
  };
  const result = await workspace.exec({
    argv: [environment.interpreter, `${probe.target}/launch.mjs`],
    directory: environment.detection.root,
    environment: environment.variables,
    mounts: [...environment.mounts, probe, ...treeMounts.map(({ source }) => ({ source, target: source }))],
    network: "none",
    limits: { seconds: limits.seconds, outputBytes: OUTPUT_BYTES, memoryBytes: MEMORY_BYTES },
    input: new TextEncoder().encode(JSON.stringify(body)),
    onOutput: (stream, chunk) => {
      if (stream === "stdout") reader.push(chunk);
    },
    ...(limits.signal ? { signal: limits.signal } : {}),
  });
  const { records, damaged } = reader.finish();
  return { result, records: await testRecords(records, workspace), damaged };
}
