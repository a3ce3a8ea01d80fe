import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode, webHandlerOf } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { freeName } from "../javascript/names.ts";
import { insertBefore, usesSemicolons } from "../javascript/statements.ts";
import { nextMajor } from "./next-version.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 10;
/** Files of the App Router that are given the parameters of their path. */
const ROUTED = /(?:^|\/)(?:route|page|layout|default)\.[cm]?[jt]sx?$/;

/** From Next.js 15 on `params` and `searchParams` are promises: what is read of them before they are awaited is undefined. */
export function awaitedParamGuesses(scene: Scene): Guess[] {
  const { investigation } = scene;
  const { code } = investigation;
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const file = ROUTED.test(place.path) ? code.file(place.path) : null;
    const object = place.node.type === "member_expression" ? field(place.node, "object") : null;
    const node = object ?? place.node;
    const definition = file && outermostFunction(node);
    if (!file || node.type !== "identifier" || !/^(?:params|searchParams)$/.test(node.text) || !definition)
      continue;
    const isHandler = webHandlerOf(code, file.path, definition)?.framework === "next";
    if (!isHandler && !/(?:^|\/)(?:page|layout|default)\./.test(file.path)) continue;
    const like = (nextMajor(investigation) ?? 0) < 15 ? awaitedElsewhere(code, file, node.text) : null;
    if (!takes(definition, node.text) || !isAsync(definition)) continue;
    if (like === null && (nextMajor(investigation) ?? 0) < 15) continue;
    const edits = awaitedEdits(scene, file, definition, node.text);
    if (!edits) continue;
    return [
      guess(scene, 0.95, {
        name: `${node.text.toLowerCase()}_are_awaited`,
        sentence: `The request is answered from the awaited ${node.text}`,
        cause: `\`${node.text}\` is a promise${like ? "" : " from Next.js 15 on"}, and is read as if it were its result.`,
        explanation: `Awaits \`${node.text}\`, as ${like ? `${like} does` : "Next.js 15 gives them"}.`,
        edits,
        basis: like ? "house" : "standard",
        place: { path: file.path, line: startLineOf(node) },
      }),
    ];
  }
  return [];
}

/** Where another file of the same routes awaits them: whatever serves these, it gives them as promises. */
function awaitedElsewhere(code: CodeIndex, file: SourceFile, name: string): string | null {
  const awaited = new RegExp(`\\bawait ${name}\\b`);
  const path = code
    .mentions(`await ${name}`)
    .find((other) => other !== file.path && ROUTED.test(other) && awaited.test(code.file(other)?.text ?? ""));
  return path ?? null;
}

function outermostFunction(node: Node): Node | null {
  let found: Node | null = null;
  for (let at: Node | null = node; at; at = at.parent) if (isFunctionNode(at)) found = at;
  return found;
}

function isAsync(definition: Node): boolean {
  return definition.children.some((child) => child.type === "async");
}

/** `{ params }` among the parameters. */
function takes(definition: Node, name: string): boolean {
  const patterns = (field(definition, "parameters")?.namedChildren ?? []).flatMap((one) =>
    one.descendantsOfType("shorthand_property_identifier_pattern"),
  );
  return patterns.some((pattern) => pattern.text === name);
}

/** Null where it is awaited already, or used in a way that is not known here. */
function awaitedEdits(scene: Scene, file: SourceFile, definition: Node, name: string): Edit[] | null {
  const body = field(definition, "body");
  const first =
    body?.type === "statement_block" ? body.namedChildren.find((one) => one.type !== "comment") : null;
  if (!body || !first) return null;
  const uses = body.descendantsOfType("identifier").filter((use) => use.text === name);
  if (uses.length === 0 || uses.some((use) => use.parent?.type === "await_expression")) return null;
  const taken = uses.filter(
    (use) => use.parent?.type === "variable_declarator" && field(use.parent, "value")?.id === use.id,
  );
  if (taken.length === uses.length)
    return taken.map((use) => textEdit(file, use.startIndex, use.startIndex, "await "));
  const reads = uses.flatMap((use) => {
    const parent = use.parent;
    const isRead = parent?.type === "member_expression" && field(parent, "object")?.id === use.id;
    const part = isRead ? field(parent, "property")?.text : undefined;
    return isRead && part !== undefined ? [{ node: parent, part }] : [];
  });
  if (reads.length !== uses.length) return null;
  const parts = [...new Set(reads.map(({ part }) => part))];
  const { code } = scene.investigation;
  const isFree = parts.every(
    (part) => freeName(code, file, first, part) === part || reads.some(({ node }) => isOwnName(node, part)),
  );
  const isOwn = reads.filter(({ node, part }) => isOwnName(node, part));
  if (isOwn.length > 0 || !isFree || reads.some(({ node }) => outermostFunction(node)?.id !== definition.id))
    return reads.map(({ node }) =>
      textEdit(file, node.startIndex, node.startIndex + name.length, `(await ${name})`),
    );
  const end = usesSemicolons(file) ? ";" : "";
  return [
    insertBefore(file, first, [`const { ${parts.join(", ")} } = await ${name}${end}`]),
    ...reads.map(({ node, part }) => textEdit(file, node.startIndex, node.endIndex, part)),
  ];
}

/** `const slug = params.slug.toLowerCase()`: the name is given here already. */
function isOwnName(read: Node, part: string): boolean {
  for (let node: Node | null = read; node; node = node.parent) {
    if (node.type === "variable_declarator") return field(node, "name")?.text === part;
    if (/statement|function/.test(node.type)) return false;
  }
  return false;
}
