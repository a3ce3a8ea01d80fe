import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { returnsOf } from "../../../diagnose/origin/python/returns.ts";
import { insertAfter } from "../edits/statements.ts";
import { birthsOf } from "../nothing/births.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Slot, slotOf } from "./declared-default.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * A function that reads a text where it is not blank and comes to its end where it is, so that a field is None that is
 * declared as a number and as one that may be left out: `discount: float = 0.0`. Blank is left out, and what holds then
 * is what the declaration says.
 */
export function blankReturns({ investigation, code, fault, message }: Scene): Guess[] {
  if (!/NoneType/.test(message)) return [];
  const [birth] = birthsOf(investigation);
  const callee = birth?.kind === "missing_return" ? birth.callee : null;
  const file = callee && code.file(callee.path);
  const last = callee && blankCheck(callee);
  if (!callee || !file || !last || /\bNone\b|Optional/.test(field(callee.node, "return_type")?.text ?? ""))
    return [];
  const slots = slotsFilled(code, callee);
  const [slot] = slots;
  const fallbacks = new Set(slots.map((one) => one && whatHolds(one)));
  const [fallback] = fallbacks;
  if (!slot || !fallback || fallbacks.size !== 1) return [];
  const edit = insertAfter(file, last, [`return ${fallback}`]);
  if (!edit) return [];
  return [
    {
      strength: 0.88,
      idea: runningIdea({
        cause: `${callee.qualifiedName} gives None for a blank value, and fills \`${slot.name}\` with it, which ${slot.path}:${slot.line} declares as \`${slot.annotation?.text}\`.`,
        explanation: `Blank is as good as left out: it gives \`${fallback}\`, the default that is declared there. ${fault.file.path}:${fault.line} was only the first to use the None.`,
        edits: [edit],
        name: `${callee.name.replace(/\W/g, "_")}_of_a_blank`,
        sentence: "A blank value is taken as one that was left out.",
      }),
    },
  ];
}

/** The last statement of a function, where it asks whether a parameter is blank and returns in that branch only. */
function blankCheck(symbol: FunctionSymbol): Node | null {
  const statements = (field(symbol.node, "body")?.namedChildren ?? []).filter(
    (node) => node.type !== "comment" && node.firstNamedChild?.type !== "string",
  );
  const [last, ...others] = statements;
  if (last?.type !== "if_statement" || others.length > 0) return null;
  const { values, bare, isGenerator } = returnsOf(symbol);
  const condition = field(last, "condition")?.text ?? "";
  const isBlankCheck = parametersOf(symbol.node).some(({ name }) =>
    new RegExp(`^${name}(?:\\.strip\\(\\)| is not None| != (?:""|''))?(?: and ${name}\\.strip\\(\\))?$`).test(
      condition,
    ),
  );
  const isOnlyWay = last.childrenForFieldName("alternative").length === 0;
  const given = descendantsHere(last, "return_statement").length;
  return isBlankCheck &&
    isOnlyWay &&
    values.length > 0 &&
    given === values.length &&
    !isGenerator &&
    bare.length === 0
    ? last
    : null;
}

/** What the results of a function fill, at all its calls; null where one fills nothing that is declared. */
function slotsFilled(code: CodeIndex, symbol: FunctionSymbol): (Slot | null)[] {
  return code
    .callsOf(symbol.name)
    .filter(
      ({ path, node }) =>
        code.file(path)?.isTest === false &&
        calleesOf(code, path, node).some((callee) => callee.symbol.node.id === symbol.node.id),
    )
    .map(({ path, node }) => slotOf(code, path, node.parent?.type === "await" ? node.parent : node));
}

/** The default of a field that is declared as one that is never None; null where it has none that can be written elsewhere. */
function whatHolds({ annotation, defaultValue }: Slot): string | null {
  const isPlain =
    annotation !== null && /^(?:int|float|str|bool|(?:decimal\.)?Decimal)$/.test(annotation.text);
  const isLiteral = defaultValue !== null && /^(?:integer|float|string|true|false)$/.test(defaultValue.type);
  return isPlain && isLiteral ? defaultValue.text : null;
}
