import type { GateId, GateResult } from "./gate.ts";

/** Longest evidence that a report keeps of one gate, in bytes. */
const LONGEST_EVIDENCE = 2_000;

export function passed(id: GateId, evidence: string): GateResult {
  return { id, status: "passed", evidence: shortened(evidence, LONGEST_EVIDENCE) };
}

export function failed(id: GateId, evidence: string): GateResult {
  return { id, status: "failed", evidence: shortened(evidence, LONGEST_EVIDENCE) };
}

export function notApplicable(id: GateId, evidence: string): GateResult {
  return { id, status: "not_applicable", evidence: shortened(evidence, LONGEST_EVIDENCE) };
}

/** Cuts the middle out of a text that is longer than `bytes` in UTF-8. */
export function shortened(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const mark = "\n…\n";
  const half = Math.floor((bytes - Buffer.byteLength(mark)) / 2);
  const all = Buffer.from(text);
  // A character cut in two becomes a replacement mark of three bytes; it is dropped.
  const part = (from: number, to: number) =>
    all
      .subarray(from, to)
      .toString("utf8")
      .replace(/^\uFFFD+|\uFFFD+$/g, "");
  return `${part(0, half)}${mark}${part(all.length - half, all.length)}`;
}

/** `3 tests`, `1 test`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
