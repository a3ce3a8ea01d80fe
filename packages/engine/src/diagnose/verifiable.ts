import type { CanonicalEvent } from "@bugstack/event";
import type { MappedFrame } from "./diagnosis.ts";

/** Whether the event can have come from this code. An event that cannot is kept and explained, but nothing is patched. */
export type Verifiability =
  | { readonly verifiable: true; readonly evidence: readonly string[] }
  | { readonly verifiable: false; readonly sentence: string; readonly evidence: readonly string[] };

const FITS = new Set<MappedFrame["fit"]>(["exact", "moved", "unknown"]);

/**
 * Judges the frames that `mapFrames` found: each frame of the application must fit the code at this release, and at
 * least one must be there. An event under a public key can be made up by anybody; this is the first thing it has to pass.
 */
export function checkFit(event: CanonicalEvent, frames: readonly MappedFrame[]): Verifiability {
  if (event.exceptions.length === 0) {
    return refuse("The event carries no exception, so there is no code to compare it with.", []);
  }
  if (frames.length === 0) {
    return refuse("The event carries no stack frames, so it cannot be compared with the code.", []);
  }
  const misfits = frames.filter((frame) => frame.fit === "mismatch" && frame.frame.inApp !== false);
  const evidence = misfits.slice(0, 5).map(describeMisfit);
  if (misfits.length > 0) {
    const count = misfits.length === 1 ? "One frame" : `${misfits.length} frames`;
    return refuse(
      `${count} of the trace do not fit the code at this release.`.replace(
        "One frame of the trace do",
        "One frame of the trace does",
      ),
      evidence,
    );
  }
  const fitting = frames.filter((frame) => frame.path !== null && FITS.has(frame.fit));
  if (fitting.length === 0) {
    const own = frames
      .filter((frame) => frame.frame.inApp === true)
      .slice(0, 3)
      .map(describeMisfit);
    return refuse("No frame of the trace lies in this repository.", own);
  }
  const exact = fitting.filter((frame) => frame.fit === "exact").length;
  const moved = fitting.filter((frame) => frame.fit === "moved").length;
  const parts = [
    exact > 0 ? `${exact} agree with their line` : "",
    moved > 0 ? `${moved} stand at another line of the same function` : "",
    fitting.length > exact + moved ? `${fitting.length - exact - moved} have no source text to compare` : "",
  ].filter(Boolean);
  return {
    verifiable: true,
    evidence: [`Frames found in the repository: ${fitting.length} (${parts.join(", ")}).`],
  };
}

function refuse(sentence: string, evidence: readonly string[]): Verifiability {
  return { verifiable: false, sentence, evidence };
}

function describeMisfit({ frame, path }: MappedFrame): string {
  const place = `${frame.path ?? frame.absolutePath ?? frame.module ?? "?"}:${frame.line ?? "?"}`;
  const name = frame.function ? ` in ${frame.function}` : "";
  return path === null
    ? `${place}${name}: no such file in the repository`
    : `${place}${name}: ${path} does not have this line`;
}
