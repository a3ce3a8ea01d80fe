import type { CanonicalEvent, Signature } from "@bugstack/event";
import type { CodeIndex } from "./code/code-index.ts";
import type { MappedFrame } from "./diagnose/diagnosis.ts";
import type { Detection, ProjectTree } from "./toolchains/toolchain.ts";

/** What is known of one error and its code; the steps of a repair read it and none changes it. */
export interface Investigation {
  /** Null when the work starts from a failing test. */
  readonly event: CanonicalEvent | null;
  readonly signature: Signature | null;
  readonly tree: ProjectTree;
  readonly code: CodeIndex;
  readonly frames: readonly MappedFrame[];
  readonly detection: Detection | null;
}
