import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString } from "../../code/nodes.ts";
import { argumentOf, type LibraryCall, libraryCalls } from "../../propose/recipes/jwt/library-calls.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ProjectCode } from "../python/project-code.ts";

/** A function of the project that issues tokens, and what its parameters are for. */
export interface Issuer {
  readonly call: LibraryCall;
  readonly file: SourceFile;
  readonly function: FunctionSymbol;
  /** How a test calls it: `create_access_token`, `tokens.issue`. */
  readonly expression: string;
  readonly imports: readonly NeededImport[];
  readonly isAsync: boolean;
  readonly parameters: readonly Parameter[];
  /** Claims that it writes itself, by name, with the expression. */
  readonly entries: ReadonlyMap<string, Node>;
  /** What to append to a call so that the token itself results. */
  readonly unwrap: string;
}

export interface Parameter {
  readonly name: string;
  readonly role: "subject" | "claims" | "lifetime" | "other";
  readonly annotation: string;
  readonly isRequired: boolean;
  readonly isKeywordOnly: boolean;
  /** For a lifetime: what its value counts. */
  readonly unit: "timedelta" | "seconds" | "minutes" | "hours" | "days" | "datetime" | null;
}

/** The project's issuing functions, those first whose lifetime can be chosen. */
export function findIssuers(project: ProjectCode): Issuer[] {
  const found = libraryCalls(project.code, "encode")
    .filter((call) => !call.file.isTest && project.files.includes(call.file))
    .flatMap((call) => issuerOf(project, call) ?? []);
  return found.toSorted((left, right) => rank(right) - rank(left));
}

/** Access tokens are what requests carry; a token for refreshing or resetting is something else. */
function rank(issuer: Issuer): number {
  const { name } = issuer.function;
  const purpose = /refresh|reset|confirm|verif|invite|email/i.test(name) ? -4 : /access/i.test(name) ? 2 : 0;
  return purpose + (issuer.parameters.some((parameter) => parameter.role === "lifetime") ? 1 : 0);
}

function issuerOf(project: ProjectCode, call: LibraryCall): Issuer | null {
  const symbol = call.enclosing;
  if (!symbol) return null;
  const reach = reachOf(project, call.file, symbol);
  if (!reach) return null;
  const claims = argumentOf(call.node, call.library.encode.claims, "claims", "payload");
  if (!claims) return null;
  const shape = claimsShape(symbol.node, claims);
  const parameters = parametersOf(symbol.node, reach.isBound).map(({ node, isKeywordOnly }) =>
    describe(symbol.node, node, isKeywordOnly, shape),
  );
  return {
    call,
    file: call.file,
    function: symbol,
    ...reach,
    isAsync: symbol.node.text.startsWith("async"),
    parameters,
    entries: shape.entries,
    unwrap: unwrapping(symbol.node, call),
  };
}

function reachOf(
  project: ProjectCode,
  file: SourceFile,
  symbol: FunctionSymbol,
): { expression: string; imports: readonly NeededImport[]; isBound: boolean } | null {
  const owner = ancestorOfType(symbol.node, ["class_definition", "function_definition"]);
  if (!owner) {
    return { expression: symbol.name, imports: [project.importOf(file.path, symbol.name)], isBound: false };
  }
  const className = field(owner, "name")?.text;
  if (
    owner.type !== "class_definition" ||
    !className ||
    ancestorOfType(owner, ["class_definition", "function_definition"])
  ) {
    return null;
  }
  const decorators = symbol.node.parent?.type === "decorated_definition" ? symbol.node.parent.text : "";
  const imports = [project.importOf(file.path, className)];
  if (/@staticmethod\b/.test(decorators))
    return { expression: `${className}.${symbol.name}`, imports, isBound: false };
  if (/@classmethod\b/.test(decorators))
    return { expression: `${className}.${symbol.name}`, imports, isBound: true };
  const self = symbol.node
    .descendantsOfType("identifier")
    .find((node) => node.text === "self" && node.parent?.type === "attribute");
  const instance = self ? project.portable(file.path, self) : null;
  if (instance)
    return { expression: `${instance.text}.${symbol.name}`, imports: instance.imports, isBound: true };
  const body = field(owner, "body")?.namedChildren ?? [];
  const initialiser = body.find(
    (child) => child.type === "function_definition" && field(child, "name")?.text === "__init__",
  );
  const needed = initialiser ? parametersOf(initialiser, true).filter(({ node }) => isRequired(node)) : [];
  return needed.length === 0 ? { expression: `${className}().${symbol.name}`, imports, isBound: true } : null;
}

function parametersOf(definition: Node, isBound: boolean): { node: Node; isKeywordOnly: boolean }[] {
  const all = field(definition, "parameters")?.namedChildren ?? [];
  let isKeywordOnly = false;
  const found: { node: Node; isKeywordOnly: boolean }[] = [];
  for (const node of all) {
    if (/^(?:keyword_separator|list_splat_pattern)$/.test(node.type)) isKeywordOnly = true;
    else if (/^(?:identifier|typed_parameter|default_parameter|typed_default_parameter)$/.test(node.type)) {
      found.push({ node, isKeywordOnly });
    }
  }
  return isBound ? found.slice(1) : found;
}

function isRequired(parameter: Node): boolean {
  return field(parameter, "value") === null && !/^\*/.test(parameter.text);
}

function nameOf(parameter: Node): string {
  return (
    (field(parameter, "name") ?? (parameter.type === "identifier" ? parameter : parameter.firstNamedChild))
      ?.text ?? ""
  );
}

interface ClaimsShape {
  readonly entries: ReadonlyMap<string, Node>;
  /** Parameter whose items become claims. */
  readonly base: string | null;
}

/** The claims that a function signs: literal entries, later additions, and a mapping that callers give. */
function claimsShape(definition: Node, claims: Node): ClaimsShape {
  const entries = new Map<string, Node>();
  const bases: string[] = [];
  const read = (node: Node, depth: number): void => {
    if (depth > 4) return;
    if (node.type === "dictionary") {
      for (const child of node.namedChildren) {
        const key = field(child, "key");
        const value = field(child, "value");
        const name = child.type === "pair" && key ? plainString(key) : null;
        if (name && value) entries.set(name, value);
        else if (child.type === "dictionary_splat" && child.firstNamedChild)
          read(child.firstNamedChild, depth + 1);
      }
      return;
    }
    if (node.type === "call") {
      const callee = field(node, "function");
      const object = callee?.type === "attribute" ? field(callee, "object") : null;
      if (object && lastNameOf(callee ?? node) === "copy") read(object, depth + 1);
      else
        for (const argument of field(node, "arguments")?.namedChildren ?? [])
          readArgument(argument, entries, read, depth);
      return;
    }
    if (node.type !== "identifier") return;
    bases.push(node.text);
    for (const assignment of definition.descendantsOfType("assignment")) {
      const left = field(assignment, "left");
      const right = field(assignment, "right");
      if (!left || !right) continue;
      if (left.text === node.text && right.text !== node.text) read(right, depth + 1);
      const key =
        left.type === "subscript" && field(left, "value")?.text === node.text
          ? field(left, "subscript")
          : null;
      const name = key && plainString(key);
      if (name) entries.set(name, right);
    }
    for (const call of definition.descendantsOfType("call")) {
      const callee = field(call, "function");
      if (callee?.type !== "attribute" || lastNameOf(callee) !== "update") continue;
      if (field(callee, "object")?.text !== node.text) continue;
      for (const argument of field(call, "arguments")?.namedChildren ?? [])
        readArgument(argument, entries, read, depth);
    }
  };
  read(claims, 0);
  const names = new Set((field(definition, "parameters")?.namedChildren ?? []).map(nameOf));
  return { entries, base: bases.find((name) => names.has(name)) ?? null };
}

function readArgument(
  argument: Node,
  entries: Map<string, Node>,
  read: (node: Node, depth: number) => void,
  depth: number,
): void {
  const name = argument.type === "keyword_argument" ? field(argument, "name")?.text : undefined;
  const value = field(argument, "value");
  if (name && value) entries.set(name, value);
  else if (argument.type !== "keyword_argument") read(argument, depth + 1);
}

function describe(definition: Node, node: Node, isKeywordOnly: boolean, shape: ClaimsShape): Parameter {
  const name = nameOf(node);
  const annotation = field(node, "type")?.text ?? "";
  const common = { name, annotation, isRequired: isRequired(node), isKeywordOnly };
  if (shape.base === name) return { ...common, role: "claims", unit: null };
  const subject = shape.entries.get("sub");
  if (subject && mentions(subject, name)) return { ...common, role: "subject", unit: null };
  const expiry = shape.entries.get("exp");
  if (expiry && reaches(definition, expiry, name, 0)) {
    return { ...common, role: "lifetime", unit: unitOf(definition, node, name, annotation) };
  }
  return { ...common, role: "other", unit: null };
}

function mentions(node: Node, name: string): boolean {
  return node.text === name || node.descendantsOfType("identifier").some((item) => item.text === name);
}

/** Whether the value depends on a parameter, through the function's own variables. */
function reaches(definition: Node, value: Node, name: string, depth: number): boolean {
  if (mentions(value, name)) return true;
  if (depth > 5) return false;
  const names = new Set([value, ...value.descendantsOfType("identifier")].map((node) => node.text));
  return definition.descendantsOfType("assignment").some((assignment) => {
    const left = field(assignment, "left");
    const right = field(assignment, "right");
    return (
      left &&
      right &&
      names.has(left.text) &&
      right.id !== value.id &&
      reaches(definition, right, name, depth + 1)
    );
  });
}

function unitOf(definition: Node, parameter: Node, name: string, annotation: string): Parameter["unit"] {
  for (const call of definition.descendantsOfType("call")) {
    if (lastNameOf(field(call, "function") ?? call) !== "timedelta") continue;
    for (const argument of field(call, "arguments")?.namedChildren ?? []) {
      const unit = argument.type === "keyword_argument" ? field(argument, "name")?.text : undefined;
      const value = field(argument, "value");
      if (value && mentions(value, name) && isUnit(unit)) return unit;
    }
  }
  if (/timedelta/.test(annotation) || /timedelta/.test(field(parameter, "value")?.text ?? ""))
    return "timedelta";
  if (/datetime/.test(annotation)) return "datetime";
  if (/\b(?:int|float)\b/.test(annotation)) return "seconds";
  return /delta|lifetime|expires?_(?:in|after)|ttl/i.test(name) ? "timedelta" : null;
}

function isUnit(unit: string | undefined): unit is "seconds" | "minutes" | "hours" | "days" {
  return unit === "seconds" || unit === "minutes" || unit === "hours" || unit === "days";
}

/** `["access_token"]` for a function that returns a mapping with the token in it. */
function unwrapping(definition: Node, call: LibraryCall): string {
  const assigned = call.node.parent?.type === "assignment" ? field(call.node.parent, "left")?.text : null;
  const isToken = (node: Node | null): boolean =>
    node !== null &&
    (node.id === call.node.id ||
      node.text === assigned ||
      node.descendantsOfType("call").some((item) => item.id === call.node.id));
  // Authlib signs to bytes, and who does not decode them himself leaves that to us.
  const bytes = call.library.id === "authlib" && !/\.decode\(/.test(definition.text) ? ".decode()" : "";
  for (const statement of definition.descendantsOfType("return_statement")) {
    const value = statement.firstNamedChild;
    if (!value) continue;
    if (value.type === "dictionary") {
      for (const pair of value.namedChildren) {
        const key = field(pair, "key");
        const name = key && plainString(key);
        if (name && isToken(field(pair, "value"))) return `["${name}"]${bytes}`;
      }
    }
    if (/^(?:expression_list|tuple)$/.test(value.type)) {
      const index = value.namedChildren.findIndex((child) => isToken(child));
      if (index >= 0) return `[${index}]${bytes}`;
    }
  }
  return bytes;
}
