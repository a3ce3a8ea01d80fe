import { EngineError } from "../../error.ts";
import type { TestRun } from "../../toolchains/toolchain.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import type { NewTest } from "../scenario.ts";
import { withTestFile } from "../workspace-file.ts";

const SECONDS = 60;

export async function runFile(request: ReproductionRequest, test: NewTest): Promise<TestRun> {
  const { workspace, environment, toolchain, signal } = request;
  throwIfAborted(signal);
  return withTestFile(workspace, test, () =>
    toolchain.runTests(workspace, environment, {
      selectors: [test.path],
      observe: true,
      seconds: SECONDS,
      signal,
    }),
  );
}

export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new EngineError("time_limit", "Stopped while reproducing the error");
}
