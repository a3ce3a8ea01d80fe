import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { isReadBeside } from "../structure/read-beside.ts";

/** A property that one side spells differently: the spelling that the rest of the code has is taken for the right one. */
export function renameIdeas({ code, event }: Investigation, origin: Origin): Idea[] {
  const found = /no `([\w$]+)`, but `([\w$]+)`|never sets `([\w$]+)`, but has `([\w$]+)`/.exec(origin.why);
  const read = found?.[1] ?? found?.[3];
  const made = found?.[2] ?? found?.[4];
  if (!read || !made) return [];
  const reading = origin.places.flatMap(({ path, node }) => {
    const property = node.type === "member_expression" ? field(node, "property") : null;
    return property?.text === read ? [{ path, property }] : [];
  })[0];
  if (reading && isReadBeside(reading.property, made)) return [];
  const last = origin.places.at(-1);
  const making = last?.node.type === "object" ? keyOf(last.node, made) : null;
  const readCount = usesOf(code, read);
  const madeCount = usesOf(code, made);
  const ideas: Idea[] = [];
  const common = {
    name: "property_is_spelt_alike",
    sentence: "The request is answered from the property that is there",
    cause: `\`${read}\` is read, but what is there is called \`${made}\`.`,
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
  } as const;
  const reader = reading && code.file(reading.path);
  if (reading && reader) {
    ideas.push({
      ...common,
      explanation: `Reads \`${made}\`, which is what is set.`,
      edits: [{ ...replaceNode(reader, reading.property, made), part: "fix" }],
      basis: madeCount > readCount ? "house" : "guess",
      place: { path: reading.path, line: startLineOf(reading.property) },
    });
  }
  const maker = last && code.file(last.path);
  if (making && maker && last) {
    const text = making.type === "shorthand_property_identifier" ? `${read}: ${made}` : read;
    ideas.push({
      ...common,
      explanation: `Sets \`${read}\`, which is what is read.`,
      edits: [{ ...replaceNode(maker, making, text), part: "fix" }],
      basis: readCount > madeCount ? "house" : "guess",
      place: { path: last.path, line: startLineOf(making) },
    });
  }
  return readCount > madeCount ? ideas.toReversed() : ideas;
}

function keyOf(object: Node, name: string): Node | null {
  for (const child of object.namedChildren) {
    if (child.type === "shorthand_property_identifier" && child.text === name) return child;
    const key = field(child, "key");
    if (key?.text === name) return key;
  }
  return null;
}

/** How often a property has this name, over the project's sources. */
function usesOf(code: CodeIndex, name: string): number {
  const pattern = new RegExp(`[.{,\\s]${name.replace(/\$/g, "\\$")}\\b`, "g");
  return code
    .mentions(name)
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .reduce((sum, path) => sum + (code.file(path)?.text.match(pattern)?.length ?? 0), 0);
}
