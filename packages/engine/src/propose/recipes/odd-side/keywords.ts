import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { functionNamed } from "../wrong-arguments/failing-call.ts";
import { argumentFault } from "../wrong-arguments/findings.ts";
import { kinOf } from "./kin.ts";
import { functionAround, type Odd, type Sight } from "./sight.ts";

/**
 * A function that calls one of its parameters otherwise than all others of its kind, and is called by that name:
 * `def mail(sender, row)` among receivers of `(sender, instance)`.
 */
export function namedOtherwise({ code, fault, language }: Sight): Odd[] {
  const wrong = language === "python" ? argumentFault(fault.exception.value) : null;
  const symbol = wrong?.kind === "unexpected" ? functionNamed(code, wrong.function)?.symbol : null;
  const file = symbol && code.file(symbol.path);
  if (wrong?.kind !== "unexpected" || !symbol || !file || file.isTest) return [];
  const kin = kinOf(code, symbol).map(({ node }) => parametersOf(node));
  const named = kin.filter((list) => list.some(({ name }) => name === wrong.name));
  const own = parametersOf(symbol.node);
  const strange = own.filter(
    ({ name, kind }) =>
      (kind === "positional" || kind === "keyword_only") &&
      !/^(?:self|cls)$/.test(name) &&
      !named.some((list) => list.some((one) => one.name === name)),
  );
  const [only, ...more] = strange;
  if (named.length === 0 || named.length < kin.length || !only || more.length > 0 || only.kind === "args")
    return [];
  return [
    {
      cause: `\`${symbol.name}\` at ${symbol.path}:${symbol.startLine} calls \`${only.name}\` what all others of its kind call \`${wrong.name}\`, and is called by that name.`,
      explanation: `It is called \`${wrong.name}\` here as well.`,
      edits: renamed(file, symbol.node, only.node, only.name, wrong.name),
      basis: "house",
      name: `${symbol.name.replace(/^_+/, "")}_takes_what_it_is_given`,
      sentence: "The function takes what it is given",
      place: { path: file.path, line: symbol.startLine },
    },
  ];
}

/** The parameter and all that is read of it. */
function renamed(file: SourceFile, definition: Node, parameter: Node, from: string, to: string): Edit[] {
  const own = parameter.type === "identifier" ? parameter : parameter.descendantsOfType("identifier")[0];
  const body = field(definition, "body");
  const uses = (body?.descendantsOfType("identifier") ?? []).filter(
    (node) =>
      node.text === from &&
      !(node.parent?.type === "attribute" && field(node.parent, "attribute")?.id === node.id) &&
      !(node.parent?.type === "keyword_argument" && field(node.parent, "name")?.id === node.id) &&
      !shadows(node, definition, from),
  );
  return [...(own ? [own] : []), ...uses].map((node) => textEdit(file, node.startIndex, node.endIndex, to));
}

/** Whether a function inside has a parameter of the name. */
function shadows(node: Node, definition: Node, name: string): boolean {
  for (let at = functionAround(node); at && at.id !== definition.id; at = functionAround(at))
    if (parametersOf(at).some((one) => one.name === name)) return true;
  return false;
}
