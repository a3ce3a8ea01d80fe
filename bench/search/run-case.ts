import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { type ProposerName, type Report, repair, type Sandbox } from "@bugstack/engine";
import { environmentFolder } from "../repair/python.ts";
import type { SearchCase } from "./cases.ts";

/** `correct` and `wrong` say what the hidden tests think of the first ranked fix; `none`: there was no plausible change. */
export type Verdict = "correct" | "wrong" | "none";

export interface CaseResult {
  readonly case: SearchCase;
  readonly verdict: Verdict;
  readonly report: Report;
  readonly seconds: number;
  /** What the search said of itself. */
  readonly search: string;
  readonly objection: string;
}

export interface RunOptions {
  readonly sandbox: Sandbox;
  readonly home: string;
  readonly timeLimitSeconds: number;
  readonly proposers: readonly ProposerName[];
  readonly onStep: (sentence: string) => void;
}

const HIDDEN_SECONDS = 60;

/** Repairs a case from its failing tests, and holds the fix against the hidden ones. */
export async function runCase(found: SearchCase, options: RunOptions): Promise<CaseResult> {
  const scratch = mkdtempSync(join(tmpdir(), "bugstack-search-"));
  try {
    const project = join(scratch, "project");
    cpSync(join(found.folder, "project"), project, { recursive: true });
    let search = "";
    const started = performance.now();
    const report = await repair({
      input: { kind: "failing_test", selectors: found.failing },
      repository: { kind: "directory", directory: project },
      home: options.home,
      projectKey: `search-${found.name}`,
      sandbox: options.sandbox,
      testCommand: null,
      environmentPath: found.language === "python" ? environmentFolder() : null,
      proposers: options.proposers,
      timeLimitSeconds: options.timeLimitSeconds,
      releases: null,
      triedCandidates: new Set(),
      onStep({ step, state, sentence }) {
        if (/small changes tried|cannot try/.test(sentence)) search = sentence;
        if (state !== "started") options.onStep(`${step}: ${sentence}`);
      },
    });
    const seconds = (performance.now() - started) / 1_000;
    return { case: found, report, seconds, search, ...judge(found, report, join(scratch, "fixed")) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function judge(found: SearchCase, report: Report, folder: string): Pick<CaseResult, "verdict" | "objection"> {
  if (report.outcome !== "fixed" || !report.fix) return { verdict: "none", objection: "" };
  cpSync(join(found.folder, "project"), folder, { recursive: true });
  for (const [path, bytes] of Object.entries(report.fix.contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.from(bytes, "base64"));
  }
  cpSync(join(found.folder, "oracle"), join(folder, "oracle"), { recursive: true });
  const [program, ...argv] =
    found.language === "python"
      ? [join(environmentFolder(), "bin", "python"), "-m", "pytest", "-q", "-p", "no:cacheprovider", "oracle"]
      : [process.execPath, "--test", "oracle/oracle.test.mjs"];
  const run = spawnSync(program ?? "", argv, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", HOME: folder, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: "1" },
    encoding: "utf8",
    timeout: HIDDEN_SECONDS * 1_000,
    killSignal: "SIGKILL",
  });
  const objection = run.status === 0 ? "" : `${run.stdout}${run.stderr}`.slice(-2_000);
  return { verdict: run.status === 0 ? "correct" : "wrong", objection };
}
