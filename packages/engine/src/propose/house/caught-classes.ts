import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { dottedName, field, lastNameOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { tryStatements } from "../../code/python/handlers.ts";

const MOST_BASES = 6;

/** A class and the bases of the project that catch it too: `RowError`, `ImportProblem`. */
function withBases(code: CodeIndex, name: string): Set<string> {
  const found = new Set([name]);
  let front = [name];
  for (let depth = 0; depth < MOST_BASES && front.length > 0; depth++) {
    front = front
      .flatMap((one) => code.classesNamed(one))
      .flatMap(({ bases }) => bases.map((base) => base.split(".").at(-1) ?? base))
      .filter((base) => code.classesNamed(base).length > 0 && !found.has(base));
    for (const base of front) found.add(base);
  }
  return found;
}

/** The handlers of the project, outside its tests, that catch a class by its own name or that of a base in the project. */
export function clausesCatching(code: CodeIndex, name: string): { path: string; clause: Node }[] {
  const names = withBases(code, name);
  const paths = new Set([...names].flatMap((one) => code.naming(one)));
  return [...paths]
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => {
      const file = code.file(path);
      if (!file || file.isTest) return [];
      return tryStatements(file.tree.rootNode)
        .flatMap(({ clauses }) => clauses)
        .filter(({ caught }) =>
          caught.some((one) => one.name !== null && names.has(one.name.split(".").at(-1) ?? "")),
        )
        .map(({ node }) => ({ path, clause: node }));
    });
}

/**
 * Whether somebody deals with an exception class of the project: a handler around a call, one that the application
 * registers, or a middleware that asks for the class.
 */
export function isCaughtSomewhere(code: CodeIndex, name: string): boolean {
  if (code.classesNamed(name).length === 0) return false;
  if (clausesCatching(code, name).length > 0) return true;
  return handlersFor(code, name).length > 0;
}

const REGISTERS = [
  "exception_handler",
  "errorhandler",
  "app_errorhandler",
  "add_exception_handler",
  "register_error_handler",
];

/** Functions that answer for an exception class: registered with the framework, or a middleware's `process_exception`. */
export function handlersFor(code: CodeIndex, name: string): { path: string; node: Node }[] {
  const names = withBases(code, name);
  const registered = REGISTERS.flatMap((register) => code.callsOf(register)).flatMap((site) => {
    const [first, second] = readCall(site.node).positional;
    if (!first || !names.has(lastNameOf(first) ?? "") || code.file(site.path)?.isTest) return [];
    const decorated = site.node.parent?.type === "decorator" ? site.node.parent.parent : null;
    const definition = decorated
      ? field(decorated, "definition")
      : second
        ? (code.resolve(site.path, dottedName(second) ?? "")?.node ?? null)
        : null;
    return definition?.type === "function_definition" ? [{ path: site.path, node: definition }] : [];
  });
  const middleware = code
    .functionsNamed("process_exception")
    .filter(({ path, node }) => {
      const asked = node
        .descendantsOfType("call")
        .filter((call) => field(call, "function")?.text === "isinstance");
      return (
        code.file(path)?.isTest === false &&
        asked.some((call) => {
          const given = readCall(call).positional[1];
          return (
            given !== undefined &&
            [given, ...given.namedChildren].some((one) => names.has(lastNameOf(one) ?? ""))
          );
        })
      );
    })
    .map(({ path, node }) => ({ path, node }));
  return [...registered, ...middleware];
}
