import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RepairCase } from "./cases.ts";
import { applyEdits } from "./edits.ts";
import { judgeProject, runHiddenTests, runOwnTests } from "./judge.ts";
import { identityOf, recordEvent, type SentryEvent } from "./record.ts";

/**
 * Proves a case without the engine: its own tests are green with the defect, the recorded error really occurs, the
 * hidden tests refuse the defect and each wrong fix, and accept each right one, after which the error does not occur.
 * With `renew`, the event is recorded anew. Answers what does not hold; nothing: proved.
 */
export async function proveCase(found: RepairCase, renew: boolean): Promise<string[]> {
  const scratch = mkdtempSync(join(tmpdir(), "bugstack-prove-"));
  const fresh = (name: string, edits?: string) => {
    const folder = join(scratch, name);
    cpSync(join(found.folder, "project"), folder, { recursive: true });
    if (edits) applyEdits(folder, edits);
    return folder;
  };
  try {
    const faults: string[] = [];
    const own = await runOwnTests(found, fresh("own"));
    if (own.exitCode !== 0) faults.push(`its own tests are not green:\n${own.output}`);
    const event = await recordEvent(found, fresh("run"), join(scratch, "events"));
    faults.push(...keptEvent(found, event, renew));
    if (found.expected === "not_patched") return faults;
    const hidden = await runHiddenTests(found, fresh("hidden"));
    if (hidden.exitCode === 0) faults.push("the hidden tests accept the defect");
    const edits = editsOf(found);
    if (!edits.some((name) => name.startsWith("right"))) faults.push("it has no reference fix");
    const isFirst = (name: string) => name === edits.find((one) => one.startsWith("right"));
    for (const name of edits) {
      const file = join(found.folder, "reference", name);
      if (name.startsWith("wrong")) {
        const judged = await runHiddenTests(found, fresh(name, file));
        if (judged.exitCode === 0) faults.push(`${name} is accepted`);
        continue;
      }
      const judged = await judgeProject(found, fresh(name, file));
      if (judged.exitCode !== 0) faults.push(`${name} is refused:\n${judged.output}`);
      // One fix is enough to show that the event came from this defect.
      if (!isFirst(name)) continue;
      const again = await recordEvent(found, fresh(`${name}-run`, file), join(scratch, `${name}-events`));
      if (event && again && identityOf(again) === identityOf(event))
        faults.push(`${name}: the error still occurs`);
    }
    return faults;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Names of the hand-written fixes beside a case: `right…` and `wrong…`. */
function editsOf(found: RepairCase): string[] {
  const folder = join(found.folder, "reference");
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

function keptEvent(found: RepairCase, event: SentryEvent | null, renew: boolean): string[] {
  const file = join(found.folder, "event.json");
  if (!event) return ["its run leads to no event"];
  if (renew) writeFileSync(file, `${JSON.stringify(event, null, 1)}\n`);
  // A case that is run under our own SDK keeps no event.
  if (!existsSync(file)) return [];
  const kept: SentryEvent = JSON.parse(readFileSync(file, "utf8"));
  return identityOf(kept) === identityOf(event)
    ? []
    : [
        `the run leads to another error than the recorded one: ${identityOf(event)} instead of ${identityOf(kept)}`,
      ];
}
