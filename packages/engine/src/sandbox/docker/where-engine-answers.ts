import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContainerSandbox } from "./driver.ts";

/** For tests: whether a container engine works here. Where none does, that is said, because what it guards is not tested then. */
export async function whereEngineAnswers(): Promise<boolean> {
  const home = mkdtempSync(join(tmpdir(), "bugstack-engine-check-"));
  try {
    const availability = await createContainerSandbox({ home }).check();
    if (availability.available) return true;
    console.warn(`skipped: no container engine works on this machine (${availability.reason})`);
    return false;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
