import type { Node } from "web-tree-sitter";
import { type ExportedAs, exportedAs } from "../../code/javascript/module-style.ts";
import { requiredModule } from "../../code/javascript/symbols.ts";
import { ancestorOfType, dottedName, field, lastNameOf, plainString } from "../../code/nodes.ts";
import { handedHandler, heldByClass, memberGiven, wrappedExport } from "./app-forms.ts";
import { standIns } from "./arrangement/stand-in.ts";
import type { JavascriptProject } from "./project.ts";

/** Something that answers requests, and how a test reaches it. */
export interface WebApp {
  readonly framework: "express" | "fastify" | "hono" | "koa" | "http" | "handler" | "fetch" | "router";
  readonly path: string;
  /** Name by which it is imported. */
  readonly exported: ExportedAs;
  /**
   * `object`: imported as it is; `factory`: called without arguments, or made with `new` where `isClass`; `mounted`: a
   * router under this path. `handler` takes a request and an answer of Node, `fetch` has a method of that name.
   */
  readonly kind: "object" | "factory" | "mounted";
  readonly mount: string | null;
  /** The factory is asynchronous. */
  readonly isAsync: boolean;
  readonly isClass?: true;
  /** Stand-ins for what the factory takes, as arguments, where nobody in the project calls it. */
  readonly given?: string;
  /** The part of what the factory gives. */
  readonly member?: string;
}

const MAKERS: readonly (readonly [RegExp, WebApp["framework"], readonly string[]])[] = [
  [/^express$/, "express", ["express"]],
  [/^fastify$/i, "fastify", ["fastify"]],
  [/^(?:Hono|OpenAPIHono)$/, "hono", ["hono"]],
  [/^Koa$/, "koa", ["koa"]],
  [/^createServer$/, "http", ["http", "https"]],
];

/** Applications of the project that a test can import: objects first, then factories, then routers. */
export function findApps(project: JavascriptProject): WebApp[] {
  const made = project.files.flatMap((file) =>
    file.tree.rootNode
      .descendantsOfType(["call_expression", "new_expression"])
      .flatMap((call) => appMadeBy(project, file.path, call)),
  );
  const apps = made.length > 0 ? made : [];
  const routers = project.files.flatMap((file) => routersOf(project, file.path));
  const reach = (app: WebApp) => project.code.importsOf(app.path).length;
  const order: readonly WebApp["kind"][] = ["object", "factory", "mounted"];
  return [...apps, ...routers].toSorted(
    (left, right) => order.indexOf(left.kind) - order.indexOf(right.kind) || reach(right) - reach(left),
  );
}

function makerOf(project: JavascriptProject, path: string, call: Node): WebApp["framework"] | null {
  const callee = field(call, "function") ?? field(call, "constructor");
  if (!callee) return null;
  const inline = requiredModule(callee);
  if (inline) return MAKERS.find(([, , packages]) => packages.includes(inline))?.[1] ?? null;
  const dotted = dottedName(callee);
  const name = dotted?.split(".").at(-1) ?? "";
  const first = dotted?.split(".")[0] ?? "";
  const binding = project.code.symbolsOf(path)?.imports.find((item) => item.local === first);
  const module = binding?.module.replace(/^node:/, "") ?? "";
  const found = MAKERS.find(
    ([form, , packages]) =>
      packages.some((one) => module === one || module.startsWith(`${one}/`)) &&
      (form.test(name) ||
        form.test(binding?.imported ?? "") ||
        binding?.imported === "default" ||
        (binding?.imported === "*" && dotted === first)),
  );
  return found?.[1] ?? null;
}

function appMadeBy(project: JavascriptProject, path: string, call: Node): WebApp[] {
  const framework = makerOf(project, path, call);
  if (!framework) return [];
  const declarator = declaratorOf(call);
  const name = declarator && field(declarator, "name")?.text;
  const owner = ancestorOfType(call, [
    "function_declaration",
    "function_expression",
    "arrow_function",
    "method_definition",
  ]);
  if (!owner) {
    if (listensAtOnce(project, path, name ?? null)) return [];
    const held = heldByClass(project, path, call, framework);
    if (held) return [held];
    const handed = framework === "http" ? handedHandler(project, path, call) : null;
    const whole = name ? exportedAs(project.code, path, name) : wholeExport(call);
    const common = { path, kind: "object", mount: null, isAsync: false } as const;
    if (whole) return [{ ...common, framework, exported: whole }];
    return handed ?? (name ? wrappedExport(project, path, name, framework) : []);
  }
  const held = heldByClass(project, path, call, framework);
  if (held) return [held];
  const symbol = project.code.symbolsOf(path)?.functions.find(({ node }) => node.id === owner.id);
  const member = symbol && name ? memberGiven(owner, name) : null;
  if (symbol && member && !needsArguments(owner)) {
    const exported = exportedAs(project.code, path, symbol.name, owner);
    const isAsync = owner.children.some((child) => child.type === "async");
    return exported ? [{ framework, path, exported, kind: "factory", mount: null, isAsync, member }] : [];
  }
  const handed = framework === "http" ? handedHandler(project, path, call) : null;
  if (!symbol || !gives(owner, call, name ?? null)) return handed ?? [];
  const isAsync = owner.children.some((child) => child.type === "async");
  if (needsArguments(owner)) {
    const exported = exportedAs(project.code, path, symbol.name, owner);
    const isCalled = project.code.callsOf(symbol.name).length > 0;
    if (!exported || isCalled || handed) return handed ?? [];
    const given = standIns(project, path, owner, owner).at(0)?.join(", ") ?? "";
    return [{ framework, path, exported, kind: "factory", mount: null, isAsync, given }];
  }
  const instance = instanceOf(project, symbol.name, path, framework);
  const exported = exportedAs(project.code, path, symbol.name, owner);
  return [
    ...instance,
    ...(exported ? [{ framework, path, exported, kind: "factory" as const, mount: null, isAsync }] : []),
  ];
}

/** `module.exports = express()`, `export default new Hono().get(…)`, `exports.app = express()`: an export without a variable. */
function wholeExport(call: Node): ExportedAs | null {
  let whole = call;
  for (let outer = call.parent; outer; outer = outer.parent) {
    const isChained =
      (outer.type === "member_expression" && field(outer, "object")?.id === whole.id) ||
      (outer.type === "call_expression" && field(outer, "function")?.id === whole.id);
    if (!isChained) break;
    whole = outer;
  }
  const isCalled = whole.type === "call_expression" || whole.type === "new_expression";
  const parent = whole.parent;
  if (!isCalled || !parent) return null;
  if (parent.type === "export_statement") return { kind: "default", name: "app" };
  const target = parent.type === "assignment_expression" ? (field(parent, "left")?.text ?? "") : "";
  const name = /^(?:module\.)?exports\.([\w$]+)$/.exec(target)?.[1];
  if (name !== undefined) return { kind: "named", name };
  return target === "module.exports" ? { kind: "default", name: "app" } : null;
}

/** The declarator that a call's value is put into, through chained calls: `new Hono().use(…)`. */
function declaratorOf(call: Node): Node | null {
  let current: Node | null = call;
  for (let depth = 0; current && depth < 12; depth++, current = current.parent) {
    if (current.type === "variable_declarator") return current;
    if (/function|statement_block|program|arguments/.test(current.type)) return null;
  }
  return null;
}

function needsArguments(definition: Node): boolean {
  const single = field(definition, "parameter");
  const parameters = single ? [single] : (field(definition, "parameters")?.namedChildren ?? []);
  return parameters.some(
    (node) =>
      node.type !== "comment" &&
      node.type !== "assignment_pattern" &&
      node.type !== "optional_parameter" &&
      node.type !== "rest_pattern" &&
      !(node.type === "required_parameter" && field(node, "value") !== null),
  );
}

function gives(definition: Node, call: Node, name: string | null): boolean {
  const body = field(definition, "body");
  if (body && body.type !== "statement_block") return body.id === call.id;
  return definition.descendantsOfType("return_statement").some((statement) => {
    const value = statement.firstNamedChild;
    return value?.id === call.id || (name !== null && value?.text === name);
  });
}

/** `const app = createApp()` at module level, exported: the object that the server loads. */
function instanceOf(
  project: JavascriptProject,
  factory: string,
  home: string,
  framework: WebApp["framework"],
): WebApp[] {
  return project.code.callsOf(factory).flatMap((site): WebApp[] => {
    const file = project.code.file(site.path);
    const name = site.enclosing ? null : (field(declaratorOf(site.node) ?? site.node, "name")?.text ?? null);
    if (!file || file.isTest || !name || listensAtOnce(project, site.path, name)) return [];
    if (project.code.resolve(site.path, factory)?.path !== home) return [];
    const exported = exportedAs(project.code, site.path, name);
    return exported
      ? [{ framework, path: site.path, exported, kind: "object", mount: null, isAsync: false }]
      : [];
  });
}

/** A server that listens as soon as its module is loaded cannot be imported by a test. */
function listensAtOnce(project: JavascriptProject, path: string, name: string | null): boolean {
  const root = project.code.file(path)?.tree.rootNode;
  return (root?.namedChildren ?? []).some((statement) => {
    const call = statement
      .descendantsOfType("call_expression")
      .find((node) => lastNameOf(field(node, "function") ?? node) === "listen");
    if (
      !call ||
      ancestorOfType(
        call,
        [
          "function_declaration",
          "arrow_function",
          "function_expression",
          "method_definition",
          "if_statement",
        ],
        statement,
      )
    )
      return false;
    void name;
    return true;
  });
}

const ROUTERS = /^(?:Router|express\.Router)$/;

/** Routers that are exported, with the path under which the application mounts them. */
function routersOf(project: JavascriptProject, path: string): WebApp[] {
  const assignments = project.code.symbolsOf(path)?.assignments ?? [];
  return assignments.flatMap(({ name, node }): WebApp[] => {
    const value = field(node, "value");
    const callee = value && (field(value, "function") ?? field(value, "constructor"));
    const dotted = callee ? (dottedName(callee) ?? "") : "";
    if (!ROUTERS.test(dotted)) return [];
    const exported = exportedAs(project.code, path, name);
    if (!exported) return [];
    return mountsOf(project, path, name).map((mount) => ({
      framework: "router" as const,
      path,
      exported,
      kind: "mounted" as const,
      mount,
      isAsync: false,
    }));
  });
}

function mountsOf(project: JavascriptProject, path: string, name: string): string[] {
  return project.code.callsOf("use").flatMap((site): string[] => {
    const given = field(site.node, "arguments")?.namedChildren ?? [];
    const last = given.at(-1);
    if (!last || project.code.file(site.path)?.isTest) return [];
    const inline = requiredModule(last);
    const dotted = dottedName(last);
    const target = dotted ? project.code.resolve(site.path, dotted) : null;
    const binding = project.code.symbolsOf(site.path)?.imports.find((item) => item.local === dotted);
    const isIt =
      (target?.path === path && (target.name === name || target.node === null)) ||
      (binding !== undefined &&
        target === null &&
        project.code.importsOf(site.path).includes(path) &&
        binding.module.includes(
          path
            .split("/")
            .at(-1)
            ?.replace(/\.\w+$/, "") ?? "\0",
        )) ||
      (inline !== null && project.code.importsOf(site.path).includes(path));
    if (!isIt) return [];
    const [first] = given;
    const mount = first && first.id !== last.id ? plainString(first) : "";
    return mount === null ? [] : [mount];
  });
}
