import type { Candidate } from "../propose/candidate.ts";
import type { SyntaxFault } from "../toolchains/toolchain.ts";
import type { Change } from "./change.ts";
import { type LinesOfFixes, lineOfEarlierFix } from "./earlier-fixes.ts";
import { counted, failed, passed } from "./evidence.ts";
import type { GateResult } from "./gate.ts";

export interface AppliesInput {
  readonly candidate: Candidate;
  /** Null when the edits were refused; then `refusal` says why. */
  readonly change: Change | null;
  readonly refusal: string | null;
  /** Candidates of this fingerprint that were tried before. */
  readonly tried: ReadonlySet<Candidate["id"]>;
  readonly earlier: LinesOfFixes;
  /** What the project's own interpreter or compiler objects to. */
  readonly faults: readonly SyntaxFault[];
}

/** Gate 1: the edits apply where they say, change something, are new, and the files parse. */
export function appliesGate(input: AppliesInput): GateResult {
  const { candidate, change, refusal, tried, earlier, faults } = input;
  if (tried.has(candidate.id)) return failed("applies", "This very change was tried before for this error.");
  if (candidate.edits.length === 0) return failed("applies", "The candidate changes nothing.");
  if (change === null) return failed("applies", `The edits do not apply: ${refusal ?? "unknown reason"}.`);
  if (change.files.length === 0) return failed("applies", "The edits leave every file as it is.");
  const undone = lineOfEarlierFix(change, earlier);
  if (undone)
    return failed(
      "applies",
      `It changes ${undone.path}:${undone.line}, which an earlier fix of this error brought. That fix did not hold, so a person should look.`,
    );
  if (faults.length > 0) {
    const lines = faults.map((fault) => `${fault.path}:${fault.line ?? "?"} ${fault.message}`);
    return failed("applies", `The result does not parse:\n${lines.join("\n")}`);
  }
  const files = change.files.map((file) => file.path).join(", ");
  return passed(
    "applies",
    `${counted(candidate.edits.length, "edit")} applied exactly where they say in ${files}; every file parses.`,
  );
}
