import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport, planModuleImport } from "../../../code/python/imports.ts";
import type { Investigation } from "../../../investigation.ts";
import { atom, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";

/** How an argument is made what the call takes; null where it is that already. */
export type Form = (investigation: Investigation, fault: PythonFault, node: Node) => readonly Edit[] | null;

const IS_BYTES =
  /^[rR]?[bB][rR]?["']|(?:\.encode\(.*\)|\.(?:digest|read_bytes|to_bytes|getvalue)\(.*\)|^bytes\(.*\))$/s;

export function asBytes(investigation: Investigation, fault: PythonFault, node: Node): Edit[] | null {
  const parameters = fault.function && field(fault.function.node, "parameters");
  const isDeclared = new RegExp(`\\b${node.text}\\s*:\\s*bytes\\b`).test(parameters?.text ?? "");
  if (node.type !== "identifier" || !isDeclared) return inBytes(fault, node);
  // What is declared as bytes is wrong where it is made, and not where it is used.
  const made = trailOf(investigation, fault.file.path, node).find(
    ({ node: one, path }) =>
      (one.type === "subscript" || /(?:\.get|getenv)\([^()]*\)$/.test(one.text)) &&
      investigation.code.file(path)?.isTest === false,
  );
  const file = made && investigation.code.file(made.path);
  return file && !IS_BYTES.test(made.node.text)
    ? [replaceNode(file, made.node, `${made.node.text}.encode()`)]
    : null;
}

function inBytes({ file }: PythonFault, node: Node): Edit[] | null {
  if (IS_BYTES.test(node.text) || /^(?:integer|float|none|true|false)$/.test(node.type)) return null;
  const isPlain = node.type === "string" && /^["']/.test(node.text) && !/[^\x20-\x7e]/.test(node.text);
  return [replaceNode(file, node, isPlain ? `b${node.text}` : `${atom(node)}.encode()`)];
}

/** `struct.pack(">H8s", channel, name)`: the values that stand at an `s` of a format that is written down. */
export function packedTexts(fault: PythonFault, call: Node): Edit[] | null {
  const [format, ...values] = readCall(call).positional;
  const codes = /^["'][@=<>!]?((?:\d*[a-zA-Z?]\s*)+)["']$/.exec(format?.text ?? "")?.[1];
  if (codes === undefined) return null;
  const fields = codes.match(/\d*[a-zA-Z?]/g) ?? [];
  const each = fields.flatMap((one) => {
    const letter = one.at(-1) ?? "";
    if (letter === "x") return [];
    return /[sp]/.test(letter)
      ? [letter]
      : Array.from({ length: Number(/^\d+/.exec(one)?.[0] ?? 1) }, () => letter);
  });
  if (each.length !== values.length) return null;
  return values.flatMap((value, index) =>
    /[sp]/.test(each[index] ?? "") ? (inBytes(fault, value) ?? []) : [],
  );
}

export function asZone({ code }: Investigation, { file }: PythonFault, node: Node): Edit[] | null {
  if (
    !/^(?:string|identifier|attribute|subscript|call)$/.test(node.type) ||
    /ZoneInfo|timezone/.test(node.text)
  )
    return null;
  const plan = planImport(code, file.path, "zoneinfo", "ZoneInfo");
  return plan && [...plan.edits, replaceNode(file, node, `${plan.local}(${node.text})`)];
}

export function asTuple(_investigation: Investigation, { file }: PythonFault, node: Node): Edit[] | null {
  if (node.type === "tuple" || node.type === "string") return null;
  if (node.type !== "list" && node.type !== "set") return [replaceNode(file, node, `tuple(${node.text})`)];
  const inner = node.text.slice(1, -1).trim();
  return [
    replaceNode(
      file,
      node,
      node.namedChildCount === 1 && !inner.endsWith(",") ? `(${inner},)` : `(${inner})`,
    ),
  ];
}

export function withoutParameters(
  _investigation: Investigation,
  { file }: PythonFault,
  node: Node,
): Edit[] | null {
  const named = node.type === "tuple" ? node.namedChildren : [node];
  const edits = named.flatMap((one) => {
    const base = one.type === "subscript" ? field(one, "value") : null;
    return base ? [replaceNode(file, one, BUILTIN[base.text] ?? base.text)] : [];
  });
  return edits.length > 0 ? edits : null;
}

const BUILTIN: Readonly<Record<string, string>> = { List: "list", Dict: "dict", Set: "set", Tuple: "tuple" };

export function asText(_investigation: Investigation, { file }: PythonFault, node: Node): Edit[] | null {
  if (/^(?:string|concatenated_string|none)$/.test(node.type) || /^(?:str|repr|format)\(/.test(node.text))
    return null;
  return [replaceNode(file, node, node.type === "integer" ? `"${node.text}"` : `str(${node.text})`)];
}

export function asCalled({ code }: Investigation, { file }: PythonFault, node: Node): Edit[] | null {
  if (!/^(?:identifier|attribute)$/.test(node.type)) return null;
  const name = node.text.split(".").at(-1) ?? "";
  const own = code.functionsNamed(name);
  const takes = own.some(({ node: one }) => {
    const parameters = field(one, "parameters")?.namedChildren ?? [];
    return parameters.some(
      ({ type, text }) => /^(?:identifier|typed_parameter)$/.test(type) && text !== "self",
    );
  });
  return own.length > 0 && !takes ? [replaceNode(file, node, `${node.text}()`)] : null;
}

/** `[a, b]` as `a, b`, and any other list as `*items`. */
export function asItems(_investigation: Investigation, { file }: PythonFault, node: Node): Edit[] | null {
  const target = node.parent?.type === "keyword_argument" ? node.parent : node;
  const inner = node.text.slice(1, -1).trim().replace(/,$/, "");
  if (node.type === "list") return inner === "" ? null : [replaceNode(file, target, inner)];
  if (target !== node || node.parent?.type === "generator_expression" || /^(?:call|string)$/.test(node.type))
    return null;
  // A lone generator has the brackets of the call.
  if (node.type === "generator_expression" && node.parent?.type === "call")
    return [replaceNode(file, node, `(*${node.text})`)];
  return [
    replaceNode(
      file,
      node,
      `*${node.type === "tuple" ? node.text : atom(node)}`.replace(/^\*\((\[.*\])\)$/s, "*$1"),
    ),
  ];
}

export function asKey(_investigation: Investigation, { file }: PythonFault, node: Node): Edit[] | null {
  return /^(?:identifier|attribute|lambda|call)$/.test(node.type)
    ? [replaceNode(file, node, `key=${node.text}`)]
    : null;
}

export function asSql({ code }: Investigation, { file }: PythonFault, node: Node): Edit[] | null {
  if (/^(?:sa\.|sqlalchemy\.)?text\(/.test(node.text)) return null;
  const plan = planImport(code, file.path, "sqlalchemy", "text");
  return plan && [...plan.edits, replaceNode(file, node, `${plan.local}(${node.text})`)];
}

export function asTupleOfOne(
  _investigation: Investigation,
  { file }: PythonFault,
  node: Node,
): Edit[] | null {
  const inner = node.type === "parenthesized_expression" ? node.firstNamedChild : node;
  const isOne = inner && /^(?:identifier|attribute|subscript|call|string|integer)$/.test(inner.type);
  return isOne && (node.type === "parenthesized_expression" || node.type !== "call")
    ? [replaceNode(file, node, `(${inner.text},)`)]
    : null;
}

/** A list of coroutines, where it is written down or made, as one of tasks. */
export function asTasks({ code }: Investigation, fault: PythonFault, node: Node): Edit[] | null {
  const { file } = fault;
  const made = node.type === "identifier" ? lastMade(fault, node.text) : node;
  const plan = made && planModuleImport(code, file.path, "asyncio");
  if (!made || !plan) return null;
  const isEach = /^(?:list|set|tuple)$/.test(made.type);
  const body = /comprehension$|^generator_expression$/.test(made.type) ? field(made, "body") : null;
  const started = isEach ? made.namedChildren : body ? [body] : [];
  const isStarted = (one: Node) => /create_task|ensure_future|^\*/.test(one.text) || one.type !== "call";
  if (started.length === 0 || started.some(isStarted)) return null;
  return [
    ...plan.edits,
    ...started.map((one) => replaceNode(file, one, `${plan.local}.create_task(${one.text})`)),
  ];
}

/** What a name was last given before the failing line, in the same function. */
function lastMade(fault: PythonFault, name: string): Node | null {
  const scope = fault.function?.node ?? fault.file.tree.rootNode;
  const given = scope
    .descendantsOfType("assignment")
    .filter((node) => field(node, "left")?.text === name && startLineOf(node) < fault.line);
  const last = given.at(-1);
  return last && given.length === 1 ? field(last, "right") : null;
}
