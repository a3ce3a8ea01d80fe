import { fieldsOf } from "./fields.js";

/** The greatest height told; frames without one count as lost. */
export function summary(frames) {
  const heights = frames.map((frame) => fieldsOf(frame).ALT).filter((height) => height !== undefined);
  return { top: heights.length === 0 ? null : Math.max(...heights.map(Number)), lost: frames.length - heights.length };
}
