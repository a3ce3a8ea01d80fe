import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { dottedName, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { argumentOf } from "./library-calls.ts";

/** Where the value of a key or an algorithm comes from. */
export interface ValueSource {
  readonly kind: "literal" | "setting" | "environment" | "unknown";
  /** Equal for two expressions that read the same thing. */
  readonly identity: string;
  /** The value where the repository shows it: a literal, or the default of a setting. */
  readonly value: string | null;
  /** Whether the environment has the last word. */
  readonly fromEnvironment: boolean;
  /** The expression at the place of use. */
  readonly node: Node;
  readonly path: string;
}

const LONGEST_CHAIN = 6;

/** Follows a key or algorithm expression to the literal, the setting or the variable that it reads. */
export function sourceOf(code: CodeIndex, path: string, node: Node): ValueSource {
  return { ...trace(code, path, node, 0), node, path };
}

type Traced = Omit<ValueSource, "node" | "path">;

const UNKNOWN: Traced = { kind: "unknown", identity: "", value: null, fromEnvironment: false };

function trace(code: CodeIndex, path: string, node: Node, depth: number): Traced {
  if (depth > LONGEST_CHAIN) return UNKNOWN;
  const text = plainString(node);
  if (text !== null)
    return { kind: "literal", identity: `literal:${text}`, value: text, fromEnvironment: false };
  const variable = environmentVariable(node);
  if (variable) return variable;
  switch (node.type) {
    case "identifier":
      return traceName(code, path, node, depth);
    case "attribute":
      return traceAttribute(code, path, node, depth);
    case "subscript":
      return traceItem(node);
    case "call":
      return traceCall(code, path, node, depth);
    case "parenthesized_expression":
      return node.firstNamedChild ? trace(code, path, node.firstNamedChild, depth + 1) : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** `os.environ["X"]`, `os.getenv("X", default)`, `environ.get("X")`, `config("X")` of the usual packages. */
function environmentVariable(node: Node): Traced | null {
  const isItem = node.type === "subscript" && /(?:^|\.)environ$/.test(field(node, "value")?.text ?? "");
  const callee = node.type === "call" ? (field(node, "function")?.text ?? "") : "";
  const isCall = /(?:^|\.)(?:environ\.get|getenv|environ\.setdefault)$/.test(callee);
  if (!isItem && !isCall) return null;
  const key = isItem ? field(node, "subscript") : argumentOf(node, 0, "key");
  const fallback = isCall ? argumentOf(node, 1, "default") : null;
  const name = key && plainString(key);
  if (!name) return null;
  const value = fallback && plainString(fallback);
  return { kind: "environment", identity: `environment:${name}`, value, fromEnvironment: true };
}

function traceName(code: CodeIndex, path: string, node: Node, depth: number): Traced {
  const scope = functionAround(node);
  const local = scope && localValue(scope, node);
  if (local === "parameter") return UNKNOWN;
  if (local) return trace(code, path, local, depth + 1);
  const resolved = code.resolve(path, node.text);
  const value = resolved?.node?.type === "assignment" ? field(resolved.node, "right") : null;
  if (!resolved || !value) return UNKNOWN;
  const behind = trace(code, resolved.path, value, depth + 1);
  if (behind.kind === "setting") return behind;
  const identity = `${resolved.path}#${node.text === resolved.name ? resolved.name : node.text}`;
  return { kind: "setting", identity, value: behind.value, fromEnvironment: behind.fromEnvironment };
}

function functionAround(node: Node): Node | null {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === "function_definition") return current;
  }
  return null;
}

/** What a name holds inside a function: its last assignment before the use, the default of a parameter. */
function localValue(scope: Node, use: Node): Node | "parameter" | null {
  const assigned = scope
    .descendantsOfType("assignment")
    .filter((node) => node.startIndex < use.startIndex && field(node, "left")?.text === use.text)
    .at(-1);
  if (assigned) return field(assigned, "right");
  for (const parameter of field(scope, "parameters")?.namedChildren ?? []) {
    const name =
      field(parameter, "name") ?? (parameter.type === "identifier" ? parameter : parameter.firstNamedChild);
    if (name?.text !== use.text) continue;
    return field(parameter, "value") ?? "parameter";
  }
  return null;
}

function traceAttribute(code: CodeIndex, path: string, node: Node, depth: number): Traced {
  const name = field(node, "attribute")?.text ?? "";
  const object = field(node, "object");
  if (!object) return UNKNOWN;
  // `ALGORITHMS.HS256`
  if (/^(?:HS|RS|ES|PS)(?:256|384|512)$|^EdDSA$/.test(name)) {
    return { kind: "literal", identity: `literal:${name}`, value: name, fromEnvironment: false };
  }
  const holder = object.type === "call" ? field(object, "function") : object;
  const dotted = holder && dottedName(holder);
  if (!dotted) return UNKNOWN;
  if (dotted === "self" || dotted === "cls") return traceSelf(code, path, node, name, depth);
  const wholeName = code.resolve(path, `${dotted}.${name}`);
  const value = wholeName?.node?.type === "assignment" ? field(wholeName.node, "right") : null;
  if (wholeName && value) {
    const behind = trace(code, wholeName.path, value, depth + 1);
    if (behind.kind === "setting") return behind;
    const identity = `${wholeName.path}#${wholeName.name}`;
    return { kind: "setting", identity, value: behind.value, fromEnvironment: behind.fromEnvironment };
  }
  const home = code.resolve(path, dotted);
  if (!home) return UNKNOWN;
  const made = attributeDefault(code, home.path, name, depth);
  const kind = { kind: "setting", identity: `${home.path}#${home.name}.${name}` } as const;
  return { ...kind, value: made?.value ?? null, fromEnvironment: made?.fromEnvironment ?? false };
}

function traceSelf(code: CodeIndex, path: string, node: Node, name: string, depth: number): Traced {
  let owner: Node | null = node;
  while (owner && owner.type !== "class_definition") owner = owner.parent;
  if (!owner) return UNKNOWN;
  const assigned = owner
    .descendantsOfType("assignment")
    .find((candidate) =>
      [`self.${name}`, `cls.${name}`, name].includes(field(candidate, "left")?.text ?? ""),
    );
  const right = assigned && field(assigned, "right");
  const behind = right ? trace(code, path, right, depth + 1) : UNKNOWN;
  if (behind.kind !== "unknown" && behind.kind !== "literal") return behind;
  const identity = `${path}#${field(owner, "name")?.text}.${name}`;
  return { kind: "setting", identity, value: behind.value, fromEnvironment: behind.fromEnvironment };
}

/** Default of a settings class's attribute in the file that makes the settings object, or in one that it imports. */
function attributeDefault(code: CodeIndex, path: string, name: string, depth: number): Traced | null {
  for (const candidate of [path, ...code.importsOf(path)]) {
    for (const definition of code.symbolsOf(candidate)?.classes ?? []) {
      const body = field(definition.node, "body")?.namedChildren ?? [];
      const assignment = body
        .map((statement) => (statement.type === "expression_statement" ? statement.firstNamedChild : null))
        .find((statement) => statement?.type === "assignment" && field(statement, "left")?.text === name);
      if (!assignment) continue;
      const value = field(assignment, "right");
      const traced = value ? trace(code, candidate, value, depth + 1) : UNKNOWN;
      const isSettings = definition.bases.some((base) => /Settings$/.test(base));
      return { ...traced, fromEnvironment: traced.fromEnvironment || isSettings || value === null };
    }
  }
  return null;
}

/** `app.config["JWT_ALGORITHM"]` */
function traceItem(node: Node): Traced {
  const holder = field(node, "value")?.text ?? "";
  const key = field(node, "subscript");
  const name = key && plainString(key);
  if (!name || !/(?:^|\.|_)(?:config|settings|cfg|conf)$/i.test(holder)) return UNKNOWN;
  return { kind: "setting", identity: `config:${name}`, value: null, fromEnvironment: true };
}

function traceCall(code: CodeIndex, path: string, node: Node, depth: number): Traced {
  const callee = field(node, "function");
  const name = callee ? lastNameOf(callee) : null;
  if (callee?.type === "attribute") {
    const object = field(callee, "object");
    if (object && /^(?:get_secret_value|encode|strip|decode)$/.test(name ?? "")) {
      return trace(code, path, object, depth + 1);
    }
    if (name === "get" && object && /(?:config|settings)$/i.test(object.text)) {
      const key = argumentOf(node, 0);
      const text = key && plainString(key);
      if (text) return { kind: "setting", identity: `config:${text}`, value: null, fromEnvironment: true };
    }
  }
  const first = field(node, "arguments")?.firstNamedChild;
  return /^(?:str|bytes|Secret|OctKey)$/.test(name ?? "") && first
    ? trace(code, path, first, depth + 1)
    : UNKNOWN;
}
