import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import type { Making, Page, Word } from "./ledger.ts";
import { withSet } from "./set-words.ts";
import { tablesIn } from "./table-words.ts";
import { thingsNamed } from "./things.ts";

/** The names of parts of records in a file of Python. */
export function pythonLedger(file: SourceFile): Page {
  const root = file.tree.rootNode;
  const makings: Making[] = [];
  const set: Word[] = [];
  const reads: Word[] = [];
  for (const node of root.descendantsOfType("dictionary")) makings.push(ofDictionary(file, node));
  for (const node of root.descendantsOfType("class_definition")) makings.push(ofClass(file, node));
  for (const node of root.descendantsOfType(["attribute", "subscript"])) {
    const key = node.type === "attribute" ? field(node, "attribute") : field(node, "subscript");
    const object = field(node, node.type === "attribute" ? "object" : "value");
    const name = key && (node.type === "attribute" ? key.text : plainString(key));
    if (!key || name == null || !object) continue;
    const assignment = node.parent?.type === "assignment" ? node.parent : null;
    const isSet = assignment !== null && field(assignment, "left")?.id === node.id;
    const word = { name, file, node: key, things: thingsOf(object) };
    if (isSet) set.push({ ...word, side: "made", value: field(assignment, "right"), whole: node });
    else reads.push({ ...word, side: "read", value: null, whole: node });
  }
  for (const node of root.descendantsOfType("call")) {
    const callee = field(node, "function");
    const given = field(node, "arguments");
    if (!callee || !given) continue;
    const method = callee.type === "attribute" ? field(callee, "attribute")?.text : null;
    const object = callee.type === "attribute" ? field(callee, "object") : null;
    const [first] = given.namedChildren;
    const key = first && plainString(first);
    if (object && key != null && first && /^(?:get|pop|setdefault)$/.test(method ?? ""))
      reads.push({
        name: key,
        side: "read",
        file,
        node: first,
        things: thingsOf(object),
        value: null,
        whole: node,
      });
    if (callee.text === "dict") makings.push(ofKeywords(file, node, given));
  }
  return {
    makings: [...withSet(makings, set), ...tablesIn(file, root.descendantsOfType("string"))],
    set,
    reads,
  };
}

function ofDictionary(file: SourceFile, node: Node): Making {
  const things = thingsOfLiteral(node);
  let isOpen = false;
  const words = node.namedChildren.flatMap((child): Word[] => {
    const key = child.type === "pair" ? field(child, "key") : null;
    const name = key && plainString(key);
    if (key && name != null)
      return [{ name, side: "made", file, node: key, things, value: field(child, "value"), whole: child }];
    isOpen ||= child.type !== "comment";
    return [];
  });
  return { kind: "literal", file, node, things, words, isOpen };
}

function ofKeywords(file: SourceFile, node: Node, given: Node): Making {
  const things = thingsOfLiteral(node);
  let isOpen = false;
  const words = given.namedChildren.flatMap((child): Word[] => {
    const key = child.type === "keyword_argument" ? field(child, "name") : null;
    if (key)
      return [
        { name: key.text, side: "made", file, node: key, things, value: field(child, "value"), whole: child },
      ];
    isOpen ||= child.type !== "comment";
    return [];
  });
  return { kind: "literal", file, node, things, words, isOpen };
}

function ofClass(file: SourceFile, node: Node): Making {
  const things = thingsNamed([field(node, "name")?.text]);
  const words: Word[] = [];
  const add = (key: Node | null, value: Node | null, whole: Node) => {
    if (key) words.push({ name: key.text, side: "made", file, node: key, things, value, whole });
  };
  for (const child of field(node, "body")?.namedChildren ?? []) {
    const inner = child.type === "expression_statement" ? child.firstNamedChild : child;
    const definition = child.type === "decorated_definition" ? field(child, "definition") : child;
    if (inner?.type === "assignment" && field(inner, "left")?.type === "identifier")
      add(field(inner, "left"), field(inner, "right"), inner);
    if (definition?.type === "function_definition") add(field(definition, "name"), null, definition);
  }
  for (const assigned of node.descendantsOfType("assignment")) {
    const target = field(assigned, "left");
    if (target?.type === "attribute" && field(target, "object")?.text === "self")
      add(field(target, "attribute"), field(assigned, "right"), assigned);
  }
  const bases = field(node, "superclasses")?.namedChildren.map(({ text }) => text) ?? [];
  const isOpen = bases.some(
    (base) =>
      !/^(?:object|NamedTuple|typing\.NamedTuple|TypedDict|BaseModel|pydantic\.BaseModel|Protocol|ABC|Enum)$/.test(
        base,
      ),
  );
  const isType = bases.some((base) => /TypedDict$/.test(base));
  return { kind: isType ? "type" : "class", file, node, things, words, isOpen };
}

/** What a value is called where it is used. */
export function thingsOf(node: Node): string[] {
  switch (node.type) {
    case "parenthesized_expression":
    case "await":
      return node.firstNamedChild ? thingsOf(node.firstNamedChild) : [];
    case "identifier":
      if (node.text === "self") {
        const owner = ancestorOfType(node, ["class_definition"]);
        return owner ? thingsNamed([field(owner, "name")?.text]) : [];
      }
      return [...new Set([...thingsNamed([node.text]), ...boundThings(node)])];
    case "attribute":
      return thingsNamed([field(node, "attribute")?.text]);
    case "subscript": {
      const key = field(node, "subscript");
      const object = field(node, "value");
      const text = key && plainString(key);
      return text != null ? thingsNamed([text]) : object ? thingsOf(object) : [];
    }
    case "call": {
      const callee = field(node, "function");
      const key = field(node, "arguments")?.firstNamedChild;
      const method = callee?.type === "attribute" ? lastNameOf(callee) : null;
      const text = key && plainString(key);
      if (method === "get" && text != null) return thingsNamed([text]);
      return callee ? thingsNamed([lastNameOf(callee)]) : [];
    }
    case "boolean_operator": {
      const left = field(node, "left");
      return left ? thingsOf(left) : [];
    }
    default:
      return [];
  }
}

/** What the name is bound to: the type of a parameter, the list whose item it is, the call that gave it. */
function boundThings(use: Node): string[] {
  const name = use.text;
  for (let at = use.parent; at; at = at.parent) {
    if (/_comprehension$|^generator_expression$/.test(at.type))
      for (const clause of at.namedChildren)
        if (clause.type === "for_in_clause" && field(clause, "left")?.text === name) {
          const list = field(clause, "right");
          return list ? thingsOf(list) : [];
        }
    if (at.type === "for_statement" && field(at, "left")?.text === name) {
      const list = field(at, "right");
      return list ? thingsOf(list) : [];
    }
    if (at.type !== "function_definition" && at.type !== "module") continue;
    const parameter = field(at, "parameters")?.namedChildren.find(
      (one) => (field(one, "name") ?? one.firstNamedChild ?? one).text === name,
    );
    const type = parameter && field(parameter, "type");
    if (parameter) return type ? thingsNamed(namesIn(type)) : [];
    const bound = at
      .descendantsOfType("assignment")
      .find((one) => field(one, "left")?.text === name && one.startIndex < use.startIndex);
    const value = bound && field(bound, "right");
    if (value && /^(?:call|await|attribute|subscript)$/.test(value.type)) return thingsOf(value);
    if (at.type === "function_definition" && bound) return [];
  }
  return [];
}

function namesIn(type: Node): string[] {
  return type
    .descendantsOfType("identifier")
    .map(({ text }) => text)
    .filter(
      (text) =>
        !/^(?:list|dict|str|int|float|bool|Any|Optional|List|Dict|Iterable|Sequence|Mapping|tuple|set)$/.test(
          text,
        ),
    );
}

/** What a literal is called: its variable or key, the function that gives it, the list that it is put into. */
function thingsOfLiteral(literal: Node): string[] {
  for (let at = literal.parent; at; at = at.parent) {
    if (
      /^(?:parenthesized_expression|list|tuple|await|conditional_expression|list_comprehension|expression_list)$/.test(
        at.type,
      )
    )
      continue;
    if (at.type === "assignment") {
      const left = field(at, "left");
      const key = left?.type === "subscript" ? field(left, "subscript") : null;
      const type = field(at, "type");
      return thingsNamed([key ? plainString(key) : left && lastNameOf(left), ...(type ? namesIn(type) : [])]);
    }
    if (at.type === "pair") {
      const key = field(at, "key");
      return thingsNamed([key && plainString(key)]);
    }
    if (at.type === "keyword_argument") return thingsNamed([field(at, "name")?.text]);
    if (at.type === "argument_list") {
      const callee = at.parent && field(at.parent, "function");
      const isPut = callee?.type === "attribute" && /^(?:append|add|insert)$/.test(lastNameOf(callee) ?? "");
      const list = isPut ? field(callee, "object") : null;
      return list ? thingsOf(list) : [];
    }
    if (/^(?:return_statement|yield)$/.test(at.type)) {
      const owner = ancestorOfType(at, ["function_definition"]);
      const type = owner && field(owner, "return_type");
      return thingsNamed([owner && field(owner, "name")?.text, ...(type ? namesIn(type) : [])]);
    }
    return [];
  }
  return [];
}
