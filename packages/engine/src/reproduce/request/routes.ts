import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import { dottedName, field, lastNameOf, plainString } from "../../code/nodes.ts";
import { type ProjectCode, textArgument } from "../python/project-code.ts";

/** A route of the application, with its full path where the code shows it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: Node;
  readonly file: SourceFile;
}

const METHODS = /^(?:get|post|put|patch|delete|route|api_route)$/;
const DEEPEST = 5;

/** Routes that cannot be reached without passing through one of these functions; plain `GET`s first. */
export function protectedRoutes(project: ProjectCode, guards: readonly string[]): Route[] {
  const names = guardNames(project, guards);
  const routes = routesOf(project).filter(
    (route) =>
      mentions(route.handler.parent ?? route.handler, names) || isGuardedRouter(project, route, names),
  );
  const cost = (route: Route) =>
    (route.method === "GET" ? 0 : 4) +
    (/[{<]/.test(route.path) ? 2 : 0) +
    (hasRequiredInput(route.handler) ? 1 : 0);
  return routes.toSorted((left, right) => cost(left) - cost(right));
}

/** The functions that lead to a guard: those that call it or have it injected, and those that lead to these. */
function guardNames(project: ProjectCode, guards: readonly string[]): Set<string> {
  const names = new Set(guards);
  let added: readonly string[] = guards;
  for (let depth = 0; depth < DEEPEST && added.length > 0; depth++) {
    const next: string[] = [];
    for (const file of project.files) {
      if (file.isTest || !added.some((name) => file.text.includes(name))) continue;
      for (const symbol of project.code.symbolsOf(file.path)?.functions ?? []) {
        if (names.has(symbol.name) || isHandler(symbol.node) || !mentions(symbol.node, new Set(added)))
          continue;
        next.push(symbol.name);
      }
      // `CurrentUser = Annotated[User, Depends(get_current_user)]`
      for (const assignment of project.code.symbolsOf(file.path)?.assignments ?? []) {
        if (/Annotated|Depends/.test(assignment.node.text) && mentions(assignment.node, new Set(added)))
          next.push(assignment.name);
      }
    }
    for (const name of next) names.add(name);
    added = next;
  }
  return names;
}

function mentions(node: Node, names: ReadonlySet<string>): boolean {
  return node.descendantsOfType("identifier").some((item) => names.has(item.text) && !isOwnName(item));
}

function isOwnName(node: Node): boolean {
  return node.parent?.type === "function_definition" && field(node.parent, "name")?.id === node.id;
}

function isHandler(definition: Node): boolean {
  return routeDecorators(definition).length > 0;
}

function routeDecorators(definition: Node): Node[] {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (decorated?.namedChildren ?? []).flatMap((child) => {
    const call = child.type === "decorator" ? child.firstNamedChild : null;
    const callee = call?.type === "call" ? field(call, "function") : null;
    return call && callee?.type === "attribute" && METHODS.test(lastNameOf(callee) ?? "") ? [call] : [];
  });
}

export function routesOf(project: ProjectCode): Route[] {
  return project.files
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      (project.code.symbolsOf(file.path)?.functions ?? []).flatMap((symbol) =>
        routeDecorators(symbol.node).flatMap((call) => {
          const callee = field(call, "function");
          const own = textArgument(call, 0, "path", "rule");
          const holder = callee && field(callee, "object");
          const name = holder && dottedName(holder);
          if (own === null || !callee || !name) return [];
          const prefix = prefixOf(project, file.path, name, 0);
          if (prefix === null) return [];
          const path = `${prefix}${own}`.replace(/\/{2,}/g, "/") || "/";
          return methodsOf(call, lastNameOf(callee) ?? "").map((method) => ({
            method,
            path,
            handler: symbol.node,
            file,
          }));
        }),
      ),
    );
}

function methodsOf(call: Node, name: string): string[] {
  if (name !== "route" && name !== "api_route") return [name.toUpperCase()];
  const list = field(call, "arguments")?.namedChildren.find(
    (child) => child.type === "keyword_argument" && field(child, "name")?.text === "methods",
  );
  const given = (list && field(list, "value")?.namedChildren) ?? [];
  const methods = given.flatMap((item) => plainString(item)?.toUpperCase() ?? []);
  return methods.length > 0 ? methods : ["GET"];
}

/** Path before the routes of an application, router or blueprint; null for an object that is none. */
function prefixOf(project: ProjectCode, path: string, name: string, depth: number): string | null {
  const made = creation(project, path, name);
  if (!made || depth > DEEPEST) return null;
  const kind = lastNameOf(field(made.call, "function") ?? made.call) ?? "";
  if (/^(?:FastAPI|Starlette|Flask|Quart)$/.test(kind)) return "";
  if (!/Router$|^Blueprint$/.test(kind)) return null;
  const own = textArgument(made.call, null, "prefix", "url_prefix") ?? "";
  const inclusion = inclusionOf(project, made);
  if (!inclusion) return own;
  const added = textArgument(inclusion.call, null, "prefix", "url_prefix");
  // A blueprint's own prefix is replaced by the one given at registration; a router's is added to it.
  const here = kind === "Blueprint" ? (added ?? own) : `${added ?? ""}${own}`;
  const outer = inclusion.holder ? prefixOf(project, inclusion.path, inclusion.holder, depth + 1) : "";
  return `${outer ?? ""}${here}`;
}

interface Creation {
  readonly path: string;
  readonly name: string;
  readonly call: Node;
}

function creation(project: ProjectCode, path: string, name: string): Creation | null {
  const resolved = project.code.resolve(path, name);
  const right = resolved?.node?.type === "assignment" ? field(resolved.node, "right") : null;
  if (resolved && right?.type === "call") return { path: resolved.path, name: resolved.name, call: right };
  // An application made inside its factory.
  const file = project.code.file(path);
  const local = file?.tree.rootNode
    .descendantsOfType("assignment")
    .find((node) => field(node, "left")?.text === name && field(node, "right")?.type === "call");
  const call = local && field(local, "right");
  return call ? { path, name, call } : null;
}

function inclusionOf(
  project: ProjectCode,
  router: Creation,
): { path: string; call: Node; holder: string | null } | null {
  for (const method of ["include_router", "register_blueprint"]) {
    for (const site of project.code.callsOf(method)) {
      const first = field(site.node, "arguments")?.firstNamedChild;
      const dotted = first && dottedName(first);
      const target = dotted ? project.code.resolve(site.path, dotted) : null;
      if (project.code.file(site.path)?.isTest || target?.path !== router.path || target.name !== router.name)
        continue;
      const callee = field(site.node, "function");
      const holder = callee && field(callee, "object");
      return { path: site.path, call: site.node, holder: holder ? dottedName(holder) : null };
    }
  }
  return null;
}

/** Guards that a router or its inclusion names: `APIRouter(dependencies=[Depends(current_user)])`. */
function isGuardedRouter(project: ProjectCode, route: Route, names: ReadonlySet<string>): boolean {
  for (const call of routeDecorators(route.handler)) {
    const holder = field(field(call, "function") ?? call, "object");
    const made = holder ? creation(project, route.file.path, dottedName(holder) ?? "") : null;
    if (!made) continue;
    const inclusion = inclusionOf(project, made);
    if (mentions(made.call, names) || (inclusion !== null && mentions(inclusion.call, names))) return true;
  }
  return false;
}

/** Parameters that a bare request would not fill. */
function hasRequiredInput(handler: Node): boolean {
  return (field(handler, "parameters")?.namedChildren ?? []).some((parameter) => {
    const type = field(parameter, "type")?.text ?? "";
    if (/Depends|Security|Request|Response|BackgroundTasks|Session/.test(parameter.text)) return false;
    return (
      parameter.type === "typed_parameter" &&
      /^(?:str|int|float|bool|[A-Z]\w*)$/.test(type) &&
      !/User|Current/.test(type)
    );
  });
}
