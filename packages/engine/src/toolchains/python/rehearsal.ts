import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import type {
  Attempt,
  FunctionChange,
  Rehearsal,
  RehearsalRequest,
  RehearsalStart,
  Screened,
} from "../rehearsal.ts";
import { createRecordReader } from "../test-records.ts";
import type { Environment } from "../toolchain.ts";
import { importFolders, joinAbsolute, MEMORY_BYTES, probeMount } from "./probe-run.ts";
import { frameworkOf } from "./run-tests.ts";
import { parsePlainCommand } from "./test-command.ts";

const START_SECONDS = 60;
const LIFE_SECONDS = 3600;
const OUTPUT_BYTES = 16 * 1024 ** 2;
/** Children side by side. */
const WIDTH = 2;

const ENDED = z.enum(["passed", "failed", "time", "syntax", "died", "unsuited"]);
const Answer = z.object({
  ended: ENDED.optional(),
  why: z.string().max(2000).optional(),
  passed: z.number().int().optional(),
  failed: z.array(z.number().int()).max(10_000).optional(),
  test: z.number().int().optional(),
  results: z
    .array(z.object({ at: z.number().int(), ended: ENDED, why: z.string().max(2000).optional() }))
    .max(10_000)
    .optional(),
  /** Whether what one change left behind has spoilt the answers for others. */
  spoilt: z.boolean().optional(),
  lost: ENDED.optional(),
  answers: z.array(z.string().max(2000)).max(1000).optional(),
  calls: z.number().int().optional(),
  inputs: z.number().int().optional(),
  origins: z.array(z.number().int()).max(1000).optional(),
});
type Answer = z.infer<typeof Answer>;
const Row = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready"), tests: z.array(z.string().max(2000)).max(100_000) }),
  z.object({ kind: z.literal("obstacle"), reason: z.string().max(3000) }),
  z.object({ kind: z.literal("answer"), id: z.number().int(), answer: Answer }),
]);
type Row = z.infer<typeof Row>;

/** Starts the rehearsal in the workspace, which is then used for nothing else. */
export async function startPythonRehearsal(
  workspace: SandboxWorkspace,
  environment: Environment,
  request: RehearsalRequest,
): Promise<RehearsalStart> {
  const { testCommand, root, testPaths } = environment.detection;
  const plain = testCommand === null ? null : parsePlainCommand(testCommand);
  const probe = probeMount(workspace.path);
  const nonce = randomBytes(16).toString("hex");
  const paths = importFolders(workspace.path, environment);
  const waiting = new Map<number, (answer: Answer | null) => void>();
  const opening = Promise.withResolvers<RehearsalStart>();
  let next = 0;
  let ended = false;

  function take(row: Row): void {
    if (row.kind === "obstacle") opening.resolve({ obstacle: row.reason });
    else if (row.kind === "ready") opening.resolve({ rehearsal: rehearsalOf(row.tests) });
    else {
      waiting.get(row.id)?.(row.answer);
      waiting.delete(row.id);
    }
  }

  let rest = "";
  const decoder = new TextDecoder();
  const program = await workspace.start({
    argv: [environment.interpreter, "-B", joinAbsolute(probe.target, "rehearse.py")],
    directory: root,
    environment: {
      ...environment.variables,
      ...(paths.length > 0 ? { PYTHONPATH: paths.join(":") } : {}),
      ...plain?.variables,
    },
    mounts: [...environment.mounts, probe],
    network: "none",
    limits: { seconds: LIFE_SECONDS, outputBytes: OUTPUT_BYTES, memoryBytes: MEMORY_BYTES },
    onOutput(stream, chunk) {
      if (stream !== "stdout") return;
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      const reader = createRecordReader(nonce, Row);
      reader.push(Buffer.from(`${lines.join("\n")}\n`));
      for (const row of reader.finish().records) take(row);
    },
    signal: request.signal,
  });

  function end(reason: string): void {
    ended = true;
    opening.resolve({ obstacle: reason });
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  }
  program.ended.then(
    ({ stderr }) => end(`the rehearsal ended: ${stderr.trim().slice(-500)}`),
    (error: unknown) => end(String(error)),
  );

  async function ask(message: Record<string, unknown>, seconds: number): Promise<Answer | null> {
    if (ended) return null;
    const id = next++;
    const { promise, resolve } = Promise.withResolvers<Answer | null>();
    waiting.set(id, resolve);
    program.write(Buffer.from(`${JSON.stringify({ ...message, id, seconds })}\n`));
    return promise;
  }

  function rehearsalOf(tests: readonly string[]): Rehearsal {
    const calls = `${workspace.scratch[0] ?? "/tmp"}/bugstack-calls-${nonce}`;
    let recorded = 0;
    /** Whether every change needs a process of its own: what one leaves behind changes how the test ends on the next. */
    let isApart = false;
    return {
      tests,
      failed: null,
      async screen(changes, test, limit) {
        const askFor = (open: readonly FunctionChange[]) =>
          ask({ do: "screen", changes: open, test, limit }, limit * (open.length + 2));
        if (!isApart) {
          const answers = await screenAll(changes, askFor);
          if (answers) return answers;
          isApart = true;
        }
        const apart = await Promise.all(changes.map((change) => screenAll([change], askFor)));
        return apart.flatMap((answers) => answers ?? [screenedAs("died")]);
      },
      async attempt(change, { tests: chosen, seconds, stop = false }) {
        const total = chosen.reduce((sum, index) => sum + (seconds[index] ?? 0), 0);
        const answer = await ask({ do: "try", change, tests: chosen, limits: seconds, stop }, total);
        return attemptOf(answer);
      },
      async behaviours(subject, changes, { tests: chosen, seconds }) {
        const file = `${calls}-${recorded++}`;
        const total = chosen.reduce((sum, index) => sum + (seconds[index] ?? 0), 0);
        const common = { do: "compare", subject, file };
        const record = await ask({ ...common, what: "record", tests: chosen, limits: seconds }, total * 2);
        if (record?.ended !== "passed" || !record.inputs) return null;
        const time = Math.min(30, 2 + record.inputs * 0.05);
        const answers = await Promise.all(
          [null, ...changes].map((change) => ask({ ...common, what: "replay", change }, time)),
        );
        const [original, ...changed] = answers.map((answer) => answer?.answers ?? null);
        return original
          ? { original, changed, calls: record.calls ?? 0, origins: record.origins ?? [] }
          : null;
      },
      async dispose() {
        program.end();
        program.kill();
        await program.ended.catch(() => {});
      },
    };
  }

  const { selectors, tests } = request;
  program.write(
    Buffer.from(
      `${JSON.stringify({
        ...{ nonce, tree: workspace.path, root, testPaths, selectors, tests, width: WIDTH },
        runner: frameworkOf(environment, plain),
        arguments: plain?.arguments ?? [],
      })}\n`,
    ),
  );
  const timer = setTimeout(() => program.kill(), START_SECONDS * 1_000);
  const started = await opening.promise;
  clearTimeout(timer);
  if ("obstacle" in started) {
    program.kill();
    await program.ended.catch(() => {});
  }
  return started;
}

/**
 * Asks until each change has its answer: a process that is lost over one change leaves those behind it open. Null where
 * changes have spoilt one another's answers.
 */
async function screenAll(
  changes: readonly FunctionChange[],
  ask: (open: readonly FunctionChange[]) => Promise<Answer | null>,
): Promise<readonly Screened[] | null> {
  const answers: Screened[] = [];
  while (answers.length < changes.length) {
    const answer = await ask(changes.slice(answers.length));
    if (!answer) return [...answers, ...changes.slice(answers.length).map(() => screenedAs("died"))];
    if (answer.spoilt) return null;
    const results = (answer.results ?? []).slice(0, changes.length - answers.length);
    answers.push(...results.map(({ ended, why = "" }) => ({ ended, why })));
    if (answers.length < changes.length) answers.push(screenedAs(answer.lost ?? "died"));
  }
  return answers;
}

function screenedAs(ended: Screened["ended"]): Screened {
  return { ended, why: "" };
}

function attemptOf(answer: Answer | null): Attempt {
  const { ended = "died", why = "", passed = 0, failed, test } = answer ?? {};
  return { ended, why, passed, failed: failed ?? (test === undefined ? [] : [test]) };
}
