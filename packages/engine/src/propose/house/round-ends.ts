import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { mentioned, type Reaction, recordsOf } from "./reactions.ts";
import { caught } from "./refusals.ts";
import { wordsOfName } from "./words.ts";

const BAD =
  /^(?:un(?:read|pars|us|decod)\w*|skip\w*|reject\w*|invalid\w*|bad|broken|malform\w*|fail\w*|errors?|err|ignor\w*|drop\w*|problems?|refus\w*|discard\w*|garbled|garbage|corrupt\w*|wrong|junk|issues|warn\w*)$/;

/**
 * The ends of a loop's round that need no `continue`: `else: skipped += 1` as the last thing in the loop, or
 * `except KeyError: failed.append(row)`. What a branch does with good items looks alike, so that the name of what is kept
 * must say that the item is none.
 */
export function roundEndsIn(file: SourceFile, scope: Node): Reaction[] {
  return descendantsHere(scope, "for_statement").flatMap((loop) => {
    const last = field(loop, "body")?.namedChildren.findLast((child) => child.type !== "comment");
    if (last?.type === "if_statement") return branchEnd(file, last) ?? [];
    if (last?.type === "try_statement")
      return last.namedChildren.flatMap((child) =>
        child.type === "except_clause" ? (clauseEnd(file, child) ?? []) : [],
      );
    return [];
  });
}

function branchEnd(file: SourceFile, choice: Node): Reaction | null {
  const clauses = choice.namedChildren.filter(({ type }) => /^(?:elif|else)_clause$/.test(type));
  const [other] = clauses;
  if (other?.type !== "else_clause" || clauses.length !== 1) return null;
  const [first, second] = [field(choice, "consequence"), field(other, "body")].map(statementsOf);
  if (!first || !second) return null;
  const [isFirst, isSecond] = [saysBad(first), saysBad(second)];
  // Where both do, the one is as good or bad as the other.
  if (isFirst === isSecond) return null;
  const subject = mentioned(choice);
  const guard = isFirst ? first[0]?.parent : other;
  if (!guard) return null;
  return {
    ...endOf(file, guard, isFirst ? first : second),
    kind: "other",
    subject,
    thing: subject === null ? [] : [subject],
    key: null,
  };
}

function clauseEnd(file: SourceFile, clause: Node): Reaction | null {
  const statements = statementsOf(clause.namedChildren.findLast((child) => child.type === "block") ?? null);
  if (!saysBad(statements)) return null;
  const check = caught(clause);
  return {
    ...endOf(file, clause, statements),
    kind: check?.kind ?? "other",
    subject: check?.subject ?? null,
    thing: check?.subject == null ? [] : [check.subject.split(".").at(-1) ?? check.subject],
    key: check?.key ?? null,
  };
}

function endOf(file: SourceFile, guard: Node, statements: readonly Node[]) {
  return { file, guard, statements, ends: "continue", records: true, status: null } as const;
}

function statementsOf(block: Node | null): Node[] {
  return block?.namedChildren.filter((child) => child.type !== "comment") ?? [];
}

/** Whether statements do nothing but keep a record of something that is no good: `feed.unreadable += 1`. */
function saysBad(statements: readonly Node[]): boolean {
  return (
    statements.length > 0 &&
    statements.length <= 3 &&
    statements.every((statement) => recordsOf(statement) === true && namesBad(statement))
  );
}

function namesBad(statement: Node): boolean {
  const inner = statement.firstNamedChild;
  const kept =
    inner?.type === "augmented_assignment"
      ? field(inner, "left")
      : inner?.type === "call"
        ? field(inner, "function")
        : null;
  const names = kept?.text.match(/\w+/g) ?? [];
  return names.flatMap(wordsOfName).some((word) => BAD.test(word.toLowerCase()));
}
