import { EngineError } from "../../error.ts";
import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { testRunOf } from "../test-records.ts";
import type { Environment, SyntaxFault, TestRequest, TestRun, TypeCheck } from "../toolchain.ts";
import { TYPES_SECONDS, typeCheckOf } from "../type-check.ts";
import { refuseMissingVariable } from "./missing-variable.ts";
import { type ProbeRequest, runProbe } from "./probe-run.ts";
import { type PlainCommand, parsePlainCommand } from "./test-command.ts";

const DEFAULT_SECONDS = 300;
const SYNTAX_SECONDS = 30;
/** Exit codes of pytest after which its results stand: all passed, some failed, collection errors, no tests found. */
export const CONCLUSIVE = [0, 1, 2, 5];

/**
 * Runs tests by id (`path::name`, the path relative to the tree), or the whole suite. Throws `environment_failed` when
 * the suite cannot even be collected because a variable of the environment is missing.
 */
export async function runPythonTests(
  workspace: SandboxWorkspace,
  environment: Environment,
  request: TestRequest,
): Promise<TestRun> {
  const { testCommand } = environment.detection;
  const plain = testCommand === null ? null : parsePlainCommand(testCommand);
  const framework = frameworkOf(environment, plain);
  if (testCommand !== null && plain === null && request.selectors.length === 0) {
    const run = await runWith(
      workspace,
      environment,
      request,
      { mode: "command", command: testCommand },
      null,
    );
    if (run.ended === "exit" && run.exitCode !== null && NOT_STARTED.has(run.exitCode))
      throw commandFailed(testCommand, run);
    // A command that starts no pytest says nothing of single tests; the runner is then started directly.
    if (run.complete || run.tests.length > 0 || run.ended !== "exit") return refuseMissingVariable(run);
  }
  const run = await runWith(workspace, environment, request, { mode: framework }, plain);
  return request.selectors.length === 0 ? refuseMissingVariable(run) : run;
}

/** With these a shell says that a program is not there, or cannot be executed. */
const NOT_STARTED = new Set([126, 127]);

function commandFailed(command: string, { exitCode, output }: TestRun): EngineError {
  const said = output.trimEnd().split("\n").at(-1)?.slice(0, 300) ?? "";
  return new EngineError(
    "environment_failed",
    `The test command \`${command}\` could not start what it runs (exit code ${exitCode}): ${said}`,
    { remedy: "Correct the command, or add what it needs to the project's dependencies" },
  );
}

/** The runner that is started: what the project's command names, else what its tests are written for. */
export function frameworkOf({ detection }: Environment, plain: PlainCommand | null): "pytest" | "unittest" {
  return plain?.runner ?? (detection.testFramework === "unittest" ? "unittest" : "pytest");
}

async function runWith(
  workspace: SandboxWorkspace,
  environment: Environment,
  request: TestRequest,
  probe: Pick<ProbeRequest, "mode" | "command">,
  plain: PlainCommand | null,
): Promise<TestRun> {
  const answer = await runProbe(
    workspace,
    environment,
    {
      ...probe,
      arguments: plain?.arguments ?? [],
      selectors: request.selectors,
      observe: request.observe ?? false,
      coverage: request.coverage ?? [],
      testSeconds: request.testSeconds,
    },
    {
      seconds: request.seconds ?? DEFAULT_SECONDS,
      variables: { ...plain?.variables, ...request.variables },
      signal: request.signal,
    },
  );
  return testRunOf({ command: commandText(probe, request), ...answer, conclusiveExitCodes: CONCLUSIVE });
}

/** What a person would type for the same. */
export function commandText(
  probe: Pick<ProbeRequest, "mode" | "command">,
  { selectors }: Pick<TestRequest, "selectors">,
): string {
  return probe.command ?? ["python", "-m", probe.mode, ...selectors].join(" ");
}

/** Compiles the files with the project's own interpreter, inside the sandbox. */
export async function checkPythonSyntax(
  workspace: SandboxWorkspace,
  environment: Environment,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<readonly SyntaxFault[]> {
  if (paths.length === 0) return [];
  const { records, result } = await runProbe(
    workspace,
    environment,
    { mode: "syntax", selectors: paths },
    { seconds: SYNTAX_SECONDS, signal },
  );
  const faults = records.flatMap((record) =>
    record.kind === "syntax_fault" ? [{ path: record.path, line: record.line, message: record.message }] : [],
  );
  const ended = records.some((record) => record.kind === "end");
  if (ended || faults.length > 0) return faults;
  // An interpreter that died over a file did not accept it.
  const message = result.stderr.slice(-500) || "the interpreter ended early";
  return paths.map((path) => ({ path, line: null, message }));
}

/** Asks mypy about these files, where the project uses it. */
export async function checkPythonTypes(
  workspace: SandboxWorkspace,
  environment: Environment,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<TypeCheck | null> {
  const selectors = paths.filter((path) => path.endsWith(".py"));
  if (selectors.length === 0) return null;
  const { records, damaged } = await runProbe(
    workspace,
    environment,
    { mode: "types", selectors },
    { seconds: TYPES_SECONDS, signal },
  );
  return typeCheckOf(records, damaged);
}
