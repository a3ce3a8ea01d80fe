import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { dottedName } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { absoluteModule } from "../../../code/python/origins.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { addArguments } from "./call-text.ts";
import { bindingOf } from "./classes.ts";
import { toEdit } from "./parts.ts";
import type { Mismatch, Side } from "./sides.ts";
import type { ValueSource } from "./sources.ts";

/**
 * Makes the departing side use the shared setting. Nothing is accepted that was not accepted before: a list of
 * algorithms keeps its one entry, a key is replaced by the other side's key.
 */
export function mismatchEdits(code: CodeIndex, mismatch: Mismatch): CandidateEdit[] | null {
  const { departing, shared } = mismatch;
  if (!departing || !shared) return null;
  const reach = expressionIn(code, departing, shared);
  if (!reach) return null;
  const { file } = departing.call;
  const place = mismatch.what === "key" ? departing.key : (departing.algorithms[0] ?? null);
  const change = place
    ? { start: place.node.startIndex, end: place.node.endIndex, text: reach.expression }
    : addArguments(file, departing.call.node, [`algorithm=${reach.expression}`]);
  if (!change) return null;
  return [...reach.imports.map((edit) => ({ ...edit, part: "fix" })), toEdit(file, change, "fix")];
}

/** The shared setting as the departing side's file can write it. */
function expressionIn(
  code: CodeIndex,
  side: Side,
  shared: ValueSource,
): { expression: string; imports: readonly Edit[] } | null {
  const { file } = side.call;
  const text = shared.node.text;
  if (shared.path === file.path) return { expression: text, imports: [] };
  const holder = shared.node.type === "call" ? shared.node.childForFieldName("function") : shared.node;
  const root = holder ? dottedName(holder)?.split(".")[0] : undefined;
  if (!root || /^(?:self|cls)$/.test(root)) return null;
  const target = code.resolve(shared.path, root);
  if (!target) return null;
  const own = code.resolve(file.path, root);
  if (own && own.path === target.path && own.name === target.name) return { expression: text, imports: [] };
  const binding = bindingOf(code, shared.path, root, null);
  // A setting of the other file itself is imported from there; one that it imports, from where that comes from.
  const module = binding ? absoluteModule(code, binding) : code.moduleNameOf(shared.path);
  if (binding && binding.imported !== root) return null;
  const plan = planImport(code, file.path, module, root);
  return plan?.local === root ? { expression: text, imports: plan.edits } : null;
}
