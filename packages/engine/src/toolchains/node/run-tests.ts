import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { testRunOf } from "../test-records.ts";
import type { Environment, SyntaxFault, TestRequest, TestRun, TypeCheck } from "../toolchain.ts";
import { TYPES_SECONDS, typeCheckOf } from "../type-check.ts";
import { runProbe } from "./probe-run.ts";
import { absoluteSelector, commandText, runPlan } from "./run-plan.ts";

const DEFAULT_SECONDS = 300;
const SYNTAX_SECONDS = 60;
export const CONCLUSIVE = [0, 1];

/** Runs tests by id (`path`, or `path::full name`, the path relative to the tree), or the whole suite. */
export async function runNodeTests(
  workspace: SandboxWorkspace,
  environment: Environment,
  request: TestRequest,
): Promise<TestRun> {
  const plan = await runPlan(workspace, environment);
  const answer = await runProbe(
    workspace,
    environment,
    {
      ...plan,
      variables: { ...plan.variables, ...request.variables },
      selectors: request.selectors.map((selector) => absoluteSelector(workspace.path, selector)),
      observe: request.observe ?? false,
      coverage: request.coverage ?? [],
      testSeconds: request.testSeconds,
    },
    { seconds: request.seconds ?? DEFAULT_SECONDS, signal: request.signal },
  );
  return testRunOf({ command: commandText(plan.mode, request), ...answer, conclusiveExitCodes: CONCLUSIVE });
}

/** Whether each file parses, with what the project is compiled with, inside the sandbox. */
export async function checkNodeSyntax(
  workspace: SandboxWorkspace,
  environment: Environment,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<readonly SyntaxFault[]> {
  if (paths.length === 0) return [];
  const selectors = paths.map((file) => ({ file, name: null }));
  const { records, result } = await runProbe(
    workspace,
    environment,
    { mode: "syntax", selectors },
    { seconds: SYNTAX_SECONDS, signal },
  );
  const faults = records.flatMap((record) =>
    record.kind === "syntax_fault" ? [{ path: record.path, line: record.line, message: record.message }] : [],
  );
  if (records.some((record) => record.kind === "end") || faults.length > 0) return faults;
  const message = result.stderr.slice(-500) || "the check ended early";
  return paths.map((path) => ({ path, line: null, message }));
}

/** Asks the project's own TypeScript, which looks at the whole project. Nothing to ask where no file is typed. */
export async function checkNodeTypes(
  workspace: SandboxWorkspace,
  environment: Environment,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<TypeCheck | null> {
  if (!paths.some((path) => /\.[cm]?tsx?$/.test(path))) return null;
  const { records, damaged } = await runProbe(
    workspace,
    environment,
    { mode: "types" },
    { seconds: TYPES_SECONDS, signal },
  );
  return typeCheckOf(records, damaged);
}
