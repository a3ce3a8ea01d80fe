import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { transcribed } from "../../house/transcribe.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Check, leavingCheck } from "./checks.ts";
import { isReached, mayLeave } from "./leaving.ts";
import { itemsOf, type Use } from "./uses.ts";

interface Guarded {
  readonly symbol: FunctionSymbol;
  readonly check: Check;
  readonly exits: readonly Node[];
}

/**
 * `drift(values)` beside `spread(values)`, which leaves first where there are no values: functions of a file that are given
 * the same thing, and that agree on what is given back where there is nothing of it.
 */
export function sameParameterIdea(
  code: CodeIndex,
  { file, line }: PythonFault,
  symbol: FunctionSymbol,
  own: Use,
): Idea | null {
  const subject = itemsOf(own.subject) ?? own.subject;
  const statement = statementOf(own.node);
  const isParameter = subject.type === "identifier" && hasParameter(symbol, subject.text);
  if (!isParameter || !statement || !isReached(own, statement) || isSetAnew(symbol.node, subject.text))
    return null;
  const asked: Use = { ...own, subject };
  const guarded = (code.symbolsOf(file.path)?.functions ?? [])
    .filter((other) => other.node.id !== symbol.node.id && hasParameter(other, subject.text))
    .flatMap((other): Guarded[] =>
      (field(other.node, "body")?.namedChildren ?? [])
        .filter(({ type }) => type === "if_statement")
        .flatMap((one) => leavingCheck(asked, one))
        .flatMap((check) =>
          check.operands === 1 && check.instead.kind === "leave"
            ? [{ symbol: other, check, exits: check.instead.statements }]
            : [],
        )
        .slice(0, 1),
    );
  const [first] = guarded;
  const said = new Set(guarded.map(({ exits }) => exits.map(({ text }) => text).join("\n")));
  const exit = first?.exits.at(-1);
  if (!first || !exit || said.size !== 1 || !mayLeave(exit, statement, symbol)) return null;
  // One alone speaks for another only where both are asked of the same thing.
  if (guarded.length < 2 && !areAskedTogether(code, symbol, first.symbol)) return null;
  const passage = { file, scope: first.symbol.node, statements: first.exits };
  const told = transcribed(code, passage, { file, statement, scope: symbol.node }, new Map());
  const question = first.check.question({ subject: subject.text, key: own.key?.text ?? null });
  const edit =
    told && insertBefore(file, statement, [`if ${question}:`, ...told.lines.map((one) => `\t${one}`)]);
  const places = guarded.slice(0, 3).map(({ check }) => `${file.path}:${startLineOf(check.node)}`);
  return edit
    ? runningIdea({
        cause: `${file.path}:${line} takes for granted that there is something in \`${subject.text}\`; the functions beside it do not.`,
        explanation: `It leaves first, as ${places.join(", ")} does.`,
        edits: [edit],
        name: `without_${subject.text}`,
        sentence: `Without ${subject.text} it gives what the functions beside it give.`,
      })
    : null;
}

function hasParameter({ node }: FunctionSymbol, name: string): boolean {
  return parametersOf(node).some((one) => one.name === name);
}

function isSetAnew(definition: Node, name: string): boolean {
  return definition.descendantsOfType("assignment").some((one) => field(one, "left")?.text === name);
}

/** Whether some function calls both with the very same arguments. */
function areAskedTogether(code: CodeIndex, one: FunctionSymbol, other: FunctionSymbol): boolean {
  const calls = ({ name }: FunctionSymbol) => code.callsOf(name).filter(({ path }) => isOwn(code.file(path)));
  return calls(one).some((mine) =>
    calls(other).some(
      (theirs) =>
        mine.enclosing !== null &&
        mine.enclosing?.node.id === theirs.enclosing?.node.id &&
        field(mine.node, "arguments")?.text === field(theirs.node, "arguments")?.text,
    ),
  );
}

function isOwn(file: SourceFile | null | undefined): boolean {
  return file?.isTest === false;
}
