import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { field } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { scopeOf } from "../../diagnose/origin/python/bindings.ts";
import { nameOfFunction } from "./safe-helpers.ts";

/** A function of the house that does in one expression what another place does by hand. */
export interface HouseExpression {
  /** The whole chain that the call replaces: the failing call, or one around it. */
  readonly node: Node;
  /** `decoded(message)`. */
  readonly text: string;
  readonly imports: readonly Edit[];
  /** Where the function stands. */
  readonly place: string;
}

interface Step {
  readonly call: Node;
  readonly name: string;
  readonly given: string;
}

/**
 * Functions whose body is one expression, `return part.get_payload(decode=True).decode(charset_of(part))`, of which
 * a failing call is an instance: the same methods in the same order on another object, the failing one alone called
 * otherwise.
 */
export function houseExpressions(code: CodeIndex, file: SourceFile, call: Node): HouseExpression[] {
  const own = scopeOf(call);
  const tops = chainsAround(call);
  return code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter((symbol) => symbol.node.id !== own.id && !symbol.qualifiedName.includes("."))
    .flatMap((symbol): HouseExpression[] => {
      const form = formOf(symbol);
      if (!form) return [];
      const found = tops.flatMap((top) => {
        const object = instanceOf(top, call, form);
        return object ? [{ top, object }] : [];
      })[0];
      const name = found && nameOfFunction(code, symbol, file, call);
      if (!found || !name || found.object.text.includes("\n")) return [];
      return [
        {
          node: found.top,
          text: `${name.text}(${found.object.text})`,
          imports: name.imports,
          place: `${symbol.path}:${symbol.startLine}`,
        },
      ];
    });
}

/** The call, and those whose object it is: `x.decode()`, `x.decode().strip()`. */
function chainsAround(call: Node): Node[] {
  const callee = call.parent?.type === "attribute" ? call.parent : null;
  const outer = callee?.parent?.type === "call" ? callee.parent : null;
  const isOuter = outer !== null && field(outer, "function")?.id === callee?.id;
  return isOuter ? [call, ...chainsAround(outer)] : [call];
}

function formOf({ node }: FunctionSymbol): { parameter: string; steps: readonly Step[] } | null {
  const [parameter, ...others] = parametersOf(node);
  if (parameter?.kind !== "positional" || node.text.startsWith("async")) return null;
  if (others.some(({ defaultValue }) => !defaultValue)) return null;
  const statements = (field(node, "body")?.namedChildren ?? []).filter(
    (one) =>
      one.type !== "comment" &&
      !(
        one.type === "expression_statement" &&
        /^(?:concatenated_)?string$/.test(one.firstNamedChild?.type ?? "")
      ),
  );
  const [only] = statements;
  const value = only?.type === "return_statement" ? only.firstNamedChild : null;
  if (!value || statements.length !== 1) return null;
  const { steps, base } = chainOf(value);
  return base.text === parameter.name && steps.length > 0 ? { parameter: parameter.name, steps } : null;
}

/** The methods of a chain, the last one first, and what they are called on. */
function chainOf(node: Node, most = Number.POSITIVE_INFINITY): { steps: Step[]; base: Node } {
  const steps: Step[] = [];
  let base = node;
  while (steps.length < most && base.type === "call") {
    const callee = field(base, "function");
    const object = callee?.type === "attribute" ? field(callee, "object") : null;
    const name = callee?.type === "attribute" ? field(callee, "attribute")?.text : undefined;
    if (!object || name === undefined) break;
    steps.push({ call: base, name, given: (field(base, "arguments")?.text ?? "").replace(/\s+/g, "") });
    base = object;
  }
  return { steps, base };
}

/** The object that stands for the parameter; null where the chain is another, or says the same. */
function instanceOf(
  top: Node,
  call: Node,
  { parameter, steps: wanted }: NonNullable<ReturnType<typeof formOf>>,
): Node | null {
  const { steps, base } = chainOf(top, wanted.length);
  if (steps.length !== wanted.length || !steps.some((step) => step.call.id === call.id)) return null;
  const isSame = steps.every(
    (step, index) =>
      step.name === wanted[index]?.name &&
      (step.call.id === call.id ? step.given !== wanted[index].given : step.given === wanted[index].given),
  );
  // One method alone, `raw.decode()`, is called on many things: the name has to say that it is the same.
  const isKnown = steps.length > 1 || base.text.split(".").at(-1) === parameter;
  return isSame && isKnown ? base : null;
}
