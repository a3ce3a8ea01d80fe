import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import { isBuiltin } from "../../../code/python/builtin-names.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { type FailingNode, type FailingStatement, nodesOnLine } from "../failing-node.ts";
import { reachingBindings, scopeOf } from "./bindings.ts";

/** The class of the value that a message of CPython complains about, other than None: `list`, `generator`, `Order`. */
export function observedKind(type: string, message: string): string | null {
  const text = message.split("\n")[0] ?? "";
  const found =
    type === "AttributeError"
      ? /^'([\w.]+)' object has no attribute/.exec(text)
      : (/^'([\w.]+)' object (?:is not (?:subscriptable|iterable|callable|an iterator|reversible)|does not support item (?:assignment|deletion))/.exec(
          text,
        ) ??
        /^object of type '([\w.]+)' has no len/.exec(text) ??
        /^unhashable type: '([\w.]+)'/.exec(text) ??
        /cannot use '([\w.]+)' as a (?:dict key|set element)/.exec(text) ??
        /^cannot unpack non-iterable ([\w.]+) object/.exec(text) ??
        /^(list|tuple|string|byte) indices must be integers/.exec(text) ??
        /^argument of type '([\w.]+)' is not/.exec(text) ??
        /^'[^']+' not supported between instances of '(method|function|builtin_function_or_method|generator|coroutine|tuple|list|dict)'/.exec(
          text,
        ) ??
        /instances of '[\w.]+' and '(method|function|builtin_function_or_method|generator|coroutine|tuple|list|dict)'/.exec(
          text,
        ) ??
        /^unsupported operand type\(s\) for [^:]+: '(method|function|builtin_function_or_method|generator|coroutine|tuple)' and/.exec(
          text,
        ) ??
        /^unsupported operand type\(s\) for [^:]+: '[\w.]+' and '(method|function|builtin_function_or_method|generator|coroutine|tuple)'/.exec(
          text,
        ));
  const name = found?.[1] ?? null;
  if (name === null || name === "NoneType") return null;
  return name === "string" ? "str" : name === "byte" ? "bytes" : name;
}

/** The expression that had a value of another kind than the line needs; null where the message does not tell. */
export function wrongKindNode(given: FailingStatement): FailingNode | null {
  const { type, message } = given;
  if (observedKind(type, message) === null) return null;
  const node = nodeOf(given, message.split("\n")[0] ?? "", type);
  return node && { node, members: [], fault: "unexpected" };
}

function nodeOf(given: FailingStatement, text: string, type: string): Node | null {
  const all = (kind: string, name: string) =>
    nodesOnLine(given, [kind]).flatMap((node) => field(node, name) ?? []);
  if (type === "AttributeError") {
    const name = /has no attribute '(\w+)'/.exec(text)?.[1];
    const read = nodesOnLine(given, ["attribute"]).find((node) => field(node, "attribute")?.text === name);
    return read ? field(read, "object") : null;
  }
  if (/indices must be integers/.test(text)) {
    const read = nodesOnLine(given, ["subscript"]);
    const byName = read.find((node) => plainString(field(node, "subscript") ?? node) !== null);
    return field(byName ?? read[0] ?? given.file.tree.rootNode, "value");
  }
  if (/subscriptable|item assignment|item deletion/.test(text)) return all("subscript", "value")[0] ?? null;
  if (/is not callable/.test(text)) return called(given, all("call", "function"));
  if (/has no len/.test(text)) return argumentsOf(given, /^len$/)[0] ?? null;
  if (/^unhashable|as a (?:dict key|set element)/.test(text)) return hashed(given);
  if (/cannot unpack/.test(text)) return unpacked(given);
  if (/not iterable|argument of type|not an iterator|not reversible/.test(text)) return iterated(given);
  return operand(given, text);
}

/** Which of several calls failed: none of a function that the file defines or imports, or of Python where no variable hides it. */
function called({ file }: FailingStatement, callees: readonly Node[]): Node | null {
  const defined = new Set(
    file.tree.rootNode.namedChildren.flatMap((child) => {
      const node = child.type === "decorated_definition" ? field(child, "definition") : child;
      return /^(?:function|class)_definition$/.test(node?.type ?? "")
        ? [field(node ?? child, "name")?.text ?? ""]
        : [];
    }),
  );
  const isHidden = (node: Node): boolean => {
    const scope = scopeOf(node);
    return (
      parametersOf(scope).some(({ name }) => name === node.text) ||
      reachingBindings(scope, node.text, node).bindings.length > 0
    );
  };
  const open = callees.filter(
    (node) =>
      node.type !== "identifier" || isHidden(node) || !(isBuiltin(node.text) || defined.has(node.text)),
  );
  return open[0] ?? callees[0] ?? null;
}

function argumentsOf(given: FailingStatement, name: RegExp): Node[] {
  return nodesOnLine(given, ["call"])
    .filter((node) => name.test(field(node, "function")?.text.split(".").at(-1) ?? ""))
    .flatMap((node) => field(node, "arguments")?.namedChildren ?? [])
    .filter((node) => node.type !== "keyword_argument" && node.type !== "comment");
}

function hashed(given: FailingStatement): Node | null {
  const keys = nodesOnLine(given, ["subscript"]).flatMap((node) => field(node, "subscript") ?? []);
  const handed = argumentsOf(
    given,
    /^(?:add|get|setdefault|pop|discard|remove|set|frozenset|fromkeys|Counter)$/,
  );
  const searched = nodesOnLine(given, ["comparison_operator"])
    .filter((node) => node.children.some((child) => /^(?:not )?in$/.test(child.type)))
    .flatMap((node) => node.firstNamedChild ?? []);
  const plain = keys.filter((node) => plainString(node) === null && node.type !== "integer");
  return plain[0] ?? handed[0] ?? searched[0] ?? argumentsOf(given, /./)[0] ?? null;
}

function unpacked(given: FailingStatement): Node | null {
  const [assignment] = nodesOnLine(given, ["assignment"]).filter((node) =>
    /pattern/.test(field(node, "left")?.type ?? ""),
  );
  if (assignment) return field(assignment, "right");
  return loops(given)[0] ?? null;
}

function loops(given: FailingStatement): Node[] {
  return nodesOnLine(given, ["for_statement", "for_in_clause"]).flatMap((node) => field(node, "right") ?? []);
}

function iterated(given: FailingStatement): Node | null {
  const spread = nodesOnLine(given, ["list_splat", "dictionary_splat"]).flatMap(
    (node) => node.firstNamedChild ?? [],
  );
  const searched = nodesOnLine(given, ["comparison_operator"]).flatMap((node) => node.lastNamedChild ?? []);
  const handed = argumentsOf(
    given,
    /^(?:list|tuple|set|sorted|sum|max|min|any|all|enumerate|zip|dict|join|extend|update|iter|next|reversed)$/,
  );
  return [...loops(given), ...spread, ...handed, ...searched][0] ?? null;
}

function operand(given: FailingStatement, text: string): Node | null {
  const kinds = /'([\w.]+)' and '([\w.]+)'/.exec(text);
  const special = /^(?:method|function|builtin_function_or_method|generator|coroutine|tuple|list|dict)$/;
  const isLeft = special.test(kinds?.[1] ?? "");
  const operator = /for ([^:\s]+):/.exec(text)?.[1]?.replace(/=$/, "");
  const all = nodesOnLine(given, ["binary_operator", "augmented_assignment"]);
  const binary = all.find((node) => field(node, "operator")?.text.replace(/=$/, "") === operator) ?? all[0];
  if (binary) return field(binary, isLeft ? "left" : "right");
  const sign = /^'([<>=!]+)' not supported/.exec(text)?.[1];
  const comparisons = nodesOnLine(given, ["comparison_operator"]);
  const compared =
    comparisons.find((node) => node.children.some((child) => child.type === sign)) ?? comparisons[0];
  return compared ? (isLeft ? compared.firstNamedChild : compared.lastNamedChild) : null;
}
