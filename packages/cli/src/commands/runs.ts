import { parseArgs } from "node:util";
import { apiFor } from "../api/address.ts";
import type { RunDetail, RunSummary } from "../api/run-answers.ts";
import { formatDuration } from "../demo/eighteen-steps.ts";
import { type CommandIo, writeLine } from "../io.ts";
import { printable, table } from "../table.ts";
import { UsageError } from "../usage.ts";

const RUNS_USAGE = "bugstack runs [PROJECT] [--json]";
const RUN_USAGE = `bugstack run show ID [--json]     its steps, its verdict and its change
bugstack run stop ID              end it; its open change request is closed
bugstack run retry ID             start a new run for the same error`;

/** `bugstack runs`: newest first. */
export async function runsCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) {
    writeLine(io.stdout, RUNS_USAGE);
    return 0;
  }
  const query = new URLSearchParams(positionals[0] ? { project: positionals[0] } : {});
  const api = await apiFor(io.environment);
  const { runs } = await api.get<{ runs: readonly RunSummary[] }>(`/api/v1/runs?${query}`);
  if (values.json) writeLine(io.stdout, JSON.stringify(runs, null, 2));
  else if (runs.length === 0) writeLine(io.stdout, "No run.");
  else {
    writeLine(
      io.stdout,
      table(
        ["run", "issue", "state", "started", "error"],
        runs.map((run) => [
          run.id,
          run.issue.name,
          run.reason ?? run.phase,
          run.createdAt.slice(0, 19),
          run.issue.title,
        ]),
      ),
    );
  }
  return 0;
}

/** `bugstack run show|stop|retry ID`. */
export async function runCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: "boolean" }, help: { type: "boolean" } },
  });
  const [verb, id] = positionals;
  if (values.help || !verb) {
    writeLine(io.stdout, RUN_USAGE);
    return values.help ? 0 : 1;
  }
  if (!id || !["show", "stop", "retry"].includes(verb)) throw new UsageError("Which run?", RUN_USAGE);
  const api = await apiFor(io.environment);
  const path = `/api/v1/runs/${encodeURIComponent(id)}`;
  if (verb === "show") {
    const { run } = await api.get<{ run: RunDetail }>(path);
    writeLine(io.stdout, values.json ? JSON.stringify(run, null, 2) : renderRun(run));
    return 0;
  }
  const { run } = await api.send<{ run: RunSummary }>("POST", `${path}/${verb}`);
  writeLine(io.stdout, verb === "stop" ? `Run ${run.id} is told to stop.` : `Run ${run.id} has started.`);
  return 0;
}

function renderRun(run: RunDetail): string {
  const lines = [
    `${run.issue.title}  (${run.issue.name})`,
    `run ${run.id}: ${run.reason ?? run.phase}${run.sentence ? `. ${run.sentence}` : ""}`,
    "",
    table(
      ["step", "time", "what was done"],
      run.steps.map((step) => [
        step.step,
        step.state === "running" ? "…" : formatDuration(step.durationMs),
        step.sentence,
      ]),
    ),
  ];
  if (run.whyNotMerged.length > 0) {
    lines.push("", "Not merged by itself:", ...run.whyNotMerged.map(({ sentence }) => `  ${sentence}`));
  }
  if (run.report?.fix) lines.push("", ...run.report.fix.diff.split("\n").map(printable));
  if (run.report?.suggestion)
    lines.push("", "Suggestion, a guess:", ...run.report.suggestion.diff.split("\n").map(printable));
  return lines.map((line) => line.trimEnd()).join("\n");
}
