import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { statementOnLine } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe } from "../stimuli/findings-recipe.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "closed-source",
  title: "Fix I/O operation on closed file in Python",
  summary:
    "This error occurs when something that reads bit by bit, a reader of `csv`, a generator, a cursor, leaves the `with` in which its file or connection is open, and is gone through afterwards. Read all of it while it is open.",
  trace: [
    ["    for row in rows(path):", "The rows are asked for here, one by one."],
    ["ValueError: I/O operation on closed file.", "The file was closed when the `with` ended."],
  ],
  causes: [
    [
      "given-out",
      "A reader is given out of the `with`",
      "It has read nothing yet.",
      "return csv.reader(file)",
    ],
    [
      "used-after",
      "A generator is used below the `with`",
      "It reads when it is gone through.",
      "lines = (line for line in file)",
    ],
  ],
  fix: ["Read it while it is open.", "return csv.reader(file)", "return list(csv.reader(file))"],
  testing: ["Go through the rows.", "def test_rows(tmp_path):\n    assert list(rows(path)) == [['a']]"],
  questions: [
    [
      "And if the file is too large?",
      "Make the function a generator, with the `yield` inside of the `with`.",
    ],
  ],
});

const MESSAGE =
  /closed file|closed database|closed cursor|underlying connection has been closed|read of closed/i;

/** What is read of a file or connection after its `with` is over, in Python. */
export const closedSourceRecipe: Recipe = findingsRecipe({
  slug: "closed-source",
  guide,
  score: (fault, investigation) => (findings(investigation, fault).length > 0 ? 0.92 : null),
  findings,
});

const LAZY_CALL =
  /^(?:csv\.)?(?:reader|DictReader)$|^(?:map|filter|zip|enumerate|iter)$|^(?:itertools\.)?(?:islice|chain|takewhile|dropwhile)$/;
const CURSOR = /\.(?:execute|executemany|scalars|stream)$/;

function findings({ code }: Investigation, fault: PythonFault): Finding[] {
  if (!MESSAGE.test(fault.exception.value)) return [];
  const lazy = scopesOf(code, fault).flatMap(({ file, scope }) =>
    lazyIn(scope).map((node) => ({ file, node })),
  );
  const unique = [...new Map(lazy.map((one) => [`${one.file.path}:${one.node.startIndex}`, one])).values()];
  const [only, ...others] = unique;
  if (!only || others.length > 0) return [];
  const { file, node } = only;
  const line = startLineOf(node);
  const sentence = `\`${shortened(node.text)}\` at ${file.path}:${line} reads bit by bit, and its source is closed when it is gone through.`;
  const isBracketed = node.type === "generator_expression" && node.text.startsWith("(");
  const isCursor = node.type === "call" && CURSOR.test(field(node, "function")?.text ?? "");
  const edit = isBracketed
    ? replaceNode(file, node, `[${node.text.slice(1, -1)}]`)
    : isCursor
      ? textEdit(file, node.endIndex, node.endIndex, ".fetchall()")
      : replaceNode(file, node, `list(${node.text})`);
  const idea = runningIdea({
    cause: sentence,
    explanation: "All of it is read while its source is open.",
    edits: [edit],
    basis: "standard",
    name: "read_while_it_is_open",
    sentence: "What is read is there after the source is closed.",
  });
  return [
    {
      id: "given-out",
      sentence,
      path: file.path,
      line,
      ideas: [idea],
      advice: "Let nothing that reads bit by bit leave the `with` of its source.",
    },
  ];
}

/** The functions of the trace, and those that its lines call. */
function scopesOf(code: CodeIndex, { frames }: PythonFault): { file: SourceFile; scope: Node }[] {
  return frames.flatMap(({ path, line }) => {
    const file = code.file(path);
    if (file?.language !== "python") return [];
    const own = code.functionAt(path, line)?.node;
    const around = own ?? statementOnLine(file, line);
    const called = (around?.descendantsOfType("call") ?? []).flatMap((call) =>
      calleesOf(code, path, call).flatMap(({ symbol }) => {
        const home = code.file(symbol.path);
        return home && !home.isTest ? [{ file: home, scope: symbol.node }] : [];
      }),
    );
    return [...(own ? [{ file, scope: own }] : []), ...called];
  });
}

/** What reads bit by bit of a source that a `with` closes, and is returned from it or used below it. */
function lazyIn(scope: Node): Node[] {
  if (scope.descendantsOfType("yield").length > 0) return [];
  return scope.descendantsOfType("with_statement").flatMap((block) => {
    const sources =
      block
        .namedChild(0)
        ?.descendantsOfType("as_pattern_target")
        .map(({ text }) => text) ?? [];
    const body = field(block, "body");
    if (!body || sources.length === 0) return [];
    return body.descendantsOfType(["return_statement", "assignment"]).flatMap((statement) => {
      const value = statement.type === "assignment" ? field(statement, "right") : statement.firstNamedChild;
      const name = statement.type === "assignment" ? field(statement, "left") : null;
      if (!value || !isLazy(value, sources)) return [];
      const isLeft =
        statement.type === "return_statement" ||
        (name?.type === "identifier" && isUsedBelow(scope, block, name.text));
      return isLeft && ancestorOfType(statement, ["function_definition"])?.id === scope.id ? [value] : [];
    });
  });
}

function isLazy(node: Node, sources: readonly string[]): boolean {
  const reads = (one: Node) =>
    one.descendantsOfType("identifier").some(({ text }) => sources.includes(text)) ||
    sources.includes(one.text);
  if (node.type === "generator_expression") return reads(node);
  if (node.type !== "call") return false;
  const callee = field(node, "function")?.text ?? "";
  const given = field(node, "arguments");
  if (LAZY_CALL.test(callee)) return given !== null && reads(given);
  return CURSOR.test(callee) && sources.includes(callee.split(".")[0] ?? "");
}

function isUsedBelow(scope: Node, block: Node, name: string): boolean {
  return scope
    .descendantsOfType("identifier")
    .some((one) => one.text === name && one.startIndex > block.endIndex);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
