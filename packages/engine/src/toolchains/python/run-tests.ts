import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { testRunOf } from "../test-records.ts";
import type { Environment, SyntaxFault, TestRequest, TestRun } from "../toolchain.ts";
import { joinAbsolute, runProbe } from "./probe-run.ts";

const DEFAULT_SECONDS = 300;
const SYNTAX_SECONDS = 30;
/** pytest: all passed, some failed, interrupted by collection errors, no tests found. */
const PYTEST_CONCLUSIVE = [0, 1, 2, 5];

/** Runs tests by node id (`path::name`, the path relative to the tree), or the whole suite. */
export async function runPythonTests(
  workspace: SandboxWorkspace,
  environment: Environment,
  request: TestRequest,
): Promise<TestRun> {
  const selectors = request.selectors.map((selector) => absoluteSelector(workspace.path, selector));
  const answer = await runProbe(
    workspace,
    environment,
    {
      mode: "pytest",
      selectors,
      observe: request.observe ?? false,
      coverage: request.coverage ?? [],
    },
    {
      seconds: request.seconds ?? DEFAULT_SECONDS,
      ...(request.variables ? { variables: request.variables } : {}),
      signal: request.signal,
    },
  );
  return testRunOf({
    command: ["python -m pytest", ...request.selectors].join(" "),
    ...answer,
    conclusiveExitCodes: PYTEST_CONCLUSIVE,
  });
}

/** Compiles the files with the project's own interpreter, inside the sandbox. */
export async function checkPythonSyntax(
  workspace: SandboxWorkspace,
  environment: Environment,
  paths: readonly string[],
): Promise<readonly SyntaxFault[]> {
  if (paths.length === 0) return [];
  const { records, result } = await runProbe(
    workspace,
    environment,
    { mode: "syntax", selectors: paths },
    { seconds: SYNTAX_SECONDS },
  );
  const faults = records.flatMap((record) =>
    record.kind === "syntax_fault" ? [{ path: record.path, line: record.line, message: record.message }] : [],
  );
  const ended = records.some((record) => record.kind === "end");
  if (ended || faults.length > 0) return faults;
  // An interpreter that died over a file did not accept it.
  return paths.map((path) => ({
    path,
    line: null,
    message: result.stderr.slice(-500) || "the interpreter ended early",
  }));
}

/** pytest takes an absolute path whatever folder it regards as its root. */
function absoluteSelector(tree: string, selector: string): string {
  const [path = "", ...rest] = selector.split("::");
  return [joinAbsolute(tree, path), ...rest].join("::");
}
