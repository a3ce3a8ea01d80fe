import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { returnsOf } from "../../../diagnose/origin/python/returns.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * The result of a function taken for something else than it is: several values for one of them, a list for its only
 * item. How the other callers take it apart decides.
 */
export function wholeForPart(scene: Scene): Guess[] {
  const seen = new Set<number>();
  for (const trail of scene.trails) {
    for (const { path, node } of trail) {
      if (node.type !== "call" || seen.has(node.id) || scene.code.file(path)?.isTest !== false) continue;
      seen.add(node.id);
      const [callee, ...others] = calleesOf(scene.code, path, node).filter(
        ({ certainty }) => certainty >= 0.5,
      );
      if (!callee || others.length > 0) continue;
      const found = [
        ...oneOfSeveral(scene, path, node, callee.symbol),
        ...itemOfList(scene, path, node, callee.symbol),
        ...setForList(scene, path, node, callee.symbol),
      ];
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The call with the `await` in front of it. */
function wholeCall(call: Node): Node {
  return call.parent?.type === "await" ? call.parent : call;
}

function oneOfSeveral(scene: Scene, path: string, call: Node, symbol: FunctionSymbol): Guess[] {
  const { code } = scene;
  const { values, bare, canFallOff, isGenerator } = returnsOf(symbol);
  const counts = new Set(
    values.map((value) => (/^(?:expression_list|tuple)$/.test(value.type) ? value.namedChildCount : 0)),
  );
  const [count] = counts;
  if (counts.size !== 1 || !count || count < 2 || bare.length > 0 || canFallOff || isGenerator) return [];
  const whole = wholeCall(call);
  const assignment = whole.parent?.type === "assignment" ? whole.parent : null;
  const target = assignment && field(assignment, "left");
  const file = code.file(path);
  if (!file || (target && target.type !== "identifier")) return [];
  const others = code
    .callsOf(symbol.name)
    .filter(({ node }) => node.id !== call.id)
    .map(({ node }) => wholeCall(node).parent)
    .flatMap((parent) => (parent?.type === "assignment" ? (field(parent, "left") ?? []) : []));
  const unpacked = others.filter((left) => /pattern/.test(left.type) && left.namedChildCount === count);
  if (unpacked.length === 0 || unpacked.length < others.length) return [];
  const returned = values.map((value) =>
    value.namedChildren.map((child) => child.text.split(".").at(-1) ?? ""),
  );
  const names = [...returned, ...unpacked.map((left) => left.namedChildren.map((child) => child.text))];
  const wanted = target?.text ?? null;
  const index = names
    .map((list) => (wanted === null ? -1 : list.indexOf(wanted)))
    .find((found) => found >= 0);
  const at = index ?? 0;
  const cause = `${symbol.name} gives ${count} values (${symbol.path}:${symbol.startLine}), and ${path}:${startLineOf(call)} takes them for one.`;
  const place = target
    ? replaceNode(
        file,
        target,
        Array.from({ length: count }, (_one, slot) => (slot === at ? target.text : "_")).join(", "),
      )
    : textEdit(file, whole.endIndex, whole.endIndex, `[${at}]`);
  return [
    {
      strength: index === undefined ? 0.6 : 0.9,
      idea: runningIdea({
        cause,
        explanation: "The one that is meant is taken, as the other callers take the values apart.",
        edits: [place],
        basis: index === undefined ? "guess" : "house",
        name: "one_value_is_taken",
      }),
    },
  ];
}

/** `by_email(address)["name"]` of a function that gives a list, whose other callers take its first item. */
function itemOfList(scene: Scene, path: string, call: Node, symbol: FunctionSymbol): Guess[] {
  const { code, observed } = scene;
  const file = code.file(path);
  if (observed !== "list" || !file) return [];
  const { values, canFallOff, bare } = returnsOf(symbol);
  const saysList = /^(?:typing\.)?(?:list|List|Sequence)\b/.test(
    field(symbol.node, "return_type")?.text ?? "",
  );
  const areLists = values.length > 0 && values.every((value) => isList(value));
  if (!(saysList || areLists) || canFallOff || bare.length > 0) return [];
  const others = code
    .callsOf(symbol.name)
    .filter(({ node, path: from }) => node.id !== call.id && !code.file(from)?.isTest);
  const evidence = others.filter(({ node }) => takesFirst(wholeCall(node)));
  if (evidence.length === 0) return [];
  const whole = wholeCall(call);
  const text = whole.id === call.id ? "[0]" : null;
  const edit = text
    ? textEdit(file, whole.endIndex, whole.endIndex, text)
    : replaceNode(file, whole, `(${whole.text})[0]`);
  const where = evidence.map((site) => `${site.path}:${site.line}`).slice(0, 3);
  return [
    {
      strength: 0.8,
      idea: runningIdea({
        cause: `${symbol.name} gives a list, and ${path}:${startLineOf(call)} takes it for one item.`,
        explanation: `Its first item is taken, as at ${where.join(", ")}.`,
        edits: [edit],
        name: "first_item_is_taken",
      }),
    },
  ];
}

/** `tags(text)[0]` of a function that gives a set, which the other callers sort or list first. */
function setForList(scene: Scene, path: string, call: Node, symbol: FunctionSymbol): Guess[] {
  const { code, observed } = scene;
  const file = code.file(path);
  if (!file || !/^(?:set|frozenset|dict_keys|dict_values)$/.test(observed ?? "")) return [];
  const wrapped = code
    .callsOf(symbol.name)
    .filter(({ node, path: from }) => node.id !== call.id && !code.file(from)?.isTest)
    .flatMap(({ node, path: from, line }) => {
      const whole = wholeCall(node);
      const outer = whole.parent?.type === "argument_list" ? whole.parent.parent : null;
      const name = outer ? field(outer, "function")?.text : undefined;
      return name && /^(?:sorted|list)$/.test(name) ? [{ name, where: `${from}:${line}` }] : [];
    });
  const names = new Set(wrapped.map(({ name }) => name));
  const [first] = wrapped;
  if (!first || names.size !== 1) return [];
  const whole = wholeCall(call);
  return [
    {
      strength: 0.85,
      idea: runningIdea({
        cause: `${symbol.name} gives a set, and ${path}:${startLineOf(call)} takes it for a list.`,
        explanation: `It is put in order first, as at ${first.where}.`,
        edits: [replaceNode(file, whole, `${first.name}(${whole.text})`)],
        name: "items_have_an_order",
      }),
    },
  ];
}

function isList(value: Node): boolean {
  return (
    /^(?:list|list_comprehension)$/.test(value.type) ||
    (value.type === "call" &&
      /^(?:sorted|list)$|\.(?:fetchall|all)$/.test(field(value, "function")?.text ?? ""))
  );
}

/** `f()[0]`, `found = f()` and then `found[0]`, `one, = f()`. */
function takesFirst(call: Node): boolean {
  const parent = call.parent;
  if (parent?.type === "subscript") return field(parent, "subscript")?.text === "0";
  if (parent?.type !== "assignment") return false;
  const target = field(parent, "left");
  if (target && /pattern/.test(target.type)) return target.namedChildCount === 1;
  if (target?.type !== "identifier") return false;
  return scopeOf(call)
    .descendantsOfType("subscript")
    .some(
      (node) =>
        node.startIndex > call.endIndex &&
        field(node, "value")?.text === target.text &&
        field(node, "subscript")?.text === "0" &&
        ancestorOfType(node, ["function_definition"])?.id ===
          ancestorOfType(call, ["function_definition"])?.id,
    );
}
