import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { ancestorOfType, dottedName, field, startLineOf } from "../../code/nodes.ts";
import { clauseAt } from "../../code/python/handlers.ts";
import type { Investigation } from "../../investigation.ts";
import type { RebuildContext } from "../call/rebuild-value.ts";
import type { NeededImport } from "../python/imports.ts";
import type { WrittenCase } from "../python/written-case.ts";
import { madeException } from "./made-exception.ts";

/**
 * What a function of the trace was handling when it failed: a call that failed over something outside of the program, a
 * network or a database, which no test has. In a test the function that was called is replaced by one that fails alike.
 */
export interface OutsideFailure {
  /** `Terminal` and `charge`, or the name under which the caller knows a function. */
  readonly target:
    | { readonly kind: "member"; readonly owner: string; readonly name: string }
    | {
        readonly kind: "name";
        readonly dotted: string;
      };
  /** Python that makes the error. */
  readonly error: string;
  readonly imports: readonly NeededImport[];
  readonly isAsync: boolean;
  /** Name of the method or function that fails. */
  readonly name: string;
}

/** Null where the error did not arise in a handler, or what it handled cannot be made again. */
export function outsideFailure(investigation: Investigation, context: RebuildContext): OutsideFailure | null {
  const { event, frames, code } = investigation;
  const last = (event?.exceptions.length ?? 0) - 1;
  const before = event?.exceptions[last - 1];
  if (!event || !before) return null;
  const isOwn = (path: string | null) => path !== null && code.file(path)?.isTest === false;
  const own = frames.filter(({ path, line }) => isOwn(path) && line !== null);
  // The function whose handler was being run: the innermost such one on the trace of what surfaced.
  for (const frame of own.filter(({ exception }) => exception === last).toReversed()) {
    const symbol =
      frame.path !== null && frame.line !== null ? code.functionAt(frame.path, frame.line) : null;
    const clause = symbol && frame.line !== null ? clauseAt(symbol.node, frame.line) : null;
    if (!symbol || !clause) continue;
    const earlier = own.filter(({ exception }) => exception === last - 1);
    const at = earlier.findIndex(({ path, line }) => {
      const other = path !== null && line !== null ? code.functionAt(path, line) : null;
      return other?.path === symbol.path && other.startLine === symbol.startLine;
    });
    const place = earlier[at];
    if (!place || place.line === null) return null;
    const next = earlier[at + 1];
    const called = next?.path && next.line !== null ? code.functionAt(next.path, next.line) : null;
    const error = madeException(context, before);
    if (error.obstacle !== null) return null;
    const target = called
      ? targetOf(context, symbol, called)
      : foreignTarget(context, symbol, clause.statement.body, place.line);
    return target && { ...target, error: error.text, imports: [...target.imports, ...error.imports] };
  }
  return null;
}

type Target = Pick<OutsideFailure, "target" | "imports" | "isAsync" | "name">;

/** A function of the project that the handler's function called. */
function targetOf(
  { project }: RebuildContext,
  caller: FunctionSymbol,
  called: FunctionSymbol,
): Target | null {
  const isAsync = called.node.text.startsWith("async");
  const owner = ancestorOfType(called.node, ["class_definition", "function_definition"]);
  if (owner?.type === "function_definition") return null;
  const name = called.name;
  if (owner) {
    const ownerName = field(owner, "name")?.text ?? "";
    if (/^__/.test(name) || called.qualifiedName !== `${ownerName}.${name}`) return null;
    const imports = [project.importOf(called.path, ownerName)];
    return { target: { kind: "member", owner: ownerName, name }, imports, isAsync, name };
  }
  const isKnown = project.code
    .symbolsOf(caller.path)
    ?.imports.some(
      ({ local, imported, atModuleLevel }) => local === name && imported !== null && atModuleLevel,
    );
  const home = isKnown ? caller.path : called.path;
  return {
    target: { kind: "name", dotted: `${project.moduleOf(home)}.${name}` },
    imports: [],
    isAsync,
    name,
  };
}

/** A function of a library, by the name under which the module knows it: `requests.get`, `urlopen`. */
function foreignTarget(
  { project }: RebuildContext,
  caller: FunctionSymbol,
  tried: Node,
  line: number,
): Target | null {
  const calls = tried
    .descendantsOfType("call")
    .filter((call) => startLineOf(call) <= line && line <= call.endPosition.row + 1);
  for (const call of calls) {
    const dotted = dottedName(field(call, "function") ?? call);
    const root = dotted?.split(".")[0];
    const symbols = project.code.symbolsOf(caller.path);
    const isImported =
      symbols?.imports.some(
        ({ local, atModuleLevel }) => local !== null && local === root && atModuleLevel,
      ) || symbols?.assignments.some(({ name }) => name === root);
    if (!dotted || !isImported || dotted.split(".").length > 3) continue;
    return {
      target: { kind: "name", dotted: `${project.moduleOf(caller.path)}.${dotted}` },
      imports: [],
      isAsync: call.parent?.type === "await",
      name: dotted.split(".").at(-1) ?? dotted,
    };
  }
  return null;
}

/** A case in which the call fails as it did. `owner` stands for the class that a test puts in the place of the real one. */
export function underFailure(
  written: WrittenCase,
  { target, error, imports, name }: OutsideFailure,
  owner: string | null = null,
): WrittenCase {
  const isMember = target.kind === "member" || owner !== null;
  const header =
    target.kind === "name" && owner === null
      ? `with patch("${target.dotted}", side_effect=${error}):`
      : `with patch.object(${owner ?? (target.kind === "member" ? target.owner : "")}, "${name}", side_effect=${error}):`;
  const needed =
    isMember && owner !== null ? imports.filter((one) => error.includes(one.name ?? one.module)) : imports;
  return {
    ...written,
    act: [header, ...written.act.map((line) => (line === "" ? "" : `    ${line}`))],
    imports: [...written.imports, ...needed, { module: "unittest.mock", name: "patch", alias: null }],
  };
}
