import { type CanonicalEvent, signatureOf } from "@bugstack/event";
import type { CodeIndex } from "../code/code-index.ts";
import { createCodeIndex } from "../code/create-code-index.ts";
import type { Investigation } from "../investigation.ts";
import type { Detection, ProjectTree } from "../toolchains/toolchain.ts";
import { answeredBy } from "./answered-by.ts";
import type { MappedFrame } from "./diagnosis.ts";
import { mapFrames } from "./map-frames.ts";

/**
 * Collects what is known of an error and its code: the index of the tree and the frames found in it. The caller
 * disposes of `code` in the end.
 * @throws EngineError `repository_unreadable` when the tree cannot be listed.
 */
export async function investigate(given: {
  /** Null when the work starts from a failing test. */
  readonly event: CanonicalEvent | null;
  readonly tree: ProjectTree;
  readonly detection: Detection | null;
  /** Called before each file that is read; ends the work by throwing. */
  readonly checkTime?: () => void;
}): Promise<Investigation> {
  const { event, tree, detection, checkTime } = given;
  const code = await createCodeIndex(tree, checkTime);
  return {
    event,
    signature: event && signatureOf(event.exceptions),
    tree,
    code,
    frames: event ? framesOf(event, code) : [],
    detection,
  };
}

function framesOf(event: CanonicalEvent, code: CodeIndex): readonly MappedFrame[] {
  const frames = mapFrames(event, code);
  const last = event.exceptions.length - 1;
  const isShown = frames.some(({ path, exception }) => path !== null && exception === last);
  return isShown ? frames : [...frames, ...answeredBy(event, code)];
}
