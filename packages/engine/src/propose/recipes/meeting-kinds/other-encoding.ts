import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planModuleImport } from "../../../code/python/imports.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { pythonDialect } from "../../search/python/dialect.ts";
import { parametersOf, walk } from "../../search/scope.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Meant, Scene } from "../idle-binding/scene.ts";

/**
 * A file that is opened as text of one encoding, where the house has a function that reads such files in whatever encoding
 * they come: it reads this one too, and those who go on with the file are given its text as one.
 */
export function readInAnyEncoding(scene: Scene): Meant[] {
  const { code, file, function: around } = scene;
  if (scene.type !== "UnicodeDecodeError" || !around) return [];
  const opened = [...walk(around.node)].flatMap((node) => openedPath(node) ?? []);
  const [only, ...others] = opened;
  const [reader, ...more] = readersOf(code).filter(({ node }) => node.id !== around.node.id);
  if (!only || others.length > 0 || !reader || more.length > 0) return [];
  const name = nameOfFunction(code, reader, file, only.whole);
  if (!name) return [];
  const text = `${name.text}(${only.path})`;
  const stream = only.isText ? null : planModuleImport(code, file.path, "io");
  if (!only.isText && !stream) return [];
  return [
    {
      id: "other_encoding",
      cause: `${file.path}:${startLineOf(only.whole)} opens a file as text of one encoding; the house reads such files by \`${reader.name}\`.`,
      explanation: `It is read by \`${reader.name}\` (${reader.path}:${reader.startLine}), which takes the other encodings too.`,
      edits: [
        ...(stream?.edits ?? []),
        ...name.imports,
        replaceNode(file, only.whole, stream ? `${stream.local}.StringIO(${text})` : text),
      ],
      basis: "house",
      path: file.path,
      line: startLineOf(only.whole),
    },
  ];
}

interface Opened {
  readonly whole: Node;
  readonly path: string;
  /** Whether it gives the text itself, and no file. */
  readonly isText: boolean;
}

function openedPath(node: Node): Opened | null {
  if (node.type !== "call") return null;
  const { callee, receiver, positional, named } = readCall(node);
  const mode = named.get("mode") ?? (callee === "open" ? positional[1] : positional[0]);
  const isRead = !mode || /^["']rt?["']$/.test(mode.text);
  if (callee === "open" && positional[0])
    return isRead ? { whole: node, path: positional[0].text, isText: false } : null;
  if (!receiver || !callee) return null;
  if (callee.endsWith(".read_text")) return { whole: node, path: receiver.text, isText: true };
  return callee.endsWith(".open") && isRead ? { whole: node, path: receiver.text, isText: false } : null;
}

const LONGEST = 20;

/** Functions of one path that give its text, and try another encoding where the first one does not fit. */
function readersOf(code: CodeIndex): FunctionSymbol[] {
  return code
    .mentions("UnicodeDecodeError")
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node, startLine, endLine, qualifiedName }) => {
      const [path, ...others] = parametersOf(node, pythonDialect);
      if (!path || others.length > 0 || qualifiedName.includes(".") || endLine - startLine > LONGEST)
        return false;
      const opens = new RegExp(
        `\\bopen\\(\\s*${path}\\b|\\b${path}\\.(?:read_bytes|read_text|open)\\(|\\bPath\\(${path}\\)`,
      ).test(node.text);
      const returns = [...walk(node)].flatMap((one) => {
        const told = pythonDialect.statement(one);
        return told.kind === "return" ? [told.value] : [];
      });
      const isText = returns.every(
        (value) =>
          value !== null && /\.(?:decode|read|read_text)$/.test(field(value, "function")?.text ?? ""),
      );
      return opens && returns.length > 1 && isText && /except\s+\(?\s*UnicodeDecodeError/.test(node.text);
    });
}
