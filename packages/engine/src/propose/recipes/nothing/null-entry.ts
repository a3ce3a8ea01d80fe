import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { enclosed, replaceNode } from "../edits/expressions.ts";
import { areDelicate } from "../fault/delicate.ts";
import { failingValueOf } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import type { Birth } from "./births.ts";
import { bornNulls, emptyBeside, nullDefault } from "./null-default.ts";
import { READS_TEXT } from "./refused-next.ts";

/**
 * An entry of a record that is there and null. Where it is read with a default, `quest.get("taken_by", {})`, the default
 * stands for it as well; where the other entries of the record are read so, `event.get("headers") or {}`, this one is read
 * like them. The read is changed, so that all who use its value can rely on it.
 */
export function nullEntryIdeas(investigation: Investigation, birth: Birth | null): Idea[] {
  const failing = failingValueOf(investigation);
  if (failing?.fault !== "nothing") return [];
  for (const { path, node, members } of birth?.origin.places.toReversed() ?? placesPassed(investigation)) {
    const file = investigation.code.file(path);
    if (!file || file.isTest || members.length > 0) continue;
    const key = keyOf(node);
    if (key !== null && isAskedForNull(investigation.code, key)) return [];
    const idea = withDefault(file, node) ?? likeOthers(file, node, failing.place.node);
    if (idea) return [idea];
  }
  return [];
}

/** Where the way of the value ends in what came from outside, the places that it surely passed. */
function placesPassed(investigation: Investigation): ValuePlace[] {
  const { ways = [] } = traceWays(investigation) ?? {};
  return ways.flatMap(({ place, weight, isItem }) => (isItem || weight < LEAST_WEIGHT ? [] : [place]));
}

const LEAST_WEIGHT = 0.5;

const EMPTY = /^(?:\[\]|\{\}|\(\)|""|''|0|0\.0|False)$/i;

/** Whether somebody asks whether the entry is null: then null says something of its own. */
function isAskedForNull(code: CodeIndex, key: string): boolean {
  const asked = new RegExp(`["']${key.replace(/\W/g, "\\$&")}["'](?:\\]|\\)) is (?:not )?None\\b`);
  return code
    .mentions(key)
    .flatMap((path) => code.file(path) ?? [])
    .some((file) => file.language === "python" && !file.isTest && asked.test(file.text));
}

function withDefault(file: SourceFile, node: Node): Idea | null {
  const given = nullDefault(file, node);
  if (!given) return null;
  const evidence = bornNulls(file, node);
  const key = keyOf(node);
  // What counts as nothing where it is left out counts as nothing where it is null; a figure or name is worth a question.
  const isNothing = EMPTY.test(given.instead) && !areDelicate([key]);
  if (evidence.length === 0 && !isNothing) return null;
  return {
    cause: `\`${key}\` is there and null, and its default stands only for one that is not there.`,
    explanation: `\`${given.instead}\` stands for it as well${evidence.length > 0 ? `, as at ${evidence.join(", ")}` : ""}.`,
    edits: given.edits,
    basis: evidence.length > 0 ? "house" : "standard",
    expectation: FINE,
    name: `null_for_${named(key)}`,
    sentence: `Null for ${key} is read as if it were left out.`,
  };
}

/** `event["queryStringParameters"]` beside `event.get("headers") or {}`. */
function likeOthers(file: SourceFile, node: Node, used: Node): Idea | null {
  const key = keyOf(node);
  const wanted = key === null ? null : emptyFor(used);
  const beside = wanted === null ? null : emptyBeside(file, node, wanted);
  if (key === null || !beside || node.text.includes("\n")) return null;
  const text = `${beside.read} or ${beside.empty}`;
  const isValue = /^(?:assignment|argument_list)$/.test(node.parent?.type ?? "");
  return {
    cause: `\`${key}\` may be null like the other entries beside it, and is read as if it were always there.`,
    explanation: `It is read as they are, with \`${beside.empty}\` where there is none (${beside.evidence.join(", ")}).`,
    edits: [{ ...replaceNode(file, node, isValue ? text : enclosed(node, text)), part: "fix" }],
    basis: "house",
    expectation: FINE,
    name: `null_for_${named(key)}`,
    sentence: `Null for ${key} is read as nothing.`,
  };
}

/** The kind of nothing that a use asks for: a dictionary for `query.get(…)`, a list for a loop. */
function emptyFor(used: Node): "mapping" | "list" | "text" | null {
  const parent = used.parent;
  if (parent?.type === "attribute" && field(parent, "object")?.id === used.id) {
    const name = field(parent, "attribute")?.text ?? "";
    if (/^(?:get|items|keys|values)$/.test(name)) return "mapping";
    return READS_TEXT.test(name) ? "text" : null;
  }
  const isLooped =
    /^(?:for_statement|for_in_clause)$/.test(parent?.type ?? "") &&
    field(parent as Node, "right")?.id === used.id;
  return isLooped ? "list" : null;
}

/** The key of `x.get("key", …)` and `x["key"]`. */
function keyOf(node: Node): string | null {
  if (node.type === "subscript") return plainString(field(node, "subscript") ?? node);
  const [first] = node.type === "call" ? readCall(node).positional : [];
  return first ? plainString(first) : null;
}

function named(key: string | null): string {
  return (key ?? "entry").replace(/\W+/g, "_").toLowerCase();
}
