import type { Node } from "web-tree-sitter";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { enclosingClass, methodOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

/** An accessor that reads or sets itself, and a method that calls itself where it means that of its base class. */
export function selfIdeas({ code, event }: Investigation, fault: JavascriptFault): Idea[] {
  const { file, frames } = fault;
  const methods = frames.flatMap(({ path, line }) =>
    path === file.path ? (code.functionAt(path, line) ?? []) : [],
  );
  const method = methods.findLast(({ node }) => node.type === "method_definition");
  const owner = method && enclosingClass(code, file.path, method.node);
  if (!method || !owner) return [];
  const change =
    copiedEdits(method.node, method.name) ??
    delegatedEdits(method.node, owner.node, method.name) ??
    accessorEdits(method.node, owner.node, method.name) ??
    baseEdits(method.node, method.name);
  if (!change) return [];
  const edits = change.nodes.map((node) => ({ ...replaceNode(file, node, change.text(node)), part: "fix" }));
  return [
    {
      name: "does_not_call_itself",
      sentence: "The request is answered",
      cause: change.cause,
      explanation: change.explanation,
      edits,
      basis: change.basis,
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(change.nodes[0] ?? method.node) },
    },
  ];

  /** `super.save(row)` for `this.save(row)` with the very arguments that came. */
  function baseEdits(definition: Node, name: string): SelfChange | null {
    const base = owner?.bases[0];
    const parent = base ? code.resolve(file.path, base) : null;
    const above = parent?.node
      ? code.symbolsOf(parent.path)?.classes.find(({ node }) => node.id === parent.node?.id)
      : null;
    if (!above || !methodOf(code, above, name)) return null;
    const given = parameterNames(definition).join();
    const nodes = definition.descendantsOfType("call_expression").flatMap((call) => {
      const callee = field(call, "function");
      const isOwn =
        callee?.text === `this.${name}` &&
        argumentsOf(call)
          .map((node) => node.text)
          .join() === given;
      const object = isOwn && callee ? field(callee, "object") : null;
      return object ? [object] : [];
    });
    return nodes.length === 0
      ? null
      : {
          nodes,
          text: () => "super",
          cause: `\`${name}\` calls itself where it means \`${name}\` of \`${base}\`.`,
          explanation: `Calls \`${name}\` of the base class.`,
          basis: "standard",
        };
  }
}

interface SelfChange {
  readonly nodes: readonly Node[];
  text(node: Node): string;
  readonly cause: string;
  readonly explanation: string;
  readonly basis: Idea["basis"];
}

/** `JSON.parse(JSON.stringify(this))` in `toJSON`, which is what writes it as JSON: its own fields are copied. */
function copiedEdits(definition: Node, name: string): SelfChange | null {
  if (name !== "toJSON") return null;
  const nodes = definition
    .descendantsOfType("call_expression")
    .filter(({ text }) => /^JSON\.parse\(\s*JSON\.stringify\(\s*this\s*\)\s*\)$/.test(text));
  const copies = new Set(
    nodes.flatMap(
      ({ parent }) => (parent?.type === "variable_declarator" && field(parent, "name")?.text) || [],
    ),
  );
  // What is changed further in belongs to the thing itself, unless all of it is copied.
  const isDeep = definition
    .descendantsOfType(["member_expression", "subscript_expression"])
    .some((node) => copies.has(field(field(node, "object") ?? node, "object")?.text ?? ""));
  if (nodes.length === 0) return null;
  return {
    nodes,
    text: (node) => {
      if (node.parent?.type === "spread_element") return "this";
      return isDeep ? "JSON.parse(JSON.stringify({ ...this }))" : "{ ...this }";
    },
    cause: "`toJSON` writes itself as JSON, which asks `toJSON` again.",
    explanation: "Copies its own fields.",
    basis: "standard",
  };
}

/** `this.inner.close()` in `close`, and `this.size` in `size`: the thing that the members beside it ask, each by its own name. */
function delegatedEdits(definition: Node, owner: Node, name: string): SelfChange | null {
  const members = (field(owner, "body")?.namedChildren ?? []).filter(
    ({ type }) => type === "method_definition",
  );
  const things = new Map<string, string>();
  for (const member of members) {
    const own = field(member, "name")?.text ?? "";
    if (own === name || own === "constructor") continue;
    for (const node of member.descendantsOfType("member_expression")) {
      const thing = /^this\.(#?[\w$]+)\.[\w$]+$/.exec(node.text)?.[1];
      if (thing !== undefined && field(node, "property")?.text === own) things.set(thing, own);
    }
  }
  const [only, ...others] = things;
  const nodes = definition
    .descendantsOfType("member_expression")
    .filter((node) => node.text === `this.${name}`)
    .flatMap((node) => field(node, "object") ?? []);
  if (!only || others.length > 0 || nodes.length === 0) return null;
  const [thing, kin] = only;
  // A field of the accessor's own is what it was to read.
  if (thing === `_${name}` || new RegExp(`this\\.(?:#|_)${name}\\b`).test(owner.text)) return null;
  return {
    nodes,
    text: () => `this.${thing}`,
    cause: `\`${name}\` asks itself, where \`${kin}\` beside it asks \`this.${thing}\`.`,
    explanation: `Asks \`this.${thing}\` for its \`${name}\`, as \`${kin}\` does.`,
    basis: "house",
  };
}

/** `get name() { return this.name }`: the field behind it, where the class has one. */
function accessorEdits(definition: Node, owner: Node, name: string): SelfChange | null {
  const isAccessor = (node: Node) =>
    node.children.some((child) => child.type === "get" || child.type === "set");
  if (!isAccessor(definition)) return null;
  const accessors = (field(owner, "body")?.namedChildren ?? []).filter(
    (node) => node.type === "method_definition" && isAccessor(node) && field(node, "name")?.text === name,
  );
  const nodes = accessors.flatMap((node) =>
    node
      .descendantsOfType("member_expression")
      .filter((member) => member.text === `this.${name}`)
      .flatMap((member) => field(member, "property") ?? []),
  );
  if (nodes.length === 0) return null;
  const behind = [`#${name}`, `_${name}`].find((one) =>
    new RegExp(
      `(?:this\\.|^\\s*(?:private\\s+|readonly\\s+)*)${one.replace(/\W/g, "\\$&")}(?![\\w$])`,
      "m",
    ).test(owner.text),
  );
  // Of a getter alone, which nothing sets, it is not known what it was to read.
  const isSet = new RegExp(`this\\.${name.replace(/\W/g, "\\$&")}\\s*=[^=]`).test(owner.text);
  if (!behind && !isSet) return null;
  return {
    nodes,
    text: () => behind ?? `_${name}`,
    cause: `The accessor \`${name}\` uses itself.`,
    explanation: `Uses the field \`${behind ?? `_${name}`}\` behind it.`,
    basis: behind ? "house" : "guess",
  };
}
