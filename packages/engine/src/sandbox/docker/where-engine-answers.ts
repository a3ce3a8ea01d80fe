import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContainerSandbox } from "./driver.ts";

/** For tests: which container engine works here. Where none does, that is said, because what it guards is not tested then. */
export async function whereEngineAnswers(): Promise<"docker" | "podman" | null> {
  const home = mkdtempSync(join(tmpdir(), "bugstack-engine-check-"));
  try {
    const availability = await createContainerSandbox({ home }).check();
    if (availability.available) return availability.detail.startsWith("podman") ? "podman" : "docker";
    console.warn(`skipped: no container engine works on this machine (${availability.reason})`);
    return null;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
