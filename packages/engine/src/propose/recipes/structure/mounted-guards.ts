import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { symbolOf } from "../../../diagnose/origin/javascript/functions.ts";
import { NO_ERROR } from "../javascript/idea.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const ASKED = /^\(?(?:\w+)(?: as \w+\))?(?:\.get\(\s*["'`](\w+)["'`]\s*\)|\.var\.(\w+))$/;

/**
 * `app.use("/reports", signedIn)` of Hono stands in front of `/reports` alone: below it nobody has put `user` into the
 * context. The middleware is mounted on what lies below as well.
 */
export function mountedGuardGuesses(scene: Scene): Guess[] {
  const { code, event } = scene.investigation;
  const asked = scene.trace.ways[0]?.place;
  const match = asked && asked.members.length === 0 ? ASKED.exec(asked.node.text) : null;
  const key = match?.[1] ?? match?.[2];
  const path = event?.request?.path;
  if (scene.trace.fault !== "nothing" || !asked || key === undefined || !path) return [];
  const files = code.naming("use").flatMap((name) => {
    const file = code.file(name);
    return file && !file.isTest && file.language !== "python" && /["']hono["'/]/.test(file.text)
      ? [file]
      : [];
  });
  const mounts = files.flatMap((file) => mountsIn(file));
  for (const { file, at, mounted, handlers } of mounts) {
    if (/\*$/.test(mounted) || !`${path}/`.includes(`${mounted}/`) || path.endsWith(mounted)) continue;
    if (!handlers.some((handler) => setsKey(scene, file, handler, key))) continue;
    // It is in front of this path already, somewhere else.
    const others = mounts.filter((one) => one.at.id !== at.id && /\*$/.test(one.mounted));
    const isCovered = others.some(
      (one) =>
        path.includes(one.mounted.slice(0, -1)) &&
        one.handlers.some((handler) => setsKey(scene, one.file, handler, key)),
    );
    if (isCovered) continue;
    const [alike] = others;
    const made = guess(scene, 0.95, {
      name: `${key}_is_set_below`,
      sentence: `What lies below ${mounted} is answered as ${mounted} is`,
      cause: `The middleware that sets \`${key}\` is mounted on \`${mounted}\` alone, and not on what lies below it.`,
      explanation: `Mounts it on \`${mounted}/*\`${alike ? `, as ${alike.file.path}:${startLineOf(alike.at)} does` : ""}.`,
      edits: [textEdit(file, at.startIndex + 1, at.endIndex - 1, `${mounted.replace(/\/$/, "")}/*`)],
      basis: alike ? "house" : "standard",
      place: { path: file.path, line: startLineOf(at) },
    });
    // Who had no credential is refused from now on, which is right as well.
    return [{ ...made, idea: { ...made.idea, expectation: NO_ERROR } }];
  }
  return [];
}

interface Mount {
  readonly file: SourceFile;
  /** The path, as written. */
  readonly at: Node;
  readonly mounted: string;
  readonly handlers: readonly Node[];
}

function mountsIn(file: SourceFile): Mount[] {
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Mount[] => {
    const callee = field(call, "function");
    const given = (field(call, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
    const [at, ...handlers] = given;
    const mounted = at && plainString(at);
    if (callee?.type !== "member_expression" || field(callee, "property")?.text !== "use") return [];
    return at?.type === "string" && mounted && handlers.length > 0 ? [{ file, at, mounted, handlers }] : [];
  });
}

/** Whether a middleware puts something into the context under this key. */
function setsKey({ investigation: { code } }: Scene, file: SourceFile, handler: Node, key: string): boolean {
  const sets = new RegExp(`\\.set\\(\\s*["'\`]${key}["'\`]`);
  if (handler.type !== "identifier") return sets.test(handler.text);
  const found = code.resolve(file.path, handler.text);
  const symbol = found?.node ? symbolOf(code, found.path, found.node) : null;
  return sets.test((symbol?.node ?? found?.node)?.text ?? "");
}
