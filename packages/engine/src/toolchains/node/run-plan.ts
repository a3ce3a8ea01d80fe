import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import type { Environment, TestRequest } from "../toolchain.ts";
import { joinPath } from "../tree-files.ts";
import { PackageJson } from "./package-json.ts";
import { testScript } from "./project-layout.ts";
import { parseTestScript, type Runner, type TestScript } from "./test-script.ts";

/** How the project's tests are started. */
export interface RunPlan extends Omit<TestScript, "runner"> {
  readonly mode: Runner;
}

const RUNNERS: readonly Runner[] = ["vitest", "jest", "mocha", "node:test"];

/** What the project's own test script says, else what its runner was found to be. */
export async function runPlan(workspace: SandboxWorkspace, environment: Environment): Promise<RunPlan> {
  const script = await scriptOf(workspace, environment);
  const { testFramework } = environment.detection;
  return {
    mode: script?.runner ?? RUNNERS.find((one) => one === testFramework) ?? "node:test",
    nodeOptions: script?.nodeOptions ?? [],
    arguments: script?.arguments ?? [],
    variables: script?.variables ?? {},
    before: script?.before ?? [],
  };
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

/** A test's id as the runner is asked for it: the file inside the sandbox, and the full name or null for all of the file. */
export function absoluteSelector(
  tree: string,
  selector: string,
): { readonly file: string; readonly name: string | null } {
  const at = selector.indexOf("::");
  const path = joinPath(at < 0 ? selector : selector.slice(0, at));
  return { file: `${tree}/${path}`, name: at < 0 ? null : selector.slice(at + 2) };
}

/** What a person would type for the same. */
export function commandText(runner: Runner, { selectors }: TestRequest): string {
  const program =
    runner === "node:test" ? "node --test" : `npx ${runner}${runner === "vitest" ? " run" : ""}`;
  return [program, ...selectors].join(" ");
}
