import type { Node } from "web-tree-sitter";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import type { Grammar } from "./grammar.ts";
import { leaves } from "./on-the-way.ts";
import type { Subject } from "./subject.ts";

/** Branches that ask one thing after another, `if … elif …` or `switch`. */
export interface Chain {
  readonly statement: Node;
  readonly branches: readonly Branch[];
  /** What runs where none of them is taken: an `else`, or what stands behind branches that all leave. */
  readonly otherwise: readonly Node[] | null;
}

export interface Branch {
  readonly asked: readonly Node[];
  readonly statements: readonly Node[];
}

/** The chain that a statement is; null where it is none. */
export function chainOf({ grammar, isPython }: Subject, statement: Node): Chain | null {
  if (statement.type === "switch_statement") {
    const branches: Branch[] = [];
    let otherwise: readonly Node[] | null = null;
    let asked: Node[] = [];
    for (const one of field(statement, "body")?.namedChildren ?? []) {
      if (one.type === "comment") continue;
      const value = field(one, "value");
      const statements = one.namedChildren.filter(
        (child) => child.id !== value?.id && !/^(?:comment|break_statement)$/.test(child.type),
      );
      if (one.type === "switch_default") otherwise = statements;
      else {
        if (value) asked.push(value);
        if (statements.length === 0) continue;
        branches.push({ asked, statements });
        asked = [];
      }
    }
    return { statement, branches, otherwise };
  }
  if (statement.type === "match_statement") {
    const clauses = statement
      .descendantsOfType("case_clause")
      .filter((one) => ancestorOfType(one, ["match_statement"])?.id === statement.id);
    const isOpen = (one: Node) => /^case\s+_\s*:/.test(one.text);
    const body = (one: Node) => {
      const block = field(one, "consequence");
      return block ? grammar.statementsOf(block) : [];
    };
    const last = clauses.find(isOpen);
    return {
      statement,
      branches: clauses
        .filter((one) => !isOpen(one))
        .map((one) => ({
          asked: one.namedChildren.filter(({ type }) => type === "case_pattern"),
          statements: body(one),
        })),
      otherwise: last ? body(last) : null,
    };
  }
  if (statement.type !== "if_statement") return null;
  const branches: Branch[] = before(grammar, statement).flatMap((one) => {
    const [condition, block] = [field(one, "condition"), field(one, "consequence")];
    if (!condition || !block) return [];
    const statements = /block$/.test(block.type) ? grammar.statementsOf(block) : [block];
    return [{ asked: [plain(condition)], statements }];
  });
  let otherwise: readonly Node[] | null = null;
  const clauses = isPython
    ? [statement, ...statement.childrenForFieldName("alternative")]
    : ofElse(statement);
  for (const clause of clauses) {
    if (!clause) continue;
    const condition = field(clause, "condition");
    const block = field(clause, "consequence") ?? field(clause, "body") ?? clause;
    const statements = /block$/.test(block.type) ? grammar.statementsOf(block) : [block];
    if (condition) branches.push({ asked: [plain(condition)], statements });
    else otherwise = statements;
  }
  return { statement, branches, otherwise };
}

/** `if …: return …` one after the other in front of another one: they ask like the branches of one chain. */
function before(grammar: Grammar, statement: Node): Node[] {
  const found: Node[] = [];
  for (
    let one = statement.previousNamedSibling;
    one?.type === "if_statement";
    one = one.previousNamedSibling
  ) {
    const block = field(one, "consequence");
    const inner = block ? (/block$/.test(block.type) ? grammar.statementsOf(block) : [block]) : [];
    if (field(one, "alternative") || !leaves(grammar, inner)) break;
    found.unshift(one);
  }
  return found;
}

/** An `if` of JavaScript, its `else if`s, and the body of its `else`. */
function ofElse(statement: Node): Node[] {
  const other = field(statement, "alternative")?.firstNamedChild ?? null;
  if (!other) return [statement];
  return other.type === "if_statement" ? [statement, ...ofElse(other)] : [statement, other];
}

function plain(condition: Node): Node {
  return condition.type === "parenthesized_expression" ? (condition.firstNamedChild ?? condition) : condition;
}

/** What a chain compares with texts, and the texts of each branch; null where it asks anything else. */
export interface Listed {
  readonly subject: Node;
  readonly texts: readonly string[];
}

/** `kind == "adult"`, `kind in ("adult", "child")`, `case "adult"`. */
export function listedBy(chain: Chain): Listed | null {
  if (/^(?:switch|match)_statement$/.test(chain.statement.type)) {
    const value = field(chain.statement, "value") ?? field(chain.statement, "subject");
    const subject = value ? plain(value) : null;
    const texts = chain.branches.flatMap(({ asked }) => asked.flatMap(literalsIn));
    return subject && texts.length > 0 && texts.length >= chain.branches.length ? { subject, texts } : null;
  }
  const found = chain.branches.map(({ asked }) =>
    asked.length === 1 && asked[0] ? compared(asked[0]) : null,
  );
  const [first] = found;
  if (!first || found.some((one) => one?.subject.text !== first.subject.text)) return null;
  return { subject: first.subject, texts: found.flatMap((one) => one?.texts ?? []) };
}

function compared(condition: Node): Listed | null {
  if (!/^(?:comparison_operator|binary_expression)$/.test(condition.type)) return null;
  const [left, right] = [condition.namedChild(0), condition.namedChild(condition.namedChildCount - 1)];
  if (!left || !right || condition.namedChildCount !== 2) return null;
  const operator = condition.text.slice(left.text.length, condition.text.length - right.text.length).trim();
  if (!/^(?:===?|in)$/.test(operator)) return null;
  const texts = literalsIn(right);
  return texts.length > 0 ? { subject: left, texts } : null;
}

function literalsIn(node: Node): string[] {
  if (
    node.type === "case_pattern" ||
    /^(?:tuple|list|set|array|parenthesized_expression|union_pattern)$/.test(node.type)
  )
    return node.namedChildren.flatMap(literalsIn);
  return /^(?:string|integer|number)$/.test(node.type) ? [node.text.replace(/^["'`](.*)["'`]$/s, "$1")] : [];
}
