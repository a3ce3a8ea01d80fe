import { EngineError } from "../error.ts";

/**
 * The parts of a path that stays in its tree by its spelling alone. Links are looked at when the path is walked.
 * @throws EngineError `bad_input` for absolute paths, `..`, empty paths and zero bytes.
 */
export function treePathParts(path: string): readonly string[] {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (path.startsWith("/") || path.includes("\0") || parts.length === 0 || parts.includes("..")) {
    throw new EngineError("bad_input", `The path ${JSON.stringify(path)} does not stay inside the project`);
  }
  return parts;
}
