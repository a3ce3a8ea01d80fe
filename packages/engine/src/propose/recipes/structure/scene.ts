import type { FlowContext, ValuePlace } from "../../../diagnose/origin/flow.ts";
import { type Trace, traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";

/** An error with the ways that its wrong value may have come. */
export interface Scene {
  readonly investigation: Investigation;
  readonly fault: JavascriptFault;
  readonly trace: Trace;
  readonly context: FlowContext;
}

/** A change, and how surely it is the right one. */
export interface Guess {
  readonly idea: Idea;
  /** 0 to 1. From `SURE` on it goes before every other change. */
  readonly strength: number;
}

export const SURE = 0.7;

export type Builder = (scene: Scene) => readonly Guess[];

/** Null when the message does not tell which value was wrong. */
export function sceneOf(investigation: Investigation, fault: JavascriptFault): Scene | null {
  const trace = traceWays(investigation);
  if (!trace) return null;
  const context: FlowContext = { code: investigation.code, frames: investigation.frames, fault: trace.fault };
  return { investigation, fault, trace, context };
}

export interface Change {
  readonly name: string;
  readonly sentence: string;
  readonly cause: string;
  readonly explanation: string;
  readonly edits: readonly Omit<CandidateEdit, "part">[];
  readonly basis: Idea["basis"];
  readonly place: Idea["place"];
}

/** A change that makes the request, or the call, go through as it was meant to. */
export function guess(
  { investigation }: Pick<Scene, "investigation">,
  strength: number,
  change: Change,
): Guess {
  const isRead = investigation.event?.request?.method?.toUpperCase() === "GET";
  return {
    strength,
    idea: {
      ...change,
      edits: change.edits.map((edit) => ({ ...edit, part: "fix" })),
      expectation: isRead ? FINE : NO_ERROR,
    },
  };
}

export function keyOfPlace({ path, node }: ValuePlace): string {
  return `${path}:${node.startIndex}:${node.endIndex}`;
}
