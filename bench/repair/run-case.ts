import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Report, repair, type Sandbox } from "@bugstack/engine";
import { type CanonicalEvent, readAnyEvent } from "@bugstack/event";
import type { RepairCase } from "./cases.ts";
import { type Judged, judgeReport } from "./judge-report.ts";
import { captureNode, nodeEnvironment } from "./node.ts";
import { environmentFolder, runPython } from "./python.ts";
import { type EventPart, withoutParts } from "./reduced-event.ts";

export interface CaseResult extends Judged {
  readonly case: RepairCase;
  readonly report: Report;
  readonly seconds: number;
}

export interface RunOptions {
  readonly sandbox: Sandbox;
  readonly home: string;
  readonly root: string;
  readonly timeLimitSeconds: number;
  /** Parts of the event that the engine does not get. */
  readonly without: readonly EventPart[];
  readonly onStep: (sentence: string) => void;
}

/** Brings the error of a case about, repairs it, and holds the fix against the hidden tests. */
export async function runCase(found: RepairCase, options: RunOptions): Promise<CaseResult> {
  const scratch = mkdtempSync(join(tmpdir(), "bugstack-bench-"));
  try {
    const project = join(scratch, "project");
    cpSync(join(found.folder, "project"), project, { recursive: true });
    const isNode = found.language === "node";
    const event = withoutParts(await eventOf(found, project, scratch, options.root), options.without);
    const started = performance.now();
    const report = await repair({
      input: { kind: "event", event },
      repository: { kind: "directory", directory: project },
      home: options.home,
      projectKey: `bench-${found.name}`,
      sandbox: options.sandbox,
      testCommand: null,
      environmentPath: isNode ? await nodeEnvironment(project) : environmentFolder(),
      // What the command line takes where nothing is said.
      proposers: ["recipes", "search", "model"],
      timeLimitSeconds: options.timeLimitSeconds,
      releases: null,
      triedCandidates: new Set(),
      onStep: ({ step, state, sentence }) =>
        state === "started" ? undefined : options.onStep(`${step}: ${sentence}`),
    });
    const seconds = (performance.now() - started) / 1_000;
    const judged = await judgeReport(found, report, scratch);
    return { case: found, report, seconds, ...judged };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The recorded event of the case; else its trigger is run. */
async function eventOf(
  found: RepairCase,
  project: string,
  scratch: string,
  root: string,
): Promise<CanonicalEvent> {
  const recorded = join(found.folder, "event.json");
  if (existsSync(recorded)) return readAnyEvent(readFileSync(recorded));
  if (found.language === "node") return captureNode(found, project, scratch, root);
  return capture(found, project, join(scratch, "event.json"), root);
}

async function capture(
  found: RepairCase,
  project: string,
  target: string,
  root: string,
): Promise<CanonicalEvent> {
  const program = join(root, "bench", "repair", "capture.py");
  const sdk = join(root, "sdks", "python", "src");
  const run = await runPython(project, [program, join(found.folder, "trigger.py"), target], [sdk]);
  try {
    return readAnyEvent(readFileSync(target));
  } catch (cause) {
    throw new Error(`The trigger of ${found.name} led to no event:\n${run.output}`, { cause });
  }
}
