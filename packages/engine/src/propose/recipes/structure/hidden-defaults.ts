import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { freeName } from "../javascript/names.ts";
import { statementOf } from "../javascript/statements.ts";
import { knownOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 30;
const DEFAULTS = /default/i;

/**
 * `{ ...DEFAULTS, ...options }` gives nothing for an option that has a default: the options have it, as undefined, which
 * hides the default. Only what was given is put over the defaults. Of null it is not known that nothing was given.
 */
export function hiddenDefaultGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const { fault, ways } = scene.trace;
  if (fault !== "nothing" || /\bnull\b/.test(scene.fault.exception.value)) return [];
  for (const { place } of ways.slice(0, MOST_PLACES)) {
    const [member, ...deeper] = place.members;
    const file = code.file(place.path);
    const merge = place.node.type === "object" ? mergeOf(place.node) : null;
    if (!file || file.isTest || !member || deeper.length > 0 || !merge) continue;
    const { defaults, given } = merge;
    const isNamed = DEFAULTS.test(defaults.text) || DEFAULTS.test(ownerName(place.node));
    const { made } = knownOf(scene, { path: place.path, node: defaults, members: [member] });
    if (!isNamed || made.length === 0 || made.some(({ kind }) => kind === "nothing")) continue;
    const whole = isAlwaysThere(given) ? given.text : `${given.text} ?? {}`;
    const entry = freeName(code, file, statementOf(place.node) ?? file.tree.rootNode, "value");
    return [
      guess(scene, 0.9, {
        name: "what_is_not_given_has_its_default",
        sentence: "The request is answered with the default of what is not given",
        cause: `\`${given.text}\` may have \`${member.name}\` as undefined, which hides its default in \`${defaults.text}\`.`,
        explanation: `Puts only what is given over \`${defaults.text}\`.`,
        edits: [
          textEdit(
            file,
            given.startIndex,
            given.endIndex,
            `Object.fromEntries(Object.entries(${whole}).filter(([, ${entry}]) => ${entry} !== undefined))`,
          ),
        ],
        basis: "standard",
        place: { path: file.path, line: startLineOf(place.node) },
      }),
    ];
  }
  return [];
}

/** Defaults with what was given over them, and nothing else. */
function mergeOf(object: Node): { readonly defaults: Node; readonly given: Node } | null {
  const parts = object.namedChildren.filter((child) => child.type !== "comment");
  const [defaults, given] = parts.map((part) =>
    part.type === "spread_element" ? part.firstNamedChild : null,
  );
  const isPlain = /^[\w$]+(?:\.[\w$]+)*$/;
  if (parts.length !== 2 || !defaults || !given || !isPlain.test(given.text)) return null;
  return isPlain.test(defaults.text) ? { defaults, given } : null;
}

/** The function around, or what the object is given to: `withDefaults`. */
function ownerName(object: Node): string {
  for (let node = object.parent; node; node = node.parent) {
    if (!isFunctionNode(node)) continue;
    const declarator = node.parent?.type === "variable_declarator" ? node.parent : node;
    return field(declarator, "name")?.text ?? "";
  }
  return "";
}

/** Spreading nothing is allowed, listing its entries is not: only a parameter with a default is sure to be there. */
function isAlwaysThere(given: Node): boolean {
  const scope = ancestorOfType(given, [
    "function_declaration",
    "function_expression",
    "arrow_function",
    "method_definition",
  ]);
  return (field(scope ?? given, "parameters")?.namedChildren ?? []).some((parameter) => {
    const name = field(parameter, "left") ?? field(parameter, "pattern");
    const value = field(parameter, "right") ?? field(parameter, "value");
    return name?.text === given.text && value !== null && value.text === "{}";
  });
}
