import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import {
  insertAfter,
  insertBefore,
  replaceNode,
  statementOf,
  usesSemicolons,
} from "../javascript/statements.ts";
import { boundValue, type Fix, fixed, type Slip, type Spot } from "./spot.ts";

const WALKS = /^(?:map|filter|forEach|some|every|find|findIndex|findLast|flatMap|then|catch|finally)$/;

/** A method of the platform that was taken off its object: by a pattern, by a name, or as a callback. */
function detachedFix(spot: Spot, method: string | null): Fix | null {
  return asCallback(spot, method) ?? takenOff(spot, method);
}

/** `list.filter(names.has)`, `parts.map(String.prototype.trim)` */
function asCallback(spot: Spot, method: string | null): Fix | null {
  const found = spot.calls.flatMap((call) => {
    const walk = field(field(call, "function") ?? call, "property")?.text ?? "";
    const [argument] = argumentsOf(call);
    const name = argument && field(argument, "property")?.text;
    return WALKS.test(walk) && argument?.type === "member_expression" && (method === null || name === method)
      ? [{ argument, name: name ?? "", walk }]
      : [];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  const object = field(only.argument, "object")?.text ?? "";
  const isOfClass = /\.prototype$/.test(object);
  const taken = itemName(object, only.walk);
  const written = isOfClass
    ? `(${taken}) => ${taken}.${only.name}()`
    : `(${taken}) => ${only.argument.text}(${taken})`;
  return fixed(
    `\`${only.argument.text}\` at ${spot.file.path}:${spot.line} is handed on without its object.`,
    "Calls it on its object.",
    [replaceNode(spot.file, only.argument, written)],
  );
}

function itemName(object: string, walk: string): string {
  const name = /^(?:then|catch|finally)$/.test(walk) ? "result" : "item";
  return object === name ? "one" : name;
}

/** `const { now } = performance; now()`, `const get = headers.get; get("x")` */
function takenOff(spot: Spot, method: string | null): Fix | null {
  for (const call of spot.calls) {
    const callee = field(call, "function");
    if (callee?.type !== "identifier") continue;
    const declared = declarationOf(callee);
    const value = declared && field(declared, "value");
    const name = declared && field(declared, "name");
    if (!declared || !value || !name) continue;
    const cause = `\`${callee.text}\` at ${spot.file.path}:${startLineOf(declared)} is taken off its object, without which it cannot be called.`;
    if (name.type === "identifier") {
      const member = field(value, "property")?.text;
      const object = field(value, "object")?.text;
      if (value.type !== "member_expression" || !object || !/^[\w$.]+$/.test(object)) continue;
      if (method !== null && member !== method) continue;
      return fixed(cause, "Binds it to its object.", [
        replaceNode(spot.file, value, `${value.text}.bind(${object})`),
      ]);
    }
    const part = name.namedChildren.find((child) => (field(child, "value") ?? child).text === callee.text);
    const member = part && (field(part, "key") ?? part).text;
    if (name.type !== "object_pattern" || !part || !member || (method !== null && member !== method))
      continue;
    const edits = bound(spot, declared, name, part, callee.text, member, value);
    if (edits) return fixed(cause, "Binds it to its object.", edits);
  }
  return null;
}

function declarationOf(name: Node): Node | null {
  const found = name.tree.rootNode.descendantsOfType("variable_declarator").filter((node) => {
    const target = field(node, "name");
    return (
      node.startIndex < name.startIndex &&
      (target?.text === name.text ||
        (target?.type === "object_pattern" &&
          target.namedChildren.some((child) => (field(child, "value") ?? child).text === name.text)))
    );
  });
  return found.at(-1) ?? null;
}

/** The pattern without the method, and the method bound in a line of its own. */
function bound(
  { file }: Spot,
  declared: Node,
  pattern: Node,
  part: Node,
  local: string,
  member: string,
  value: Node,
): Edit[] | null {
  const statement = statementOf(declared);
  if (statement?.namedChildCount !== 1) return null;
  const end = usesSemicolons(file) ? ";" : "";
  const isPlain = /^[\w$.]+$/.test(value.text);
  const made = /^new ([A-Z]\w*)\(/.exec(value.text)?.[1];
  const own = made && (/[A-Z][a-z\d]*$/.exec(made)?.[0] ?? made).toLowerCase();
  if (!isPlain && (!own || new RegExp(String.raw`\b${own}\b`).test(file.text))) return null;
  const object = isPlain ? value.text : (own ?? "");
  const binding = `const ${local} = ${object}.${member}.bind(${object})${end}`;
  const others = pattern.namedChildren.filter((child) => child.id !== part.id).map(({ text }) => text);
  const before = isPlain ? [] : [insertBefore(file, statement, [`const ${object} = ${value.text}${end}`])];
  if (others.length === 0) {
    return [...before, replaceNode(file, statement, binding)];
  }
  return [
    ...before,
    replaceNode(file, pattern, `{ ${others.join(", ")} }`),
    ...(isPlain ? [] : [replaceNode(file, value, object)]),
    insertAfter(file, statement, [binding]),
  ];
}

/** `const { all } = Promise` */
export const DETACHED_SLIPS: readonly Slip[] = [
  {
    message:
      /^Method \w+\.prototype\.(\w+) called on incompatible receiver (?:undefined|\[object Undefined\]|#<Object>|null)/,
    fix: (spot, match) => detachedFix(spot, match[1] ?? null),
  },
  {
    message: /^(?:String|Array|Number|Object)\.prototype\.(\w+) called on null or undefined/,
    fix: (spot, match) => detachedFix(spot, match[1] ?? null),
  },
  {
    message: /^Promise\.(\w+) called on non-object|^PromiseResolve called on non-object/,
    fix: (spot, match) => detachedFix(spot, match[1] ?? null),
  },
  {
    message: /^(?:Value of "this" must be of type \w+|Illegal invocation)/,
    fix: (spot) => detachedFix(spot, null),
  },
  {
    message: /^Cannot read propert(?:y|ies) of undefined \(reading '(?:#\w+|_\w+|\w*[Ss]tate)'\)/,
    fix: (spot) => (spot.calls.some((call) => isOfPlatform(call)) ? takenOff(spot, null) : null),
  },
];

/** `const { abort } = new AbortController()`, `const { write } = process.stdout` */
function isOfPlatform(call: Node): boolean {
  const callee = field(call, "function");
  const declared = callee?.type === "identifier" ? declarationOf(callee) : null;
  const value = declared && field(declared, "value");
  const text = (value && (boundValue(value) ?? value).text) ?? "";
  return /^(?:new (?:AbortController|URL|URLSearchParams|Headers|FormData|TextDecoder|TextEncoder|Map|Set|EventTarget)\b|process\.std(?:out|err|in)|performance|crypto)/.test(
    text,
  );
}
