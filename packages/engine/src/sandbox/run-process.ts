import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import type { Writable } from "node:stream";
import { EngineError } from "../error.ts";
import { createOutputBuffer } from "./output-buffer.ts";
import type { SandboxResult } from "./sandbox.ts";

/** One child process under time and output limits. Shared by the drivers that start processes on this machine. */
export interface ProcessRun {
  readonly argv: readonly [string, ...string[]];
  readonly directory?: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Bytes for the standard input, which is closed behind them; a function is given the open stream instead. */
  readonly input: Uint8Array | ((stream: Writable) => void) | null;
  /** Bytes that the child reads from descriptor 3, 4, … */
  readonly descriptors: readonly Uint8Array[];
  readonly seconds: number;
  readonly outputBytes: number;
  readonly onOutput: ((stream: "stdout" | "stderr", chunk: Uint8Array) => void) | null;
  readonly signal: AbortSignal | null;
  /** Ends the child and all its descendants. */
  readonly kill: (child: ChildProcess) => void;
  /** Called about every 100 ms; an answer ends the child for that reason. */
  readonly watch: ((child: ChildProcess) => "memory" | null) | null;
}

export interface ProcessOutcome extends Omit<SandboxResult, "ended"> {
  readonly ended: SandboxResult["ended"];
  readonly signalName: NodeJS.Signals | null;
}

const WATCH_INTERVAL_MS = 100;
/** How long descriptors that a dying tree still holds may keep us waiting after the child itself ended. */
const DRAIN_MS = 2_000;
/** A command that writes this many times the kept output is ended. */
const OUTPUT_FACTOR = 10;

/** @throws EngineError `sandbox_failed` when the program cannot be started at all. */
export function runProcess(run: ProcessRun): Promise<ProcessOutcome> {
  const started = performance.now();
  if (run.signal?.aborted) return Promise.resolve(notStarted());
  return new Promise((resolve, reject) => {
    const nothing = openSync("/dev/null", "r+");
    const child = spawn(run.argv[0], run.argv.slice(1), {
      ...(run.directory === undefined ? {} : { cwd: run.directory }),
      env: { ...run.environment },
      detached: true,
      stdio: standardStreams(run.descriptors.length, nothing),
    });
    closeSync(nothing);
    const stdout = createOutputBuffer(run.outputBytes);
    const stderr = createOutputBuffer(run.outputBytes);
    let limit: "time" | "memory" | "output" | "aborted" | null = null;
    let settled = false;

    function end(reason: NonNullable<typeof limit>): void {
      if (limit !== null || settled) return;
      limit = reason;
      run.kill(child);
    }
    const onAbort = () => end("aborted");
    const timer = setTimeout(() => end("time"), run.seconds * 1000);
    const watcher = run.watch && setInterval(() => watch(), WATCH_INTERVAL_MS);
    run.signal?.addEventListener("abort", onAbort, { once: true });

    function watch(): void {
      const reason = run.watch?.(child) ?? null;
      if (reason !== null) end(reason);
    }
    function collect(name: "stdout" | "stderr", chunk: Uint8Array): void {
      const buffer = name === "stdout" ? stdout : stderr;
      buffer.push(chunk);
      if (buffer.seen > run.outputBytes * OUTPUT_FACTOR) end("output");
      if (limit === null) run.onOutput?.(name, chunk);
    }
    function release(): void {
      settled = true;
      clearTimeout(timer);
      if (watcher) clearInterval(watcher);
      run.signal?.removeEventListener("abort", onAbort);
    }
    function settle(code: number | null, signalName: NodeJS.Signals | null): void {
      if (settled) return;
      release();
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({
        exitCode: limit === null ? code : null,
        ended: limit ?? (code === null ? "signal" : "exit"),
        signalName,
        stdout: stdout.text(),
        stderr: stderr.text(),
        truncated: stdout.truncated || stderr.truncated,
        durationMs: performance.now() - started,
      });
    }

    child.stdout?.on("data", (chunk: Uint8Array) => collect("stdout", chunk));
    child.stderr?.on("data", (chunk: Uint8Array) => collect("stderr", chunk));
    if (typeof run.input === "function" && child.stdin) {
      child.stdin.on("error", ignore);
      run.input(child.stdin);
    } else {
      feed(child.stdin, run.input instanceof Uint8Array ? run.input : new Uint8Array());
    }
    run.descriptors.forEach((bytes, index) => {
      feed(child.stdio[index + 3] as Writable | null, bytes);
    });
    child.once("error", (cause) => {
      if (settled) return;
      release();
      reject(
        new EngineError("sandbox_failed", `Could not start ${run.argv[0]}: ${cause.message}`, { cause }),
      );
    });
    child.once("exit", (code, signalName) => {
      // Whatever the command left running ends with it.
      run.kill(child);
      setTimeout(() => settle(code, signalName), DRAIN_MS).unref();
    });
    child.once("close", settle);
  });
}

function feed(stream: Writable | null, bytes: Uint8Array): void {
  stream?.on("error", ignore);
  stream?.end(bytes);
}

/** A child that never reads its input is no fault of ours. */
function ignore(): void {}

/**
 * Descriptors that this process inherited without close-on-exec would reach foreign code; each is
 * covered by /dev/null in the child.
 */
function standardStreams(extra: number, nothing: number): ("pipe" | "ignore" | number)[] {
  const streams: ("pipe" | "ignore" | number)[] = Array.from({ length: 3 + extra }, () => "pipe");
  for (const descriptor of leakyDescriptors()) {
    while (streams.length <= descriptor) streams.push("ignore");
    if (descriptor >= 3 + extra) streams[descriptor] = nothing;
  }
  return streams;
}

const CLOSE_ON_EXEC = 0o2000000;

function leakyDescriptors(): readonly number[] {
  let names: string[];
  try {
    names = readdirSync("/proc/self/fd");
  } catch {
    return [];
  }
  return names.map(Number).filter((descriptor) => descriptor > 2 && isLeaky(descriptor));
}

function isLeaky(descriptor: number): boolean {
  try {
    const flags = /^flags:\s*([0-7]+)/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, "latin1"));
    return flags !== null && (Number.parseInt(flags[1] as string, 8) & CLOSE_ON_EXEC) === 0;
  } catch {
    return false;
  }
}

function notStarted(): ProcessOutcome {
  return {
    exitCode: null,
    ended: "aborted",
    signalName: null,
    stdout: "",
    stderr: "",
    truncated: false,
    durationMs: 0,
  };
}
