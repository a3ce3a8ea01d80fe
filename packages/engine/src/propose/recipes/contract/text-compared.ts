import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { tableLookup } from "../../house/table-twins.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedIn, isRecord } from "./captured.ts";
import { hasNumberKeys } from "./key-kind.ts";
import { functionsReached } from "./reached.ts";
import type { Guess, Scene } from "./scene.ts";
import { sourceOfText } from "./typed-source.ts";

/** Errors of what is done with a search that found nothing. */
const FOUND_NOTHING =
  /empty sequence|iterable argument is empty|at least one data point|no median for empty|list index out of range|pop from empty|choose from an empty|NoneType|division by zero|^$/;

/** A comparison by which items are found: `game.week == week`. */
interface Comparison {
  readonly path: string;
  readonly node: Node;
  /** The part of an item; null where it is the key of a table that has numbers. */
  readonly part: Node | null;
  /** What it is held against. */
  readonly given: Node;
}

/**
 * `[game for game in games if game.week == week]` that finds nothing as `week` came in as a text, `"14"`, and the games have
 * numbers: no text is equal to a number. It is read as a number where it comes in.
 */
export function textsComparedWithNumbers(scene: Scene): Guess[] {
  const { code, fault, type, message } = scene;
  const isKey = type === "KeyError" && /^(["'])-?\d+(?:\.\d+)?\1$/.test(message);
  if (!isKey && !FOUND_NOTHING.test(type === "StopIteration" ? "" : message || "-")) return [];
  const all = isKey ? [] : comparisonsIn(code, fault);
  for (const comparison of [...all, ...lookupsByNumber(scene)]) {
    const { path, node, part, given } = comparison;
    const held = heldBy(scene, path, given);
    const kind = held === "other" ? null : part ? numberKind(scene, part) : "int";
    const source = kind && sourceOfText(scene, path, given, held?.includes(".") ? "float" : kind);
    if (!source) continue;
    return [
      {
        strength: 0.9,
        idea: runningIdea({
          cause: `\`${source.name}\` comes in at ${source.path}:${source.line} as a text, and is held against numbers at ${path}:${startLineOf(node)}, to which no text is equal.`,
          explanation: `${source.says}${source.kin ? `, as at ${source.kin}` : ""}.`,
          edits: source.edits,
          basis: source.kin ? "house" : "standard",
          name: "a_number_is_read_as_one",
          sentence: "What is given as digits is taken for a number.",
        }),
      },
    ];
  }
  return [];
}

function comparisonsIn(code: CodeIndex, fault: Scene["fault"]): Comparison[] {
  return functionsReached(code, fault).flatMap(({ path, node: scope }) =>
    scope.descendantsOfType("comparison_operator").flatMap((node): Comparison[] => {
      const [left, right, ...others] = node.namedChildren;
      if (!left || !right || others.length > 0 || node.children[1]?.type !== "==") return [];
      const isPart = (side: Node) =>
        /^(?:attribute|subscript|call)$/.test(side.type) && nameOf(side) !== null;
      return [
        ...(isPart(left) ? [{ path, node, part: left, given: right }] : []),
        ...(isPart(right) ? [{ path, node, part: right, given: left }] : []),
      ];
    }),
  );
}

/** `NAMES.get(day)` and `NAMES[day]` of a table whose keys are whole numbers. */
function lookupsByNumber({ code, fault, investigation }: Scene): Comparison[] {
  return functionsReached(code, fault).flatMap(({ path, node: scope }) => {
    const file = code.file(path);
    const found = scope.descendantsOfType(["call", "subscript"]);
    return found.flatMap((node): Comparison[] => {
      const lookup = file ? tableLookup(file, node) : null;
      const isOfNumbers =
        lookup !== null && trailOf(investigation, path, lookup.table).some((place) => hasNumberKeys(place));
      return isOfNumbers ? [{ path, node, part: null, given: lookup.key }] : [];
    });
  });
}

/** `week` of `game.week`, `game["week"]` and `game.get("week")`. */
function nameOf(part: Node): string | null {
  if (part.type === "attribute") return field(part, "attribute")?.text ?? null;
  if (part.type === "subscript") return plainString(field(part, "subscript") ?? part);
  const called = /^[\w.]+\.get\((["'])(\w+)\1\)$/.exec(part.text);
  return called?.[2] ?? null;
}

/** The digits that an expression held as a text, where it stands or on its way there; null where that was not captured. */
function heldBy({ code, fault, investigation }: Scene, path: string, given: Node): string | null {
  for (const place of trailOf(investigation, path, given)) {
    if (place.members.length > 0) continue;
    const own = code.functionAt(place.path, startLineOf(place.node))?.node.id;
    for (const { path: at, line, frame } of fault.frames) {
      if (at !== place.path || code.functionAt(at, line)?.node.id !== own) continue;
      const value = capturedIn(frame.locals, place.node);
      if (value === undefined) continue;
      const text = typeof value === "string" ? (/^'(.*)'$/s.exec(value)?.[1] ?? value) : "";
      return /^-?\d+(?:\.\d+)?$/.test(text) ? text : "other";
    }
  }
  return null;
}

/** What number a part of items is, by the classes that have it, or in the items that were captured; null where it is none. */
function numberKind({ code, fault }: Scene, part: Node): "int" | "float" | null {
  const name = nameOf(part);
  if (name === null) return null;
  const declared = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .flatMap((owner) => fieldsOf(owner).filter((one) => one.name === name))
    .map(({ annotation, value }) => annotation?.text ?? value?.text ?? "");
  if (part.type === "attribute" && declared.length > 0) {
    if (declared.every((text) => WHOLE.test(text))) return "int";
    return declared.every((text) => DECIMAL.test(text)) ? "float" : null;
  }
  // A variable of that name is no part of an item.
  const seen = fault.frames
    .flatMap(({ frame }) => Object.values(frame.locals ?? {}))
    .flatMap((value) => partsNamed(value, name, 5));
  if (seen.length === 0) return writtenKind(code, name);
  if (!seen.every((value) => typeof value === "number")) return null;
  return seen.every(Number.isInteger) ? "int" : "float";
}

/** What number the entries of this name are where records are written down; null where one of them is something else. */
function writtenKind(code: CodeIndex, name: string): "int" | "float" | null {
  const values = code
    .mentions(name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) => file.tree.rootNode.descendantsOfType("pair"))
    .filter((pair) => plainString(field(pair, "key") ?? pair) === name)
    .flatMap((pair) => field(pair, "value")?.type ?? []);
  if (values.length === 0 || !values.every((type) => /^(?:integer|float)$/.test(type))) return null;
  return values.includes("float") ? "float" : "int";
}

const WHOLE = /^(?:Mapped\[)?int\b|\bInteger(?:Field)?\b/;
const DECIMAL = /^(?:Mapped\[)?float\b|\bFloat(?:Field)?\b/;

const MOST_ITEMS = 100;

function partsNamed(value: CapturedValue, name: string, depth: number): CapturedValue[] {
  if (depth === 0 || typeof value !== "object" || value === null) return [];
  const own = isRecord(value) && Object.hasOwn(value, name) ? [value[name] as CapturedValue] : [];
  const inner = Object.values(value)
    .slice(0, MOST_ITEMS)
    .flatMap((one) => partsNamed(one as CapturedValue, name, depth - 1));
  return [...own, ...inner];
}
