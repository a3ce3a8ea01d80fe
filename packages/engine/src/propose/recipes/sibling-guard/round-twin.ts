import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { loopAround, recordsOf } from "../../house/reactions.ts";
import { transcribed } from "../../house/transcribe.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { type Idea, NO_ERROR } from "../stimuli/idea.ts";

/** What a round of a loop asks first, and may get nothing of: `match = TRACK.match(line)`. */
interface Asked {
  readonly call: Node;
  readonly loop: Node;
  /** Name of what it gives; null where it has none. */
  readonly name: string | null;
}

/**
 * A loop that takes for granted what each round asks for, beside a loop that asks in the same way and ends the round where
 * there is nothing: `if not match: skipped.append(line); continue`. The round is ended in the same way here.
 */
export function roundTwinIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const own = askedIn(investigation, fault);
  if (!own) return rowTwinIdea(investigation, fault);
  if (looksItself(own, fault)) return null;
  const { code } = investigation;
  const { file } = fault;
  const scope = scopeOf(own.call);
  for (const twin of twinsOf(code, file, own)) {
    const local = own.name ?? freeName(code, file, fault.statement, twin.name);
    const names = namesBetween(twin, own, local);
    const target = { file, statement: fault.statement, scope };
    const told = transcribed(
      code,
      { file: twin.file, scope: twin.scope, statements: twin.statements },
      target,
      names,
    );
    if (!told) continue;
    const condition = twin.condition === "is None" ? `${local} is None` : `not ${local}`;
    const lines = [`if ${condition}:`, ...told.lines.map((line) => `\t${line}`), "\tcontinue"];
    const bound = statementOf(own.call);
    const edits =
      own.name === null
        ? [
            insertBefore(file, fault.statement, [`${local} = ${own.call.text}`, ...lines]),
            replaceNode(file, own.call, local),
          ]
        : [bound && insertAfter(file, bound, lines)];
    if (edits.some((edit) => edit === null)) continue;
    const place = `${twin.file.path}:${startLineOf(twin.guard)}`;
    return {
      cause: `${file.path}:${fault.line} takes for granted that \`${own.call.text}\` gives something, which ${place} does not.`,
      explanation: `The round ends there, as at ${place}.`,
      edits: [...told.imports, ...edits.flatMap((edit) => edit ?? [])].map((edit) => ({
        ...edit,
        part: "fix",
        together: "round",
      })),
      basis: "house",
      expectation: NO_ERROR,
      name: "round_ends_as_elsewhere",
      sentence: "What cannot be used is passed over as elsewhere.",
    };
  }
  return null;
}

function askedIn(investigation: Investigation, fault: PythonFault): Asked | null {
  const failing = failingValueOf(investigation);
  if (failing?.fault !== "nothing" || failing.place.path !== fault.file.path) return null;
  const { node } = failing.place;
  const loop = loopAround(fault.statement);
  if (!loop || !isWithin(node, loop)) return null;
  if (node.type === "call") {
    const isPlain = !node.text.includes("\n") && isAlwaysEvaluated(node, fault.statement);
    return isPlain ? { call: node, loop, name: null } : null;
  }
  if (node.type !== "identifier") return null;
  const bound = descendantsHere(loop, "assignment").filter(
    (one) => field(one, "left")?.text === node.text && one.startIndex < node.startIndex,
  );
  const [only, ...others] = bound;
  const call = only && field(only, "right");
  const isDirect = only !== undefined && statementOf(only)?.parent?.id === field(loop, "body")?.id;
  return call?.type === "call" && others.length === 0 && isDirect ? { call, loop, name: node.text } : null;
}

/** Whether the round decides itself somewhere what is done with nothing. */
function looksItself({ loop, name }: Asked, { statement }: PythonFault): boolean {
  return (
    name !== null &&
    descendantsHere(loop, "if_statement").some(
      (node) =>
        node.startIndex < statement.startIndex &&
        new RegExp(`\\b${name}\\b`).test(field(node, "condition")?.text ?? ""),
    )
  );
}

/**
 * A row without the part that its round needs, `row["count"]`, beside a loop over such rows that keeps a record of those
 * without the part that it needs itself: `if not row["price"]: skipped += 1; continue`. So does this one of its own part.
 */
function rowTwinIdea({ code, ...investigation }: Investigation, fault: PythonFault): Idea | null {
  const failing = failingValueOf({ code, ...investigation });
  const { file, statement } = fault;
  const part = failing?.fault === "nothing" && failing.place.path === file.path ? failing.place.node : null;
  const loop = loopAround(statement);
  const item = loop && field(loop, "left");
  if (part?.type !== "subscript" || !loop || !isWithin(part, loop)) return null;
  if (
    field(part, "value")?.text !== rowOf(item)?.text ||
    plainString(field(part, "subscript") ?? part) === null
  )
    return null;
  const scope = scopeOf(statement);
  const key = rowsOf(loop);
  for (const guard of file.tree.rootNode.descendantsOfType("if_statement")) {
    const other = loopAround(guard);
    const home = scopeOf(guard);
    const looked = other && lookedAtPart(guard, rowOf(field(other, "left"))?.text ?? "");
    if (!other || !looked || home.id === scope.id || rowsOf(other) !== key || key === null) continue;
    const statements =
      field(guard, "consequence")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
    const kept = statements.slice(0, -1);
    if (statements.at(-1)?.type !== "continue_statement" || kept.length === 0 || kept.length > 3) continue;
    if (guard.childrenForFieldName("alternative").length > 0 || !kept.every((one) => recordsOf(one) === true))
      continue;
    const names = namesBetween({ loop: other, call: guard, name: "" }, { loop, call: statement }, "");
    const told = transcribed(
      code,
      { file, scope: home, statements: kept },
      { file, statement, scope },
      names,
    );
    const edit =
      told &&
      insertBefore(file, statement, [
        `if ${looked(part.text)}:`,
        ...told.lines.map((line) => `\t${line}`),
        "\tcontinue",
      ]);
    if (!edit) continue;
    const place = `${file.path}:${startLineOf(guard)}`;
    return {
      cause: `${file.path}:${fault.line} takes for granted that each row has \`${part.text}\`; ${place} keeps a record of rows without what it needs.`,
      explanation: `Such a row is passed over as at ${place}.`,
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      expectation: NO_ERROR,
      name: "round_ends_as_elsewhere",
      sentence: "What cannot be used is passed over as elsewhere.",
    };
  }
  return null;
}

/** `row` of `for row in rows` and of `for number, row in enumerate(rows)`. */
function rowOf(target: Node | null): Node | null {
  return target?.type === "pattern_list" ? target.lastNamedChild : target;
}

/** What a loop goes over, as far as it tells of what kind the rows are: `DictReader`, `rows`. */
function rowsOf(loop: Node): string | null {
  let over = field(loop, "right");
  if (over?.type === "call" && field(over, "function")?.text === "enumerate")
    over = readCall(over).positional[0] ?? null;
  if (over?.type === "identifier") {
    const bound = descendantsHere(scopeOf(loop), "assignment").findLast(
      (one) => field(one, "left")?.text === over?.text,
    );
    over = (bound && field(bound, "right")) ?? over;
  }
  return over?.type === "call" ? lastNameOf(field(over, "function") ?? over) : (over?.text ?? null);
}

/** How a guard looks at a part of a row, for another part: `not row["price"]`, `row["price"] is None`, `row["price"] in (None, "")`. */
function lookedAtPart(guard: Node, row: string): ((part: string) => string) | null {
  const condition = field(guard, "condition");
  const read = condition?.descendantsOfType("subscript").find((node) => field(node, "value")?.text === row);
  const names = condition
    ? [condition, ...condition.descendantsOfType("identifier")].filter(({ type }) => type === "identifier")
    : [];
  if (
    !condition ||
    !read ||
    !/^["']/.test(field(read, "subscript")?.text ?? "") ||
    names.some(({ text }) => text !== row)
  )
    return null;
  const [before = "", after = ""] = condition.text.split(read.text);
  const isPlain =
    /^(?:not )?$/.test(before) &&
    (before === "not " ? after === "" : /^ (?:is None|== ""|in \(None, ""\)|in \("", None\))$/.test(after));
  return isPlain ? (part) => (after === ' == ""' ? `not ${part}` : `${before}${part}${after}`) : null;
}

interface Twin extends Omit<Asked, "name"> {
  readonly name: string;
  readonly file: SourceFile;
  readonly scope: Node;
  readonly guard: Node;
  readonly condition: "not" | "is None";
  /** What is done before the round ends. */
  readonly statements: readonly Node[];
}

/** Rounds of other functions that ask in the same way and end where there is nothing, those that keep a record first. */
function twinsOf(code: CodeIndex, file: SourceFile, own: Asked): Twin[] {
  const folder = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  const key = operationOf(own.call);
  const scope = scopeOf(own.call);
  const near = code.paths.filter(
    (path) => path !== file.path && path.endsWith(".py") && folder(path) === folder(file.path),
  );
  const found = [file.path, ...near]
    .flatMap((path) => code.file(path) ?? [])
    .filter((one) => !one.isTest && key !== null && one.text.includes(key.word))
    .flatMap((one) =>
      one.tree.rootNode.descendantsOfType("if_statement").flatMap((guard) => twinAt(one, guard) ?? []),
    )
    .filter((twin) => twin.scope.id !== scope.id && operationOf(twin.call)?.text === key?.text);
  return found.toSorted((left, right) => right.statements.length - left.statements.length);
}

function twinAt(file: SourceFile, guard: Node): Twin | null {
  const loop = loopAround(guard);
  const condition = field(guard, "condition");
  const looked = condition && lookedAt(condition);
  if (!loop || !looked) return null;
  const call =
    looked.call ??
    descendantsHere(loop, "assignment")
      .filter((one) => field(one, "left")?.text === looked.name && one.startIndex < guard.startIndex)
      .map((one) => field(one, "right"))
      .at(-1);
  const otherwise = guard.childrenForFieldName("alternative");
  const branch = looked.isNothing
    ? field(guard, "consequence")
    : otherwise.length === 1 && otherwise[0]?.type === "else_clause"
      ? field(otherwise[0], "body")
      : null;
  const statements = branch?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const last = statements.at(-1);
  const isLast =
    field(loop, "body")?.namedChildren.findLast(({ type }) => type !== "comment")?.id === guard.id;
  const goesOn = last?.type === "continue_statement";
  if (call?.type !== "call" || !last || (!goesOn && !(isLast && otherwise.length > 0))) return null;
  const kept = goesOn ? statements.slice(0, -1) : statements;
  if (kept.length > 3 || !kept.every((one) => recordsOf(one) === true)) return null;
  const scope = scopeOf(guard);
  if (scope.type !== "function_definition") return null;
  return { file, scope, guard, loop, call, name: looked.name, condition: looked.form, statements: kept };
}

/** `not m`, `m is None`, `not (m := ASKED(x))`; `m` and `m is not None` where the other branch is meant. */
function lookedAt(
  condition: Node,
): { name: string; call: Node | null; isNothing: boolean; form: "not" | "is None" } | null {
  const bare = (node: Node | null): Node | null =>
    node?.type === "parenthesized_expression" ? bare(node.firstNamedChild) : node;
  const named = (node: Node | null) => {
    const inner = bare(node);
    if (inner?.type === "identifier") return { name: inner.text, call: null };
    const name = inner?.type === "named_expression" ? field(inner, "name")?.text : undefined;
    return name === undefined || !inner ? null : { name, call: field(inner, "value") };
  };
  const whole = bare(condition);
  if (whole?.type === "not_operator") {
    const found = named(field(whole, "argument"));
    return found && { ...found, isNothing: true, form: "not" };
  }
  if (whole?.type === "comparison_operator") {
    const [left = null, right] = whole.namedChildren;
    const found = right?.type === "none" ? named(left) : null;
    const isNot = /\bis\s+not\b|!=/.test(whole.text.slice(left?.text.length ?? 0));
    return found && { ...found, isNothing: !isNot, form: "is None" };
  }
  const found = named(whole);
  return found && { ...found, isNothing: false, form: "not" };
}

/** In which way is asked: patterns are patterns, whatever they are called; of other functions and tables it is the very one. */
function operationOf(call: Node): { readonly text: string; readonly word: string } | null {
  const callee = field(call, "function");
  const name = callee ? lastNameOf(callee) : null;
  const { positional } = readCall(call);
  if (!callee || name === null || positional.length === 0) return null;
  if (/^(?:match|search|fullmatch)$/.test(name))
    return {
      text: `pattern ${name} ${callee.text.startsWith("re.") ? positional.length - 1 : positional.length}`,
      word: name,
    };
  return { text: `${callee.text} ${positional.length}`, word: name };
}

/** What stands here for the names of a twin: what was found, the items of the loop, what is asked, what both give. */
function namesBetween(
  twin: Pick<Twin, "loop" | "call" | "name">,
  own: Omit<Asked, "name">,
  local: string,
): Map<string, string> {
  const names = new Map([[twin.name, local]]);
  const pair = (theirs: Node | null | undefined, here: Node | null | undefined) => {
    if (theirs?.type === "identifier" && here && !names.has(theirs.text)) names.set(theirs.text, here.text);
  };
  const [left, right] = [field(twin.loop, "left"), field(own.loop, "left")];
  if (left?.type === "identifier" || left?.namedChildCount === right?.namedChildCount) {
    if (left?.type === "identifier" && right?.type === "identifier") pair(left, right);
    else if (left && right && left.type === right.type)
      left.namedChildren.forEach((one, index) => {
        pair(one, right.namedChild(index));
      });
  }
  readCall(twin.call).positional.forEach((one, index) => {
    pair(one, readCall(own.call).positional[index]);
  });
  const [theirs, here] = [scopeOf(twin.call), scopeOf(own.call)].map(givenTogether);
  if (theirs && here && theirs.length === here.length)
    theirs.forEach((one, index) => {
      pair(one, here[index]);
    });
  return names;
}

/** `return tracks, skipped`: the two. */
function givenTogether(scope: Node): Node[] | null {
  const given = descendantsHere(scope, "return_statement").flatMap((node) => node.firstNamedChild ?? []);
  const last = given.at(-1);
  if (!last || !/^(?:expression_list|tuple|call)$/.test(last.type)) return null;
  return last.type === "call" ? [...readCall(last).positional] : last.namedChildren;
}

function isWithin(node: Node, outer: Node): boolean {
  return (
    ancestorOfType(node, [outer.type]) !== null &&
    outer.startIndex <= node.startIndex &&
    node.endIndex <= outer.endIndex
  );
}
