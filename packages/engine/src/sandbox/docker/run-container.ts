import type { Duplex, Readable } from "node:stream";
import type Docker from "dockerode";
import { EngineError } from "../../error.ts";
import { createOutputBuffer } from "../output-buffer.ts";
import type { ProcessRun } from "../run-process.ts";
import type { SandboxResult } from "../sandbox.ts";
import { isSignalExit } from "../signal-exit.ts";
import { demultiplex } from "./demultiplex.ts";

export interface ContainerRun {
  readonly api: Docker;
  readonly options: Docker.ContainerCreateOptions;
  readonly input: ProcessRun["input"];
  readonly seconds: number;
  readonly outputBytes: number;
  readonly onOutput: ((stream: "stdout" | "stderr", chunk: Uint8Array) => void) | null;
  readonly signal: AbortSignal;
}

type Limit = "time" | "memory" | "output" | "aborted";

/** A command that writes this many times the kept output is ended. */
const OUTPUT_FACTOR = 10;
/** How long output that is still on its way may keep us waiting after the end. */
const DRAIN_MS = 2_000;
const LOOK_INTERVAL_MS = 50;

/** Runs one container to its end, under time and output limits, and removes it. @throws EngineError `sandbox_failed` */
export async function runContainer(run: ContainerRun): Promise<SandboxResult> {
  const started = performance.now();
  const stdout = createOutputBuffer(run.outputBytes);
  const stderr = createOutputBuffer(run.outputBytes);
  let limit: Limit | null = null;

  function result(rest: Pick<SandboxResult, "exitCode" | "ended">): SandboxResult {
    const texts = { stdout: stdout.text(), stderr: stderr.text() };
    const truncated = stdout.truncated || stderr.truncated;
    return { ...rest, ...texts, truncated, durationMs: performance.now() - started };
  }
  if (run.signal.aborted) return result({ exitCode: null, ended: "aborted" });
  const container = await run.api.createContainer(run.options).catch((cause) => {
    throw failed("could not be made", cause);
  });

  function end(reason: Limit): void {
    if (limit !== null) return;
    limit = reason;
    // It may have ended by itself at this moment.
    container.kill({ signal: "SIGKILL" }).catch(() => {});
  }
  const onAbort = () => end("aborted");
  let timer: NodeJS.Timeout | undefined;
  let onShortage: AbortController | null = null;
  let stream: Duplex | null = null;
  try {
    stream = await attach(container);
    const closed = demultiplex(stream, (name, chunk) => {
      const buffer = name === "stdout" ? stdout : stderr;
      buffer.push(chunk);
      if (buffer.seen > run.outputBytes * OUTPUT_FACTOR) end("output");
      if (limit === null) run.onOutput?.(name, chunk);
    });
    onShortage = watchMemory(run.api, container.id, () => end("memory"));
    await container.start().catch((cause) => {
      throw failed("could not be started", cause);
    });
    if (run.signal.aborted) end("aborted");
    run.signal.addEventListener("abort", onAbort, { once: true });
    timer = setTimeout(() => end("time"), run.seconds * 1000);
    feed(stream, run.input);
    const code = await exitCodeOf(container, closed);
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref())]);
    const reason = limit as Limit | null;
    if (reason !== null) return result({ exitCode: null, ended: reason });
    if (await wasOutOfMemory(container)) return result({ exitCode: null, ended: "memory" });
    if (isSignalExit(code)) return result({ exitCode: null, ended: "signal" });
    return result({ exitCode: code, ended: "exit" });
  } finally {
    clearTimeout(timer);
    onShortage?.abort();
    run.signal.removeEventListener("abort", onAbort);
    stream?.destroy();
    await container.remove({ force: true, v: true }).catch(() => {});
  }
}

/**
 * Connects to a container's streams. Asked for without the body that the client's own `attach` sends: Podman takes that for
 * the beginning of the command's input.
 */
function attach({ modem, id }: Docker.Container): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    modem.dial(
      {
        path: `/containers/${id}/attach?stream=1&stdin=1&stdout=1&stderr=1&`,
        method: "POST",
        isStream: true,
        hijack: true,
        openStdin: false,
        statusCodes: { 200: true, 404: "no such container", 500: "server error" },
        file: Buffer.alloc(0),
      },
      (error: Error | null, stream: unknown) => {
        if (error) reject(failed("could not be spoken with", error));
        else resolve(stream as Duplex);
      },
    );
  });
}

/**
 * Waits for the end. Some versions of Podman answer `wait` up to 20 s late, so once the output is over, which is nearly
 * always the end, the state is looked at.
 */
function exitCodeOf(container: Docker.Container, closed: Promise<void>): Promise<number> {
  const waited = container.wait().then(({ StatusCode }: { StatusCode: number }) => StatusCode);
  const looked = closed.then(async () => {
    for (;;) {
      const { Running, Status, ExitCode } = (await container.inspect()).State;
      if (!Running && Status !== "created" && Status !== "initialized") return ExitCode;
      await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL_MS));
    }
  });
  return Promise.race([waited, looked.catch(() => waited)]);
}

function feed(stream: Duplex, input: ProcessRun["input"]): void {
  // A command that never reads its input is no fault of ours.
  stream.on("error", () => {});
  if (typeof input === "function") input(stream);
  else stream.end(input ?? undefined);
}

/**
 * Tells when the container's memory was not enough and the kernel ended one of its processes, until it is aborted. Not
 * waited for: some engines answer only when there is something to say, or never; the end of the container tells it too.
 */
function watchMemory(api: Docker, id: string, onShortage: () => void): AbortController {
  const ending = new AbortController();
  const asked = api.getEvents({
    filters: { container: [id], event: ["oom"] },
    abortSignal: ending.signal,
  });
  asked.then(
    (events) => {
      events.on("error", () => {});
      events.once("data", onShortage);
      ending.signal.addEventListener("abort", () => (events as Readable).destroy(), { once: true });
      if (ending.signal.aborted) (events as Readable).destroy();
    },
    () => {},
  );
  return ending;
}

async function wasOutOfMemory(container: Docker.Container): Promise<boolean> {
  try {
    return (await container.inspect()).State.OOMKilled;
  } catch {
    return false; // removed
  }
}

function failed(what: string, cause: unknown): EngineError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new EngineError("sandbox_failed", `The container ${what}: ${why}`, { cause });
}
