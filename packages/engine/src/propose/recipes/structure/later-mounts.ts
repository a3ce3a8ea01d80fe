import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { indentOf } from "../../../code/indent.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { NO_ERROR } from "../javascript/idea.ts";
import { statementOf } from "../javascript/statements.ts";
import { partOf, settersOf } from "./request-setters.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * `app.route("/slips", slips()); app.use(session);`: what a middleware sets is read by a route that is registered in front of
 * it, and so is answered before the middleware is asked. The two change places.
 */
export function laterMountGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const { handler } = scene.fault;
  if (scene.trace.fault !== "nothing" || !handler) return [];
  for (const { place } of scene.trace.ways.slice(0, 12)) {
    const part = partOfPlace(place);
    if (part === null) continue;
    const setters = settersOf(code, part).filter(({ isAsking }) => !isAsking);
    for (const name of new Set(setters.map((setter) => setter.name)))
      for (const path of code.naming(name)) {
        const file = code.file(path);
        if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
        const found = lateMount(scene, file, name, { path: handler.path, node: handler.node });
        if (found) return [guessOf(scene, part, found)];
      }
  }
  return [];
}

/** The part that a place reads; of `const { user } = ctx.state`, what is taken out. */
function partOfPlace({ node, members }: ValuePlace): string | null {
  const [member] = members;
  const taken = member && members.length === 1 ? TAKEN.exec(`${node.text}.${member.name}`)?.[1] : undefined;
  return taken ?? partOf(node);
}

const TAKEN =
  /^(?:(?:ctx|context)\.state|res\.locals|(?:c|ctx)\.var|req|request|(?:ctx|context|c)\.req)\.([A-Za-z_]\w*)$/;

interface LateMount {
  readonly file: SourceFile;
  /** `app.use(session)` */
  readonly mount: Node;
  /** What is registered in front of it. */
  readonly route: Node;
  readonly name: string;
}

interface Handler {
  readonly path: string;
  readonly node: Node;
}

/** The registration of the handler, in front of the middleware in the same block. */
function lateMount(
  { investigation }: Scene,
  file: SourceFile,
  name: string,
  handler: Handler,
): LateMount | null {
  const { code, event } = investigation;
  const mounts = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((call) => mountsNamed(call, name));
  const isCovered = (call: Node) => covers(call, event?.request?.path ?? null);
  const [only, ...others] = mounts.filter(isCovered);
  const mount = only && statementOf(only);
  if (!only || !mount || others.length > 0 || mount.type !== "expression_statement") return null;
  const app = receiverOf(only);
  const routes = (mount.parent?.namedChildren ?? []).filter(
    (one) =>
      one.startIndex < mount.startIndex &&
      one.type === "expression_statement" &&
      registers(code, file, one, app, handler),
  );
  const [route] = routes;
  return route && routes.length === 1 ? { file, mount, route, name } : null;
}

/** `app.use(session(players))`, `app.use("/x", session)` */
function mountsNamed(call: Node, name: string): boolean {
  const callee = field(call, "function");
  if (callee?.type !== "member_expression" || field(callee, "property")?.text !== "use") return false;
  return (field(call, "arguments")?.namedChildren ?? []).some((given) => {
    const own = given.type === "call_expression" ? field(given, "function") : given;
    return own?.text === name || own?.text.endsWith(`.${name}`);
  });
}

function covers(call: Node, path: string | null): boolean {
  const [first] = field(call, "arguments")?.namedChildren ?? [];
  const mounted = first ? plainString(first) : null;
  if (mounted === null) return first?.type !== "array";
  const base = mounted.replace(/\/?\*?$/, "");
  return path !== null && (path === base || path.startsWith(`${base}/`));
}

/** The name of the application at the beginning of a chain. */
function receiverOf(call: Node): string | null {
  let at = field(call, "function");
  while (at && at.type !== "identifier") at = field(at, "object") ?? field(at, "function");
  return at?.text ?? null;
}

/** Whether a statement registers the handler, in place or by a name of where it stands. */
function registers(
  code: CodeIndex,
  file: SourceFile,
  statement: Node,
  app: string | null,
  handler: Handler,
): boolean {
  const call = statement.firstNamedChild;
  if (call?.type !== "call_expression" || receiverOf(call) !== app || app === null) return false;
  const isInside =
    file.path === handler.path &&
    statement.startIndex <= handler.node.startIndex &&
    handler.node.endIndex <= statement.endIndex;
  if (isInside) return true;
  const given = field(call, "arguments")?.descendantsOfType("identifier") ?? [];
  return given.some(({ text }) => {
    const found = code.resolve(file.path, text);
    if (!found || found.path !== handler.path) return false;
    if (found.path !== file.path) return true;
    const { node } = found;
    return (
      node !== null && node.startIndex <= handler.node.startIndex && handler.node.endIndex <= node.endIndex
    );
  });
}

function guessOf(scene: Scene, part: string, { file, mount, route, name }: LateMount): Guess {
  const between = (mount.parent?.namedChildren ?? []).filter(
    (one) =>
      route.startIndex <= one.startIndex && one.startIndex < mount.startIndex && one.type !== "comment",
  );
  // What stands between and says nothing of the part is answered to anybody, and stays so.
  const isAlone = between.every((one) => one.id === route.id || !isRegistration(one));
  const moved = isAlone ? { node: mount, before: route.startIndex } : { node: route, before: mount.endIndex };
  const made = guess(scene, 0.95, {
    name: `${part}_is_set_first`,
    sentence: `The route has the ${part} that it reads`,
    cause: `\`${name}\`, which sets \`${part}\`, is mounted in line ${startLineOf(mount)}, behind the route that reads it.`,
    explanation: isAlone
      ? `Mounts \`${name}\` in front of the route that reads what it sets.`
      : `Registers the route behind \`${name}\`, which sets what it reads.`,
    edits: movedEdits(file, moved.node, moved.before, !isAlone),
    basis: "standard",
    place: { path: file.path, line: startLineOf(mount) },
  });
  // Who has no credential is refused from now on, which is right as well.
  return { ...made, idea: { ...made.idea, expectation: NO_ERROR } };
}

function isRegistration(statement: Node): boolean {
  const callee =
    statement.firstNamedChild?.type === "call_expression"
      ? field(statement.firstNamedChild, "function")
      : null;
  return callee?.type === "member_expression" && functionAround(statement)?.id === functionAround(callee)?.id;
}

/** A statement taken from its lines, with the blank line behind it or in front of it, and put somewhere else. */
function movedEdits(file: SourceFile, node: Node, at: number, isBehind: boolean) {
  const start = lineStart(file.text, node.startIndex);
  const end = nextLineStart(file.text, node.endIndex);
  const isBlank = (from: number, to: number) => to > from && file.text.slice(from, to).trim() === "";
  const before = start > 0 ? lineStart(file.text, start - 1) : 0;
  const behind = nextLineStart(file.text, end);
  const isLast = /^\s*\}/.test(file.text.slice(end));
  const cut =
    isBlank(before, start) && (isBlank(end, behind) || isLast) ? { start: before, end } : { start, end };
  const indent = indentOf(file, node);
  const text = isBehind ? `\n${indent}${node.text}` : `${node.text}\n${indent}`;
  const edits = [textEdit(file, cut.start, cut.end, ""), textEdit(file, at, at, text)];
  // Left out instead of moved, the middleware would refuse nobody.
  return edits.map((edit) => ({ ...edit, together: "moved" }));
}
