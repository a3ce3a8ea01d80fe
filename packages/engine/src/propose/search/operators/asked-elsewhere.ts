import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";
import { deciding } from "./truths.ts";

const MOST_QUESTIONS = 8;
const MOST_WORDS = 6;
const MOST_ANSWERS = 3;
const LONGEST = 60;
const HOLDERS = /^(?:self|this|cls|opts?|options|config|settings|context|ctx|params|flags)$/;

/**
 * Questions that the function does not ask and the failing tests speak of: an option that they set (`self.verbose_level` where
 * they call with `verbose_level=0`), and what is asked of one name, asked of another one (`!this.get("Transfer-Encoding")`
 * beside `this.get("ETag")`). They join a condition, decide whether a statement is for every case, or are answered early.
 */
export const askedElsewhereOperator: Operator = function* (place): Generator<Idea> {
  const questions = [...optionsAsked(place), ...namesAsked(place)].slice(0, MOST_QUESTIONS);
  if (questions.length === 0) return;
  yield* joinedTo(questions, place);
  yield* decidedBy(questions, place);
};

function* joinedTo(questions: readonly string[], place: Place): Generator<Idea> {
  const { statement, dialect, expressions } = place;
  const { words } = dialect;
  const told = dialect.statement(statement);
  const conditions = expressions.flatMap((node) => {
    const seen = dialect.view(node);
    return seen?.kind === "ternary" ? [seen.condition] : [];
  });
  if (told.kind === "if" || told.kind === "while") conditions.push(told.condition);
  for (const condition of conditions) {
    const own = condition.text;
    for (const [rank, question] of questions.filter((one) => !own.includes(one)).entries()) {
      const denied = deniedBy(question, dialect);
      const forms = [
        { text: words.both(own, question), note: `asks ${short(question)} as well` },
        { text: words.both(own, denied), note: `asks ${short(denied)} as well` },
        { text: words.either(own, question), note: `lets ${short(question)} be enough` },
        { text: words.either(own, denied), note: `lets ${short(denied)} be enough` },
      ];
      for (const { text, note } of forms)
        yield replace(condition, text, "condition-added", 0.3 * share(rank), note);
    }
  }
}

/** A statement that is done only when what another function of the file asks holds here. */
export const asOthersAskOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope, indent, unit } = place;
  if (!dialect.isStatement(statement) || statement.text.includes("\n") || isDeclared(statement)) return;
  const told = dialect.statement(statement);
  if (told.kind !== "expression" && (told.kind !== "assign" || !told.operator || told.operator.text === "="))
    return;
  for (const [rank, question] of scope.askedInOthers.entries())
    for (const [turn, atom] of [question, dialect.words.not(question)].entries())
      yield replace(
        statement,
        dialect.words.guarded(atom, [statement.text], indent, unit),
        "statement-guarded",
        0.35 * share(rank) * share(2 * turn),
        `does ${short(statement.text)} only when ${short(atom)}`,
      );
};

function* decidedBy(questions: readonly string[], place: Place): Generator<Idea> {
  const { statement, dialect, scope, indent, unit } = place;
  const { words } = dialect;
  if (!dialect.isStatement(statement)) return;
  const kind = dialect.statement(statement).kind;
  const isPlain =
    /^(?:assign|expression)$/.test(kind) && !statement.text.includes("\n") && !isDeclared(statement);
  const simple = scope.returned.filter((text) => text.length < LONGEST && !text.includes("\n"));
  const answers = [...new Set([...simple, ...words.neutral.slice(0, 2)])].slice(0, MOST_ANSWERS);
  for (const [rank, question] of questions.entries())
    for (const [turn, atom] of [question, deniedBy(question, dialect)].entries()) {
      const weight = 0.25 * share(rank) * share(turn);
      if (isPlain) {
        const text = words.guarded(atom, [statement.text], indent, unit);
        yield replace(
          statement,
          text,
          "statement-guarded",
          weight,
          `does ${short(statement.text)} only when ${short(atom)}`,
        );
      }
      for (const [order, answer] of answers.entries()) {
        const text = `${words.guarded(atom, [words.returns(answer)], indent, unit)}\n${indent}`;
        yield {
          changes: [{ start: statement.startIndex, end: statement.startIndex, text }],
          ...{ kind: "early-answer", weight: weight * 0.6 * share(order), isHouse: false },
          note: `answers ${short(answer)} at once when ${short(atom)}`,
        };
      }
    }
}

/** A name, a member or a call denied: none needs brackets. */
function deniedBy(question: string, dialect: Place["dialect"]): string {
  return dialect.id === "python" ? `not ${question}` : `!${question}`;
}

/** Whether a statement brings a name into being, which others read. */
function isDeclared(statement: Node): boolean {
  return /declaration|^(?:let|const|var)\b/.test(statement.type);
}

/** Members and names of this file that are called as an option of the failing tests. */
function optionsAsked({ file, scope, house }: Place): readonly string[] {
  const found = new Set<string>();
  for (const word of house.options.slice(0, MOST_WORDS)) {
    if (!/^[A-Za-z_$][\w$]+$/.test(word)) continue;
    if (scope.names.includes(word)) found.add(word);
    const member = new RegExp(
      `(?<![\\w$.])((?:[A-Za-z_$][\\w$]*\\.){1,3})${word.replaceAll("$", "\\$")}(?![\\w$(])`,
      "g",
    );
    for (const [text, path = ""] of file.text.matchAll(member)) {
      const [holder = ""] = path.split(".");
      if (HOLDERS.test(holder) ? isHeld(holder, scope) : scope.names.includes(holder)) found.add(text);
    }
  }
  return [...found];
}

/** Whether a name can be read in the function: a receiver of its class, or one of its own names. */
function isHeld(holder: string, scope: Place["scope"]): boolean {
  if (scope.names.includes(holder)) return true;
  return /^(?:self|this)$/.test(holder) && new RegExp(`\\b${holder}\\b`).test(scope.function.text);
}

/** Calls by which the function asks for something under a written name, with the names that the failing tests say. */
function namesAsked({ scope, dialect, house }: Place): readonly string[] {
  const words = [...house.told, ...house.words.map((word) => `"${word}"`)];
  const said = [
    ...new Set(words.filter((word) => /^["'][\w-]+["']$/.test(word)).map((word) => word.slice(1, -1))),
  ];
  const found = new Set<string>();
  for (const node of walk(scope.function)) {
    const seen = dialect.view(node);
    const [key] = seen?.kind === "call" ? seen.values : [];
    if (seen?.kind !== "call" || !seen.receiver || !key || seen.values.length !== 1) continue;
    if (!/^(?:get|has|getHeader|header|hasHeader|option|enabled|disabled|exists)$/.test(seen.name)) continue;
    const own = /^(["'])([\w-]+)\1$/.exec(key.text);
    if (!own || node.text.length > LONGEST || !/^[\w.$]+$/.test(seen.callee.text)) continue;
    // Names are written alike: `Content-Length` is none beside `etag`.
    const isAlike = (word: string) => /^[A-Z]/.test(word) === /^[A-Z]/.test(own[2] ?? "");
    for (const word of said.filter(isAlike).slice(0, MOST_WORDS))
      if (word !== own[2]) found.add(`${seen.callee.text}(${own[1]}${word}${own[1]})`);
  }
  return [...found];
}

/** Flags of one object: where one decides, another one that is called or asked like it decides as well. */
export const siblingFlagOperator: Operator = function* (place): Generator<Idea> {
  const { dialect, file } = place;
  const { words } = dialect;
  for (const node of deciding(place)) {
    const seen = dialect.view(node);
    const member = seen?.kind === "not" ? dialect.view(seen.operand) : seen;
    if (member?.kind !== "member" || !/^[\w$.]+$/.test(member.object.text)) continue;
    const own = member.property.text;
    const holder = member.object.text.replaceAll("$", "\\$").replaceAll(".", "\\.");
    const others = new Set<string>();
    for (const [, name = ""] of file.text.matchAll(
      new RegExp(`(?<![\\w$.])${holder}\\.([A-Za-z_$][\\w$]*)(?![\\w$(])`, "g"),
    ))
      if (name !== own && partsOf(name).some((part) => partsOf(own).includes(part))) others.add(name);
    for (const [rank, name] of [...others].slice(0, 5).entries()) {
      const other = `${member.object.text}.${name}`;
      const asked = seen?.kind === "not" ? words.not(other) : other;
      const either = words.either(node.text, asked);
      const both = words.both(node.text, asked);
      for (const [turn, text] of [either, both].entries())
        yield replace(
          node,
          isWithin(node, dialect) ? `(${text})` : text,
          "flag-added",
          0.25 * share(rank) * share(turn),
          `asks ${short(text)}`,
        );
    }
  }
};

function isWithin(node: Node, dialect: Place["dialect"]): boolean {
  return /^(?:logic|not)$/.test(node.parent ? (dialect.view(node.parent)?.kind ?? "") : "");
}

/** Words of a name, those that say little left out. */
function partsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split("_")
    .filter((part) => part.length > 2 && !/^(?:has|get|the|not|use)$/.test(part));
}
