import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { hasActedBefore } from "../../house/acted-before.ts";
import { raisedClass } from "../../house/house-reaction.ts";
import { refusedStatus } from "../../house/status.ts";
import { type TableLookup, type TableTwin, tableTwins } from "../../house/table-twins.ts";
import { stepsOf } from "../../house/text-forms.ts";
import { transcribed } from "../../house/transcribe.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { isPlain } from "../edits/expressions.ts";
import { namesRead } from "../edits/names.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import { isHandler } from "../fault/handler.ts";
import { isOtherKind } from "../fault/return-kind.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";

/**
 * Another function asks the same table for a key and leaves where the table does not have it, `if env is None: return
 * unknown(name)`, `raise UnknownPlant(bed, code)`: this one leaves in the same way, in its own names. Null where the others
 * do not agree, or what one of them says cannot be said here.
 */
export function leftAsTwin(code: CodeIndex, own: TableLookup, isWeb: boolean): Idea | null {
  const statement = statementOf(own.node);
  const scope = statement && code.functionAt(own.file.path, startLineOf(statement));
  if (!statement || !scope || !isAlwaysEvaluated(own.node, statement)) return null;
  const written = tableTwins(code, own).flatMap((twin) => {
    const made = writtenFor(code, own, statement, scope, twin);
    return made ? [made] : [];
  });
  const near = written.filter(({ twin }) => twin.file.path === own.file.path);
  const agreeing = near.length > 0 ? near : written;
  const [first] = agreeing;
  if (!first || agreeing.some(({ lines }) => lines.join("\n") !== first.lines.join("\n"))) return null;
  return ideaOf(code, own, statement, first, isWeb);
}

interface Written {
  readonly twin: TableTwin;
  readonly lines: readonly string[];
  readonly imports: readonly Edit[];
}

/** The guard of a twin in the names of this place; null where it speaks of what this place does not have. */
function writtenFor(
  code: CodeIndex,
  own: TableLookup,
  statement: Node,
  scope: FunctionSymbol,
  twin: TableTwin,
): Written | null {
  const home = code.functionAt(twin.file.path, startLineOf(twin.leaving[0] ?? twin.scope));
  const last = twin.leaving.at(-1);
  if (!home || !last || !mayLeaveSo(code, scope, home, last)) return null;
  // Who has done something already does not go back as if nothing were.
  if (last.type === "return_statement" && hasActedBefore(scope.node, statement)) return null;
  const bound = boundName(own);
  const names = new Map([[twin.key.text, own.key.text]]);
  const usesFound = twin.leaving.some((one) => namesRead(one).some(({ text }) => text === twin.name));
  // What is None says nothing but that it is none.
  if (twin.name !== null && usesFound) return null;
  if (bound !== null && twin.leaving.some((one) => namesRead(one).some(({ text }) => text === bound)))
    return null;
  const passage = { file: twin.file, scope: twin.scope, statements: twin.leaving };
  const made = transcribed(code, passage, { file: own.file, statement, scope: scope.node }, names, true);
  if (!made) return null;
  const lines = made.lines.map((line) => line.replace(/ from (?:None|\w+)$/, ""));
  return { twin, lines, imports: made.imports };
}

/** `found` of `found = T.get(key)`. */
function boundName({ node }: TableLookup): string | null {
  const target = node.parent?.type === "assignment" ? field(node.parent, "left") : null;
  return target?.type === "identifier" ? target.text : null;
}

function ideaOf(
  code: CodeIndex,
  own: TableLookup,
  statement: Node,
  { twin, lines, imports }: Written,
  isWeb: boolean,
): Idea | null {
  const { file, table, key } = own;
  const bound = boundName(own);
  const isRepeatable = isPlain(key) || (stepsOf(key).length > 0 && !key.text.includes("\n"));
  const isGet = !own.raises;
  if (isGet ? bound === null : !isRepeatable) return null;
  const condition = isGet ? `${bound} is None` : `${key.text} not in ${table.text}`;
  const check = [`if ${condition}:`, ...lines.map((line) => `\t${line}`)];
  const edit = isGet ? insertAfter(file, statement, check) : insertBefore(file, statement, check);
  if (!edit) return null;
  const last = twin.leaving.at(-1);
  const status = last ? refusedStatus(code, twin.file.path, last) : null;
  const raised = last?.type === "raise_statement" ? raisedClass(last) : null;
  const edits = [...imports, edit];
  return {
    cause: `${file.path}:${startLineOf(own.node)} takes for granted that \`${table.text}\` has \`${key.text}\`, for which ${twin.place} looks.`,
    explanation: `Where it does not, the function is left as at ${twin.place}.`,
    edits: edits.map((one) => ({ ...one, part: "fix", ...(edits.length > 1 && { together: "fix" }) })),
    basis: "house",
    expectation:
      isWeb && status !== null
        ? answered([status])
        : raised !== null && !isWeb
          ? { kind: "raises", type: raised, detail: [] }
          : NO_ERROR,
    name: `left_where_${(table.text.split(".").at(-1) ?? "table").toLowerCase()}_has_none`,
    sentence: "A key that the table does not have is dealt with as elsewhere.",
  };
}

/**
 * Raising is for all; what a handler answers only handlers can; what a function gives only those that give the like: by what
 * both say of themselves, or by what they take and what else they give.
 */
export function mayLeaveSo(code: CodeIndex, own: FunctionSymbol, other: FunctionSymbol, exit: Node): boolean {
  if (exit.type === "raise_statement") return true;
  if (exit.type !== "return_statement") return exit.type !== "continue_statement" && isHandler(code, own);
  if (isHandler(code, own) || isHandler(code, other)) return isHandler(code, own) && isHandler(code, other);
  const said = (one: FunctionSymbol) => field(one.node, "return_type")?.text ?? null;
  if (said(own) !== null || said(other) !== null) return said(own) === said(other);
  const given = exit.firstNamedChild;
  if (given === null) return [own, other].every(({ node }) => givesNothing(node));
  const taken = (one: FunctionSymbol) => parametersOf(one.node).map(({ name }) => name);
  if (isOtherKind(given, own)) return false;
  const [mine, theirs] = [kindsOf(code, own), kindOf(code, given, other)];
  if (mine.length > 0 && theirs !== null && !mine.includes(theirs)) return false;
  if (madeAlike(own, other)) return true;
  return kindsAgree(code, own, other) || (taken(own).length > 0 && taken(own).join() === taken(other).join());
}

/** Whether all that two functions give else is made by the same method: `exporter.render(rows)`, `maker().render(rows[:1])`. */
function madeAlike(own: FunctionSymbol, other: FunctionSymbol): boolean {
  const makers = ({ node }: FunctionSymbol) => {
    const values = descendantsHere(node, "return_statement").flatMap(
      ({ firstNamedChild }) => firstNamedChild ?? [],
    );
    return new Set(
      values.flatMap((value) => {
        const callee = value.type === "call" ? field(value, "function") : null;
        return callee?.type === "attribute" ? (field(callee, "attribute")?.text ?? []) : [];
      }),
    );
  };
  const [mine, theirs] = [makers(own), makers(other)];
  const isTelling = (name: string) => !/^(?:get|pop|first|one|all|values|items|keys|copy|next)$/.test(name);
  return mine.size === 1 && [...mine].every((name) => theirs.has(name) && isTelling(name));
}

function givesNothing(definition: Node): boolean {
  return descendantsHere(definition, "return_statement").every(
    ({ firstNamedChild }) => firstNamedChild === null,
  );
}

/** Whether two functions give values of the same plain kind: texts here and texts there. */
function kindsAgree(code: CodeIndex, own: FunctionSymbol, other: FunctionSymbol): boolean {
  const [mine, theirs] = [kindsOf(code, own), kindsOf(code, other)];
  const [kind, ...others] = mine;
  return kind !== undefined && others.length === 0 && theirs.length === 1 && theirs[0] === kind;
}

function kindsOf(code: CodeIndex, symbol: FunctionSymbol): string[] {
  const values = descendantsHere(symbol.node, "return_statement").flatMap(
    ({ firstNamedChild }) => firstNamedChild ?? [],
  );
  const kinds = values.map((value) => kindOf(code, value, symbol));
  return [...new Set(kinds.filter((kind) => kind !== null))];
}

/** Of what plain kind a value is, as far as it is written; a function of the project says it by its own returns. */
function kindOf(code: CodeIndex, value: Node, within: FunctionSymbol): string | null {
  if (/^(?:string|concatenated_string)$/.test(value.type)) return "text";
  if (/^(?:tuple|expression_list)$/.test(value.type)) return "tuple";
  if (/^(?:dictionary|list)$/.test(value.type)) return value.type;
  if (value.type === "integer" || value.type === "float") return "number";
  if (value.type === "true" || value.type === "false") return "bool";
  if (value.type !== "call") return null;
  const callee = field(value, "function");
  if (callee && /^["'f].*\.(?:format|join)$|\.(?:format|join|strip)$/s.test(callee.text)) return "text";
  const [made, ...more] = callee ? code.functionsNamed(callee.text) : [];
  const isOther = made !== undefined && more.length === 0 && made.node.id !== within.node.id;
  return isOther ? (kindsOf(code, made)[0] ?? null) : null;
}
