import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { wordsOfName } from "../../house/words.ts";
import { isTryable, wrapInTry } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Member, membersOf } from "./otherwise-written.ts";

const REST =
  /\b(?:do(?:es)? not know|don't know|unknown|not known|anything else|everything else|all else|any other|otherwise|the rest)\b/i;
const FOR_THE_REST = /^(?:OTHER|UNKNOWN|UNSPECIFIED|UNDEFINED|MISC)$/i;

/**
 * What is no member, where the project says which member stands for it: the function's own words, "what we do not know is
 * other", or the reader of another enumeration beside it that gives a member for what it does not know, where this one has a
 * member for the rest.
 */
export function unknownMemberIdea(
  { code }: Investigation,
  fault: PythonFault,
  symbol: ClassSymbol,
  cause: string,
): Idea | null {
  const { file, statement, function: own } = fault;
  if (statement.type !== "return_statement" || !own || !isTryable(statement)) return null;
  const call = statement.firstNamedChild;
  const callee = call?.type === "call" ? field(call, "function")?.text : undefined;
  if (callee === undefined || !(callee === "cls" || callee.split(".").at(-1) === symbol.name)) return null;
  const members = membersOf(symbol);
  const text = docstringOf(own.node);
  const said = REST.test(text) ? namedIn(text, members) : null;
  const beside = said ? null : readerBeside(code, own.name, symbol, file.path);
  const rest = members.filter(({ name }) => FOR_THE_REST.test(name));
  const member = said ?? (beside && rest.length === 1 ? rest[0] : undefined);
  const edit =
    member &&
    wrapInTry(file, statement, { caught: "ValueError", lines: [`return ${callee}.${member.name}`] });
  if (!member || !edit) return null;
  const why = said ? `as \`${own.name}\` says at ${file.path}:${own.startLine}` : `as at ${beside}`;
  return runningIdea({
    cause,
    explanation: `What is no member is read as \`${member.name}\`, ${why}.`,
    edits: [edit],
    name: "unknown_value_is_read",
    sentence: "A value that is not known is read as the member for it.",
  });
}

/** What a function says of itself. */
function docstringOf(definition: Node): string {
  const first = field(definition, "body")?.firstNamedChild;
  const text = first?.type === "expression_statement" ? first.firstNamedChild : null;
  return text?.type === "string" ? text.text : "";
}

/** The one member that a text names. */
function namedIn(text: string, members: readonly Member[]): Member | null {
  const words = new Set(wordsOfName(text.replace(/[^\w]+/g, "_").toLowerCase()));
  const found = members.filter(({ name, value }) =>
    [name, typeof value === "string" ? value : name].some((one) => words.has(one.toLowerCase())),
  );
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

/** Where a function of the same name, in another enumeration, gives a member for what is none. */
function readerBeside(
  code: Investigation["code"],
  name: string,
  own: ClassSymbol,
  path: string,
): string | null {
  const found = code
    .functionsNamed(name)
    .filter((one) => one.path === path && ancestorOfType(one.node, ["class_definition"])?.id !== own.node.id)
    .find(({ node }) =>
      node.descendantsOfType("except_clause").some((clause) => {
        const left = clause.descendantsOfType("return_statement")[0]?.firstNamedChild;
        return (
          /ValueError/.test(clause.text.split(":")[0] ?? "") &&
          left?.type === "attribute" &&
          /^[A-Z][A-Z\d_]*$/.test(lastNameOf(left) ?? "")
        );
      }),
    );
  return found ? `${found.path}:${startLineOf(found.node)}` : null;
}
