import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** What a text is as well as a list: `Iterable` and its kin. */
const WALKABLE = /\b(?:Iterable|Sequence|Collection|Reversible|Container)\b/;

/**
 * `if isinstance(item, Iterable): yield from flatten(item)`: a text is made of texts, and a single character is its own first
 * part. Texts are what the walk ends at.
 */
export function partOfItself(fault: PythonFault): Finding | null {
  const definition = fault.function?.node;
  if (!definition || /\b(?:str|bytes)\b/.test(field(definition, "body")?.text ?? "")) return null;
  const questions = definition.descendantsOfType("call").filter(asksWhetherWalkable);
  const [question, ...others] = questions;
  const asked = question && readCall(question).positional[0];
  if (!question || !asked || others.length > 0 || !isText(fault, asked.text)) return null;
  const sentence = `\`${asked.text}\` is a text, whose parts are texts again: \`${fault.function?.name}\` never comes to an end of it.`;
  const told = `${question.text} and not isinstance(${asked.text}, (str, bytes))`;
  const isAlone = /^(?:if_statement|elif_clause|while_statement|if_clause)$/.test(
    question.parent?.type ?? "",
  );
  const idea = runningIdea({
    cause: sentence,
    explanation: "A text is no list of what is looked for: it is taken whole.",
    edits: [replaceNode(fault.file, question, isAlone ? told : `(${told})`)],
    basis: "standard",
    name: "text_is_taken_whole",
  });
  return {
    id: "text",
    sentence,
    ...placeOf(fault),
    ideas: [idea],
    advice: "Ask for lists, and not for all that can be walked.",
  };
}

function asksWhetherWalkable(call: Node): boolean {
  const name = field(call, "function")?.text ?? "";
  const [, what] = readCall(call).positional;
  if (name === "isinstance") return what !== undefined && WALKABLE.test(what.text);
  return name === "hasattr" && /^["']__iter__["']$/.test(what?.text ?? "");
}

/** Whether a name held a text when the error came, as the event shows it. */
function isText({ frames }: PythonFault, name: string): boolean {
  const shown = frames.at(-1)?.frame.locals?.[name];
  return typeof shown === "string" && /^b?(?:'.*'|".*")$/s.test(shown);
}
