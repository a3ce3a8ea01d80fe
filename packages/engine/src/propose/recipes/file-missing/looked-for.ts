import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { isPlain } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/** How the house looks whether a file is there before it reads it. */
interface Look {
  /** `os.path.exists(…)`, or a method of the path. */
  readonly name: string;
  readonly isMethod: boolean;
  readonly place: string;
}

/**
 * A file that is read without looking, where the house looks for another one first and gives something empty without it:
 * what the function has gathered by then, or gives of an empty file, stands for this one. Nothing where the house does not
 * look, nor where it is not known what the function gives.
 */
export function lookedForIdeas(code: CodeIndex, fault: PythonFault, path: Node, cause: string): Idea[] {
  const definition = fault.function?.node;
  const { file, statement } = fault;
  const empty =
    definition &&
    statement.parent?.id === field(definition, "body")?.id &&
    emptyResult(definition, statement);
  // Only what is a path itself can be asked by its methods.
  const isObject = path.parent?.type === "attribute" || /\bPath\(|\s\/\s/.test(path.text);
  const [look] = empty ? looksOf(code, file).filter(({ isMethod }) => isObject || !isMethod) : [];
  const isRepeatable = isPlain(path) || /^(?:call|binary_operator|parenthesized_expression)$/.test(path.type);
  if (!look || !empty || !isRepeatable || path.text.includes("\n")) return [];
  const method = path.type === "binary_operator" ? `(${path.text})` : path.text;
  const asked = look.isMethod ? `${method}.${look.name}()` : `${look.name}(${path.text})`;
  const edit = insertBefore(file, statement, [`if not ${asked}:`, `\treturn ${empty}`]);
  if (!edit) return [];
  return [
    {
      cause,
      explanation: `Without the file the function gives \`${empty}\`; it is looked for first, as at ${look.place}.`,
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: "without_file",
      sentence: "A file that is not there is read as one that says nothing.",
    },
  ];
}

const EMPTY = /^(?:\{\}|\[\]|""|''|None|\(\)|(?:set|dict|list|tuple|frozenset|Counter)\(\))$/;

function looksOf(code: CodeIndex, near: SourceFile): Look[] {
  const others = code.paths
    .filter((path) => path.endsWith(".py") && path !== near.path)
    .filter((path) => /\.(?:exists|is_file|isfile)\(/.test(code.file(path)?.text ?? ""))
    .flatMap((path) => code.file(path) ?? []);
  return [near, ...others.filter(({ isTest }) => !isTest)].flatMap((file) =>
    file.tree.rootNode.descendantsOfType("if_statement").flatMap((node): Look[] => {
      const condition = field(node, "condition")?.text ?? "";
      const body = field(node, "consequence")?.namedChildren ?? [];
      const [only] = body;
      if (body.length !== 1 || only?.type !== "return_statement") return [];
      if (!EMPTY.test(only.firstNamedChild?.text ?? "None")) return [];
      const called = /^not (os\.path\.(?:exists|isfile))\(/.exec(condition)?.[1];
      const method = /^not [\w.]+\.(exists|is_file)\(\)$/.exec(condition)?.[1];
      const name = called ?? method;
      const isKnown = called === undefined || /^import os\b/m.test(near.text);
      const place = `${file.path}:${startLineOf(node)}`;
      return name && isKnown ? [{ name, isMethod: called === undefined, place }] : [];
    }),
  );
}

/** What the function gives of a file in which nothing stands: the list that it fills, which is empty before the reading. */
function emptyResult(definition: Node, statement: Node): string | null {
  const results = definition
    .descendantsOfType("return_statement")
    .filter((node) => ancestorOfType(node, ["function_definition"])?.id === definition.id);
  const [result] = results;
  const given = result?.firstNamedChild;
  if (results.length !== 1 || !given || given.startIndex < statement.startIndex) return null;
  if (given.type === "list_comprehension") return "[]";
  if (given.type === "dictionary_comprehension") return "{}";
  if (given.type === "set_comprehension") return "set()";
  if (given.type !== "identifier") return null;
  const begun = (field(definition, "body")?.namedChildren ?? []).flatMap((child) => {
    const assignment = child.type === "expression_statement" ? child.firstNamedChild : null;
    const isIt = assignment?.type === "assignment" && field(assignment, "left")?.text === given.text;
    return isIt ? [{ child, value: field(assignment, "right")?.text ?? "" }] : [];
  });
  const [first] = begun;
  if (begun.length !== 1 || !first || !EMPTY.test(first.value) || first.value === "None") return null;
  return first.child.endIndex <= statement.startIndex && first.child.nextNamedSibling?.id === statement.id
    ? given.text
    : null;
}
