import type { Node } from "web-tree-sitter";
import { functionAround, parameterNames } from "../../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../../code/nodes.ts";
import type { Investigation } from "../../../../investigation.ts";
import { guess } from "../../structure/scene.ts";
import type { JavascriptFault } from "../fault.ts";
import type { Idea } from "../idea.ts";
import { insertBefore } from "../statements.ts";
import type { Reading } from "./reading.ts";

/**
 * `if (text === "") return null;`: what the reader of the same file beside this one gives for an empty text, where it was an
 * empty text that came, or may have been. Nothing where the captured value says otherwise.
 */
export function blankKinIdeas(
  investigation: Investigation,
  { file, frame }: JavascriptFault,
  { value }: Reading,
): Idea[] {
  const definition = functionAround(value);
  const body = definition && field(definition, "body");
  const [name, ...others] = definition ? parameterNames(definition) : [];
  const captured = name ? frame.frame.locals?.[name] : undefined;
  const first = body?.type === "statement_block" ? body.firstNamedChild : null;
  if (!definition || !first || !name || others.length > 0 || value.text !== name) return [];
  if (captured !== undefined && (typeof captured !== "string" || captured.trim() !== "")) return [];
  const text = captured ?? "";
  const kin = file.tree.rootNode
    .descendantsOfType(["function_declaration", "arrow_function", "function_expression"])
    .flatMap((other) => (other.id === definition.id ? [] : (blankGuard(other, name, text) ?? [])));
  const words = new Set(kin.map((guard) => guard.text.replace(/\s+/g, " ")));
  const [guard] = kin;
  if (!guard || words.size > 1) return [];
  const where = `${file.path}:${startLineOf(guard)}`;
  return [
    guess({ investigation }, 0.95, {
      name: "blank_is_nothing",
      sentence: "An empty text is read as the other readers read it",
      cause: `\`${name}\` may be empty, which ${where} looks for and this function does not.`,
      explanation: `Gives for an empty text what ${where} gives.`,
      edits: [insertBefore(file, first, [guard.text])],
      // Whether it was empty is a guess where nobody saw it.
      basis: captured === undefined ? "guess" : "house",
      place: { path: file.path, line: startLineOf(first) },
    }).idea,
  ];
}

/** A first statement that leaves with a plain word for an empty text. */
function blankGuard(definition: Node, name: string, came: string): Node | null {
  const body = field(definition, "body");
  const guard = body?.type === "statement_block" ? body.firstNamedChild : null;
  if (guard?.type !== "if_statement" || parameterNames(definition)[0] !== name) return null;
  const escaped = name.replace(/\$/g, "\\$");
  const isTrimmed = new RegExp(`^\\((?:!${escaped}\\.trim\\(\\)|${escaped}\\.trim\\(\\) === ["']{2})\\)$`);
  const isEmpty = new RegExp(`^\\((?:!${escaped}|${escaped} === ["']{2}|${escaped}\\.length === 0)\\)$`);
  const condition = field(guard, "condition")?.text ?? "";
  const isAsked = isTrimmed.test(condition) || (came === "" && isEmpty.test(condition));
  const leaving = (field(guard, "consequence")?.text ?? "").replace(/^\{\s*|\s*\}$/g, "");
  const isPlain = /^return(?: (?:null|undefined|""|''|\[\]|\{\}|0|NaN))?;?$/.test(leaving);
  return isAsked && isPlain && !field(guard, "alternative") && !guard.text.includes("\n") ? guard : null;
}
