import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { planImport, planModuleImport } from "../../../code/python/imports.ts";
import type { Investigation } from "../../../investigation.ts";
import { takenAnswer } from "../../house/absent-answer.ts";
import { isTryable, statementOnLine, wrapInTry } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { answered, type Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { continuedRowIdea } from "./continued.ts";
import { djangoConflict } from "./django.ts";
import { houseClauseIdea } from "./house-clause.ts";
import { lookedUpIdea } from "./looked-up.ts";
import { upsertIdea } from "./upsert.ts";

const guide = pythonGuide({
  slug: "duplicate-row",
  title: "Fix IntegrityError: UNIQUE constraint failed in a request handler, in Python",
  summary:
    "This error occurs when a request asks for a row that another one already has the unique value of. That is the client's matter: answer it with 409.",
  trace: [
    ['    conn.execute("insert into users (email) values (?)", (email,))', "The row that was to be added."],
    ["sqlite3.IntegrityError: UNIQUE constraint failed: users.email", "Another row has this value."],
  ],
  causes: [
    [
      "twice",
      "The same value a second time",
      "A form that is sent twice, a name that is taken.",
      "insert_user(email)",
    ],
  ],
  fix: [
    "Answer it with 409.",
    "insert_user(email)",
    'try:\n    insert_user(email)\nexcept sqlite3.IntegrityError:\n    raise HTTPException(status_code=409, detail="email already exists")',
  ],
  testing: [
    "Send it twice.",
    'def test_twice(client):\n    client.post("/users", json=ida)\n    assert client.post("/users", json=ida).status_code == 409',
  ],
  questions: [
    [
      "Why not look first?",
      "Two requests at the same moment both find nothing; the constraint holds in any case.",
    ],
  ],
});

const MESSAGE =
  /UNIQUE constraint failed: ([\w.]+)|duplicate key value violates unique constraint|Duplicate entry/;

/** A unique value that another row has already, sent by a client. */
export const duplicateRowRecipe: Recipe = findingsRecipe({
  slug: "duplicate-row",
  guide,
  score: ({ exception: { type, value } }) =>
    /(?:^|\.)(?:IntegrityError|UniqueViolation)$/.test(type) && MESSAGE.test(value) ? 0.88 : null,
  findings(investigation, fault): Finding[] {
    const column = MESSAGE.exec(fault.exception.value)?.[1]?.split(".").at(-1) ?? "value";
    const sentence = `Another row has this \`${column}\` already, and ${fault.file.path}:${fault.line} does not allow for that.`;
    const listed = /constraint failed: ([\w., ]+)/.exec(fault.exception.value)?.[1] ?? column;
    const columns = listed.split(",").map((one) => one.trim().split(".").at(-1) ?? "");
    const idea =
      lookedUpIdea(fault, columns, sentence) ??
      upsertIdea(investigation, fault, columns, sentence) ??
      continuedRowIdea(investigation, fault, columns, sentence) ??
      houseClauseIdea(fault, column, sentence) ??
      conflictIdea(investigation, fault, column, sentence);
    return [
      { id: "twice", sentence, ...placeOf(fault), ideas: idea ? [idea] : [], advice: "Answer it with 409." },
    ];
  },
});

/** `try: … except IntegrityError: <409>` around the line of the handler, in the form of its framework and house. */
function conflictIdea(
  investigation: Investigation,
  fault: PythonFault,
  column: string,
  cause: string,
): Idea | null {
  const { code } = investigation;
  const handler = handlerOf(investigation, fault);
  if (!handler || handler.isDependency) return null;
  if (handler.framework === "django") return djangoConflict(code, handler, column, fault, cause);
  const deeper = refusedBelow(investigation, fault, column);
  const { file, frame } = deeper ?? handler;
  const statement = enclosingTryable(statementOnLine(file, frame.line));
  const caught = exceptionIn(code, file.path, fault);
  if (!statement || !caught) return null;
  // Of a key of several columns no single one is taken.
  const isPair = /constraint failed: [\w.]+,/.test(fault.exception.value);
  const words = isPair ? "already exists" : `${column.replaceAll("_", " ")} already exists`;
  const target = { file, statement, thing: [column], subject: null, key: null };
  const house409 = takenAnswer(code, target, words);
  const answer = house409
    ? { lines: house409.lines, edits: house409.imports }
    : answerFor(code, file.path, file.text, handler.framework, words);
  const edit =
    answer &&
    wrapInTry(file, statement, { caught: caught.local, lines: [...rollback(statement), ...answer.lines] });
  if (!answer || !edit) return null;
  const house = code
    .mentions("IntegrityError")
    .find(
      (path) =>
        /except [\w.]*IntegrityError/.test(code.file(path)?.text ?? "") &&
        /\b409\b/.test(code.file(path)?.text ?? ""),
    );
  return {
    cause,
    explanation: `A value that is taken is answered with 409${house ? `, as ${house} does` : ""}.`,
    edits: [...caught.edits, ...answer.edits, edit].map((one) => ({ ...one, part: "fix" })),
    basis: house ? "house" : "standard",
    expectation: answered([409]),
    name: "value_that_is_taken",
    sentence: "A value that another row has is answered with 409.",
  };
}

/**
 * Where the session is committed below the handler, and an exception of the project's own can be raised there: only there can
 * the session be rolled back.
 */
function refusedBelow(
  { code }: Investigation,
  fault: PythonFault,
  column: string,
): { readonly file: PythonFault["file"]; readonly frame: PythonFault["frame"] } | null {
  const { file, frame } = fault;
  const statement = enclosingTryable(statementOnLine(file, frame.line));
  if (!statement || rollback(statement).length === 0) return null;
  const answer = takenAnswer(code, { file, statement, thing: [column], subject: null, key: null }, "taken");
  const raised = /^raise (\w+)\(/.exec(answer?.lines[0] ?? "")?.[1];
  return raised && code.classesNamed(raised).length > 0 ? { file, frame } : null;
}

/** The statement itself, or the `with` that holds a transaction around it. */
function enclosingTryable(statement: Node | null): Node | null {
  const outer = statement?.parent?.parent;
  const target = outer?.type === "with_statement" ? outer : statement;
  return target && isTryable(target) ? target : null;
}

/** A session of SQLAlchemy can be used again only after a rollback. */
function rollback(statement: Node): string[] {
  const session = /\b((?:\w+\.)*(?:session|db))\.(?:commit|flush)\(\)/.exec(statement.text)?.[1];
  return session === undefined ? [] : [`${session}.rollback()`];
}

interface Named {
  readonly local: string;
  readonly edits: readonly Edit[];
}

/** The class of the exception as the file can name it, by the library that raised it. */
function exceptionIn(code: Investigation["code"], path: string, fault: PythonFault): Named | null {
  const bound = code.symbolsOf(path)?.imports.find(({ imported }) => imported === "IntegrityError")?.local;
  if (bound) return { local: bound, edits: [] };
  const module = `${fault.exception.module ?? ""} ${fault.exception.type}`;
  if (/sqlalchemy/.test(module)) return planImport(code, path, "sqlalchemy.exc", "IntegrityError");
  const plan =
    /sqlite3/.test(module) || code.mentions("sqlite3").length > 0
      ? planModuleImport(code, path, "sqlite3")
      : null;
  return plan && { local: `${plan.local}.IntegrityError`, edits: plan.edits };
}

function answerFor(
  code: Investigation["code"],
  path: string,
  text: string,
  framework: "fastapi" | "flask",
  words: string,
): { readonly lines: readonly string[]; readonly edits: readonly Edit[] } | null {
  if (framework === "fastapi") {
    const plan = planImport(code, path, "fastapi", "HTTPException");
    return plan && { lines: [`raise ${plan.local}(status_code=409, detail="${words}")`], edits: plan.edits };
  }
  const form = /return (jsonify\((\w+)=|jsonify\(\{"(\w+)": |\{"(\w+)": )["'][^"']*["'][)}]+, 4\d\d/.exec(
    text,
  );
  const key = form?.[2] ?? form?.[3] ?? form?.[4];
  if (form && key) {
    const inner = form[2]
      ? `jsonify(${key}="${words}")`
      : form[3]
        ? `jsonify({"${key}": "${words}"})`
        : `{"${key}": "${words}"}`;
    return { lines: [`return ${inner}, 409`], edits: [] };
  }
  const plan = planImport(code, path, "flask", "abort");
  return plan && { lines: [`${plan.local}(409, "${words}")`], edits: plan.edits };
}
