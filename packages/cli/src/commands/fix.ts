import { createHash } from "node:crypto";
import { mkdirSync, realpathSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import process from "node:process";
import {
  checkNewBranch,
  chooseSandbox,
  EngineError,
  exitCodeOf,
  failureReport,
  type RepairInput,
  type RepairStep,
  type Report,
  repair,
} from "@bugstack/engine";
import { EventError, readAnyEvent } from "@bugstack/event";
import { readSettings } from "@bugstack/server/settings";
import { FIX_USAGE, type FixArguments, jsonTarget, parseFixArguments } from "../fix/arguments.ts";
import { deliverFix } from "../fix/deliver.ts";
import { readInput } from "../fix/read-input.ts";
import { summaryOf } from "../fix/summary.ts";
import { type CommandIo, writeLine } from "../io.ts";
import { UsageError } from "../usage.ts";

/** `bugstack fix`: see `FIX_USAGE`. Whatever happens, the report is written where `--json` says. */
export async function fixCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  if (argv.includes("--help") || argv.includes("-h")) {
    writeLine(io.stdout, FIX_USAGE);
    return 0;
  }
  const json = jsonTarget(argv);
  const report = await fixReport(argv, io);
  if (json !== null) await writeJson(json, report, io);
  if (json !== "-") writeLine(report.outcome === "error" ? io.stderr : io.stdout, summaryOf(report));
  if (report.fix === null) return exitCodeOf(report);
  try {
    const { repository, write, branch } = parseFixArguments(argv);
    const done = await deliverFix(report, { directory: repository, write, branch });
    if (done) writeLine(json === "-" ? io.stderr : io.stdout, `\n${done}`);
    return exitCodeOf(report);
  } catch (error) {
    if (!(error instanceof EngineError || error instanceof UsageError)) throw error;
    writeLine(
      io.stderr,
      `The fix is verified, but was not written. ${[error.message, error.remedy].filter(Boolean).join(". ")}`,
    );
    return 1;
  }
}

async function fixReport(argv: readonly string[], io: CommandIo): Promise<Report> {
  const givenMs = io.givenMs ?? performance.now();
  try {
    const asked = parseFixArguments(argv);
    if (asked.branch !== null) await checkNewBranch(asked.repository, asked.branch);
    const waiting = performance.now();
    const input = await inputOf(asked, io);
    // Whoever sends the input may take as long as it likes.
    return await run(asked, input, io, givenMs + performance.now() - waiting);
  } catch (error) {
    return failureReport(asEngineError(error));
  }
}

async function inputOf({ input }: FixArguments, io: CommandIo): Promise<RepairInput> {
  if (input.kind === "failing_test") return input;
  const bytes = await readInput(input.file, io.stdin, `--${input.kind}`);
  if (input.kind === "trace") return { kind: "trace", text: new TextDecoder().decode(bytes) };
  return { kind: "event", event: readAnyEvent(bytes) };
}

async function run(asked: FixArguments, input: RepairInput, io: CommandIo, givenMs: number): Promise<Report> {
  const home = join(readSettings(io.environment).home, "engine");
  makeHome(home);
  const sandbox = await chooseSandbox({
    home,
    onWarning: (sentence) => writeLine(io.stderr, `Warning: ${sentence}`),
    ...(asked.sandbox ? { driver: asked.sandbox } : {}),
  });
  const interruption = new AbortController();
  const stop = () => interruption.abort(new EngineError("time_limit", "The run was interrupted"));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  try {
    return await repair({
      input,
      repository: { kind: "directory", directory: asked.repository },
      home,
      projectKey: projectKeyOf(asked.repository),
      sandbox,
      testCommand: asked.testCommand,
      proposers: asked.proposers,
      timeLimitSeconds: asked.timeLimitSeconds,
      timeSpentSeconds: (performance.now() - givenMs) / 1_000,
      releases: null,
      triedCandidates: new Set(),
      onStep: (step) => tell(step, io),
      signal: interruption.signal,
    });
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}

function makeHome(home: string): void {
  try {
    // Others may pass through, which the sandbox's user must, but not list.
    mkdirSync(home, { recursive: true, mode: 0o711 });
  } catch (cause) {
    throw new EngineError("bad_input", `${home} cannot be made`, {
      cause,
      remedy: "Set BUGSTACK_HOME to a folder that you may write to",
    });
  }
}

/** One key per folder, so that its environment is found again. */
function projectKeyOf(directory: string): string {
  const real = realpathSync(directory);
  const digest = createHash("sha256").update(real).digest("hex").slice(0, 12);
  return `local-${basename(real)
    .replace(/[^\w.-]/g, "_")
    .slice(0, 40)}-${digest}`;
}

function tell({ step, state, sentence, durationMs }: RepairStep, io: CommandIo): void {
  if (state === "started") return;
  const took = durationMs === null ? "" : ` (${(durationMs / 1_000).toFixed(1)} s)`;
  writeLine(io.stderr, `${step.padEnd(10)} ${sentence.split("\n")[0]}${took}`);
}

async function writeJson(target: string, report: Report, io: CommandIo): Promise<void> {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (target === "-") {
    io.stdout.write(text);
    return;
  }
  try {
    await writeFile(target, text);
  } catch (cause) {
    throw new UsageError(
      `The report could not be written to ${target}: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

function asEngineError(error: unknown): unknown {
  if (error instanceof EngineError) return error;
  const expected =
    error instanceof UsageError ||
    error instanceof EventError ||
    (error instanceof Error && error.name === "ServerError");
  if (!expected) return error;
  const remedy = "remedy" in error && typeof error.remedy === "string" ? error.remedy : null;
  return new EngineError("bad_input", error.message, { cause: error, ...(remedy ? { remedy } : {}) });
}
