import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { absentValueOf, declaredAt } from "../../house/javascript/declared-absence.ts";
import { kindsOfType } from "../../house/javascript/declared-kinds.ts";
import { isDeclaredOptional } from "../../house/javascript/declared-part.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_WAYS = 30;

/**
 * `roles: profile.groups`, where the profile may lack its groups, and a user has a list of roles: the record is made with an
 * empty list, so that all who read it find one. Told by the types of both, or by the other makers of such records.
 */
export function declaredFillingGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  if (scene.trace.fault !== "nothing" && scene.trace.fault !== "not_iterable") return [];
  for (const { place } of scene.trace.ways.slice(1, MOST_WAYS)) {
    const file = code.file(place.path);
    const plain = withoutTypes(place.node);
    if (!file || file.isTest || place.members.length > 0 || !isPart(plain)) continue;
    const whole = outerOf(place.node);
    const told = ofTypes(code, file, whole, plain) ?? ofMakers(code, file, whole, scene);
    if (!told) continue;
    const name = plain.text.split(".").at(-1) ?? plain.text;
    return [
      guess(scene, 0.92, {
        name: `made_without_${name}`,
        sentence: `The request is answered also without ${name}`,
        cause: `\`${plain.text}\` may be absent, and what is made of it has a list there (${told}).`,
        explanation: "Makes the record with an empty list where there is none.",
        edits: [textEdit(file, whole.startIndex, whole.endIndex, `${plain.text} ?? []`)],
        basis: "house",
        place: { path: file.path, line: startLineOf(whole) },
      }),
    ];
  }
  return [];
}

function isPart(node: Node): boolean {
  return /^(?:member_expression|identifier)$/.test(node.type);
}

/** The expression with what is said about its type around it. */
function outerOf(node: Node): Node {
  let whole = node;
  while (whole.parent && /^(?:as|satisfies|non_null)_expression$/.test(whole.parent.type))
    whole = whole.parent;
  return whole;
}

function ofTypes(code: CodeIndex, file: SourceFile, whole: Node, plain: Node): string | null {
  if (!isDeclaredOptional(code, file.path, plain)) return null;
  if (whole.parent?.type === "arguments") return ofParameter(code, file, whole, whole.parent);
  const wanted = declaredAt(code, file.path, whole);
  return wanted && absentValueOf(wanted) === "[]" ? wanted.where : null;
}

/** The parameter that an argument is given for is declared as a list. */
function ofParameter(code: CodeIndex, file: SourceFile, whole: Node, given: Node): string | null {
  const call = given.parent;
  const index = given.namedChildren.findIndex(({ id }) => id === whole.id);
  const made = call && field(call, "constructor")?.text;
  const owner = made
    ? code
        .naming(made)
        .flatMap((path) => (code.symbolsOf(path)?.classes ?? []).filter(({ name }) => name === made))
    : [];
  const [only, ...others] = owner;
  const definition = made
    ? only && others.length === 0
      ? (field(only.node, "body")?.namedChildren.find((one) => field(one, "name")?.text === "constructor") ??
        null)
      : null
    : call
      ? (calleesOf(code, file.path, call)[0]?.symbol.node ?? null)
      : null;
  const path = made ? only?.path : call && calleesOf(code, file.path, call)[0]?.symbol.path;
  if (!definition || !path || parameterNames(definition).length <= index) return null;
  const parameter = field(definition, "parameters")?.namedChildren.filter(({ type }) => type !== "comment")[
    index
  ];
  const type =
    parameter?.type === "required_parameter" && !field(parameter, "value") ? field(parameter, "type") : null;
  const kinds = type && kindsOfType(code, { path, type, isOptional: false });
  return kinds?.size === 1 && kinds.has("list") ? `${path}:${startLineOf(definition)}` : null;
}

/** Another place of the file makes such a record, with an empty list under the same key. */
function ofMakers(code: CodeIndex, file: SourceFile, whole: Node, scene: Scene): string | null {
  const pair =
    whole.parent?.type === "pair" && field(whole.parent, "value")?.id === whole.id ? whole.parent : null;
  const key = pair && keyOf(pair);
  if (!pair || key === null || whole.type === "identifier" || scene.trace.fault === "not_iterable")
    return null;
  const keys = new Set(keysOf(pair.parent));
  for (const path of [file.path, ...code.mentions(key).filter((other) => other !== file.path)]) {
    const other = code.file(path);
    if (!other || other.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    const found = other.tree.rootNode.descendantsOfType("pair").find((one) => {
      const isLike =
        one.id !== pair.id &&
        keyOf(one) === key &&
        keysOf(one.parent).length === keys.size &&
        keysOf(one.parent).every((each) => keys.has(each));
      return isLike && /(?:\?\?|\|\||:)\s*\[\]$/.test(field(one, "value")?.text ?? "");
    });
    if (found) return `${path}:${startLineOf(found)}`;
  }
  return null;
}

function keyOf(pair: Node): string | null {
  const key = field(pair, "key");
  return key && (plainString(key) ?? key.text);
}

function keysOf(object: Node | null): string[] {
  return (object?.namedChildren ?? []).flatMap((one) =>
    one.type === "pair" ? (keyOf(one) ?? []) : one.type === "shorthand_property_identifier" ? [one.text] : [],
  );
}
