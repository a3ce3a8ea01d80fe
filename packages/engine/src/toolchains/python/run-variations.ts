import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { type TestRecord, testRunOf } from "../test-records.ts";
import type { Environment, TestRun, VariationRequest } from "../toolchain.ts";
import { type ProbeAnswer, runProbe } from "./probe-run.ts";
import { CONCLUSIVE, frameworkOf } from "./run-tests.ts";
import { parsePlainCommand } from "./test-command.ts";

/** Longest that one variation may take; the probe shortens it to a multiple of the first one's time. */
const VARIATION_SECONDS = 60;
const START_SECONDS = 60;

/** Runs the tests on each variation in a child of one warm process. The tree is the same afterwards as before. */
export async function runPythonVariations(
  workspace: SandboxWorkspace,
  environment: Environment,
  variations: readonly ReadonlyMap<string, Uint8Array | null>[],
  request: VariationRequest,
): Promise<readonly TestRun[]> {
  const { testCommand } = environment.detection;
  const plain = testCommand === null ? null : parsePlainCommand(testCommand);
  const runner = frameworkOf(environment, plain);
  const seconds = request.seconds ?? VARIATION_SECONDS;
  const answer = await runProbe(
    workspace,
    environment,
    {
      mode: "variations",
      arguments: plain?.arguments ?? [],
      selectors: request.selectors,
      variations: { runner, modules: request.modules, seconds, files: variations.map(encoded) },
    },
    {
      seconds: START_SECONDS + seconds * variations.length,
      ...(plain ? { variables: plain.variables } : {}),
      signal: request.signal,
    },
  );
  const command = ["python", "-m", runner, ...request.selectors].join(" ");
  return variations.map((_, index) => runOf(command, answer, index));
}

function encoded(files: ReadonlyMap<string, Uint8Array | null>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    [...files].map(([path, bytes]) => [path, bytes && Buffer.from(bytes).toString("base64")]),
  );
}

/** The records between the marks of one variation. Without its closing mark the run is incomplete. */
function runOf(command: string, { records, result, damaged }: ProbeAnswer, index: number): TestRun {
  const from = records.findIndex((record) => record.kind === "variation" && record.index === index);
  const to = records.findIndex((record) => record.kind === "variation_end" && record.index === index);
  const end = records[to];
  const own: readonly TestRecord[] = from < 0 ? [] : records.slice(from + 1, to < 0 ? undefined : to);
  const ending =
    end?.kind === "variation_end"
      ? { exitCode: end.exitCode, ended: end.ended, durationMs: end.durationMs }
      : {
          exitCode: null,
          ended: result.ended === "exit" ? ("signal" as const) : result.ended,
          durationMs: 0,
        };
  return testRunOf({
    command,
    result: { ...result, ...ending },
    records: own,
    damaged,
    conclusiveExitCodes: CONCLUSIVE,
  });
}
