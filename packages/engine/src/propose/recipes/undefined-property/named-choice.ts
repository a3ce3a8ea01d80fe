import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { namedNothings } from "../../house/javascript/named-nothing.ts";
import type { HouseFallback } from "../../house/javascript/optional-reads.ts";
import type { Use } from "./optional-uses.ts";

/** What stands for nothing at all, whatever is missing. */
export const NOTHING = /^(?:null|undefined|0|\[\]|\{\}|(["'`])(?:\W*|n\/?a|none)\1)$/i;

/**
 * The constant by which the file itself says that there is nothing. Null where it has none; empty where it has several, so
 * that nobody can tell which of them is meant.
 */
export function namedChoice(
  code: CodeIndex,
  file: SourceFile,
  { kind, neutral }: Use,
): HouseFallback[] | null {
  if (kind !== "shown" || (neutral !== null && !/^(?:null|undefined|""|'')$/.test(neutral))) return null;
  const known = namedNothings(code, file).filter(
    ({ value, nodes }) => nodes.length > 1 || NOTHING.test(value),
  );
  const [only, ...others] = known;
  if (!only) return null;
  if (others.length > 0) return [];
  const { name, nodes, evidence } = only;
  const texts = nodes.map((node) => (node.parent ?? node).text.slice(0, 200));
  // Given at several places of the file, it is its custom.
  const match = nodes.length > 1 ? "same" : "style";
  return [{ fallback: name, operator: "??", match, evidence, names: [name], texts, isBeside: false }];
}
