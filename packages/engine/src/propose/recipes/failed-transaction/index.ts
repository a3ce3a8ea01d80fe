import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere, type ExceptClause, tryStatements } from "../../../code/python/handlers.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "failed-transaction",
  title: "Fix PendingRollbackError of SQLAlchemy and aborted transactions in Python",
  summary:
    "This error occurs when a statement of a database failed before, the failure was caught, and the session or connection is used again without a rollback. What failed has to be rolled back where it is caught.",
  trace: [
    ["    found = session.scalar(query)", "What comes after: it is not at fault."],
    [
      "PendingRollbackError: This Session's transaction has been rolled back due to a previous exception during flush.",
      "What failed before, and was caught.",
    ],
  ],
  causes: [
    [
      "caught",
      "A failure was caught and not rolled back",
      "A session whose flush failed takes nothing more until it is rolled back.",
      "except IntegrityError:\n    duplicates.append(number)",
    ],
  ],
  fix: [
    "Roll back first where the failure is caught.",
    "except IntegrityError:\n    duplicates.append(number)",
    "except IntegrityError:\n    session.rollback()\n    duplicates.append(number)",
  ],
  testing: [
    "Let something come after what the database refuses.",
    "def test_goes_on(session):\n    assert load(session, [FIRST, FIRST, SECOND]).added == 2",
  ],
  questions: [
    [
      "What of the rows before it?",
      "A rollback takes back what was not committed. A savepoint (`begin_nested`) keeps them.",
    ],
  ],
});

const ABORTED = /current transaction is aborted|InFailedSqlTransaction/;

/** Sessions and connections that are used again after a failure that nobody rolled back, in Python. */
export const failedTransactionRecipe: Recipe = findingsRecipe({
  slug: "failed-transaction",
  guide,
  score: ({ exception: { type, value } }) =>
    /(?:^|\.)PendingRollbackError$/.test(type) || ABORTED.test(`${type}: ${value}`) ? 0.9 : null,
  findings,
});

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const [found, ...others] = swallowing(investigation, fault);
  const sentence = found
    ? `A failure of the database is caught at ${found.file.path}:${found.clause.line} and not rolled back, so that \`${found.holder}\` takes nothing more.`
    : "A failure of the database was caught before, and not rolled back.";
  const ideas: Idea[] = [];
  const [first] = found?.clause.body.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const edit =
    found &&
    first &&
    insertBefore(found.file, first, [`${found.isAwaited ? "await " : ""}${found.holder}.rollback()`]);
  if (found && edit && others.every((other) => other.holder === found.holder)) {
    const rest = others.flatMap((other) => {
      const [statement] = other.clause.body.namedChildren.filter(({ type }) => type !== "comment");
      const also =
        statement &&
        insertBefore(other.file, statement, [`${other.isAwaited ? "await " : ""}${other.holder}.rollback()`]);
      return also && other.file.path === found.file.path && isNear(found.clause.node, other.clause.node)
        ? [also]
        : [];
    });
    ideas.push(
      runningIdea({
        cause: sentence,
        explanation: `What failed is rolled back where it is caught: \`${found.holder}.rollback()\`.`,
        edits: [edit, ...rest],
        basis: "standard",
        name: "goes_on_after_what_the_database_refused",
        sentence: "What comes after something that the database refused is done.",
      }),
    );
  }
  const place = found ? { path: found.file.path, line: found.clause.line } : placeOf(fault);
  return [
    {
      id: "caught",
      sentence,
      ...place,
      ideas,
      advice: "Roll back first where a failure of the database is caught.",
    },
  ];
}

interface Swallowing {
  readonly file: SourceFile;
  readonly clause: ExceptClause;
  /** `session` of the `session.commit()` that is tried. */
  readonly holder: string;
  readonly isAwaited: boolean;
}

const REFUSED =
  /(?:Integrity|SQLAlchemy|DBAPI|Database|Operational|Data|Statement|Flush|StaleData|UniqueViolation|Programming)\w*(?:Error)?$|^(?:Exception|Error)$/;
const WRITES = /^(?:commit|flush|execute|scalar|scalars|add|executemany|merge|bulk_\w+)$/;

/**
 * Handlers that catch a failure of the database and go on: in the functions of the trace, else in those that they call,
 * else in their files.
 */
function swallowing({ code }: Investigation, fault: PythonFault): Swallowing[] {
  const scopes = fault.frames.flatMap(({ path, line }) => {
    const symbol = code.functionAt(path, line);
    const file = code.file(path);
    return file ? [{ file, root: symbol?.node ?? file.tree.rootNode }] : [];
  });
  const called = scopes.flatMap(({ file, root }) =>
    descendantsHere(root, "call").flatMap((call) =>
      calleesOf(code, file.path, call).flatMap(({ symbol }) => {
        const home = code.file(symbol.path);
        return home && !home.isTest ? [{ file: home, root: symbol.node }] : [];
      }),
    ),
  );
  const files = [...new Map(scopes.map(({ file }) => [file.path, file])).values()];
  const inOne = ({ file, root }: { readonly file: SourceFile; readonly root: Node }) =>
    inScope(file, root).filter(({ clause }) => !isOneOfMany(code, clause.node));
  const near = scopes.toReversed().flatMap(inOne);
  if (near.length > 0) return near;
  const below = called.flatMap(inOne);
  return below.length > 0 ? below : files.flatMap((file) => inOne({ file, root: file.tree.rootNode }));
}

/**
 * Whether a function that commits nothing is called for one thing after another, with a commit behind all of them: a
 * rollback would take back those before as well.
 */
function isOneOfMany(code: CodeIndex, clause: Node): boolean {
  const own = ancestorOfType(clause, ["function_definition"]);
  const name = own ? field(own, "name")?.text : undefined;
  if (!own || name === undefined || /\bcommit\(/.test(own.text)) return false;
  return code
    .callsOf(name)
    .some(
      ({ path, node }) =>
        !code.file(path)?.isTest &&
        ancestorOfType(node, ["for_statement", "while_statement", "for_in_clause", "list_comprehension"]) !==
          null,
    );
}

function inScope(file: SourceFile, root: Node): Swallowing[] {
  return tryStatements(root).flatMap(({ body, clauses }) =>
    clauses.flatMap((clause): Swallowing[] => {
      const isOfDatabase =
        clause.caught.length === 0 ||
        clause.caught.some(({ name }) => REFUSED.test(name?.split(".").at(-1) ?? ""));
      const goesOn = clause.raises.length === 0 && !/\brollback\(|\.close\(/.test(clause.node.text);
      const written = body
        .descendantsOfType("call")
        .map((call) => ({ call, callee: field(call, "function") }))
        .find(({ callee }) => callee?.type === "attribute" && WRITES.test(lastNameOf(callee) ?? ""));
      const object = written?.callee && field(written.callee, "object");
      if (!isOfDatabase || !goesOn || !written || !object || !/^[\w.]+$/.test(object.text)) return [];
      // In a loop that commits behind its end, a rollback would take back the rounds before as well.
      const isCommitted = /\bcommit\(/.test(body.text);
      if (!isCommitted && ancestorOfType(body, ["for_statement", "while_statement"], root)) return [];
      // A savepoint or a block of its own rolls back by itself.
      if (
        body
          .descendantsOfType("with_item")
          .some((item) => /\bbegin|atomic|Session\(|connect\(/.test(item.text))
      )
        return [];
      const holder = /cur(?:sor)?$/.test(object.text) ? connectionOf(object.text, root) : object.text;
      return holder === null
        ? []
        : [{ file, clause, holder, isAwaited: written.call.parent?.type === "await" }];
    }),
  );
}

/** `connection` of `cursor = connection.cursor()`. */
function connectionOf(cursor: string, root: Node): string | null {
  const made = root
    .descendantsOfType("assignment")
    .find(
      (node) =>
        field(node, "left")?.text === cursor && /^[\w.]+\.cursor\(/.test(field(node, "right")?.text ?? ""),
    );
  return /^([\w.]+)\.cursor\(/.exec((made && field(made, "right")?.text) ?? "")?.[1] ?? null;
}

/** Whether two clauses belong to the same function. */
function isNear(left: Node, right: Node): boolean {
  const around = (node: Node) => ancestorOfType(node, ["function_definition"])?.id;
  return around(left) === around(right) && startLineOf(left) !== startLineOf(right);
}
