import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertAfter, statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** Tuples of which the first parts are equal, so that what stands behind them is compared and cannot be. */
export function tieFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { type, value } = fault.exception;
  if (type !== "TypeError" || !/not supported between instances of/.test(value)) return [];
  const [, left, right] = /instances of '([\w.]+)' and '([\w.]+)'/.exec(value) ?? [];
  const isOfOrder = /^(?:int|float|str|NoneType|Decimal|datetime\.\w+)$/.test(left ?? "");
  if (left !== right || isOfOrder) return [];
  const sentence = `Where two have the same rank at ${fault.file.path}:${fault.line}, what stands behind the rank is compared, and cannot be.`;
  const edits = heaped(investigation, fault) ?? sortedByFirst(fault);
  if (!edits) return [];
  const idea = runningIdea({
    cause: sentence,
    explanation:
      "Those of the same rank keep the order in which they came, and nothing behind the rank is compared.",
    edits,
    basis: "standard",
    name: "those_of_the_same_rank",
    sentence: "Those of the same rank keep their order.",
  });
  const advice = "Compare by the rank alone, and by the order of arrival where ranks are equal.";
  return [{ id: "absent", sentence, ...placeOf(fault), ideas: [idea], advice }];
}

function callsOn(fault: PythonFault, name: RegExp): Node[] {
  return fault.statement
    .descendantsOfType("call")
    .filter((call) => startLineOf(call) <= fault.line && fault.line <= call.endPosition.row + 1)
    .filter((call) => name.test(lastNameOf(field(call, "function") ?? call) ?? ""));
}

/** `heappush(self.heap, (rank, item))`: a number that counts up goes between them. */
function heaped({ code }: Investigation, fault: PythonFault): Edit[] | null {
  const { file } = fault;
  const [push] = callsOn(fault, /^(?:heappush|put|put_nowait|heappushpop)$/);
  const pushed = push && readCall(push).positional.find(({ type }) => type === "tuple");
  const parts = pushed?.namedChildren ?? [];
  const last = parts.at(-1);
  const owner = ancestorOfType(fault.statement, ["class_definition"]);
  const heap = push && readCall(push).positional[0];
  if (!pushed || parts.length < 2 || !last || parts.length > 3) return null;
  // Whoever takes an item out must not mind the number.
  const popped = (owner ?? file.tree.rootNode)
    .descendantsOfType("call")
    .filter((call) => /^(?:heappop|get|get_nowait)$/.test(lastNameOf(field(call, "function") ?? call) ?? ""))
    .filter(
      (call) =>
        push && (lastNameOf(field(push, "function") ?? push) === "heappush") === /heappop/.test(call.text),
    );
  const readers = popped.flatMap((call) => readerEdit(file, call, parts.length) ?? [null]);
  if (popped.length === 0 || readers.some((edit) => edit === null)) return null;
  const plan = planImport(code, file.path, "itertools", "count");
  if (!plan) return null;
  const isOfSelf = owner !== null && /^self\./.test(heap?.text ?? "");
  const made = isOfSelf ? madeInConstructor(owner, heap?.text ?? "") : null;
  const isOfModule =
    heap?.type === "identifier" &&
    code.symbolsOf(file.path)?.assignments.find(({ name }) => name === heap.text);
  const statement = made ?? (isOfModule ? statementOf(isOfModule.node) : null);
  const counter = isOfSelf ? "self._order" : "_order";
  if (!statement || file.text.includes(counter)) return null;
  const begun = insertAfter(file, statement, [`${counter} = ${plan.local}()`]);
  if (!begun) return null;
  const between = textEdit(file, last.startIndex, last.startIndex, `next(${counter}), `);
  return [...plan.edits, begun, between, ...readers.filter((edit) => edit !== null && edit !== undefined)];
}

function madeInConstructor(owner: Node, heap: string): Node | null {
  const found = owner
    .descendantsOfType("assignment")
    .find(
      (one) =>
        field(one, "left")?.text === heap && /^(?:\[\]|list\(\))$/.test(field(one, "right")?.text ?? ""),
    );
  return found ? statementOf(found) : null;
}

/** `[1]` of what was taken out becomes `[-1]`; names that take it apart get one for the number. Empty where nothing changes. */
function readerEdit(file: PythonFault["file"], call: Node, count: number): (Edit | null)[] | null {
  const parent = call.parent;
  if (parent?.type === "subscript") {
    const index = field(parent, "subscript");
    if (index?.text === "-1" || index?.text === "0") return [];
    return index?.text === String(count - 1) ? [replaceNode(file, index, "-1")] : null;
  }
  const left = parent?.type === "assignment" ? field(parent, "left") : null;
  if (left && /pattern/.test(left.type) && left.namedChildCount === count) {
    const last = left.namedChildren.at(-1);
    const name = left.namedChildren.some(({ text }) => text === "_") ? "_order" : "_";
    return last ? [textEdit(file, last.startIndex, last.startIndex, `${name}, `)] : null;
  }
  return null;
}

/** `sorted((rank, item) for …)`: by the rank alone. */
function sortedByFirst(fault: PythonFault): Edit[] | null {
  const [call, ...others] = callsOn(fault, /^(?:sorted|sort|min|max|nlargest|nsmallest)$/);
  if (!call || others.length > 0 || readCall(call).named.has("key")) return null;
  const list = field(call, "arguments");
  if (!list) return null;
  const name = lastNameOf(field(call, "function") ?? call);
  const isBare = list.type === "generator_expression";
  const given = isBare ? list : readCall(call).positional[0];
  const body = given && /generator|comprehension/.test(given.type) ? field(given, "body") : null;
  const isTuple = body?.type === "tuple" && body.namedChildCount === 2;
  const isItems = /\bzip\(|\.items\(\)$/.test(given?.text ?? "");
  if (!isTuple && !(isItems && name !== "sort")) return null;
  if (isItems) return null;
  const key = "key=lambda pair: pair[0]";
  if (isBare) return [replaceNode(fault.file, list, `(${list.text}, ${key})`)];
  const last = list.namedChildren.at(-1);
  return last ? [textEdit(fault.file, last.endIndex, last.endIndex, `, ${key}`)] : null;
}
