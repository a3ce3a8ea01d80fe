import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { isPlain } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/**
 * A figure of a sequence that stands beside another figure of the same sequence, `{"mean": mean(rows), "best": best(rows)}`:
 * where that one is None for nothing to reckon with, this one is None as well.
 */
export function asBeside(code: CodeIndex, fault: PythonFault, sequence: Node, cause: string): Idea | null {
  const { file, function: symbol, statement } = fault;
  const isGiven = symbol && parametersOf(symbol.node).some(({ name }) => name === sequence.text);
  const isFirst = symbol && statement.parent?.id === field(symbol.node, "body")?.id;
  // A type that knows no None has been thought about.
  if (!symbol || !isGiven || !isFirst || !isPlain(sequence) || field(symbol.node, "return_type")) return null;
  const sites = code.callsOf(symbol.name).filter((site) => code.file(site.path)?.isTest === false);
  const kin = sites.map((site) => nothingBeside(code, site.node, symbol));
  const [first] = kin;
  if (!first || kin.some((one) => one?.text !== first.text)) return null;
  const edit = insertBefore(file, statement, [`if not ${sequence.text}:`, `\t${first.text}`]);
  return (
    edit && {
      cause,
      explanation: `Without items it is None, as what stands beside it is (${first.place}).`,
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: "no_items",
      sentence: "Without items the result is none.",
    }
  );
}

/** How a function leaves that is given the same in an entry beside this call. */
function nothingBeside(
  code: CodeIndex,
  call: Node,
  own: FunctionSymbol,
): { readonly text: string; readonly place: string } | null {
  const entry = call.parent;
  if (!entry || !/^(?:pair|keyword_argument)$/.test(entry.type)) return null;
  const given = readCall(call).positional.map(({ text }) => text);
  const others = (entry.parent?.namedChildren ?? []).flatMap((one) => {
    const value = one.type === entry.type ? field(one, "value") : null;
    const isAlike =
      value?.type === "call" &&
      readCall(value)
        .positional.map(({ text }) => text)
        .join() === given.join();
    return isAlike && value.id !== call.id ? [value] : [];
  });
  for (const other of others) {
    const [found, ...more] = code
      .functionsNamed(lastNameOf(field(other, "function") ?? other) ?? "")
      .filter(({ path, node }) => code.file(path)?.isTest === false && node.id !== own.node.id);
    const left = found && more.length === 0 ? leavesWithNone(found.node) : null;
    if (found && left) return { text: left.text, place: `${found.path}:${startLineOf(left)}` };
  }
  return null;
}

/** `if not rows: return None` */
function leavesWithNone(definition: Node): Node | null {
  for (const branch of descendantsHere(definition, "if_statement")) {
    const last = field(branch, "consequence")?.lastNamedChild;
    const isNothing = last?.type === "return_statement" && /^return(?: None)?$/.test(last.text);
    if (last && isNothing && /^not \w+$|^len\(\w+\) == 0$|== 0$/.test(field(branch, "condition")?.text ?? ""))
      return last;
  }
  return null;
}
