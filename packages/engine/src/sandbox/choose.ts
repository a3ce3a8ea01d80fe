import { EngineError } from "../error.ts";
import { createBubblewrapSandbox } from "./bubblewrap/driver.ts";
import { createUnconfinedSandbox } from "./none/driver.ts";
import type { Sandbox } from "./sandbox.ts";

export interface SandboxChoice {
  /** Folder of this instance. */
  readonly home: string;
  /** `none` runs foreign code without protection and must be asked for; by default the machine's best driver. */
  readonly driver?: "bubblewrap" | "none";
  /** Where a warning of the driver goes. */
  readonly onWarning?: (sentence: string) => void;
}

/** A sandbox that works on this machine. @throws EngineError `sandbox_unavailable` with what to do. */
export async function chooseSandbox(choice: SandboxChoice): Promise<Sandbox> {
  if (choice.driver === "none") {
    return createUnconfinedSandbox({
      home: choice.home,
      ...(choice.onWarning ? { onWarning: choice.onWarning } : {}),
    });
  }
  const sandbox = createBubblewrapSandbox({ home: choice.home });
  const availability = await sandbox.check();
  if (availability.available) return sandbox;
  throw new EngineError("sandbox_unavailable", `No sandbox works on this machine: ${availability.reason}`, {
    remedy: `To mend that: ${availability.remedy.replace(/\.$/, "")}. \`bugstack doctor --fix\` does it where it has the right`,
  });
}
