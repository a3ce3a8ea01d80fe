import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_WAYS = 10;
const MOST_USES = 3;

/**
 * `({ headers = {} }) => …` whose headers are nothing all the same: they were null, for which a default of a pattern or a
 * parameter does not hold. The default is given where the value is used, for null as for what is left out.
 */
export function nullDefaultGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  // Of undefined the default would have held.
  if (scene.trace.fault !== "nothing" || /\bof undefined\b|is undefined\b/.test(scene.fault.exception.value))
    return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_WAYS)) {
    const file = code.file(place.path);
    const isName = /^(?:identifier|shorthand_property_identifier)$/.test(place.node.type);
    if (!file || file.isTest || !isName) continue;
    const bound = defaultOf(place.node);
    if (!bound) continue;
    const edits = editsFor(file, place.node.text, bound);
    if (!edits) continue;
    const siblings = usesWithDefault(bound.scope).filter((text) => text !== place.node.text);
    return [
      guess(scene, 0.92, {
        name: `${place.node.text}_may_be_null`,
        sentence: `The request is answered also where ${place.node.text} is null`,
        cause: `\`${place.node.text}\` may be null, and a default in a pattern holds for what is undefined alone.`,
        explanation: `Gives \`${bound.value.text}\` for null as well${siblings.length > 0 ? `, as is done for \`${siblings[0]}\`` : ""}.`,
        edits: edits.map((edit) => ({ ...edit, together: "default" })),
        basis: siblings.length > 0 ? "house" : "standard",
        place: { path: file.path, line: startLineOf(bound.pattern) },
      }),
    ];
  }
  return [];
}

interface Bound {
  /** `headers = {}` */
  readonly pattern: Node;
  readonly value: Node;
  readonly scope: Node;
  /** Where the text of the default begins, behind the name. */
  readonly from: number;
}

/** The default that a name has where it is bound: in a pattern, or as a parameter. */
function defaultOf(use: Node): Bound | null {
  for (let scope: Node | null = use.parent; scope; scope = scope.parent) {
    const isFunction = isFunctionNode(scope);
    if (!isFunction && scope.type !== "program") continue;
    const owner = scope;
    const own = (isFunction ? (field(scope, "parameters")?.namedChildren ?? []) : []).flatMap((child) => [
      child,
      ...child.descendantsOfType(["assignment_pattern", "object_assignment_pattern"]),
    ]);
    const declared = scope
      .descendantsOfType(["assignment_pattern", "object_assignment_pattern"])
      .filter((node) => innermostScope(node).id === owner.id && node.endIndex < use.startIndex);
    for (const pattern of [...own, ...declared]) {
      const name = field(pattern, "left") ?? field(pattern, "pattern");
      const value = field(pattern, "right") ?? field(pattern, "value");
      if (name?.text !== use.text || !value || /^(?:null|undefined)$/.test(value.text)) continue;
      const typed = field(pattern, "type");
      return { pattern, value, scope: owner, from: (typed ?? name).endIndex };
    }
    if (isFunction && own.some((node) => (field(node, "pattern") ?? node).text === use.text)) return null;
  }
  return null;
}

function innermostScope(node: Node): Node {
  let scope = node;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  return scope;
}

/** `fields ?? […]`: names of the same function for which this is done already. */
function usesWithDefault(scope: Node): string[] {
  return scope
    .descendantsOfType("binary_expression")
    .filter((node) => field(node, "operator")?.text === "??")
    .flatMap((node) => field(node, "left")?.text ?? []);
}

function editsFor(file: SourceFile, name: string, { value, scope, from }: Bound): Edit[] | null {
  const isLoose = /^(?:object|array|string|number|identifier|member_expression|template_string|true|false)$/;
  if (!isLoose.test(value.type)) return null;
  const body = scope.type === "program" ? scope : field(scope, "body");
  const uses = (body?.descendantsOfType(["identifier", "shorthand_property_identifier"]) ?? []).filter(
    (use) => use.text === name && use.startIndex > value.endIndex,
  );
  const whole = body && /identifier$/.test(body.type) && body.text === name ? [body] : uses;
  if (whole.length === 0 || whole.length > MOST_USES || whole.some(isSet)) return null;
  return [
    textEdit(file, from, value.endIndex, ""),
    ...whole.map((use) => {
      const text = `${name} ?? ${value.text}`;
      if (use.type === "shorthand_property_identifier")
        return textEdit(file, use.startIndex, use.endIndex, `${name}: ${text}`);
      const isPart = /^(?:member|subscript|call|binary|unary|ternary)_expression$|^spread_element$/.test(
        use.parent?.type ?? "",
      );
      return textEdit(file, use.startIndex, use.endIndex, isPart ? `(${text})` : text);
    }),
  ];
}

const CHANGING =
  /^(?:push|unshift|pop|shift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear|append|assign|defineProperty)$/;

/** Whether a use gives the name or a part of what it holds another value: what stands in for it would be lost at once. */
function isSet(use: Node): boolean {
  let node = use;
  while (/^(?:member|subscript)_expression$/.test(node.parent?.type ?? "")) {
    const parent = node.parent;
    if (!parent || field(parent, "object")?.id !== node.id) break;
    node = parent;
  }
  const { parent } = node;
  if (!parent) return false;
  if (/assignment_expression$|^update_expression$/.test(parent.type))
    return (field(parent, "left") ?? field(parent, "argument"))?.id === node.id;
  if (parent.type === "unary_expression") return /^delete\b/.test(parent.text);
  if (parent.type === "call_expression" && node.id !== use.id)
    return field(parent, "function")?.id === node.id && CHANGING.test(field(node, "property")?.text ?? "");
  const called = parent.type === "arguments" ? field(parent.parent ?? parent, "function") : null;
  return (
    /^Object\.(?:assign|defineProperty)$/.test(called?.text ?? "") && parent.firstNamedChild?.id === use.id
  );
}
