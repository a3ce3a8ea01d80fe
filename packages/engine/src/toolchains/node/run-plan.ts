import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import type { Environment, TestRequest } from "../toolchain.ts";
import { joinPath } from "../tree-files.ts";
import { PackageJson } from "./package-json.ts";
import { testScriptOf } from "./test-command.ts";
import type { Runner, TestScript } from "./test-script.ts";

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

/** What is to be started, as the workspace's own manifest says it. */
async function scriptOf(workspace: SandboxWorkspace, environment: Environment): Promise<TestScript | null> {
  const { testCommand, root } = environment.detection;
  const bytes = await workspace.read(joinPath(root, "package.json"));
  let manifest: PackageJson | null = null;
  try {
    manifest = PackageJson.parse(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())));
  } catch {
    // A manifest that cannot be read names no script.
  }
  return testScriptOf(testCommand, manifest);
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
