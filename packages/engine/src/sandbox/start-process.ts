import type { Writable } from "node:stream";
import { EngineError } from "../error.ts";
import type { ProcessRun } from "./run-process.ts";
import type { SandboxProcess, SandboxResult } from "./sandbox.ts";

type Run = (input: ProcessRun["input"], controller: AbortController) => Promise<SandboxResult>;

/** A running command as something to speak with. Settles when the program's input is open, or with why it is not. */
export async function startProcess(run: Run): Promise<SandboxProcess> {
  const controller = new AbortController();
  const { promise: open, resolve, reject } = Promise.withResolvers<Writable>();
  const ended = run(resolve, controller);
  // Once it was open, only `ended` tells what became of it.
  ended.then(
    () => reject(new EngineError("sandbox_failed", "The program was stopped before it started")),
    reject,
  );
  const stream = await open;
  return {
    write(bytes) {
      if (stream.writable) stream.write(bytes);
    },
    end: () => stream.end(),
    kill: () => controller.abort(),
    ended,
  };
}
