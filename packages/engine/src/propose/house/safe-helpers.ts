import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { scopeOf } from "../../diagnose/origin/python/bindings.ts";
import { moduleNameAt } from "./write-refusal.ts";

/** A function of the project that does what an expression does, with care. */
export interface SafeHelper {
  readonly symbol: FunctionSymbol;
  /** The call that takes the expression's place. */
  readonly text: string;
  readonly imports: readonly Edit[];
  /** Where the project calls it, nearest first. */
  readonly evidence: readonly string[];
  /** Whether the function refuses: raises where the value is bad. */
  readonly raises: Node | null;
}

/** Helpers for `conversion(value)`: functions of one needed parameter that apply the same conversion to it. */
export function helpersForCall(code: CodeIndex, file: SourceFile, call: Node): SafeHelper[] {
  const name = lastNameOf(field(call, "function") ?? call);
  const [given, ...others] = readCall(call).positional;
  if (!name || !given) return [];
  const isPlain = others.every(
    (other) => /^(?:string|integer)$/.test(other.type) || /^[A-Z][A-Z\d_]*$/.test(other.text),
  );
  if (!isPlain) return [];
  return helpers(code, file, call, 1, (definition, [first]) =>
    descendantsHere(definition, "call").some(
      (inner) =>
        lastNameOf(field(inner, "function") ?? inner) === name &&
        asksSame(inner, call) &&
        isGivenAsItIs(definition, inner) &&
        readCall(inner).positional[0] !== undefined &&
        comesFrom(definition, readCall(inner).positional[0] as Node, first ?? ""),
    ),
  ).map((found) => ({ ...found, text: `${found.text}(${given.text})` }));
}

const CLAMPS = /^(?:max|min|abs|quantize|normalize|replace|astimezone|date)$/;

/** Whether a function gives what a call in it makes, held between limits at most: what it calculates of it is another thing. */
function isGivenAsItIs(definition: Node, call: Node): boolean {
  let node = call;
  for (let parent = node.parent; parent; node = parent, parent = node.parent) {
    switch (parent.type) {
      case "return_statement":
        return true;
      case "assignment": {
        const name = field(parent, "left");
        return (
          name?.type === "identifier" &&
          descendantsHere(definition, "identifier").some(
            (read) =>
              read.text === name.text && read.startIndex > parent.endIndex && isGivenAsItIs(definition, read),
          )
        );
      }
      case "argument_list":
      case "attribute":
      case "parenthesized_expression":
      case "conditional_expression":
      case "boolean_operator":
        break;
      case "call":
        if (!CLAMPS.test(lastNameOf(field(parent, "function") ?? parent) ?? "")) return false;
        break;
      default:
        return false;
    }
  }
  return false;
}

/** Entries are asked of one thing or of another: `readings.get(code)` makes nothing of `request.args.get("size")`. */
function asksSame(inner: Node, call: Node): boolean {
  const [own, other] = [call, inner].map((one) => field(one, "function"));
  if (!own || !/^(?:get|pop|getlist|setdefault|find|index|count)$/.test(lastNameOf(own) ?? "")) return true;
  return own.text === other?.text;
}

/** Helpers for `holder[key]`: functions of a holder and a key that read the one with the other. */
export function helpersForRead(code: CodeIndex, file: SourceFile, read: Node): SafeHelper[] {
  const holder = field(read, "value");
  const key = field(read, "subscript");
  if (!holder || !key) return [];
  return helpers(code, file, read, 2, (definition, [first, second]) =>
    readsOf(definition).some(
      ({ from, by }) => from === first && by === second && first !== undefined && second !== undefined,
    ),
  ).map((found) => ({ ...found, text: `${found.text}(${holder.text}, ${key.text})` }));
}

function readsOf(definition: Node): { from: string; by: string }[] {
  const subscripts = descendantsHere(definition, "subscript").map((node) => ({
    from: field(node, "value")?.text ?? "",
    by: field(node, "subscript")?.text ?? "",
  }));
  const gets = descendantsHere(definition, "call").flatMap((node) => {
    const callee = field(node, "function");
    const object = callee?.type === "attribute" ? field(callee, "object") : null;
    const isGet = callee !== null && /^(?:get|getlist|pop)$/.test(lastNameOf(callee) ?? "");
    return isGet && object ? [{ from: object.text, by: readCall(node).positional[0]?.text ?? "" }] : [];
  });
  return [...subscripts, ...gets];
}

/**
 * Whether an expression is a parameter, or the text of it tidied: `text.strip()`, `text.replace(",", "")`. What is
 * calculated from it or was a number already is another matter: `int(Decimal(text) * 100)` gives cents.
 */
function comesFrom(definition: Node, node: Node, parameter: string): boolean {
  if (isCalculated(node) || readsPart(node, parameter)) return false;
  const names = [node, ...node.descendantsOfType("identifier")].filter(({ type }) => type === "identifier");
  if (names.some(({ text }) => text === parameter)) return true;
  return names.some(({ text }) =>
    descendantsHere(definition, "assignment").some(
      (assignment) =>
        field(assignment, "left")?.text === text &&
        !isCalculated(field(assignment, "right")) &&
        new RegExp(`\\b${parameter}\\b`).test(field(assignment, "right")?.text ?? ""),
    ),
  );
}

/** `order["quantity"]`, `order.total` of a parameter: a part of it, not itself. */
function readsPart(node: Node, parameter: string): boolean {
  return [node, ...node.descendantsOfType(["subscript", "attribute", "call"])].some((one) => {
    if (one.type === "call") return isEntryOf(one, parameter);
    const isPart = one.type === "subscript" || one.type === "attribute";
    const isCalled = one.parent?.type === "call" && field(one.parent, "function")?.id === one.id;
    const index = one.type === "subscript" ? field(one, "subscript") : null;
    const isKeyed = one.type === "attribute" || index?.type === "string";
    return (
      isPart &&
      isKeyed &&
      !isCalled &&
      field(one, one.type === "subscript" ? "value" : "object")?.text === parameter
    );
  });
}

/** `entry.get("quantity", 1)` */
function isEntryOf(call: Node, parameter: string): boolean {
  const callee = field(call, "function");
  const [key] = readCall(call).positional;
  return (
    callee?.type === "attribute" &&
    field(callee, "object")?.text === parameter &&
    /^(?:get|pop)$/.test(field(callee, "attribute")?.text ?? "") &&
    key?.type === "string"
  );
}

const TIDIES =
  /^(?:strip|lstrip|rstrip|replace|lower|upper|casefold|removeprefix|removesuffix|translate|sub|str|normalize|decode|split|partition|rpartition|get|group|join)$/;

function isCalculated(node: Node | null): boolean {
  if (!node) return false;
  const whole = [node, ...node.descendantsOfType(["binary_operator", "call"])];
  return whole.some(
    (one) =>
      (one.type === "binary_operator" && !/["']/.test(one.text)) ||
      (one.type === "call" && !TIDIES.test(lastNameOf(field(one, "function") ?? one) ?? "")),
  );
}

function helpers(
  code: CodeIndex,
  file: SourceFile,
  node: Node,
  needed: number,
  does: (definition: Node, parameters: readonly string[]) => boolean,
): (SafeHelper & { readonly text: string })[] {
  const own = scopeOf(node);
  const found = code.paths
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ path, qualifiedName }) => !qualifiedName.includes(".") && code.file(path)?.isTest === false)
    .filter(
      ({ node: definition }) => definition.id !== own.id && isSmall(definition) && isCareful(definition),
    )
    .flatMap((symbol) => {
      const parameters = parametersOf(symbol.node);
      const required = parameters.filter(({ kind, defaultValue }) => kind === "positional" && !defaultValue);
      const isCallable =
        required.length <= needed &&
        parameters.length >= needed &&
        !parameters.some(({ kind, defaultValue }) => kind === "keyword_only" && !defaultValue);
      if (!isCallable || symbol.node.text.startsWith("async") || !gives(symbol.node)) return [];
      if (
        !does(
          symbol.node,
          parameters.map(({ name }) => name),
        )
      )
        return [];
      const calls = code.callsOf(symbol.name).filter((site) => code.file(site.path)?.isTest === false);
      const uses = calls.filter((site) => site.enclosing?.node.id !== symbol.node.id);
      // What calls itself goes on from what it reads.
      if (uses.length === 0 || uses.length < calls.length) return [];
      const name = nameOfFunction(code, symbol, file, node);
      if (!name) return [];
      const near = uses.toSorted((left, right) => nearness(right) - nearness(left));
      return [
        {
          symbol,
          text: name.text,
          imports: name.imports,
          evidence: near.slice(0, 3).map((site) => `${site.path}:${startLineOf(site.node)}`),
          raises: descendantsHere(symbol.node, "raise_statement")[0] ?? null,
          rank: nearness(near[0]) + (symbol.path === file.path ? 2 : 0),
        },
      ];
      function nearness(site: (typeof uses)[number] | undefined): number {
        if (!site) return 0;
        if (site.path !== file.path) return 1;
        return site.enclosing?.node.id === own.id ? 6 : 4;
      }
    });
  return found.toSorted((left, right) => right.rank - left.rank).slice(0, 3);
}

/** The name of a function in a file: as it is there already, through its module's name, or imported. */
export function nameOfFunction(
  code: CodeIndex,
  { name, path }: FunctionSymbol,
  file: SourceFile,
  statement: Node,
): { text: string; imports: readonly Edit[] } | null {
  const home = code.file(path);
  if (!home) return null;
  if (home.path === file.path) return { text: name, imports: [] };
  for (const binding of code.symbolsOf(file.path)?.imports ?? []) {
    if (binding.local === null || !binding.atModuleLevel) continue;
    const found = code.resolve(file.path, `${binding.local}.${name}`);
    if (found?.path === home.path && found.node?.type === "function_definition")
      return { text: `${binding.local}.${name}`, imports: [] };
  }
  return moduleNameAt(code, home, name, { file, statement });
}

function isSmall(definition: Node): boolean {
  return definition.endPosition.row - definition.startPosition.row <= 25;
}

/** Whether a function does more than the bare operation: it checks, catches, or tidies first. */
function isCareful(definition: Node): boolean {
  return (
    definition.descendantsOfType([
      "try_statement",
      "if_statement",
      "conditional_expression",
      "boolean_operator",
    ]).length > 0 ||
    /\.(?:strip|replace|removeprefix|removesuffix|lower|upper|sub|translate)\(/.test(definition.text)
  );
}

function gives(definition: Node): boolean {
  return descendantsHere(definition, "return_statement").some((node) => node.firstNamedChild !== null);
}
