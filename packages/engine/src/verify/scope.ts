import type { CodeIndex } from "../code/code-index.ts";
import type { Change } from "./change.ts";
import { counted, failed, passed } from "./evidence.ts";
import type { GateResult } from "./gate.ts";
import { whyNoTest, whyProtected } from "./protected-paths.ts";

export const SCOPE_LIMITS = { files: 3, lines: 30 } as const;

export interface ScopeInput {
  readonly change: Change;
  readonly code: Pick<CodeIndex, "paths" | "file" | "importsOf">;
  /** Files of the trace and of the way that the wrong value took. */
  readonly trail: ReadonlySet<string>;
  /** Files that the candidate's tests add. */
  readonly tests: readonly string[];
  /** Folders and files where the project keeps its tests. */
  readonly testPaths: readonly string[];
}

/** Gate 2: a small change, near the error, of nothing but source files. */
export function scopeGate(input: ScopeInput): GateResult {
  const { change, code, trail, tests } = input;
  const faults: string[] = [];
  if (change.files.length > SCOPE_LIMITS.files) {
    faults.push(
      `${counted(change.files.length, "source file")} changed, at most ${SCOPE_LIMITS.files} are allowed`,
    );
  }
  if (change.linesChanged > SCOPE_LIMITS.lines) {
    faults.push(`${counted(change.linesChanged, "line")} changed, at most ${SCOPE_LIMITS.lines} are allowed`);
  }
  const reasons: string[] = [];
  for (const { path } of change.files) {
    const why = whyProtected(path) ?? (code.file(path)?.isTest ? "an existing test" : null);
    const near = nearness(path, code, trail);
    if (why) faults.push(`${path} is ${why}`);
    else if (near) reasons.push(`${path} (${near})`);
    else faults.push(`${path} is neither on the trail of the error nor one import away from it`);
  }
  const known = new Set(code.paths);
  for (const path of tests) {
    const why = known.has(path) ? "would replace an existing file" : whyNoTest(path, input.testPaths);
    if (why) faults.push(`the test ${path} ${why}`);
  }
  if (faults.length > 0) return failed("scope", `${faults.join(".\n")}.`);
  return passed("scope", `${counted(change.linesChanged, "line")} in ${reasons.join(", ")}.`);
}

function nearness(path: string, code: ScopeInput["code"], trail: ReadonlySet<string>): string | null {
  if (trail.has(path)) return "on the trail of the error";
  const importer = [...trail].find((other) => code.importsOf(other).includes(path));
  if (importer) return `imported by ${importer}`;
  const imported = code.importsOf(path).find((other) => trail.has(other));
  return imported ? `imports ${imported}` : null;
}
