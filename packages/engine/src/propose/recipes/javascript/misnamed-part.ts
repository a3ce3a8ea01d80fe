import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { renamed } from "../structure/names.ts";
import { dataWords, usesInCode } from "../structure/repository-words.ts";
import { type Idea, NO_ERROR } from "./idea.ts";
import { type RequestPart, readOfPart } from "./request-part.ts";

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
export function misnamedPartIdeas(
  investigation: Investigation,
  part: RequestPart,
  held: string,
  { path, value }: { readonly path: string; readonly value: Node },
): Idea[] {
  const { name } = part;
  const read = name === null ? null : readOfPart(investigation, path, value, name);
  const file = read && investigation.code.file(read.path);
  const edit = file && renamed(file, read.node, held);
  if (!edit || file.isTest) return [];
  const votes = usesInCode(investigation, held).length + (dataWords(investigation).get(held) ?? 0);
  return [
    {
      name: `${held.replace(/\W+/g, "_")}_is_read`,
      sentence: `The request's ${held} is read`,
      cause: `\`${name}\` is read of the request, which holds it as \`${held}\`.`,
      explanation: `Reads \`${held}\`, as the request that failed has it${votes > 0 ? " and the repository calls it elsewhere" : ""}.`,
      edits: [{ ...edit, part: "fix" }],
      basis: votes > 0 ? "house" : "guess",
      expectation: NO_ERROR,
      place: { path: read.path, line: startLineOf(read.node) },
      variant: null,
    },
  ];
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
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
