import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { FlowContext, Hop, ValuePlace } from "../flow.ts";
import { shortText } from "../hops.ts";
import { returnsOf } from "./returns.ts";

/** The function of FastAPI's `found = Depends(member)` or `found: Annotated[Member, Depends(member)]`; null for other parameters. */
export function dependencyOf(
  code: CodeIndex,
  path: string,
  definition: Node,
  parameter: string,
): FunctionSymbol | null {
  const own = parametersOf(definition).find(({ name }) => name === parameter);
  const said = [own?.defaultValue, own?.annotation].filter((node) => node != null);
  const calls = said.flatMap((node) => [
    ...(node.type === "call" ? [node] : []),
    ...node.descendantsOfType("call"),
  ]);
  const asked = calls.find((call) => /(?:^|\.)(?:Depends|Security)$/.test(readCall(call).callee ?? ""));
  const [given] = asked ? readCall(asked).positional : [];
  if (given?.type !== "identifier" && given?.type !== "attribute") return null;
  const found = code.resolve(path, given.text);
  const symbols = found ? code.symbolsOf(found.path)?.functions : undefined;
  return symbols?.find(({ node }) => node.id === found?.node?.id) ?? null;
}

/** What a dependency gives to the handler that asks for it; FastAPI awaits it where it has to. */
export function dependencyHops(place: ValuePlace, context: FlowContext, definition: Node): Hop[] {
  const symbol = dependencyOf(context.code, place.path, definition, place.node.text);
  if (!symbol) return [];
  const { values } = returnsOf(symbol);
  return values.map((value) => ({
    to: { path: symbol.path, node: value, members: place.members },
    path: symbol.path,
    line: startLineOf(value),
    why: `${symbol.name}, on which the handler depends, returns \`${shortText(value)}\`.`,
    weight: 0.9 / (values.length > 1 ? values.length * 0.7 : 1),
    kind: "return",
  }));
}

/** Whether a handler that depends on a function looks whether it got something: then None is an answer that it may give. */
export function mayGiveNothing(code: CodeIndex, symbol: FunctionSymbol): boolean {
  return code
    .callsOf("Depends")
    .filter(({ node }) => readCall(node).positional[0]?.text.split(".").at(-1) === symbol.name)
    .some(({ node }) => {
      const definition = ancestorOfType(node, ["function_definition"]);
      const name = definition
        ? parametersOf(definition).find(
            (one) => one.node.startIndex <= node.startIndex && node.endIndex <= one.node.endIndex,
          )?.name
        : undefined;
      const looks =
        name && new RegExp(`\\b${name} is (?:not )?None\\b|\\b(?:if|not) ${name}\\b(?!\\.)|\\b${name} or\\b`);
      return looks ? looks.test(definition?.text ?? "") : false;
    });
}
