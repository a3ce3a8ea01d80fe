import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";

/** Decorators that say nothing about who calls a function. */
const OF_NO_KIN =
  /^(?:\w+\.)*(?:staticmethod|classmethod|property|cached_property|lru_cache|cache|wraps|contextmanager|asynccontextmanager|abstractmethod|override|overload|dataclass|fixture|login_required|csrf_exempt|require_\w+|validator|field_validator|model_validator)$/;
const MOST_KIN = 30;

/**
 * The functions that are called by the same hand as this one: under a decorator of the same name, `@on("message.sent")`, or
 * handed to the same function, `bus.subscribe("sent", count)`. Those for the same event alone, where there are any.
 */
export function registeredKin(code: CodeIndex, symbol: FunctionSymbol): FunctionSymbol[] {
  const marks = [...decoratorMarks(symbol.node), ...handedMarks(code, symbol)];
  for (const mark of marks) {
    const all = mark.isDecorator ? decoratedWith(code, mark.name) : handedTo(code, mark.name);
    const kin = all.filter(({ symbol: other }) => other.node.id !== symbol.node.id);
    const same = kin.filter(({ event }) => event !== null && event === mark.event);
    const found = same.length > 0 ? same : kin;
    if (found.length > 0) return found.slice(0, MOST_KIN).map(({ symbol: other }) => other);
  }
  return [];
}

interface Mark {
  readonly name: string;
  readonly event: string | null;
  readonly isDecorator: boolean;
}

interface Registered {
  readonly symbol: FunctionSymbol;
  readonly event: string | null;
}

function decoratorMarks(definition: Node): Mark[] {
  return decoratorsOf(definition).flatMap((text) => {
    const name = /^[\w.]+/.exec(text)?.[0] ?? "";
    // Routes are called by the framework, each with what it declares.
    const isRoute = /\.(?:get|post|put|patch|delete|route|websocket|command|option|argument)$/.test(name);
    return OF_NO_KIN.test(name) || isRoute ? [] : [{ name, event: eventOf(text), isDecorator: true }];
  });
}

function decoratedWith(code: CodeIndex, name: string): Registered[] {
  const last = name.split(".").at(-1) ?? name;
  return code.naming(last).flatMap((path) => {
    if (code.file(path)?.isTest !== false) return [];
    return (code.symbolsOf(path)?.functions ?? []).flatMap((symbol) => {
      const text = decoratorsOf(symbol.node).find((one) => lastOf(one) === last);
      return text === undefined ? [] : [{ symbol, event: eventOf(text) }];
    });
  });
}

function lastOf(decorator: string): string {
  return (/^[\w.]+/.exec(decorator)?.[0] ?? "").split(".").at(-1) ?? "";
}

function eventOf(decorator: string): string | null {
  return /^[\w.]+\(\s*([^,()]+)/.exec(decorator)?.[1]?.trim() ?? null;
}

/** The calls that this function is handed to, by the name of what is called. */
function handedMarks(code: CodeIndex, symbol: FunctionSymbol): Mark[] {
  return code.naming(symbol.name).flatMap((path) => {
    const file = code.file(path);
    if (file?.isTest !== false || file.language !== "python") return [];
    return file.tree.rootNode.descendantsOfType("argument_list").flatMap((list) => {
      const isHanded = list.namedChildren.some(
        (child) => /^(?:identifier|attribute)$/.test(child.type) && lastNameOf(child) === symbol.name,
      );
      const callee = list.parent?.type === "call" ? field(list.parent, "function") : null;
      const name = callee && lastNameOf(callee);
      return isHanded && name
        ? [{ name, event: list.firstNamedChild?.text ?? null, isDecorator: false }]
        : [];
    });
  });
}

function handedTo(code: CodeIndex, name: string): Registered[] {
  return code
    .callsOf(name)
    .filter(({ path }) => code.file(path)?.isTest === false)
    .flatMap(({ path, node }) => {
      const given = field(node, "arguments")?.namedChildren ?? [];
      return given.flatMap((child) => {
        const resolved = child.type === "identifier" ? code.resolve(path, child.text) : null;
        const own = resolved?.node?.type === "function_definition" ? resolved : null;
        const symbol =
          own && code.symbolsOf(own.path)?.functions.find(({ node: one }) => one.id === own.node?.id);
        return symbol ? [{ symbol, event: given[0]?.text ?? null }] : [];
      });
    });
}
