import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

const READERS = ["strptime", "fromisoformat", "utcfromtimestamp"];

interface Reading {
  readonly file: SourceFile;
  readonly node: Node;
  readonly edits: readonly Edit[];
  readonly how: string;
}

/**
 * A time whose text says that it is UTC, and that loses it where it is read: `strptime(text, "%Y-%m-%dT%H:%M:%SZ")`,
 * `fromisoformat(text.replace("Z", ""))`, `utcfromtimestamp(seconds)`. It keeps what the text says. The reading lies on the
 * way of what is compared, or is the only one of the project.
 */
export function saidZoneIdeas(
  investigation: Investigation,
  fault: PythonFault,
  sides: readonly Node[],
  cause: string,
): Idea[] {
  const { code } = investigation;
  const traced = sides
    .flatMap((side) => trailOf(investigation, fault.file.path, side))
    .flatMap(({ path, node }) => {
      const file = code.file(path);
      return file && !file.isTest ? readingsIn(investigation, file, node) : [];
    });
  const all =
    traced.length > 0
      ? traced
      : READERS.flatMap((name) => code.callsOf(name)).flatMap(({ path, node }) => {
          const file = code.file(path);
          return file && !file.isTest ? readingsIn(investigation, file, node) : [];
        });
  const [only, ...others] = new Map(all.map((one) => [one.node.id, one])).values();
  if (!only || others.length > 0) return [];
  return [
    {
      cause,
      explanation: `The time that is read at ${only.file.path}:${startLineOf(only.node)} keeps its zone: ${only.how}.`,
      edits: only.edits.map((edit) => ({ ...edit, part: "fix" })),
      basis: "standard",
      expectation: FINE,
      name: "times_have_a_zone",
      sentence: "Times with a zone are compared with times with a zone.",
    },
  ];
}

function readingsIn(investigation: Investigation, file: SourceFile, call: Node): Reading[] {
  const callee = call.type === "call" ? field(call, "function") : null;
  // What is made of the time at once may give it its zone: `.replace(tzinfo=…)`.
  if (!callee || call.parent?.type === "attribute") return [];
  const { positional } = readCall(call);
  switch (lastNameOf(callee)) {
    case "strptime":
      return ofFormat(file, call, positional[1]);
    case "fromisoformat":
      return ofCutText(file, call, positional[0]);
    case "utcfromtimestamp":
      return ofSeconds(investigation, file, call, callee, positional);
    default:
      return [];
  }
}

/** A literal `Z` at the end of the time of day. */
function ofFormat(file: SourceFile, node: Node, format: Node | undefined): Reading[] {
  const text = format && plainString(format);
  if (!format || !text || !/%[Sf]Z$/.test(text)) return [];
  const edits = [replaceNode(file, format, format.text.replace(/Z(["'])$/, "%z$1"))];
  return [{ file, node, edits, how: "`%z` reads the `Z` as the zone that it is" }];
}

/** `text.rstrip("Z")`, `text.replace("Z", "")`, `text.removesuffix("Z")` */
function ofCutText(file: SourceFile, node: Node, given: Node | undefined): Reading[] {
  const callee = given?.type === "call" ? field(given, "function") : null;
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  if (!given || !callee || !object) return [];
  const parts = readCall(given).positional.map(plainString);
  const name = lastNameOf(callee) ?? "";
  const isCut =
    (/^(?:rstrip|strip|removesuffix)$/.test(name) && parts.length === 1 && parts[0] === "Z") ||
    (name === "replace" && parts[0] === "Z" && parts[1] === "");
  if (!isCut) return [];
  const quote = given.text.includes("'Z'") ? "'" : '"';
  const text = `${object.text}.replace(${quote}Z${quote}, ${quote}+00:00${quote})`;
  return [{ file, node, edits: [replaceNode(file, given, text)], how: "`Z` is UTC, and says so" }];
}

function ofSeconds(
  { code }: Investigation,
  file: SourceFile,
  node: Node,
  callee: Node,
  positional: readonly Node[],
): Reading[] {
  const [seconds, ...others] = positional;
  const prefix = callee.text.slice(0, callee.text.lastIndexOf("."));
  if (!seconds || others.length > 0 || prefix === "") return [];
  const module = prefix.includes(".") ? prefix.slice(0, prefix.lastIndexOf(".")) : null;
  const plan = module
    ? { local: `${module}.timezone`, edits: [] }
    : planImport(code, file.path, "datetime", "timezone");
  if (!plan) return [];
  const text = `${prefix}.fromtimestamp(${seconds.text}, ${plan.local}.utc)`;
  return [
    {
      file,
      node,
      edits: [...plan.edits, replaceNode(file, node, text)],
      how: "seconds count from a moment in UTC",
    },
  ];
}
