import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { createRecordReader } from "../test-records.ts";
import type { Environment } from "../toolchain.ts";
import { MEMORY_BYTES, OUTPUT_BYTES, probeMount } from "./probe-run.ts";
import type { RunPlan } from "./run-plan.ts";

const PlayResult = z.object({
  ended: z.enum(["passed", "failed", "time", "syntax", "died", "unsuited"]),
  why: z.string().max(2000),
});
const Row = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready"), hasStage: z.boolean() }),
  z.object({ kind: z.literal("obstacle"), reason: z.string().max(3000) }),
  z.object({
    kind: z.literal("ran"),
    id: z.number().int(),
    exitCode: z.number().int().nullable(),
    ended: z.enum(["exit", "signal", "time", "output"]),
    durationMs: z.number().nonnegative(),
    output: z.string().max(100_000),
    records: z.array(z.unknown()).max(30_000),
    /** Whether nothing was left behind. */
    clean: z.boolean(),
  }),
  z.object({
    kind: z.literal("played"),
    id: z.number().int(),
    /** Null where the test cannot be played. */
    results: z.array(PlayResult).max(10_000).nullable(),
    /** Whether that was done without the runner. */
    isQuick: z.boolean(),
  }),
  z.object({
    kind: z.literal("behaved"),
    id: z.number().int(),
    /** Of each call the test that makes it. */
    calls: z.array(z.number().int()).max(1000),
    /** For each tree and each call the texts of what was answered; null for a tree that could not be asked. */
    answers: z
      .array(
        z
          .array(z.array(z.string().max(2000)).max(1000))
          .max(1000)
          .nullable(),
      )
      .max(1000),
  }),
]);
type Row = z.infer<typeof Row>;
export type Ran = Extract<Row, { kind: "ran" }>;
type Answer = Exclude<Row, { kind: "ready" | "obstacle" }> | null;

/** `probe/warm/serve.mjs` in the sandbox, as something to ask. One order at a time. */
export interface WarmServer {
  ask(order: Readonly<Record<string, unknown>>, seconds: number): Promise<Answer>;
  /** Whether it can play one test on many changes in one process. */
  readonly hasStage: boolean;
  /** Whether it answers no more. */
  readonly ended: boolean;
  stop(): void;
  dispose(): Promise<void>;
}

const START_SECONDS = 30;
const LIFE_SECONDS = 3600;

interface WarmServerOptions {
  readonly modules: readonly string[];
  readonly signal: AbortSignal;
  /** Whether changes will be screened: what that needs is started at once. */
  readonly screens?: boolean;
}

/** Starts the server in a workspace that is then used for nothing else. */
export async function startWarmServer(
  workspace: SandboxWorkspace,
  environment: Environment,
  plan: RunPlan,
  { modules, signal, screens = false }: WarmServerOptions,
): Promise<{ readonly server: WarmServer } | { readonly obstacle: string }> {
  const nonce = randomBytes(16).toString("hex");
  const probe = probeMount(workspace.path);
  const treeMounts = environment.treeMounts ?? [];
  const opening = Promise.withResolvers<string | null>();
  let waiting: { readonly id: number; readonly give: (answer: Answer) => void } | null = null;
  let next = 0;
  let ended = false;
  let hasStage = false;

  function take(row: Row): void {
    if (row.kind === "ready") {
      hasStage = row.hasStage;
      opening.resolve(null);
    }
    if (row.kind === "obstacle") {
      opening.resolve(row.reason);
      stop();
    }
    if ("id" in row && waiting?.id === row.id) waiting.give(row);
  }

  let rest = "";
  const decoder = new TextDecoder();
  const program = await workspace.start({
    argv: [environment.interpreter, `${probe.target}/warm/serve.mjs`],
    environment: environment.variables,
    mounts: [...environment.mounts, probe, ...treeMounts.map(({ source }) => ({ source, target: source }))],
    network: "none",
    limits: { seconds: LIFE_SECONDS, outputBytes: OUTPUT_BYTES, memoryBytes: MEMORY_BYTES },
    onOutput(stream, chunk) {
      if (stream !== "stdout") return;
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      if (lines.length === 0) return;
      const reader = createRecordReader(nonce, Row);
      reader.push(Buffer.from(`${lines.join("\n")}\n`));
      const { records, damaged } = reader.finish();
      for (const row of records) take(row);
      if (damaged) stop();
    },
    signal,
  });

  function stop(): void {
    ended = true;
    program.kill();
    waiting?.give(null);
  }
  function over(reason: string): void {
    opening.resolve(reason);
    stop();
  }
  program.ended.then(
    ({ stderr }) => over(`the warm process ended: ${stderr.trim().slice(-1000)}`),
    (error: unknown) => over(String(error)),
  );

  async function ask(order: Readonly<Record<string, unknown>>, seconds: number) {
    if (ended) return null;
    const id = next++;
    const timer = setTimeout(stop, seconds * 1000);
    try {
      return await new Promise<Answer>((give) => {
        waiting = { id, give };
        program.write(Buffer.from(`${JSON.stringify({ ...order, id })}\n`));
      });
    } finally {
      waiting = null;
      clearTimeout(timer);
    }
  }

  async function dispose(): Promise<void> {
    ended = true;
    program.end();
    program.kill();
    await program.ended.catch(() => {});
  }

  const opened = {
    ...{ nonce, tree: workspace.path, root: environment.detection.root, treeMounts, modules, screens },
    ...{
      mode: plan.mode,
      nodeOptions: plan.nodeOptions,
      arguments: plan.arguments,
      variables: plan.variables,
    },
    folders: workspace.scratch,
  };
  program.write(Buffer.from(`${JSON.stringify(opened)}\n`));
  const timer = setTimeout(stop, START_SECONDS * 1000);
  const obstacle = await opening.promise;
  clearTimeout(timer);
  if (obstacle !== null) {
    await dispose();
    return { obstacle };
  }
  return {
    server: {
      ask,
      hasStage,
      get ended() {
        return ended;
      },
      stop,
      dispose,
    },
  };
}
