import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBubblewrapSandbox } from "./driver.ts";

/** For tests: whether bubblewrap works on this machine. Says why when it does not. */
export async function whereBubblewrapWorks(): Promise<boolean> {
  const home = mkdtempSync(join(tmpdir(), "bugstack-probe-"));
  try {
    const availability = await createBubblewrapSandbox({ home }).check();
    if (!availability.available) {
      console.warn(`skipped, no bubblewrap: ${availability.reason}. ${availability.remedy}`);
    }
    return availability.available;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
