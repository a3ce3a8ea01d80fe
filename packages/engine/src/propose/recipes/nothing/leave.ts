import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { hasActedBefore } from "../../house/acted-before.ts";
import { callersTakeNothing, failureValueOf } from "../../house/failure-value.ts";
import { nullableSlot } from "../../house/nullable-field.ts";
import { freeName } from "../edits/names.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import type { Birth } from "./births.ts";
import { guardSite } from "./guard-site.ts";
import { type Site, sitesOf } from "./sites.ts";
import { asOne, twinSites } from "./twin-sites.ts";

/** An early end of the function with the value that it gives on failure elsewhere. */
export interface LeavePatch {
  readonly edits: readonly CandidateEdit[];
  readonly leaves: string;
  readonly evidence: readonly string[];
  readonly site: Site;
}

/**
 * Leaves the function where its own lookup or match gives nothing, with its own failure value. Only where the house
 * shows that value, and where those who call the function are prepared for it.
 */
export function leavePatches(
  investigation: Investigation,
  fault: PythonFault,
  birth: Birth,
  wanted: string,
): LeavePatch[] {
  const { code } = investigation;
  const value = failingValueOf(investigation);
  // A part that may be None is no reason to give up the whole.
  if (value && nullableSlot(code, value.place.node) !== null) return [];
  return sitesOf(investigation, fault, birth).flatMap((site): LeavePatch[] => {
    const symbol = code.functionAt(site.file.path, startLineOf(site.statement));
    const failure = symbol && failureValueOf(code, symbol);
    if (!symbol || !failure || hasActedBefore(symbol.node, site.statement)) return [];
    const isOwn = failure.evidence.some((place) => isWithin(place, symbol));
    if (!isOwn && !callersTakeNothing(code, symbol)) return [];
    const name = site.name ?? freeName(code, site.file, site.statement, wanted);
    const made = guardSite(site, name, [failure.statement]);
    if (!made) return [];
    const twins = twinSites(site).flatMap((twin) => {
      const guard = twin.name === null ? null : guardSite(twin, twin.name, [failure.statement]);
      return guard ? [guard] : [];
    });
    return [{ edits: asOne([made, ...twins]), leaves: failure.statement, evidence: failure.evidence, site }];
  });
}

function isWithin(place: string, symbol: { path: string; startLine: number; endLine: number }): boolean {
  const [path, line] = place.split(":");
  return path === symbol.path && Number(line) >= symbol.startLine && Number(line) <= symbol.endLine;
}

/** Name for the result of a match or lookup that has none. */
export function nameForResult(birth: Birth): string {
  if (birth.kind === "no_match") return "match";
  const callee =
    birth.node.type === "call" ? (field(birth.node, "function")?.text.split(".").at(-1) ?? "") : "";
  return callee.replace(/^(?:get|find|fetch|load|read)_?/, "").replace(/_by_\w+$/, "") || "found";
}
