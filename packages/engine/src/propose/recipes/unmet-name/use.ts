import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import { OF_LISTS } from "../../house/one-of-many.ts";
import type { Word } from "./ledger.ts";

/** What is done to a value where it is read: what kinds of values bear that. */
export type Use = "list" | "text" | "number" | "record" | "function" | "truth" | "any";

const OF_TEXTS =
  /^(?:toUpperCase|toLowerCase|trim|split|startsWith|endsWith|replace|replaceAll|padStart|padEnd|charAt|localeCompare|upper|lower|strip|title|capitalize|casefold|encode|format)$/;
const OF_NUMBERS = /^(?:toFixed|toPrecision)$/;
const OF_BOTH = /^(?:length|includes|indexOf|slice|at|concat)$/;

/** How the value of a read is used at once. */
export function useOf({ whole }: Word): Use {
  const { parent } = whole ?? {};
  if (!whole || !parent) return "any";
  const converted = /^(?:arguments|argument_list)$/.test(parent.type) ? parent.parent : null;
  if (
    converted &&
    /^(?:int|float|Decimal|Number|parseInt|parseFloat)$/.test(field(converted, "function")?.text ?? "")
  )
    return "number";
  const member =
    /^(?:member_expression|attribute)$/.test(parent.type) && field(parent, "object")?.id === whole.id
      ? (field(parent, "property") ?? field(parent, "attribute"))?.text
      : undefined;
  if (member !== undefined) {
    if (OF_LISTS.test(member)) return "list";
    if (OF_TEXTS.test(member)) return "text";
    if (OF_NUMBERS.test(member)) return "number";
    return OF_BOTH.test(member) ? "any" : "record";
  }
  if (/^call(?:_expression)?$/.test(parent.type) && field(parent, "function")?.id === whole.id)
    return "function";
  if (
    /^(?:for_statement|for_in_statement|for_in_clause)$/.test(parent.type) &&
    field(parent, "right")?.id === whole.id
  )
    return "list";
  if (parent.type === "spread_element" && parent.parent?.type === "array") return "list";
  if (parent.type === "variable_declarator" && field(parent, "name")?.type === "object_pattern")
    return "record";
  return "any";
}

/** Whether a list is read under a name: there, or by the name that a pattern gives it. */
export function isReadAsList(word: Word): boolean {
  if (useOf(word) === "list") return true;
  if (word.whole) return false;
  let scope: Node | null = word.node.parent;
  while (scope && !/^(?:function|arrow_function|method_definition|program|module)/.test(scope.type))
    scope = scope.parent;
  const pair = word.node.parent?.type === "pair_pattern" ? field(word.node.parent, "value") : null;
  const name = (pair?.text ?? word.name).replace(/\$/g, "\\$");
  const asList = new RegExp(`(?:\\bof |\\.\\.\\.|\\bin )${name}\\b|(?<![\\w$.])${name}\\.(\\w+)\\(`, "g");
  return [...(scope?.text ?? "").matchAll(asList)].some(
    ([, method]) => method === undefined || OF_LISTS.test(method),
  );
}

/** Whether what is made can be used so; values whose kind is not written can. */
export function fits(use: Use, { value, node }: Word): boolean {
  if (use === "any") return true;
  // A column.
  if (value === null && /^(?:string|template_string)$/.test(node.type))
    return use === "text" || use === "number";
  if (!value) return true;
  const kind = kindOf(value);
  // What is not seen to be a function is hardly one.
  if (kind === null) return use !== "function" || isImported(value);
  return kindsBorne(use, kind);
}

function isImported(value: Node): boolean {
  return value.tree.rootNode
    .descendantsOfType(["import_specifier", "import_clause", "import_from_statement"])
    .some((one) => new RegExp(`\\b${value.text.replace(/\W/g, "\\$&")}\\b`).test(one.text));
}

/** Whether values of a kind can be used so. */
export function kindsBorne(use: Use, kind: Use): boolean {
  if (use === "any" || kind === "any" || use === kind) return true;
  return (use === "list" && kind === "record") || (use === "record" && kind === "list");
}

/** The kind of a value, as far as it is written. */
export function kindOf(value: Node): Use | null {
  if (/^(?:shorthand_property_identifier|identifier)$/.test(value.type)) {
    const bound = declared(value);
    return bound ? kindOf(bound) : null;
  }
  switch (value.type) {
    case "object":
    case "dictionary":
    case "dictionary_comprehension":
      return "record";
    case "array":
    case "list":
    case "tuple":
    case "list_comprehension":
      return "list";
    case "string":
    case "template_string":
      return "text";
    case "number":
    case "integer":
    case "float":
      return "number";
    case "call_expression":
    case "call": {
      const name = field(value, "function")?.text ?? "";
      if (/^(?:int|float|Decimal|Number|parseInt|parseFloat|Math\.\w+|round|len)$/.test(name))
        return "number";
      return /^(?:str|String)$/.test(name) ? "text" : null;
    }
    case "true":
    case "false":
      return "truth";
    case "null":
    case "none":
      return "any";
    case "arrow_function":
    case "function_expression":
    case "method_definition":
    case "lambda":
    case "function_declaration":
    case "function_definition":
      return "function";
    default:
      return null;
  }
}

/** What stands for a name in its file, where that is written once. */
function declared(name: Node): Node | null {
  const found = name.tree.rootNode
    .descendantsOfType([
      "variable_declarator",
      "function_declaration",
      "assignment",
      "function_definition",
      "required_parameter",
      "formal_parameters",
      "parameters",
    ])
    .flatMap((node) => {
      if (/parameters?$/.test(node.type))
        return node.namedChildren.some(({ text }) => text === name.text) ? [null] : [];
      const own = field(node, "name") ?? field(node, "left");
      if (own?.text !== name.text) return [];
      return [/^function/.test(node.type) ? node : (field(node, "value") ?? field(node, "right"))];
    });
  const [only] = found;
  return found.length === 1 && only && only.type !== "identifier" ? only : null;
}

const METHODS: Readonly<Record<string, ReadonlySet<string>>> = {
  array: new Set(Object.getOwnPropertyNames(Array.prototype)),
  object: new Set(),
  dictionary: new Set(["get", "items", "keys", "values", "pop", "setdefault", "update", "clear", "copy"]),
  list: new Set([
    "append",
    "extend",
    "insert",
    "pop",
    "remove",
    "sort",
    "reverse",
    "index",
    "count",
    "clear",
    "copy",
  ]),
  Map: new Set(Object.getOwnPropertyNames(Map.prototype)),
  Set: new Set(Object.getOwnPropertyNames(Set.prototype)),
  set: new Set(["add", "discard", "remove", "update", "union", "pop", "clear"]),
};

/** Whether a value has all the methods that are called on what is read; null where either is not told. */
export function hasMethods(word: Word, value: Node | null): boolean | null {
  const made =
    value?.type === "new_expression"
      ? (field(value, "constructor")?.text ?? "")
      : value?.type === "call"
        ? (field(value, "function")?.text ?? "")
        : (value?.type ?? "");
  const methods = METHODS[made === "dict" ? "dictionary" : made];
  const asked = membersOf(word);
  return methods && asked.length > 0 ? asked.every((name) => methods.has(name)) : null;
}

/** Whether what is read is called as a function at once. */
export function isCalled({ whole }: Word): boolean {
  const call = whole?.parent;
  return (
    call != null && /^call(?:_expression)?$/.test(call.type) && field(call, "function")?.id === whole?.id
  );
}

/** The names that are read of what is read, here and of the same expression beside; none where they are those of the language. */
export function partsReadOf(word: Word): string[] {
  const names = membersOf(word);
  return names.some((name) => name in Array.prototype || name in String.prototype) ? [] : names;
}

function membersOf({ whole }: Word): string[] {
  if (!whole) return [];
  let statement: Node = whole;
  while (
    statement.parent &&
    !/statement$|^block$|_declaration$|^program$|^module$/.test(statement.parent.type)
  )
    statement = statement.parent;
  const outer = statement.parent ?? statement;
  const found = outer.descendantsOfType(["member_expression", "attribute", "subscript"]).flatMap((node) => {
    const object = field(node, "object") ?? field(node, "value");
    const key = field(node, "property") ?? field(node, "attribute") ?? field(node, "subscript");
    if (object?.text !== whole.text || !key) return [];
    return [plainString(key) ?? key.text];
  });
  const pattern = whole.parent?.type === "variable_declarator" ? field(whole.parent, "name") : null;
  const taken =
    pattern?.type === "object_pattern"
      ? pattern.namedChildren.map((child) => (field(child, "key") ?? field(child, "left") ?? child).text)
      : [];
  return [...new Set([...found, ...taken])];
}

/** The names of the parts of a record that is written down; null where it is none. */
export function partsOf(value: Node | null): Set<string> | null {
  if (!value) return null;
  if (/^(?:shorthand_property_identifier|identifier)$/.test(value.type)) return partsOf(declared(value));
  if (
    /^(?:ternary_expression|conditional_expression|parenthesized_expression|binary_expression)$/.test(
      value.type,
    )
  )
    return value.namedChildren.map((child) => partsOf(child)).find((parts) => parts !== null) ?? null;
  if (!/^(?:object|dictionary)$/.test(value.type)) return null;
  return new Set(
    value.namedChildren.flatMap((child) => {
      const key = field(child, "key") ?? (child.type === "shorthand_property_identifier" ? child : null);
      return key ? [plainString(key) ?? key.text] : [];
    }),
  );
}

/** Whether somebody asks first whether the part is there: then it may rightly be absent. */
export function isAskedFor({ whole }: Word): boolean {
  if (!whole) return false;
  if (whole.type === "call") return (field(whole, "arguments")?.namedChildCount ?? 0) > 1;
  const { parent } = whole;
  if (!parent) return false;
  if (
    /^(?:member_expression|call_expression|subscript_expression)$/.test(parent.type) &&
    parent.children.some(({ type }) => type === "optional_chain")
  )
    return true;
  if (/^(?:ternary_expression|if_statement|while_statement|conditional_expression)$/.test(parent.type))
    return (field(parent, "condition") ?? parent.namedChild(1))?.id === whole.id;
  if (parent.type === "parenthesized_expression" && /^if_statement$/.test(parent.parent?.type ?? ""))
    return true;
  if (/^(?:unary_expression|not_operator)$/.test(parent.type)) return true;
  const operator = field(parent, "operator")?.text ?? "";
  if (parent.type === "binary_expression" && field(parent, "left")?.id === whole.id) {
    const right = field(parent, "right")?.text ?? "";
    return (
      /^(?:\?\?|\|\||&&)$/.test(operator) ||
      (/^[!=]==?$/.test(operator) && /^(?:null|undefined)$/.test(right))
    );
  }
  if (parent.type === "comparison_operator") return /\bNone$/.test(parent.text);
  return parent.type === "boolean_operator" && parent.firstNamedChild?.id === whole.id;
}
