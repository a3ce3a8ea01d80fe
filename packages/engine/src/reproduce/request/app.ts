import type { Node } from "web-tree-sitter";
import { dottedName, field } from "../../code/nodes.ts";
import type { ProjectCode } from "../python/project-code.ts";

/** The application that answers requests: an object of a module, or a factory that makes one. */
export interface WebApp {
  readonly framework: "starlette" | "flask";
  readonly path: string;
  readonly name: string;
  readonly kind: "object" | "factory";
}

const FRAMEWORKS: readonly (readonly [RegExp, WebApp["framework"]])[] = [
  [/^(?:FastAPI|Starlette)$/, "starlette"],
  [/^(?:Flask|Quart)$/, "flask"],
];

/** Applications of the project outside its tests; objects of modules first, those that include most first. */
export function findApps(project: ProjectCode): WebApp[] {
  const { code } = project;
  const found = FRAMEWORKS.flatMap(([pattern, framework]) =>
    namesOf(pattern).flatMap((name) =>
      code.callsOf(name).flatMap((site): WebApp[] => {
        const file = code.file(site.path);
        if (!file || file.isTest || !project.files.includes(file)) return [];
        const target = site.node.parent?.type === "assignment" ? field(site.node.parent, "left") : null;
        if (!site.enclosing) {
          return target?.type === "identifier"
            ? [{ framework, path: site.path, name: target.text, kind: "object" }]
            : [];
        }
        if (site.enclosing.qualifiedName.includes(".") || needsArguments(site.enclosing.node)) return [];
        if (!returnsIt(site.enclosing.node, site.node, target?.text ?? null)) return [];
        return [{ framework, path: site.path, name: site.enclosing.name, kind: "factory" }];
      }),
    ),
  );
  const instances = found.flatMap((app) => (app.kind === "factory" ? instancesOf(project, app) : []));
  const reach = (app: WebApp) => code.importsOf(app.path).length;
  return [...found, ...instances].toSorted(
    (left, right) =>
      Number(left.kind === "factory") - Number(right.kind === "factory") || reach(right) - reach(left),
  );
}

function namesOf(pattern: RegExp): string[] {
  return pattern.source.replace(/^\^\(\?:|\)\$$/g, "").split("|");
}

function needsArguments(definition: Node): boolean {
  return (field(definition, "parameters")?.namedChildren ?? []).some((parameter) =>
    /^(?:identifier|typed_parameter)$/.test(parameter.type),
  );
}

function returnsIt(definition: Node, call: Node, name: string | null): boolean {
  return definition.descendantsOfType("return_statement").some((statement) => {
    const value = statement.firstNamedChild;
    return value?.id === call.id || (name !== null && value?.text === name);
  });
}

/** `app = create_app()` at module level: the object that the server loads. */
function instancesOf(project: ProjectCode, factory: WebApp): WebApp[] {
  return project.code.callsOf(factory.name).flatMap((site): WebApp[] => {
    const file = project.code.file(site.path);
    const target = site.node.parent?.type === "assignment" ? field(site.node.parent, "left") : null;
    const dotted = dottedName(field(site.node, "function") ?? site.node);
    if (!file || file.isTest || site.enclosing || target?.type !== "identifier" || !dotted) return [];
    if (project.code.resolve(site.path, dotted)?.path !== factory.path) return [];
    return [{ framework: factory.framework, path: site.path, name: target.text, kind: "object" }];
  });
}
