import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { testRunOf } from "../test-records.ts";
import type { Environment, SyntaxFault, TestRequest, TestRun } from "../toolchain.ts";
import { joinPath } from "../tree-files.ts";
import { PackageJson } from "./package-json.ts";
import { runProbe } from "./probe-run.ts";
import { testScript } from "./project-layout.ts";
import { parseTestScript, type Runner, type TestScript } from "./test-script.ts";

const DEFAULT_SECONDS = 300;
const SYNTAX_SECONDS = 60;
const CONCLUSIVE = [0, 1];
const RUNNERS: readonly Runner[] = ["vitest", "jest", "mocha", "node:test"];

/** Runs tests by id (`path`, or `path::full name`, the path relative to the tree), or the whole suite. */
export async function runNodeTests(
  workspace: SandboxWorkspace,
  environment: Environment,
  request: TestRequest,
): Promise<TestRun> {
  const script = await scriptOf(workspace, environment);
  const { testFramework } = environment.detection;
  const runner = script?.runner ?? RUNNERS.find((one) => one === testFramework) ?? "node:test";
  const answer = await runProbe(
    workspace,
    environment,
    {
      mode: runner,
      nodeOptions: script?.nodeOptions ?? [],
      arguments: script?.arguments ?? [],
      variables: { ...script?.variables, ...request.variables },
      before: script?.before ?? [],
      selectors: request.selectors.map((selector) => absoluteSelector(workspace.path, selector)),
      observe: request.observe ?? false,
      coverage: request.coverage ?? [],
    },
    { seconds: request.seconds ?? DEFAULT_SECONDS, signal: request.signal },
  );
  return testRunOf({ command: commandText(runner, request), ...answer, conclusiveExitCodes: CONCLUSIVE });
}

/** What the operator's command, or the package's own test script in the workspace, starts. */
async function scriptOf(workspace: SandboxWorkspace, environment: Environment): Promise<TestScript | null> {
  const { testCommand, root } = environment.detection;
  if (testCommand !== null) {
    const own = parseTestScript(testCommand);
    if (own || !/^(?:npm|yarn|pnpm)\b/.test(testCommand)) return own;
  }
  const bytes = await workspace.read(joinPath(root, "package.json"));
  try {
    const script = testScript(
      PackageJson.parse(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()))),
    );
    return script === null ? null : parseTestScript(script);
  } catch {
    return null;
  }
}

/** Whether each file parses, with what the project is compiled with, inside the sandbox. */
export async function checkNodeSyntax(
  workspace: SandboxWorkspace,
  environment: Environment,
  paths: readonly string[],
): Promise<readonly SyntaxFault[]> {
  if (paths.length === 0) return [];
  const selectors = paths.map((file) => ({ file, name: null }));
  const { records, result } = await runProbe(
    workspace,
    environment,
    { mode: "syntax", selectors },
    { seconds: SYNTAX_SECONDS },
  );
  const faults = records.flatMap((record) =>
    record.kind === "syntax_fault" ? [{ path: record.path, line: record.line, message: record.message }] : [],
  );
  if (records.some((record) => record.kind === "end") || faults.length > 0) return faults;
  const message = result.stderr.slice(-500) || "the check ended early";
  return paths.map((path) => ({ path, line: null, message }));
}

function absoluteSelector(
  tree: string,
  selector: string,
): { readonly file: string; readonly name: string | null } {
  const at = selector.indexOf("::");
  const path = joinPath(at < 0 ? selector : selector.slice(0, at));
  return { file: `${tree}/${path}`, name: at < 0 ? null : selector.slice(at + 2) };
}

/** What a person would type for the same. */
function commandText(runner: Runner, { selectors }: TestRequest): string {
  const program =
    runner === "node:test" ? "node --test" : `npx ${runner}${runner === "vitest" ? " run" : ""}`;
  return [program, ...selectors].join(" ");
}
