import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { type ExportedAs, exportedAs } from "../../../code/javascript/module-style.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { bringLine } from "../client.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import { borrowedCalls } from "./borrowed-calls.ts";
import { parameterNodes } from "./names.ts";
import { standIns } from "./stand-in.ts";
import { tableMemberOf } from "./table-member.ts";
import { NOTHING_AROUND, type Surroundings } from "./written-call.ts";

/** A way by which code outside gets at a function. */
export interface Reach {
  /** What stands before the arguments: `total`, `new Cart(lines).total`, `(await createService(store)).close` */
  readonly callee: string;
  readonly access: "call" | "read" | "write";
  readonly surroundings: Surroundings;
}

const MOST_MADE = 3;

/** Ways to a function, the one that the project itself goes first; none where it is kept inside. */
export function reachesOf(project: JavascriptProject, style: TestStyle, symbol: FunctionSymbol): Reach[] {
  const access = accessOf(symbol.node);
  const owner = ancestorOfType(symbol.node, ["class_declaration", "abstract_class_declaration", "class"]);
  if (owner && symbol.node.parent?.type === "class_body")
    return throughClass(project, style, symbol, owner).map((way) => ({ ...way, access }));
  const declared = symbol.node.parent?.type === "variable_declarator" ? symbol.node.parent : symbol.node;
  const exported =
    exportedAs(project.code, symbol.path, symbol.name, declared) ??
    exportedAs(project.code, symbol.path, symbol.name, symbol.node);
  const isOutermost = !functionAround(symbol.node);
  if (exported && isOutermost)
    return [{ callee: exported.name, access, surroundings: brought(project, style, symbol.path, exported) }];
  const member = tableMemberOf(project, symbol);
  if (member)
    return [
      {
        callee: `${member.table.name}${member.access}`,
        access,
        surroundings: brought(project, style, symbol.path, member.table),
      },
    ];
  return throughFactory(project, style, symbol).map((way) => ({ ...way, access }));
}

type Way = Omit<Reach, "access">;

/** `module.exports = async (deps) => …`, `export default function () {}`: by its own name or that of its file. */
export function wholeModule(project: JavascriptProject, { path, node }: FunctionSymbol): ExportedAs | null {
  const whole = exportedAs(project.code, path, "", node);
  return whole?.kind === "default" ? whole : null;
}

function throughClass(
  project: JavascriptProject,
  style: TestStyle,
  symbol: FunctionSymbol,
  owner: Node,
): Way[] {
  if (symbol.name.startsWith("#")) return [];
  const name = field(owner, "name")?.text ?? "";
  const exported = exportedAs(project.code, symbol.path, name, owner);
  const isStatic = symbol.node.children.some((child) => child.type === "static");
  if (isStatic)
    return exported
      ? [
          {
            callee: `${exported.name}.${symbol.name}`,
            surroundings: brought(project, style, symbol.path, exported),
          },
        ]
      : [];
  const maker = field(owner, "body")?.namedChildren.find(
    (child) => child.type === "method_definition" && field(child, "name")?.text === "constructor",
  );
  const isMaker = maker?.id === symbol.node.id;
  const made = [
    ...instancesOf(project, style, symbol.path, name),
    ...(exported ? makings(project, style, symbol.path, exported, name, maker ?? null, owner, true) : []),
  ];
  return isMaker
    ? exported
      ? [{ callee: `new ${exported.name}`, surroundings: brought(project, style, symbol.path, exported) }]
      : []
    : made.map(({ callee, surroundings }) => ({ callee: `${callee}.${symbol.name}`, surroundings }));
}

/** `export const carts = new Carts(store)`: an object that the project made already. */
function instancesOf(project: JavascriptProject, style: TestStyle, home: string, name: string): Way[] {
  return project.code.callsOf(name).flatMap((site): Way[] => {
    const file = project.code.file(site.path);
    if (!file || file.isTest || site.enclosing || site.node.type !== "new_expression") return [];
    if (site.path !== home && project.code.resolve(site.path, name)?.path !== home) return [];
    const declarator = site.node.parent;
    const local = declarator?.type === "variable_declarator" ? field(declarator, "name")?.text : undefined;
    const exported =
      local !== undefined
        ? exportedAs(project.code, site.path, local)
        : exportedAs(project.code, site.path, "", site.node);
    const whole: ExportedAs | null =
      exported ??
      (/^(?:module\.exports = |export default )/.test(declarator?.text ?? "")
        ? { kind: "default", name: name.charAt(0).toLowerCase() + name.slice(1) }
        : null);
    return whole ? [{ callee: whole.name, surroundings: brought(project, style, site.path, whole) }] : [];
  });
}

/** A function inside another: what that one gives back holds it, or is it. */
function throughFactory(project: JavascriptProject, style: TestStyle, symbol: FunctionSymbol): Way[] {
  const factory = functionAround(symbol.node);
  if (!factory) return [];
  const around = project.code.symbolsOf(symbol.path)?.functions.find(({ node }) => node.id === factory.id);
  if (!around || functionAround(factory)) return [];
  const given = givenBack(factory, symbol);
  if (!given) return [];
  const declared = factory.parent?.type === "variable_declarator" ? factory.parent : factory;
  const exported =
    exportedAs(project.code, symbol.path, around.name, declared) ??
    exportedAs(project.code, symbol.path, around.name, factory);
  if (!exported) return [];
  const isAsync = factory.children.some((child) => child.type === "async");
  return makings(project, style, symbol.path, exported, around.name, factory, factory, false).map(
    ({ callee, surroundings }) => {
      const made = isAsync ? `(await ${callee})` : callee;
      return { callee: given === "member" ? `${made}.${symbol.name}` : made, surroundings };
    },
  );
}

/** Expressions that make an object of a class or by a factory, as the project makes it, else with stand-ins. */
function makings(
  project: JavascriptProject,
  style: TestStyle,
  home: string,
  exported: ExportedAs,
  name: string,
  maker: Node | null,
  whole: Node,
  isClass: boolean,
): Way[] {
  const own = brought(project, style, home, exported);
  const start = isClass ? `new ${exported.name}` : exported.name;
  const needed = maker ? parameterNodes(maker).length : 0;
  if (needed === 0) return [{ callee: `${start}()`, surroundings: own }];
  const borrowed = borrowedCalls(project, style, name, home)
    .slice(0, MOST_MADE)
    .map(({ callee, given, surroundings }) => ({
      callee: `${callee}(${given.join(", ")})`,
      surroundings,
    }));
  const made = maker
    ? standIns(project, home, maker, whole).map((given) => ({
        callee: `${start}(${given.join(", ")})`,
        surroundings: own,
      }))
    : [];
  return [...borrowed, ...made];
}

export function brought(
  project: JavascriptProject,
  style: TestStyle,
  path: string,
  exported: ExportedAs,
): Surroundings {
  return {
    ...NOTHING_AROUND,
    imports: (testPath) => [bringLine(project, style, testPath, { path, ...exported })],
  };
}

function accessOf(definition: Node): Reach["access"] {
  if (definition.type !== "method_definition") return "call";
  if (definition.children.some((child) => child.type === "get")) return "read";
  return definition.children.some((child) => child.type === "set") ? "write" : "call";
}

function functionAround(node: Node): Node | null {
  for (let current = node.parent; current; current = current.parent)
    if (isFunctionNode(current)) return current;
  return null;
}

/** How a factory gives a function of its own to its caller: as a member of what it returns, as the whole, or not at all. */
function givenBack(factory: Node, symbol: FunctionSymbol): "member" | "whole" | null {
  const body = field(factory, "body");
  const results =
    body && body.type !== "statement_block"
      ? [body]
      : (body?.descendantsOfType("return_statement") ?? [])
          .filter((node) => functionAround(node)?.id === factory.id)
          .flatMap((node) => node.firstNamedChild ?? []);
  for (const result of results) {
    const value = result.type === "parenthesized_expression" ? (result.firstNamedChild ?? result) : result;
    if (value.id === symbol.node.id || value.text === symbol.name) return "whole";
    const object = value.type === "object" ? value : declaredValue(factory, value);
    if (object?.type !== "object") continue;
    const isIn = object.namedChildren.some(
      (child) =>
        child.id === symbol.node.id ||
        (child.type === "shorthand_property_identifier" && child.text === symbol.name) ||
        (child.type === "pair" &&
          (field(child, "value")?.id === symbol.node.id || field(child, "value")?.text === symbol.name)),
    );
    if (isIn) return "member";
  }
  return null;
}

/** What a local name of a factory was declared as. */
function declaredValue(factory: Node, name: Node): Node | null {
  if (name.type !== "identifier") return null;
  const declarator = factory
    .descendantsOfType("variable_declarator")
    .find((node) => field(node, "name")?.text === name.text);
  return declarator ? field(declarator, "value") : null;
}
