import { posix } from "node:path";
import { moduleKindOf } from "../../../code/javascript/module-style.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import type { OwnFrame } from "./entries.ts";
import { NOTHING_AROUND, type WrittenCall } from "./written-call.ts";

/** The program that failed, run as it is by loading it; null where loading it would not run it. */
export function programRun(
  project: JavascriptProject,
  style: TestStyle,
  { file }: OwnFrame,
): WrittenCall | null {
  // A library that is loaded is in the cache already when a test of it runs.
  if (file.isTest) return null;
  const isRequired = style.kind === "cjs" && moduleKindOf(project.code, file.path) === "cjs";
  return {
    text: (testPath) => {
      const relative = posix.relative(posix.dirname(testPath), file.path);
      const from = `${style.quote}${relative.startsWith(".") ? relative : `./${relative}`}${style.quote}`;
      return isRequired ? `require(${from})` : `import(${from})`;
    },
    isAsync: !isRequired,
    trust: "replayed",
    surroundings: NOTHING_AROUND,
  };
}
