import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import type { MappedFrame } from "../diagnosis.ts";

/** What was wrong with the value that is followed. */
export type Fault =
  /** It was None, null or undefined. */
  | "nothing"
  /** It is there, but a key or attribute of it is not. */
  | "missing_member"
  /** It has another type or content than was expected. */
  | "unexpected"
  /** It was to be looped over: it may be nothing as well as of another type. */
  | "not_iterable";

/** A member of a value: `.name` or `["name"]`. */
export interface Member {
  readonly kind: "attribute" | "key";
  readonly name: string;
  /** Where this name is written, in the file of the place that first had it; absent where nobody wrote it. */
  readonly node?: Node;
  readonly path?: string;
}

/** A value in the code: an expression, and the members that are read from it, outermost last. */
export interface ValuePlace {
  readonly path: string;
  readonly node: Node;
  readonly members: readonly Member[];
}

/** One step back from a value towards where it was made. */
export interface Hop {
  /** Where the value was before; null when it was made here. */
  readonly to: ValuePlace | null;
  readonly path: string;
  readonly line: number;
  /** Plain words: what happens to the value here. */
  readonly why: string;
  /** 0 to 1: how surely the value came this way, or how likely a birth is the defect. */
  readonly weight: number;
  readonly kind: HopKind;
}

export type HopKind =
  | "assignment"
  | "element"
  | "argument"
  | "return"
  | "member"
  | "outer_name"
  | "explicit_nothing"
  | "missing_return"
  | "missing_await"
  | "lookup"
  | "default"
  | "dropped_member"
  | "request"
  | "outside"
  /** It is made here, of the class that was seen. */
  | "made_here"
  /** A function is named here and not called. */
  | "missing_call";

/** What the steps of one language may look at. */
export interface FlowContext {
  readonly code: CodeIndex;
  readonly frames: readonly MappedFrame[];
  readonly fault: Fault;
  /** The class of the wrong value, where the message tells: `list`, `generator`. */
  readonly observed?: string | null;
  /** How often it was asked already, on this way, what function a value is. */
  readonly depth?: number;
}

/** Steps one hop back from a value, by the rules of its language. An empty answer means that the way is lost. */
export type StepBack = (place: ValuePlace, context: FlowContext) => Hop[];

/** Whether the value that is looked for may be none at all. */
export function mayBeNothing(fault: Fault): boolean {
  return fault === "nothing" || fault === "not_iterable";
}
