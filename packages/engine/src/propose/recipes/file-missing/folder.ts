import type { Node } from "web-tree-sitter";
import type { CallSite, CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { planImport } from "../../../code/python/imports.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** How a place of the house makes folders: of a path that is an object, or of one that is a text. */
function madeElsewhere(code: CodeIndex, isPath: boolean): CallSite | undefined {
  const made = code
    .callsOf(isPath ? "mkdir" : "makedirs")
    .filter((site) => code.file(site.path)?.isTest === false);
  return made.find(({ node }) => !isPath || /parents=True/.test(node.text));
}

/** Makes the folder first, in the form in which the house makes folders. A path that is worked out gets a name first. */
export function folderIdeas(
  code: CodeIndex,
  fault: PythonFault,
  call: Node,
  path: Node,
  cause: string,
): Idea[] {
  const { file, statement } = fault;
  // What stands in a loop of its own has no name in front of the statement.
  const isInLoop = ancestorOfType(
    path,
    ["list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression", "lambda"],
    statement,
  );
  if (isInLoop) return [];
  const isPath = isPathObject(code, fault, call, path);
  const isJoined = /^os\.path\.join\(/.test(path.text);
  const isRepeatable = isPlain(path) || path.type === "binary_operator" || isJoined;
  const isNamed = !isRepeatable || path.text.includes("\n");
  if (isNamed && path.type !== "call") return [];
  const name = isNamed ? freeName(code, file, statement, "path") : path.text;
  const house = madeElsewhere(code, isPath);
  const base = isNamed || isPlain(path) || path.type === "call" ? name : `(${name})`;
  const hasOs = code
    .symbolsOf(file.path)
    ?.imports.some(({ local, imported }) => local === "os" && imported === null);
  const plan = isPath || hasOs ? null : planImport(code, file.path, "pathlib", "Path");
  if (!isPath && !hasOs && !plan) return [];
  const line = isPath
    ? `${base}.parent.mkdir(parents=True, exist_ok=True)`
    : hasOs
      ? `os.makedirs(os.path.dirname(${name}) or ".", exist_ok=True)`
      : `${plan?.local}(${name}).parent.mkdir(parents=True, exist_ok=True)`;
  const edit = insertBefore(file, statement, [...(isNamed ? [`${name} = ${path.text}`] : []), line]);
  if (!edit) return [];
  const edits = [...(plan?.edits ?? []), edit, ...(isNamed ? [replaceNode(file, path, name)] : [])];
  const where = house ? `, as at ${house.path}:${house.line}` : "";
  return [
    {
      cause,
      explanation: `The folder is made before something is written into it${where}; one that is there stays as it is.`,
      edits: edits.map((one) => ({ ...one, part: "fix", ...(isNamed && { together: "folder" }) })),
      basis: house ? "house" : "standard",
      expectation: FINE,
      name: "folder_is_made",
      sentence: "The folder is made when it is not there.",
    },
  ];
}

/** Whether a path is an object with methods, and no text. */
function isPathObject(code: CodeIndex, fault: PythonFault, call: Node, path: Node): boolean {
  const callee = field(call, "function");
  // Only such an object can be told to write or to open itself.
  const isReceiver = callee?.type === "attribute" && field(callee, "object")?.id === path.id;
  if (isReceiver || /(?:^|[^\w])Path\(|\/ |\.joinpath\(/.test(path.text)) return true;
  if (usesPath(fault.statement, path)) return true;
  const [made, ...others] = path.type === "call" ? calleesOf(code, fault.file.path, path) : [];
  const returned = made && others.length === 0 ? descendantsHere(made.symbol.node, "return_statement") : [];
  return (
    returned.length > 0 &&
    returned.every(({ text }) => /\bPath\(|\s\/\s|\.(?:joinpath|with_suffix|with_name)\(/.test(text))
  );
}

/** Whether a name holds a `Path` in its function: by what it is made of or what is called on it. */
function usesPath(statement: Node, path: Node): boolean {
  if (path.type !== "identifier" && path.type !== "attribute") return false;
  const root = statement.tree.rootNode.text;
  const name = path.text.replace(/[^\w]/g, "\\$&");
  return new RegExp(
    `\\b${name}\\s*(?::\\s*(?:pathlib\\.)?Path\\b|=\\s*(?:[\\w.]*Path\\(|[^\\n]*\\s/\\s))|\\b${name}\\.(?:open|write_text|write_bytes|parent|with_suffix|name|exists)\\b`,
  ).test(root);
}

/** `folder.mkdir()` and `os.mkdir(folder)` of one whose own folder is not there: the folders around it are made with it. */
export function innerFolder(code: CodeIndex, { file, statement, line }: PythonFault): Idea | null {
  const calls = statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1)
    .filter((node) => /(?:^|\.)mkdir$/.test(field(node, "function")?.text ?? ""));
  const [call, ...others] = calls;
  const callee = call && field(call, "function");
  const list = call && field(call, "arguments");
  if (!call || !callee || !list || others.length > 0) return null;
  const isText = callee.text === "os.mkdir";
  const { named, positional } = readCall(call);
  if (callee.type !== "attribute" || (!isText && named.has("parents"))) return null;
  const house = madeElsewhere(code, !isText);
  const at = list.endIndex - 1;
  const edit = isText
    ? replaceNode(file, callee, "os.makedirs")
    : textEdit(file, at, at, `${named.size + positional.length > 0 ? ", " : ""}parents=True`);
  return runningIdea({
    cause: `${file.path}:${line} makes a folder in one that is not there.`,
    explanation: `The folders around it are made with it${house ? `, as at ${house.path}:${house.line}` : ""}.`,
    edits: [edit],
    basis: house ? "house" : "standard",
    name: "folder_is_made",
    sentence: "The folder is made with those around it.",
  });
}
