import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { FUNCTIONS, parametersOf } from "../../../diagnose/origin/javascript/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { bearsAbsence } from "../../house/javascript/bears-absence.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_FILES = 300;
const OPTIONS =
  /^(?:\w*(?:options?|opts|settings|config|params|filters?|flags|overrides|extras?|hints?|preferences|prefs))$/i;

/**
 * A parameter whose parts may all be left out, but not the whole: `({ table }, { width, shout })` without a second argument.
 * Taken as empty, as other functions of the house take theirs, none of its parts is set.
 */
export function leftOutOptionGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  if (scene.trace.fault !== "nothing" || /\bnull\b/.test(scene.fault.exception.value)) return [];
  const found = scene.trace.ways.slice(0, 3).flatMap(({ place }) => {
    const file = code.file(place.path);
    const parameter = file && place.members.length === 0 ? parameterOf(place.node) : null;
    return file && parameter && !file.isTest ? [{ file, ...parameter }] : [];
  });
  const [first] = found;
  if (!first || !isOptional(scene, first.parameter)) return [];
  const { file, parameter, definition, pattern } = first;
  const isPlanned = areParts(pattern, (part) => part.isDefaulted);
  if (!isBorne(code, file, definition, pattern) || isPlanned) return [];
  const kin = emptyDefaults(code, file, parameter, scene);
  const isNamed = OPTIONS.test(pattern.text);
  if (kin.places.length === 0 && !isNamed) return [];
  const where = kin.places.length > 0 ? `, as ${kin.places.slice(0, 2).join(", ")} do` : "";
  const strength = kin.isSameArgument || kin.isSameFile ? 0.93 : kin.places.length > 0 ? 0.85 : 0.72;
  return [
    guess(scene, strength, {
      name: "options_may_be_left_out",
      sentence: "The request is answered also without the options",
      cause: `All parts of \`${pattern.text.slice(0, 40)}\` may be left out, but not the whole.`,
      explanation: `Takes nothing given as nothing set${where}.`,
      edits: [textEdit(file, parameter.endIndex, parameter.endIndex, " = {}")],
      basis: kin.places.length > 0 ? "house" : "guess",
      place: { path: file.path, line: startLineOf(parameter) },
    }),
  ];
}

interface Parameter {
  /** The parameter with its type. */
  readonly parameter: Node;
  readonly pattern: Node;
  readonly definition: Node;
}

/** The parameter without a default that a pattern is, or that a name stands for. */
function parameterOf(node: Node): Parameter | null {
  for (let scope: Node | null = node; scope; scope = scope.parent) {
    if (!FUNCTIONS.includes(scope.type)) continue;
    const found = parametersOf(scope).find(
      ({ pattern }) =>
        pattern.id === node.id || (pattern.type === "identifier" && pattern.text === node.text),
    );
    if (!found) continue;
    if (found.defaultValue) return null;
    const typed = /^(?:required|optional)_parameter$/.test(found.pattern.parent?.type ?? "");
    const parameter = typed ? (found.pattern.parent ?? found.pattern) : found.pattern;
    // `f(options?: Options)` cannot have a default beside its mark.
    if (parameter.type === "optional_parameter") return null;
    return { parameter, pattern: found.pattern, definition: scope };
  }
  return null;
}

/** Left out of a call, or a part of something that may lack it: what was looked up or asked of the request is another matter. */
function isOptional({ trace }: Scene, parameter: Node): boolean {
  const { origins, ways } = trace;
  if (origins.some(({ why }) => /leaves the argument/.test(why))) return true;
  if (origins.some(({ kind }) => /^(?:lookup|request|missing_return|missing_await)$/.test(kind)))
    return false;
  return ways.some(({ place }) => {
    const isInside =
      parameter.startIndex <= place.node.startIndex && place.node.endIndex <= parameter.endIndex;
    return !isInside && OPTIONS.test(place.node.text.split(".").at(-1) ?? "");
  });
}

interface Part {
  readonly name: string;
  readonly isDefaulted: boolean;
}

function partsOf(pattern: Node): Part[] | null {
  const parts = pattern.namedChildren.map((child): Part | null => {
    if (child.type === "shorthand_property_identifier_pattern")
      return { name: child.text, isDefaulted: false };
    if (child.type === "object_assignment_pattern")
      return { name: field(child, "left")?.text ?? "", isDefaulted: true };
    const value = child.type === "pair_pattern" ? field(child, "value") : null;
    if (value?.type === "identifier") return { name: value.text, isDefaulted: false };
    return value?.type === "assignment_pattern" ? { name: "", isDefaulted: true } : null;
  });
  return parts.every((part) => part !== null) ? parts : null;
}

function areParts(pattern: Node, fits: (part: Part) => boolean): boolean {
  return pattern.type === "object_pattern" && (partsOf(pattern)?.every(fits) ?? false);
}

/** Whether the function goes on as it should where no part is set. */
function isBorne(code: CodeIndex, file: SourceFile, definition: Node, pattern: Node): boolean {
  const body = field(definition, "body");
  if (!body) return false;
  const named = (name: string) =>
    body
      .descendantsOfType(["identifier", "shorthand_property_identifier"])
      .filter((node) => node.text === name);
  const bears = (node: Node) => bearsAbsence(code, file.path, node);
  if (pattern.type === "object_pattern")
    return areParts(pattern, ({ name, isDefaulted }) => isDefaulted || named(name).every(bears));
  const uses = named(pattern.text);
  return (
    uses.length > 0 &&
    uses.every((use) => {
      const read = use.parent?.type === "member_expression" ? use.parent : null;
      return read && field(read, "object")?.id === use.id ? bears(read) : bears(use);
    })
  );
}

interface Kin {
  readonly places: readonly string[];
  readonly isSameFile: boolean;
  /** Whether one of them is given the very argument that is missing here. */
  readonly isSameArgument: boolean;
}

/** Parameters of the project that are empty objects where they are left out, those of the same file first. */
function emptyDefaults(code: CodeIndex, own: SourceFile, parameter: Node, scene: Scene): Kin {
  const paths = [own.path, ...code.mentions("= {}").filter((path) => path !== own.path)];
  const found = paths.slice(0, MOST_FILES).flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") return [];
    return file.tree.rootNode
      .descendantsOfType(["assignment_pattern", "required_parameter"])
      .filter((node) => {
        const value = field(node, "right") ?? field(node, "value");
        const holder = node.parent?.parent;
        const isOne = node.parent?.type === "formal_parameters" && !!holder && isFunctionNode(holder);
        return isOne && value?.text === "{}" && node.id !== parameter.id;
      })
      .map((node) => ({ path, node }));
  });
  const given = scene.trace.ways
    .map(({ place }) => place.node)
    .find((node) => node.parent?.type === "arguments");
  return {
    places: found.map(({ path, node }) => `${path}:${startLineOf(node)}`),
    isSameFile: found.some(({ path }) => path === own.path),
    isSameArgument:
      given !== undefined &&
      isGivenTo(
        scene,
        given,
        found.map(({ node }) => node),
      ),
  };
}

function isGivenTo(scene: Scene, given: Node, parameters: readonly Node[]): boolean {
  const { code } = scene.investigation;
  const path = scene.trace.ways.find(({ place }) => place.node.id === given.id)?.place.path;
  if (path === undefined) return false;
  return given.tree.rootNode.descendantsOfType("call_expression").some((call) => {
    const list = (field(call, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
    const index = list.findIndex((child) => child.text === given.text && child.id !== given.id);
    return (
      index >= 0 &&
      calleesOf(code, path, call).some(({ symbol }) => {
        const pattern = parametersOf(symbol.node)[index]?.pattern;
        return parameters.some((one) => one.id === pattern?.parent?.id || one.id === pattern?.id);
      })
    );
  });
}
