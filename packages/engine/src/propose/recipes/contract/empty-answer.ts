import type { FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/**
 * An answer of another service without any content, `return response.json()` of a 204, where the function or the one that
 * asked is declared to give None where there is nothing to give: nothing it is.
 */
export function emptyAnswers({ code, fault, type, message }: Scene): Guess[] {
  if (!/(?:^|\.)JSONDecodeError$/.test(type) || !/^Expecting value: line 1 column 1 \(char 0\)/.test(message))
    return [];
  const { file, statement, function: symbol } = fault;
  const read = fault.exception.frames.findLast(({ locals }) => locals !== null && Object.hasOwn(locals, "s"));
  const text = read?.locals?.s;
  if (!symbol || statement.type !== "return_statement" || (text !== "''" && text !== "" && text !== '""'))
    return [];
  const call = onLine(fault, "call").find((node) =>
    /^[\w.]+\.json$/.test(field(node, "function")?.text ?? ""),
  );
  const response = call && field(field(call, "function") ?? call, "object");
  if (!call || !response || statement.firstNamedChild?.id !== call.id || !/^\w+$/.test(response.text))
    return [];
  const around = fault.frames.slice(0, -1).flatMap(({ path, line }) => code.functionAt(path, line) ?? []);
  const admits = [symbol, ...around.slice(-1)].find((one) => mayGiveNone(one));
  if (!admits || !/^(?:requests|httpx)$|Response$/.test(libraryOf(symbol, response.text, file.text)))
    return [];
  const edits: Edit[] = [replaceNode(file, call, `${call.text} if ${response.text}.content else None`)];
  const declared = field(symbol.node, "return_type");
  if (declared && !mayGiveNone(symbol)) edits.unshift(replaceNode(file, declared, `${declared.text} | None`));
  return [
    {
      strength: 0.76,
      idea: runningIdea({
        cause: `${file.path}:${fault.line} reads JSON of an answer that has no content.`,
        explanation: `Where there is no content it gives None, which ${admits.path}:${admits.startLine} provides for.`,
        edits,
        basis: "house",
        name: "an_answer_without_content",
        sentence: "An answer without content gives nothing.",
      }),
    },
  ];
}

/** Whether a function is declared to give None, or says so. */
function mayGiveNone({ node }: FunctionSymbol): boolean {
  const declared = field(node, "return_type")?.text;
  return declared !== undefined && /\bNone\b|\bOptional\[/.test(declared) && declared !== "None";
}

/** The type by which a response is declared, else the library that the file asks by. */
function libraryOf({ node }: FunctionSymbol, name: string, text: string): string {
  const declared = new RegExp(`\\b${name}:\\s*([\\w.]+)`).exec(field(node, "parameters")?.text ?? "")?.[1];
  return (
    declared ??
    /\bimport (requests|httpx)\b|\bfrom (requests|httpx)\b/.exec(text)?.slice(1).find(Boolean) ??
    ""
  );
}
