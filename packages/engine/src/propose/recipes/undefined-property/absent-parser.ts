import type { CanonicalEvent } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { WebHandler } from "../../../code/javascript/handlers.ts";
import { requiredModule } from "../../../code/javascript/symbols.ts";
import { dottedName, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertAfter, insertBefore, statementOf } from "../javascript/statements.ts";

type Kind = "json" | "urlencoded";

/** What the captured request was sent as: `other` where no parser is meant for it, null where it had no body. */
export function sentBody(event: CanonicalEvent | null): Kind | "other" | null {
  const request = event?.request;
  if (!request) return null;
  const header = (name: string) => request.headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
  const hasBody = (request.body !== null && request.body !== "") || Number(header("content-length")) > 0;
  if (!hasBody) return null;
  const type = header("content-type");
  if (/^application\/(?:[\w.]+\+)?json\b/i.test(type)) return "json";
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return "urlencoded";
  return type === "" && typeof request.body === "object" ? "json" : "other";
}

/** Readers of bodies that a file makes: `express.json()`, or those of a package that reads them. */
const PARSERS =
  /\b(?:express|body_?parser|parsers?)\.(?:json|urlencoded|raw|text)\(|["'](?:body-parser|multer|busboy|formidable|co-body|koa-body\w*)["']/i;
const NAMED_PARSERS =
  /\bimport\s*\{[^}]*\b(?:json|urlencoded|raw|text)\b[^}]*\}\s*from\s*["'](?:express|body-parser)["']|\{[^}]*\b(?:json|urlencoded|raw|text)\b[^}]*\}\s*=\s*require\(\s*["'](?:express|body-parser)["']\)/;

/** Whether the project reads bodies of any kind anywhere, so that only this one found no reader. */
export function readsBodies(code: CodeIndex): boolean {
  return code.paths.some((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") return false;
    return PARSERS.test(file.text) || NAMED_PARSERS.test(file.text);
  });
}

/** Whether the body itself was captured, so that a test can send it again. */
export function isBodyKnown(event: CanonicalEvent | null): boolean {
  const body = event?.request?.body ?? null;
  return body !== null && body !== "";
}

/**
 * A request whose body nobody has read when its handler runs: Express reads it by a parser, which stands below the route,
 * or nowhere. It is put in front of the routes.
 */
export function absentParserIdeas({ code, event }: Investigation, handler: WebHandler): Idea[] {
  const kind = sentBody(event);
  if (handler.framework !== "express" || kind === null || kind === "other") return [];
  const homes = code.paths.flatMap((path) => {
    const file = code.file(path);
    return file && !file.isTest && file.language !== "python" ? applicationsIn(code, file) : [];
  });
  const [home, ...others] = homes;
  // Of several applications it is not told which one answered.
  if (!home || others.length > 0) return [];
  const { file, made, name } = home;
  const uses = usesOf(file, name);
  const parser = uses.find((use) => isParser(use, kind) && isForAll(use));
  const first = uses.find((use) => leadsTo(code, file, use, handler));
  if (!first) return [];
  const common = {
    name: "body_is_read_first",
    sentence: "The body of the request is read before it is asked for",
    basis: "standard",
    expectation: NO_ERROR,
    variant: null,
  } as const;
  if (parser) {
    if (parser.startIndex < first.startIndex || parser.parent?.id !== first.parent?.id) return [];
    const whole = wholeLines(file, parser);
    return [
      {
        ...common,
        cause: `The routes in line ${startLineOf(first)} of ${file.path} stand before the parser of bodies in line ${startLineOf(parser)}.`,
        explanation: "Puts the parser in front of the routes.",
        edits: [
          { ...insertBefore(file, first, parser.text.split("\n")), part: "fix" },
          { ...textEdit(file, whole.start, whole.end, ""), part: "fix" },
        ],
        place: { path: file.path, line: startLineOf(parser) },
      },
    ];
  }
  const express = expressName(code, file);
  if (express === null || uses.some((use) => /\b(?:raw|text|multer|busboy|formidable)\b/.test(use.text)))
    return [];
  // A parser that is made in another file, or for some routes, may be meant for this one.
  if (new RegExp(`\\b(?:${express}|body_?parser|parsers?)\\.${kind}\\(`, "i").test(allText(code))) return [];
  const end = made.text.endsWith(";") ? ";" : "";
  const options = kind === "json" ? "" : "{ extended: false }";
  const line = `${name}.use(${express}.${kind}(${options}))${end}`;
  const like = uses.findLast(
    (use) => use.startIndex < first.startIndex && /\.use\(\s*[\w.]+\(/.test(use.text) && isForAll(use),
  );
  return [
    {
      ...common,
      cause: `${file.path} has no parser for the body of such a request, and ${handler.path} reads it.`,
      explanation: `Reads such bodies in front of the routes, with ${express}.${kind}.`,
      edits: [{ ...insertAfter(file, like ?? made, [line]), part: "fix" }],
      place: { path: file.path, line: startLineOf(made) },
    },
  ];
}

function allText(code: CodeIndex): string {
  const files = code.paths.flatMap((path) => code.file(path) ?? []);
  return files
    .filter(({ isTest, language }) => !isTest && language !== "python")
    .map(({ text }) => text)
    .join("\n");
}

interface Application {
  readonly file: SourceFile;
  /** The statement that makes it. */
  readonly made: Node;
  readonly name: string;
}

/** `const app = express()` */
function applicationsIn(code: CodeIndex, file: SourceFile): Application[] {
  const express = expressName(code, file);
  if (express === null) return [];
  return file.tree.rootNode.descendantsOfType("variable_declarator").flatMap((node): Application[] => {
    const value = field(node, "value");
    const callee = value?.type === "call_expression" ? field(value, "function") : null;
    const name = field(node, "name");
    const made = statementOf(node);
    return callee?.text === express && name?.type === "identifier" && made
      ? [{ file, made, name: name.text }]
      : [];
  });
}

function expressName(code: CodeIndex, file: SourceFile): string | null {
  const bound = code
    .symbolsOf(file.path)
    ?.imports.find(
      ({ module, imported }) =>
        module === "express" && (imported === "default" || imported === "*" || imported === null),
    );
  if (bound?.local) return bound.local;
  const required = file.tree.rootNode
    .descendantsOfType("variable_declarator")
    .find((node) => requiredModule(field(node, "value") ?? node) === "express");
  const name = required && field(required, "name");
  return name?.type === "identifier" ? name.text : null;
}

/** The statements that register something with the application, in order. */
function usesOf(file: SourceFile, name: string): Node[] {
  return file.tree.rootNode.descendantsOfType("expression_statement").filter((node) => {
    const call = node.firstNamedChild;
    const callee = call?.type === "call_expression" ? field(call, "function") : null;
    return callee?.type === "member_expression" && field(callee, "object")?.text === name;
  });
}

function isParser(use: Node, kind: Kind): boolean {
  return new RegExp(`\\b\\w+\\.${kind}\\(`).test(use.text) && /^\w+\.use\(/.test(use.text);
}

/** Without a path and not as one of several. */
function isForAll(use: Node): boolean {
  const given = field(use.firstNamedChild ?? use, "arguments")?.namedChildren ?? [];
  return given.length === 1 && given[0]?.type !== "string";
}

/** Whether a statement registers the handler, or a router from the file that does. */
function leadsTo(code: CodeIndex, file: SourceFile, use: Node, handler: WebHandler): boolean {
  const callee = field(use.firstNamedChild ?? use, "function");
  const verb = callee ? (lastNameOf(callee) ?? "") : "";
  if (!/^(?:use|get|post|put|patch|delete|all)$/.test(verb)) return false;
  if (
    file.path === handler.path &&
    use.startIndex <= handler.node.startIndex &&
    handler.node.endIndex <= use.endIndex
  )
    return true;
  const given = field(use.firstNamedChild ?? use, "arguments")?.namedChildren ?? [];
  return given.some((node) => {
    const inner = node.type === "call_expression" ? (field(node, "function") ?? node) : node;
    const root = (dottedName(inner) ?? "").split(".")[0] ?? "";
    const inline = requiredModule(node);
    const binding = code.symbolsOf(file.path)?.imports.find(({ local }) => local === root);
    const stem = (inline ?? binding?.module ?? "")
      .split("/")
      .at(-1)
      ?.replace(/\.[cm]?[jt]sx?$/, "");
    if (!stem) return false;
    const target = code
      .importsOf(file.path)
      .find(
        (path) =>
          path.includes(`/${stem}.`) || path.startsWith(`${stem}.`) || path.includes(`/${stem}/index.`),
      );
    return target !== undefined && reaches(code, target, handler.path, 0);
  });
}

function reaches(code: CodeIndex, from: string, to: string, depth: number): boolean {
  if (from === to) return true;
  return depth < 3 && code.importsOf(from).some((path) => reaches(code, path, to, depth + 1));
}

/** A statement with its line break. */
function wholeLines(file: SourceFile, node: Node): { readonly start: number; readonly end: number } {
  const lineStart = file.text.lastIndexOf("\n", node.startIndex - 1) + 1;
  const lineEnd = file.text.indexOf("\n", node.endIndex);
  const isAlone =
    file.text.slice(lineStart, node.startIndex).trim() === "" &&
    (lineEnd < 0 ? file.text.slice(node.endIndex) : file.text.slice(node.endIndex, lineEnd)).trim() === "";
  return isAlone && lineEnd >= 0
    ? { start: lineStart, end: lineEnd + 1 }
    : { start: node.startIndex, end: node.endIndex };
}
