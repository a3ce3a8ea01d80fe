import type { SystemPart } from "./package-manager.ts";

/** One thing that was looked at. */
export interface Finding {
  readonly name: string;
  readonly state: "ok" | "missing" | "warning";
  /** What was found. */
  readonly detail: string;
  /** What to do, when it is not ok. */
  readonly remedy: string | null;
  /** System parts whose installation would mend it. */
  readonly parts: readonly SystemPart[];
}

export function ok(name: string, detail: string): Finding {
  return { name, state: "ok", detail, remedy: null, parts: [] };
}

export function missing(
  name: string,
  detail: string,
  remedy: string,
  parts: readonly SystemPart[] = [],
): Finding {
  return { name, state: "missing", detail, remedy, parts };
}

export function warning(name: string, detail: string, remedy: string): Finding {
  return { name, state: "warning", detail, remedy, parts: [] };
}
