import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import type { Investigation } from "../../../investigation.ts";
import { functionsReached } from "../contract/reached.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/**
 * A function that gives a time with a zone on one way and one without on another: `strptime(text, "%Y-%m-%d")` beside
 * `fromisoformat(text).astimezone(timezone.utc)`. The one without gets the zone of the other.
 */
export function branchIdeas({ code }: Investigation, fault: PythonFault, cause: string): Idea[] {
  const reached = new Set(functionsReached(code, fault).map(({ path }) => path));
  // What came in with an earlier request was made by a function that is not on the trace.
  const paths = [...reached, ...code.paths.filter((path) => !reached.has(path))];
  const found = paths
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      (code.symbolsOf(file.path)?.functions ?? []).flatMap(({ node }) => disagreement(file, node)),
    );
  return found.slice(0, 2).map(({ file, bare, zone, other }) =>
    runningIdea({
      cause,
      explanation: `\`${bare.text}\` at ${file.path}:${startLineOf(bare)} has no zone; it gets the one that the function gives its other times (${file.path}:${startLineOf(other)}).`,
      edits: [replaceNode(file, bare, withZone(bare, zone))],
      name: "times_have_a_zone",
      sentence: "Times with a zone are compared with times with a zone.",
    }),
  );
}

interface Disagreement {
  readonly file: SourceFile;
  readonly bare: Node;
  /** `timezone.utc` */
  readonly zone: string;
  readonly other: Node;
}

function disagreement(file: SourceFile, definition: Node): Disagreement[] {
  const given = descendantsHere(definition, "return_statement").flatMap(({ firstNamedChild }) =>
    firstNamedChild ? alternatives(firstNamedChild, definition) : [],
  );
  const aware = given.flatMap((node) => {
    const zone = zoneOf(node);
    return zone === null ? [] : [{ node, zone }];
  });
  const [first] = aware;
  if (!first || aware.some(({ zone }) => zone !== first.zone)) return [];
  return given
    .filter((node) => isBare(node))
    .map((bare) => ({ file, bare, zone: first.zone, other: first.node }));
}

/** What an expression may give: both sides of `a if x else b`, and what a name was made of. */
function alternatives(node: Node, scope: Node, depth = 0): Node[] {
  if (depth > 4) return [];
  if (node.type === "conditional_expression")
    return [node.namedChild(0), node.namedChild(2)].flatMap((one) =>
      one ? alternatives(one, scope, depth + 1) : [],
    );
  if (node.type !== "identifier") return [node];
  return descendantsHere(scope, "assignment").flatMap((one) => {
    const value = field(one, "left")?.text === node.text ? field(one, "right") : null;
    return value ? alternatives(value, scope, depth + 1) : [];
  });
}

/** The zone that a time is given where it is made: `timezone.utc` of `….astimezone(timezone.utc)`, `….replace(tzinfo=UTC)`. */
function zoneOf(node: Node): string | null {
  if (node.type !== "call") return null;
  const callee = field(node, "function");
  const name = callee?.type === "attribute" ? (field(callee, "attribute")?.text ?? "") : (callee?.text ?? "");
  const { positional, named } = readCall(node);
  const zone =
    named.get("tzinfo") ??
    named.get("tz") ??
    (/^(?:astimezone|now)$/.test(name)
      ? positional[0]
      : name === "fromtimestamp"
        ? positional[1]
        : undefined);
  return zone && isZone(zone) ? zone.text : null;
}

function isZone(node: Node): boolean {
  return isPlain(node) || /^(?:zoneinfo\.)?ZoneInfo\(/.test(node.text);
}

const MAKERS = /(?:^|\.)(?:strptime|datetime|combine|utcfromtimestamp|utcnow)$/;

/** A time that is made without a zone, and certainly without: `fromisoformat` takes the one that the text has. */
function isBare(node: Node): boolean {
  const callee = node.type === "call" ? (field(node, "function")?.text ?? "") : "";
  if (!MAKERS.test(callee) || /\bdate\.strptime/.test(callee)) return false;
  const { positional, named } = readCall(node);
  const format = callee.endsWith("strptime") ? (positional[1]?.text ?? "") : "";
  return !named.has("tzinfo") && !/%z/i.test(format) && positional.length < 8;
}

function withZone(node: Node, zone: string): string {
  return `${node.text}.replace(tzinfo=${zone})`;
}
