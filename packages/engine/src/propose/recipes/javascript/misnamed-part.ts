import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { dataWords, usesInCode } from "../structure/repository-words.ts";
import { type Idea, NO_ERROR } from "./idea.ts";
import type { RequestPart } from "./refuse-input.ts";
import { replaceNode } from "./statements.ts";

const MOST_READS = 6;

/**
 * The name under which the captured request holds a part that is asked for in another way of writing: `decided_at` for
 * `decidedAt`. Null where the request has the part itself, or nothing of that name.
 */
export function heldAs({ event }: Investigation, part: RequestPart): string | null {
  const { name, kind } = part;
  const request = event?.request;
  if (!request || name === null || (kind !== "body" && kind !== "query")) return null;
  const names = kind === "query" ? request.query.map(([key]) => key) : keysOf(request.body);
  if (names.includes(name)) return null;
  const alike = [...new Set(names)].filter((other) => bare(other) === bare(name));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/**
 * The part is read by the name that it has. A request that holds it is not at fault, so nothing else is proposed: without
 * one clear place to change, nothing at all.
 */
export function misnamedPartIdeas(investigation: Investigation, part: RequestPart, held: string): Idea[] {
  const { name } = part;
  const reads = name === null ? [] : readsOf(investigation, name);
  const [first] = reads;
  if (name === null || !first || reads.length > MOST_READS) return [];
  if (reads.some(({ file }) => file.path !== first.file.path)) return [];
  const votes = usesInCode(investigation, held).length + (dataWords(investigation).get(held) ?? 0);
  return [
    {
      name: `${held}_is_read`,
      sentence: `The request's ${held} is read`,
      cause: `\`${name}\` is read of the request, which holds it as \`${held}\`.`,
      explanation: `Reads \`${held}\`, as the request that failed has it${votes > 0 ? " and the repository calls it elsewhere" : ""}.`,
      edits: reads.map(({ file, node }) => ({
        ...replaceNode(file, node, written(node, held)),
        part: "fix",
      })),
      basis: votes > 0 ? "house" : "guess",
      expectation: NO_ERROR,
      place: { path: first.file.path, line: startLineOf(first.node) },
      variant: null,
    },
  ];
}

/** `name` keeps its local name where a pattern takes it: `held: name`. */
function written(node: Node, held: string): string {
  return node.type === "shorthand_property_identifier_pattern" ? `${held}: ${node.text}` : held;
}

/** Where a property of this name is read in the project's own code. */
function readsOf(
  { code }: Investigation,
  name: string,
): { readonly file: SourceFile; readonly node: Node }[] {
  return code.paths.flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path) || !file.text.includes(name)) return [];
    const members = file.tree.rootNode
      .descendantsOfType(["member_expression", "shorthand_property_identifier_pattern"])
      .flatMap((node) => (node.type === "member_expression" ? (field(node, "property") ?? []) : [node]));
    return members.filter((node) => node.text === name).map((node) => ({ file, node }));
  });
}

/** Names in a body, also in one that was sent as text. */
function keysOf(body: CapturedValue): string[] {
  if (typeof body === "string") {
    try {
      return keysOf(JSON.parse(body));
    } catch {
      return [];
    }
  }
  return typeof body === "object" && body !== null && !Array.isArray(body) ? Object.keys(body) : [];
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
