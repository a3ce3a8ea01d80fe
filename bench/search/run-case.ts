import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ProposerName, type Report, repair, type Sandbox } from "@bugstack/engine";
import { environmentFolder } from "../repair/python.ts";
import { type JudgedChange, judgeAll, listening } from "./ablation.ts";
import type { SearchCase } from "./cases.ts";
import { objectionTo } from "./judge.ts";

/**
 * `correct` and `wrong` say what the hidden tests think of the first ranked fix; `plausible`: there are none; `none`: there
 * was no plausible change.
 */
export type Verdict = "correct" | "wrong" | "plausible" | "none";

export interface CaseResult {
  readonly case: SearchCase;
  readonly verdict: Verdict;
  readonly report: Report;
  readonly seconds: number;
  /** What the search said of itself. */
  readonly search: string;
  readonly objection: string;
  /** All plausible changes, where they were asked for. */
  readonly changes: readonly JudgedChange[];
}

export interface RunOptions {
  readonly sandbox: Sandbox;
  readonly home: string;
  readonly timeLimitSeconds: number;
  readonly proposers: readonly ProposerName[];
  /** Whether every plausible change is held against the hidden tests. */
  readonly isAblation: boolean;
  readonly onStep: (sentence: string) => void;
}

/** Repairs a case from its failing tests, and holds the fix against the hidden ones. */
export async function runCase(found: SearchCase, options: RunOptions): Promise<CaseResult> {
  const scratch = mkdtempSync(join(tmpdir(), "bugstack-search-"));
  try {
    const project = join(scratch, "project");
    cpSync(found.project, project, { recursive: true });
    let search = "";
    const started = performance.now();
    const { result: report, ranked } = await listening(() =>
      repair({
        input: { kind: "failing_test", selectors: found.failing },
        repository: { kind: "directory", directory: project },
        home: options.home,
        projectKey: found.projectKey,
        sandbox: options.sandbox,
        testCommand: null,
        environmentPath: found.environment ?? (found.language === "python" ? environmentFolder() : null),
        proposers: options.proposers,
        timeLimitSeconds: options.timeLimitSeconds,
        releases: null,
        triedCandidates: new Set(),
        onStep({ step, state, sentence }) {
          if (/small changes tried|cannot try/.test(sentence)) search = sentence;
          if (state !== "started") options.onStep(`${step}: ${sentence}`);
        },
      }),
    );
    const seconds = (performance.now() - started) / 1_000;
    const folder = join(scratch, "fixed");
    const changes = options.isAblation ? judgeAll(found, ranked, folder) : [];
    return { case: found, report, seconds, search, changes, ...judge(found, report, folder) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function judge(found: SearchCase, report: Report, folder: string): Pick<CaseResult, "verdict" | "objection"> {
  if (report.outcome !== "fixed" || !report.fix) return { verdict: "none", objection: "" };
  const contents = Object.fromEntries(
    Object.entries(report.fix.contents).map(([path, bytes]) => [path, Buffer.from(bytes, "base64")]),
  );
  const objection = objectionTo(found, contents, folder);
  if (objection === null) return { verdict: "plausible", objection: "" };
  return { verdict: objection === "" ? "correct" : "wrong", objection };
}
