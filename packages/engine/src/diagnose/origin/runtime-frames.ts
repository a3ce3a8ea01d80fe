import type { Frame } from "@bugstack/event";

/** Whether a frame lies in the language or in Node itself: `at Array.map (<anonymous>)`, `at new URL (node:internal/url:816:29)`. */
export function isOfRuntime({ path, line }: Pick<Frame, "path" | "line">): boolean {
  return path === null || line === null || /^(?:node:|<anonymous>|native$|\[native code\])/.test(path);
}
