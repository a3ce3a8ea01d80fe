import { posix } from "node:path";
import type { JavascriptProject } from "./project.ts";

/** Where a runner that was told so looks for tests. */
export interface TestPlace {
  /** Folder of the tree that a new test has to lie in; null where any will do. */
  readonly folder: string | null;
  /** How names of test files end, before the ending of the language. */
  readonly ending: ".spec" | ".test";
}

const CONFIGURATIONS = ["jest.config", "vitest.config", "vite.config"];
const ENDINGS = [".js", ".cjs", ".mjs", ".json", ".ts", ".mts"];

/** The place that the configuration of jest or vitest leaves to a project's first test. */
export function placeOfFirstTest(project: JavascriptProject): TestPlace {
  const { root } = project.detection;
  const text = configurationOf(project);
  const patterns =
    text.match(/\b(?:testRegex|testMatch|include)["']?\s*:\s*(?:\[[^\]]*\]|["'][^"']*["'])/g) ?? [];
  const wanted = patterns
    .join("\n")
    .replace(/^\w+/gm, "")
    .replace(/\btests?\//g, "");
  const folder =
    /\brootDir["']?\s*:\s*["'](?:<rootDir>\/)?([\w./-]+)["']/.exec(text)?.[1] ??
    /\broots["']?\s*:\s*\[\s*["']<rootDir>\/([\w./-]+)["']/.exec(text)?.[1] ??
    /["'](?:<rootDir>\/|\.\/)?([\w-]+(?:\/[\w-]+)*)\/\*\*/.exec(patterns.join("\n"))?.[1];
  const inner = folder === undefined ? "" : posix.normalize(folder).replace(/\/$/, "");
  return {
    folder: inner === "" || inner === "." || inner.startsWith("..") ? null : posix.join(root, inner),
    ending: /spec/.test(wanted) && !/test(?!Regex|Match)/.test(wanted) ? ".spec" : ".test",
  };
}

/** Text of what configures the runner; of package.json only the part that does. */
function configurationOf(project: JavascriptProject): string {
  const at = (name: string) => project.readText(posix.join(project.detection.root, name));
  for (const name of CONFIGURATIONS.filter(
    (one) => project.framework === "jest" || !one.startsWith("jest"),
  )) {
    for (const ending of ENDINGS) {
      const text = at(`${name}${ending}`);
      if (text !== null) return text.replace(/\bcoverage\s*:\s*\{[^}]*\}/g, "");
    }
    if (project.framework === "jest") break;
  }
  if (project.framework !== "jest") return "";
  return /"jest"\s*:\s*\{([\s\S]*)\}/.exec(at("package.json") ?? "")?.[1] ?? "";
}
