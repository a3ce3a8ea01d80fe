import { siblingFieldIdeas } from "../nothing/sibling-fields.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/** A field that a change of a record leaves out, beside others that are asked for first. */
export function leftAsItIs({ fault, read, literal, key }: KeyCase): KeyFinding | null {
  const { file, line } = fault;
  const sentence = `\`${key}\` may be left out, and ${file.path}:${line} does not allow for that.`;
  const ideas = literal === null ? [] : siblingFieldIdeas(file, read, sentence);
  return ideas.length > 0 ? { id: "optional-key", sentence, path: file.path, line, ideas } : null;
}
