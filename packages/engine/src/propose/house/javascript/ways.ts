import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";

/**
 * Where a value is taken from, whatever names it has on the way: `rig`, `.packings`, `[0]` of `rig.packings[0]`, of
 * `rig.packings.at(0)` and of `last` behind `const [last] = rig.packings`.
 */
export type Way = readonly string[];

const MOST_STEPS = 6;

/** Null where a value is not taken out of something with a name. */
export function wayOf(node: Node, left = MOST_STEPS): Way | null {
  const plain = withoutTypes(node);
  switch (plain.type) {
    case "await_expression":
    case "parenthesized_expression":
      return plain.firstNamedChild && wayOf(plain.firstNamedChild, left);
    case "this":
      return ["this"];
    case "identifier":
      return wayOfName(plain, left);
    case "member_expression":
      return onward(plain, left, `.${field(plain, "property")?.text ?? ""}`);
    case "subscript_expression":
      return onward(plain, left, stepOf(plain));
    case "call_expression":
      return wayOfCall(plain, left);
    default:
      return null;
  }
}

function onward(node: Node, left: number, step: string): Way | null {
  const object = field(node, "object");
  const before = object && wayOf(object, left);
  return before && [...before, step];
}

/** `[0]`, `[-1]` of the last one, `.name` of a text, `[]` of whatever is asked for. */
function stepOf(read: Node): string {
  const index = field(read, "index");
  const object = field(read, "object")?.text ?? "";
  if (index?.type === "number") return `[${index.text}]`;
  const name = index && plainString(index);
  if (name !== null && name !== undefined) return `.${name}`;
  const back = /^(.*)\.length - (\d+)$/.exec(index?.text ?? "");
  return back?.[1] === object ? `[-${back[2]}]` : "[]";
}

function wayOfCall(call: Node, left: number): Way | null {
  const callee = field(call, "function");
  const given = field(call, "arguments")?.namedChildren ?? [];
  const name = callee && field(callee, "property")?.text;
  const object = callee && field(callee, "object");
  if (!callee || !name || !object) return callee?.type === "identifier" ? [`${callee.text}()`] : null;
  const before = wayOf(object, left);
  const at = name === "at" && given.length === 1 ? (given[0]?.text ?? "") : "";
  // Text that does not match gives nothing either way.
  if (name === "exec" && given.length === 1 && given[0])
    return [...(wayOf(given[0], left) ?? []), ".match()"];
  const step = /^-?\d+$/.test(at) ? `[${at}]` : `.${name}()`;
  return before ? [...before, step] : null;
}

/** What stands behind a name that is bound once: a part, an item, or the name itself where it is given. */
function wayOfName(name: Node, left: number): Way {
  const own: Way = [name.text];
  if (left === 0) return own;
  for (let scope = name.parent; scope; scope = scope.parent) {
    if (isFunctionNode(scope)) {
      const single = field(scope, "parameter");
      const all = single ? [single] : (field(scope, "parameters")?.namedChildren ?? []);
      for (const parameter of all) {
        const pattern = field(parameter, "pattern") ?? field(parameter, "left") ?? parameter;
        const step = stepTo(pattern, name.text);
        if (step) return step.length === 0 ? own : ["", ...step];
      }
    }
    if (scope.type === "for_in_statement" && boundNames(field(scope, "left")).includes(name.text)) {
      const pattern = field(scope, "left");
      const step = pattern && stepTo(pattern, name.text);
      return step && step.length > 0 ? ["", ...step] : own;
    }
    if (!/^(?:statement_block|program|switch_case)$/.test(scope.type)) continue;
    for (const declarator of declaratorsIn(scope)) {
      const [pattern, value] = [field(declarator, "name"), field(declarator, "value")];
      const step = pattern && stepTo(pattern, name.text);
      if (!step) continue;
      const before = value && declarator.endIndex <= name.startIndex ? wayOf(value, left - 1) : null;
      return before ? [...before, ...step] : own;
    }
  }
  return own;
}

function declaratorsIn(block: Node): Node[] {
  return block.namedChildren
    .filter(({ type }) => /^(?:lexical|variable)_declaration$/.test(type))
    .flatMap(({ namedChildren }) => namedChildren.filter(({ type }) => type === "variable_declarator"));
}

/** How a pattern comes to a name: empty for the name itself; null where it does not hold the name. */
export function stepTo(pattern: Node, name: string): Way | null {
  switch (pattern.type) {
    case "identifier":
    case "shorthand_property_identifier_pattern":
      return pattern.text === name ? (pattern.type === "identifier" ? [] : [`.${name}`]) : null;
    case "assignment_pattern":
      return stepTo(field(pattern, "left") ?? pattern.namedChildren[0] ?? pattern, name);
    case "object_assignment_pattern":
      return field(pattern, "left")?.text === name ? [`.${name}`] : null;
    case "object_pattern": {
      for (const child of pattern.namedChildren) {
        const value = child.type === "pair_pattern" ? field(child, "value") : null;
        const inner = value
          ? stepTo(value, name)
          : child.type === "pair_pattern"
            ? null
            : stepTo(child, name);
        if (inner) return value ? [`.${field(child, "key")?.text ?? ""}`, ...inner] : inner;
      }
      return null;
    }
    case "array_pattern": {
      let at = 0;
      for (const child of pattern.children) {
        if (child.type === ",") at += 1;
        const inner = child.isNamed ? stepTo(child, name) : null;
        if (inner) return [`[${at}]`, ...inner];
      }
      return null;
    }
    default:
      return null;
  }
}

/** The way to a part that a pattern takes out, `tags = []` of `const { tags = [] } = post`; of what is given it has no root. */
export function wayOfPart(part: Node): Way | null {
  let outer = part;
  while (outer.parent && /_pattern$/.test(outer.parent.type)) outer = outer.parent;
  const step = stepTo(outer, field(part, "left")?.text ?? part.text);
  const holder = outer.parent?.type === "variable_declarator" ? field(outer.parent, "value") : null;
  const before = holder ? wayOf(holder) : null;
  return step && [...(before ?? [""]), ...step];
}

/** The ways to a value: as it is written, and those of the function that gives it as it is, `projects.find(id)` of `this.byId.get(id)`. */
export function waysOf(code: CodeIndex, path: string, node: Node): Way[] {
  const own = wayOf(node);
  const found: Way[] = own ? [own] : [];
  let call = boundCall(node);
  let at = path;
  for (let depth = 0; call && depth < 2; depth += 1) {
    const [callee, ...others] = calleesOf(code, at, call);
    const [only, ...more] = callee ? returnsOf(callee.symbol.node).values : [];
    if (!callee || callee.certainty < 1 || others.length > 0 || !only || more.length > 0) break;
    const inner = wayOf(only);
    if (inner) found.push(inner);
    at = callee.symbol.path;
    call = boundCall(only);
  }
  return found;
}

function boundCall(node: Node): Node | null {
  const plain = withoutTypes(node);
  if (plain.type === "await_expression") return plain.firstNamedChild && boundCall(plain.firstNamedChild);
  if (plain.type === "call_expression") return plain;
  if (plain.type !== "identifier") return null;
  for (let scope = plain.parent; scope; scope = scope.parent) {
    const found = declaratorsIn(scope).find((one) => field(one, "name")?.text === plain.text);
    const value = found && field(found, "value");
    if (value) return value.type === "identifier" ? null : boundCall(value);
    if (isFunctionNode(scope)) return null;
  }
  return null;
}

/** Names that many kinds of things have: two things are the same by them only where what they are taken of has one name. */
const COMMON =
  /^\.(?:id|name|value|values|data|type|kind|key|text|title|label|status|state|items|length|result|results|children|options|config|settings|message|code|date|time|size|count|total|url|path|body|user)$/;
const LOOKS_UP =
  /^\.(?:get|find|findLast|first|last|pop|shift|match|exec|findOne|findFirst|findUnique|findById|byId|lookup|load|item)\(\)$|^\[/;

/** Whether two ways lead to the same kind of thing: the same part, or the same place of the same list or table. */
export function areSameThing(own: Way, other: Way): boolean {
  const [last, theirs] = [own.at(-1), other.at(-1)];
  if (last === undefined || last !== theirs || own.length < 2 || other.length < 2) return false;
  if (!COMMON.test(last) && !LOOKS_UP.test(last)) return true;
  const [before, beside] = [own.at(-2), other.at(-2)];
  const isOfText = last === ".match()";
  return isOfText || (bareName(before) === bareName(beside) && bareName(before) !== "");
}

function bareName(step: string | undefined): string {
  return (step ?? "").replace(/^\.|\(\)$/g, "");
}
