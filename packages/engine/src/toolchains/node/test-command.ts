import { EngineError } from "../../error.ts";
import { requireTestProgram } from "../test-program.ts";
import type { Environment, PrepareContext } from "../toolchain.ts";
import { openTree } from "../tree-files.ts";
import { type PackageJson, readPackageJson } from "./package-json.ts";
import { testScript } from "./project-layout.ts";
import { parseTestScript, type TestScript } from "./test-script.ts";

/** What the operator's command, or else the package's own test script, starts; null when that is no runner we know. */
export function testScriptOf(testCommand: string | null, manifest: PackageJson | null): TestScript | null {
  const named = testCommand === null ? null : scriptName(testCommand);
  if (testCommand !== null && named === null) return parseTestScript(testCommand);
  const script =
    manifest && (named === null || named === "test" ? testScript(manifest) : manifest.scripts[named]);
  return script ? parseTestScript(script) : null;
}

/** Name of the script that `npm test`, `pnpm run unit`, `yarn unit` and the like run; null for any other command. */
export function scriptName(command: string): string | null {
  const [, verb, name] =
    /^\s*(?:npm|pnpm|yarn)\s+(?:(run|run-script)\s+)?([\w:.-]+)(?:\s+--.*)?\s*$/.exec(command) ?? [];
  if (name === undefined) return null;
  if (verb === undefined && name === "t") return "test";
  // Without `run` npm knows a few names of scripts only; the others are commands of its own.
  return verb !== undefined || name === "test" || /^\s*(?:pnpm|yarn)\b/.test(command) ? name : null;
}

/**
 * Refuses a command that cannot be run, and says so where one is run in another way than it says.
 * @throws EngineError `bad_input`.
 */
export async function checkTestCommand(environment: Environment, context: PrepareContext): Promise<void> {
  const { testCommand, root, testFramework } = environment.detection;
  if (testCommand === null) return;
  const manifest = await readPackageJson(openTree(context.tree.directory), root);
  const named = scriptName(testCommand);
  if (named !== null && manifest && manifest.scripts[named] === undefined) {
    const names = Object.keys(manifest.scripts).slice(0, 10);
    throw new EngineError(
      "bad_input",
      `The test command \`${testCommand}\` cannot be run: ${root === "" ? "" : `${root}/`}package.json has no script ${named}`,
      { remedy: names.length > 0 ? `It has these: ${names.join(", ")}` : "It has no script at all" },
    );
  }
  if (testScriptOf(testCommand, manifest)) return;
  if (named === null) await requireTestProgram(environment, context);
  context.onProgress?.(
    `\`${testCommand}\` starts no test runner that is known here; ${testFramework ?? "node:test"} is started directly`,
  );
}
