import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import type { Making, Page, Word } from "./ledger.ts";
import { withSet } from "./set-words.ts";
import { tablesIn } from "./table-words.ts";
import { thingsNamed } from "./things.ts";

/** The names of parts of records in a file of JavaScript or TypeScript. */
export function javascriptLedger(file: SourceFile): Page {
  const root = file.tree.rootNode;
  const makings: Making[] = [];
  const set: Word[] = [];
  const reads: Word[] = [];
  for (const node of root.descendantsOfType("object")) makings.push(ofLiteral(file, node));
  for (const node of root.descendantsOfType(["interface_declaration", "type_alias_declaration"])) {
    const made = ofType(file, node);
    if (made) makings.push(made);
  }
  for (const node of root.descendantsOfType(["class_declaration", "class", "abstract_class_declaration"]))
    makings.push(ofClass(file, node));
  for (const node of root.descendantsOfType(["member_expression", "subscript_expression"])) {
    const key = keyOf(node);
    const object = field(node, "object");
    if (!key || !object) continue;
    const name = plainString(key) ?? key.text;
    const assignment = node.parent?.type === "assignment_expression" ? node.parent : null;
    const isSet = assignment !== null && field(assignment, "left")?.id === node.id;
    const word = { name, file, node: key, things: thingsOf(object) };
    if (isSet) set.push({ ...word, side: "made", value: field(assignment, "right"), whole: node });
    else reads.push({ ...word, side: "read", value: null, whole: node });
  }
  for (const call of root.descendantsOfType("call_expression")) set.push(...assignedBy(file, call));
  for (const pattern of root.descendantsOfType("object_pattern")) reads.push(...ofPattern(file, pattern));
  return {
    makings: [
      ...withSet(makings, set),
      ...tablesIn(file, root.descendantsOfType(["string", "template_string"])),
    ],
    set,
    reads,
  };
}

/** `Object.assign(order, { address })` sets parts of an order. */
function assignedBy(file: SourceFile, call: Node): Word[] {
  const [target, given] = field(call, "arguments")?.namedChildren ?? [];
  const isAssigned = field(call, "function")?.text === "Object.assign" && given?.type === "object";
  if (!isAssigned || !target || !/^(?:identifier|member_expression)$/.test(target.type)) return [];
  const things = thingsOf(target);
  return ofLiteral(file, given).words.map((word) => ({ ...word, things, object: target.text }));
}

function keyOf(node: Node): Node | null {
  if (node.type === "member_expression") return field(node, "property");
  const index = field(node, "index");
  return index && plainString(index) !== null ? index : null;
}

function ofLiteral(file: SourceFile, node: Node): Making {
  const things = thingsOfLiteral(isEntryOfTable(node) ? (node.parent?.parent ?? node) : node);
  let isOpen = isTable(node);
  if (isOpen) things.length = 0;
  const words = node.namedChildren.flatMap((child): Word[] => {
    const key = field(child, "key") ?? field(child, "name");
    const made = (name: string, at: Node, value: Node | null): Word[] => [
      { name, side: "made", file, node: at, things, value, whole: child },
    ];
    if (child.type === "shorthand_property_identifier") return made(child.text, child, child);
    if (child.type === "method_definition" && key) return made(key.text, key, child);
    const name = key && (plainString(key) ?? (key.type === "property_identifier" ? key.text : null));
    if (child.type === "pair" && key && name != null) return made(name, key, field(child, "value"));
    isOpen ||= child.type !== "comment";
    return [];
  });
  return { kind: "literal", file, node, things, words, isOpen };
}

/** `MEMBERS[id]`: the literal is asked by keys that are no names of parts. Its entries are what it is called after. */
function isTable(literal: Node): boolean {
  const { parent } = literal;
  const name = parent?.type === "variable_declarator" ? field(parent, "name")?.text : undefined;
  return (
    name !== undefined &&
    literal.namedChildren.every(
      (child) => child.type === "pair" && field(child, "value")?.type === "object",
    ) &&
    literal.tree.rootNode.descendantsOfType("subscript_expression").some((read) => {
      const index = field(read, "index");
      return field(read, "object")?.text === name && index !== null && plainString(index) === null;
    })
  );
}

function isEntryOfTable(literal: Node): boolean {
  const pair = literal.parent?.type === "pair" ? literal.parent : null;
  return pair?.parent?.type === "object" && isTable(pair.parent);
}

function ofType(file: SourceFile, node: Node): Making | null {
  const body = field(node, "body") ?? field(node, "value");
  if (!body || !/^(?:object_type|interface_body)$/.test(body.type)) return null;
  const things = thingsNamed([field(node, "name")?.text]);
  const words = body.namedChildren.flatMap((child): Word[] => {
    const key = field(child, "name");
    return key && /signature$/.test(child.type)
      ? [{ name: key.text, side: "made", file, node: key, things, value: null, whole: child }]
      : [];
  });
  return { kind: "type", file, node, things, words, isOpen: node.text.includes("extends") };
}

function ofClass(file: SourceFile, node: Node): Making {
  const things = thingsNamed([field(node, "name")?.text]);
  const words: Word[] = [];
  const add = (key: Node | null, value: Node | null, whole: Node) => {
    if (key) words.push({ name: key.text, side: "made", file, node: key, things, value, whole });
  };
  for (const child of field(node, "body")?.namedChildren ?? [])
    if (child.type === "method_definition") add(field(child, "name"), child, child);
    else if (/field_definition$/.test(child.type))
      add(field(child, "name") ?? field(child, "property"), field(child, "value"), child);
  for (const assigned of node.descendantsOfType("assignment_expression")) {
    const target = field(assigned, "left");
    if (target?.type === "member_expression" && field(target, "object")?.type === "this")
      add(field(target, "property"), field(assigned, "right"), assigned);
  }
  for (const parameter of node.descendantsOfType(["required_parameter", "optional_parameter"]))
    if (parameter.namedChildren.some(({ type }) => type === "accessibility_modifier"))
      add(field(parameter, "pattern"), null, parameter);
  return {
    kind: "class",
    file,
    node,
    things,
    words,
    isOpen: /\bextends\s+(?!\w*Error\b)/.test(node.text.split("{")[0] ?? ""),
  };
}

function ofPattern(file: SourceFile, pattern: Node): Word[] {
  const things = thingsOfPattern(pattern);
  return pattern.namedChildren.flatMap((child): Word[] => {
    const key =
      child.type === "pair_pattern"
        ? field(child, "key")
        : child.type === "object_assignment_pattern"
          ? field(child, "left")
          : child.type === "shorthand_property_identifier_pattern"
            ? child
            : null;
    const name = key && (plainString(key) ?? key.text);
    return key && name != null
      ? [{ name, side: "read", file, node: key, things, value: null, whole: null }]
      : [];
  });
}

function thingsOfPattern(pattern: Node): string[] {
  const { parent } = pattern;
  if (parent?.type === "variable_declarator") {
    const value = field(parent, "value");
    return value ? thingsOf(value) : [];
  }
  if (parent?.type === "pair_pattern") return thingsNamed([field(parent, "key")?.text]);
  if (parent && /_parameter$/.test(parent.type)) return thingsNamed([typeName(field(parent, "type"))]);
  if (parent?.type === "for_in_statement") {
    const list = field(parent, "right");
    return list ? thingsOf(list) : [];
  }
  return parent?.type === "formal_parameters" ? thingsOfItem(parent.parent) : [];
}

/** What a value is called where it is used. */
export function thingsOf(node: Node): string[] {
  switch (node.type) {
    case "parenthesized_expression":
    case "await_expression":
    case "non_null_expression":
    case "as_expression":
    case "satisfies_expression":
      return node.firstNamedChild ? thingsOf(node.firstNamedChild) : [];
    case "identifier":
      return [...new Set([...thingsNamed([node.text]), ...boundThings(node)])];
    case "member_expression":
      return thingsNamed([field(node, "property")?.text]);
    case "subscript_expression": {
      const object = field(node, "object");
      return object ? thingsOf(object) : [];
    }
    case "call_expression": {
      const callee = field(node, "function");
      return callee ? thingsNamed([lastNameOf(callee)]) : [];
    }
    case "this": {
      for (let at = node.parent; at; at = at.parent)
        if (/^(?:class|class_declaration|abstract_class_declaration)$/.test(at.type))
          return thingsNamed([field(at, "name")?.text]);
      return [];
    }
    case "binary_expression": {
      const left = field(node, "left");
      return left && /^(?:\?\?|\|\|)$/.test(field(node, "operator")?.text ?? "") ? thingsOf(left) : [];
    }
    default:
      return [];
  }
}

/** What the name is bound to: the type of a parameter, the list whose item it is, the call that gave it. */
function boundThings(use: Node): string[] {
  const name = use.text;
  for (let at = use.parent; at; at = at.parent) {
    if (at.type === "for_in_statement" && field(at, "left")?.text === name) {
      const list = field(at, "right");
      // `for (const lines of lines)` asks itself.
      return list && list.text !== name ? thingsOf(list) : [];
    }
    if (at.type === "statement_block" || at.type === "program") {
      const own = at.namedChildren
        .filter(({ type }) => /^(?:lexical|variable)_declaration$/.test(type))
        .flatMap((one) => one.namedChildren)
        .find((one) => field(one, "name")?.text === name);
      const value = own && field(own, "value");
      if (own)
        return [
          ...thingsNamed([typeName(field(own, "type"))]),
          ...(value && /^(?:await|call|member|subscript)_expression$/.test(value.type)
            ? thingsOf(value)
            : []),
        ];
    }
    if (!FUNCTIONS.includes(at.type)) continue;
    if (field(at, "parameter")?.text === name) return thingsOfItem(at);
    const parameter = field(at, "parameters")?.namedChildren.find(
      (one) => (field(one, "pattern") ?? one).text === name,
    );
    if (parameter) return [...thingsNamed([typeName(field(parameter, "type"))]), ...thingsOfItem(at)];
  }
  return [];
}

const OVER_ITEMS =
  /^(?:map|filter|forEach|flatMap|find|findLast|findIndex|some|every|sort|toSorted|partition)$/;

/** `orders.map((o) => …)`: what a callback is given is an order. */
function thingsOfItem(callback: Node | null): string[] {
  const call = callback?.parent?.type === "arguments" ? callback.parent.parent : null;
  const callee = call && field(call, "function");
  const list = callee?.type === "member_expression" ? field(callee, "object") : null;
  return list && OVER_ITEMS.test(field(callee ?? list, "property")?.text ?? "") ? thingsOf(list) : [];
}

function typeName(type: Node | null): string | null {
  const [first] = type?.descendantsOfType("type_identifier") ?? [];
  return first?.text ?? null;
}

/** What a literal is called: its variable or key, its type, the function that gives it, the list that it is put into. */
function thingsOfLiteral(literal: Node): string[] {
  const names: (string | null | undefined)[] = [];
  let inner = literal;
  for (let at = literal.parent; at; inner = at, at = at.parent) {
    if (/^(?:as|satisfies)_expression$/.test(at.type)) {
      names.push(...at.descendantsOfType("type_identifier").map(({ text }) => text));
      continue;
    }
    if (/^(?:parenthesized|await|ternary)_expression$|^array$/.test(at.type)) continue;
    if (at.type === "variable_declarator")
      return thingsNamed([...names, field(at, "name")?.text, typeName(field(at, "type"))]);
    if (at.type === "pair") return thingsNamed([...names, field(at, "key")?.text]);
    if (at.type === "assignment_expression") {
      const left = field(at, "left");
      return thingsNamed([...names, left && lastNameOf(left)]);
    }
    if (at.type === "arguments") {
      const callee = at.parent && field(at.parent, "function");
      const isPut =
        callee?.type === "member_expression" &&
        /^(?:push|unshift|add)$/.test(field(callee, "property")?.text ?? "");
      const list = isPut ? field(callee, "object") : null;
      return thingsNamed([...names, list && lastNameOf(list)]);
    }
    if (FUNCTIONS.includes(at.type) || at.type === "return_statement") {
      let scope: Node | null = at;
      while (scope && !FUNCTIONS.includes(scope.type)) scope = scope.parent;
      if (!scope || (at.type !== "return_statement" && field(at, "body")?.id !== inner.id))
        return thingsNamed(names);
      const own =
        scope.parent?.type === "variable_declarator" || scope.parent?.type === "pair"
          ? (field(scope.parent, "name") ?? field(scope.parent, "key"))
          : scope.parent?.type === "assignment_expression"
            ? field(scope.parent, "left")
            : null;
      names.push(
        field(scope, "name")?.text ?? (own && (lastNameOf(own) ?? own.text)),
        typeName(field(scope, "return_type")),
      );
      return thingsNamed(names);
    }
    return thingsNamed(names);
  }
  return thingsNamed(names);
}
