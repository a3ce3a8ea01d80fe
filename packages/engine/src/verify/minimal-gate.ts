import type { Change } from "./change.ts";
import { counted, passed } from "./evidence.ts";
import type { GateResult } from "./gate.ts";
import type { Minimised } from "./minimise.ts";

/** Gate 7: what is left is needed, hunk by hunk. */
export function minimalGate(minimised: Minimised, change: Change): GateResult {
  const lines = [
    `${counted(change.linesChanged, "changed line")} in ${counted(minimised.edits.length, "edit")}.`,
  ];
  for (const [name, why] of minimised.needed)
    lines.push(`Without ${name} fail: ${why.slice(0, 4).join(", ")}.`);
  if (minimised.needed.size === 0) lines.push("It is one edit, without which the error is there.");
  for (const name of minimised.dropped) lines.push(`Left out, because nothing needs it: ${name}.`);
  return passed("minimal", lines.join("\n"));
}
