import { createHash } from "node:crypto";
import { isAlive } from "../sweep-scratch.ts";
import type { ContainerEngine } from "./engine.ts";

const HOME_LABEL = "bugstack.home";
const PROCESS_LABEL = "bugstack.process";

/** Labels by which the containers of this process are known again. */
export function ownLabels(home: string): Readonly<Record<string, string>> {
  return { [HOME_LABEL]: nameOf(home), [PROCESS_LABEL]: String(process.pid) };
}

/** Removes the containers of this instance's processes that were killed. */
export async function sweepContainers(engine: ContainerEngine, home: string): Promise<void> {
  const found = await engine.api.listContainers({
    all: true,
    filters: { label: [`${HOME_LABEL}=${nameOf(home)}`] },
  });
  for (const { Id, Labels } of found) {
    const pid = Number(Labels[PROCESS_LABEL]);
    if (Number.isInteger(pid) && pid > 0 && isAlive(pid)) continue;
    // Another process may be at it as well.
    await engine.api
      .getContainer(Id)
      .remove({ force: true, v: true })
      .catch(() => {});
  }
}

/** Instances on one machine may share an engine. */
function nameOf(home: string): string {
  return createHash("sha256").update(home).digest("hex").slice(0, 16);
}
