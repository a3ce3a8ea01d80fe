import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { type ExportedAs, exportedAs } from "../../../code/javascript/module-style.ts";
import { dottedName, field, plainString } from "../../../code/nodes.ts";
import { bringLine } from "../client.ts";
import { brokenTexts } from "../guess/broken-text.ts";
import { stringLiteral } from "../literal.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import type { Reach } from "./reach.ts";
import { joined, NOTHING_AROUND, type WrittenCall } from "./written-call.ts";

const MOST_TEXTS = 2;
const PLAIN_VALUE = "x";

/** Methods that read a store by a key, and those that write the same store. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  get: ["set", "put"],
  getItem: ["setItem"],
  read: ["write"],
  load: ["save", "store"],
};

/** A store of the project that a test can import, and how an entry gets into it. */
interface Store {
  /** `store`, `state.drafts` */
  readonly text: string;
  readonly path: string;
  readonly exported: ExportedAs;
  /** Null where an entry is assigned: `store[key] = text`. */
  readonly writer: string | null;
  readonly isAsync: boolean;
}

/**
 * Calls of a function that reads a text from a store of the project and takes it for JSON, with an entry put there before
 * that is broken as the message tells. Empty where the text comes from elsewhere.
 */
export function storedTextCalls(
  project: JavascriptProject,
  style: TestStyle,
  symbol: FunctionSymbol,
  reaches: readonly Reach[],
  message: string,
  known: readonly (string | undefined)[],
): WrittenCall[] {
  const texts = brokenTexts(message).slice(0, MOST_TEXTS);
  const read = texts.length > 0 ? storeRead(symbol.node) : null;
  const store = read && storeOf(project, symbol.path, read);
  if (!read || !store) return [];
  const names = parameterNames(symbol.node);
  const values = names.map((name, index) =>
    name === null ? null : (plainText(known[index]) ?? PLAIN_VALUE),
  );
  const key = keyText(
    symbol.node,
    read.key,
    new Map(names.map((name, index) => [name ?? "", values[index] ?? ""])),
  );
  if (key === null || values.includes(null)) return [];
  const quoted = (text: string) => stringLiteral(text, style.quote);
  const end = style.semicolon ? ";" : "";
  const given = values.map((value) => quoted(value ?? "")).join(", ");
  const isAsync =
    symbol.node.children.some((child) => child.type === "async") || /\.then\(/.test(symbol.node.text);
  return reaches
    .filter(({ access }) => access === "call")
    .flatMap((reach) =>
      texts.map((text): WrittenCall => {
        const written = store.writer
          ? `${store.isAsync ? "await " : ""}${store.text}.${store.writer}(${quoted(key)}, ${quoted(text)})`
          : `${store.text}[${quoted(key)}] = ${quoted(text)}`;
        return {
          text: () => `${reach.callee}(${given})`,
          isAsync,
          trust: "derived",
          surroundings: joined(reach.surroundings, {
            ...NOTHING_AROUND,
            key: `stored:${store.path}:${written}`,
            imports: (path) => [bringLine(project, style, path, { path: store.path, ...store.exported })],
            body: () => [`${written}${end}`],
          }),
        };
      }),
    );
}

interface StoreRead {
  readonly holder: Node;
  readonly key: Node;
  readonly method: string | null;
}

/** The read of a store whose value the function gives to `JSON.parse`. */
function storeRead(definition: Node): StoreRead | null {
  for (const call of definition.descendantsOfType("call_expression")) {
    if (field(call, "function")?.text !== "JSON.parse") continue;
    const given = field(call, "arguments")?.firstNamedChild;
    const value = given && plainOf(localValue(definition, given));
    if (value?.type === "subscript_expression") {
      const holder = field(value, "object");
      const key = field(value, "index");
      if (holder && key) return { holder, key, method: null };
    }
    const callee = value?.type === "call_expression" ? field(value, "function") : null;
    const holder = callee?.type === "member_expression" ? field(callee, "object") : null;
    const [key] = (value && field(value, "arguments")?.namedChildren) ?? [];
    const method = callee ? (field(callee, "property")?.text ?? "") : "";
    if (holder && key && Object.hasOwn(WRITERS, method)) return { holder, key, method };
  }
  return null;
}

/** `(await store.get(key)) ?? "[]"`: the read itself. */
function plainOf(node: Node): Node {
  if (/^(?:await_expression|parenthesized_expression|non_null_expression|as_expression)$/.test(node.type))
    return node.firstNamedChild ? plainOf(node.firstNamedChild) : node;
  const isFilled =
    node.type === "binary_expression" && /^(?:\?\?|\|\|)$/.test(field(node, "operator")?.text ?? "");
  const left = isFilled ? field(node, "left") : null;
  return left ? plainOf(left) : node;
}

/** What a local name is set to, where that is done once. */
function localValue(definition: Node, node: Node): Node {
  if (node.type !== "identifier") return node;
  const set = definition
    .descendantsOfType("variable_declarator")
    .filter((one) => field(one, "name")?.text === node.text);
  return (set.length === 1 && set[0] && field(set[0], "value")) || node;
}

function storeOf(project: JavascriptProject, path: string, { holder, method }: StoreRead): Store | null {
  const text = dottedName(holder);
  const root = text?.split(".")[0] ?? "";
  const found = text ? project.code.resolve(path, root) : null;
  if (!text || !found || found.node?.type !== "variable_declarator") return null;
  if (project.code.file(found.path)?.isTest !== false) return null;
  const local = field(found.node, "name")?.text ?? root;
  const exported = exportedAs(project.code, found.path, local, found.node);
  // The test has the store under the name that its module gives it.
  if (!exported) return null;
  const own = { text: text.replace(/^[\w$]+/, exported.name), path: found.path, exported };
  if (method === null) return { ...own, writer: null, isAsync: false };
  const isMap = /\bnew Map\b/.test(field(found.node, "value")?.text ?? "");
  const writers = WRITERS[method] ?? [];
  if (isMap) return method === "get" ? { ...own, writer: "set", isAsync: false } : null;
  const written = writers
    .flatMap((name) => project.code.functionsNamed(name))
    .find((one) => one.path === found.path && parameterNames(one.node).length >= 2);
  const isAsync = written?.node.children.some((child) => child.type === "async") ?? false;
  return written ? { ...own, writer: written.name, isAsync } : null;
}

/** The text of a key with the parameters' values put in; null where it is made of something else. */
function keyText(definition: Node, node: Node, values: ReadonlyMap<string, string>): string | null {
  const plain = plainString(node);
  if (plain !== null) return plain;
  switch (node.type) {
    case "identifier": {
      const given = values.get(node.text);
      if (given !== undefined) return given;
      const local = localValue(definition, node);
      return local.id === node.id ? null : keyText(definition, local, values);
    }
    case "template_string": {
      const parts = node.namedChildren.map((part) => {
        if (part.type !== "template_substitution") return part.text;
        const inner = part.firstNamedChild;
        return inner ? keyText(definition, inner, values) : null;
      });
      return parts.includes(null) ? null : parts.join("");
    }
    case "binary_expression": {
      const left = field(node, "left");
      const right = field(node, "right");
      const both = [left, right].map((side) => side && keyText(definition, side, values));
      return field(node, "operator")?.text === "+" && !both.includes(null) ? both.join("") : null;
    }
    default:
      return null;
  }
}

/** A captured text; null for a value of another kind or none. */
function plainText(known: string | undefined): string | null {
  const found = known === undefined ? null : /^"((?:[^"\\]|\\.)*)"$/.exec(known);
  return found ? String(JSON.parse(found[0])) : null;
}
