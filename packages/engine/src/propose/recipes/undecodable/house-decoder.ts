import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { planModuleImport } from "../../../code/python/imports.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calledAs, givenParameters } from "../../house/own-method.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/** A function of the project that reads a text in whichever of several encodings it is. */
interface Decoder {
  readonly symbol: FunctionSymbol;
  /** Whether it is given bytes, or the path of a file that it reads itself. */
  readonly takes: "bytes" | "path";
}

/**
 * A text that is read in one encoding, where the project has a function that tries several: `decoded(path.read_bytes())`
 * in the place of `path.read_text(encoding="utf-8")`. What its other sources are read with, this one is read with too.
 */
export function houseDecoderIdeas(
  code: CodeIndex,
  fault: PythonFault,
  /** What decodes on the failing line; null where a file is gone through. */
  call: Node | null,
  cause: string,
): Idea[] {
  const { file } = fault;
  const scope = scopeOf(fault.statement);
  const decoders = decodersOf(code).filter(({ symbol }) => symbol.node.id !== scope.id);
  // Two ways of the house do not say which one is meant.
  if (new Set(decoders.map(({ takes }) => takes)).size !== decoders.length) return [];
  return decoders.flatMap(({ symbol, takes }): Idea[] => {
    const name = calledAs(code, symbol, file, call ?? fault.statement);
    const edits = name && decodedEdits(code, fault, call, name.text, takes);
    if (!name || !edits) return [];
    return [
      {
        cause,
        explanation: `\`${symbol.name}\` (${symbol.path}:${symbol.startLine}) reads it, which tries the encodings that such texts have.`,
        edits: [...name.imports, ...edits].map((edit) => ({ ...edit, part: "fix", together: "decoding" })),
        basis: "house",
        expectation: FINE,
        name: "text_in_its_encoding",
        sentence: "The text is read in its encoding.",
      },
    ];
  });
}

function decodersOf(code: CodeIndex): Decoder[] {
  return code
    .mentions("decode")
    .concat(code.mentions("encoding"))
    .filter((path, index, all) => all.indexOf(path) === index)
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .flatMap((symbol): Decoder[] => {
      const takes = takenBy(symbol);
      const isUsed = code
        .callsOf(symbol.name)
        .some((site) => site.enclosing?.node.id !== symbol.node.id && code.file(site.path)?.isTest === false);
      return takes && isUsed ? [{ symbol, takes }] : [];
    });
}

const READS = /(?:\.(?:read_text|read_bytes|open)\(|\bopen\()/;

function takenBy(symbol: FunctionSymbol): Decoder["takes"] | null {
  const { node } = symbol;
  const [first, ...others] = givenParameters(symbol);
  if (first?.kind !== "positional" || others.some(({ defaultValue }) => !defaultValue)) return null;
  if (node.text.startsWith("async") || !triesSeveral(node) || !givesText(node)) return null;
  const calls = descendantsHere(node, "call");
  const isOpened = calls.some((call) => {
    const { positional, receiver } = readCall(call);
    return (
      READS.test(`${field(call, "function")?.text ?? ""}(`) &&
      [receiver, positional[0]].some(
        (part) => part != null && new RegExp(`\\b${first.name}\\b`).test(part.text),
      )
    );
  });
  if (isOpened) return "path";
  const isDecoded = calls.some((call) => {
    const { positional, receiver } = readCall(call);
    const name = lastNameOf(field(call, "function") ?? call);
    return (
      (name === "decode" && receiver?.text === first.name) ||
      (name === "str" && positional[0]?.text === first.name)
    );
  });
  return isDecoded ? "bytes" : null;
}

/** `try … except UnicodeDecodeError` around a decoding, or a loop over encodings. */
function triesSeveral(definition: Node): boolean {
  return descendantsHere(definition, "except_clause").some((clause) =>
    /^except\s*\(?[^:]*\b(?:Unicode(?:Decode)?Error|ValueError)\b/.test(clause.text),
  );
}

/** Whether all that a function gives is a text: no rows, no lines. */
function givesText(definition: Node): boolean {
  const given = descendantsHere(definition, "return_statement").flatMap((node) => node.firstNamedChild ?? []);
  return (
    given.length > 0 &&
    descendantsHere(definition, "yield").length === 0 &&
    given.every(
      (value) =>
        /^(?:call|identifier|string)$/.test(value.type) &&
        (value.type !== "call" ||
          /^(?:decode|read_text|read|str|lstrip|removeprefix|replace)$/.test(
            lastNameOf(field(value, "function") ?? value) ?? "",
          )),
    )
  );
}

function decodedEdits(
  code: CodeIndex,
  fault: PythonFault,
  call: Node | null,
  helper: string,
  takes: Decoder["takes"],
): Edit[] | null {
  const { file } = fault;
  if (!call) return openedEdits(code, file, fault.statement, helper, takes);
  const callee = field(call, "function");
  const name = callee ? (lastNameOf(callee) ?? "") : "";
  const { receiver, positional } = readCall(call);
  if (name === "decode" && receiver)
    return takes === "bytes" ? [replaceNode(file, call, `${helper}(${receiver.text})`)] : null;
  if (name === "str" && positional.length === 2)
    return takes === "bytes" ? [replaceNode(file, call, `${helper}(${positional[0]?.text})`)] : null;
  if (name === "read_text" && receiver)
    return [
      replaceNode(
        file,
        call,
        takes === "path" ? `${helper}(${receiver.text})` : `${helper}(${receiver.text}.read_bytes())`,
      ),
    ];
  return openedEdits(code, file, fault.statement, helper, takes);
}

/** `with open(path, encoding="utf-8") as handle:` around what reads the handle once. */
function openedEdits(
  code: CodeIndex,
  file: SourceFile,
  statement: Node,
  helper: string,
  takes: Decoder["takes"],
): Edit[] | null {
  const opened =
    statement.type === "with_statement" ? statement : ancestorOfType(statement, ["with_statement"]);
  const items =
    opened?.descendantsOfType("with_item").filter((item) => item.parent?.parent?.id === opened.id) ?? [];
  const [item] = items;
  const pattern = item && field(item, "value");
  const open = pattern?.type === "as_pattern" ? pattern.firstNamedChild : null;
  const handle = pattern?.type === "as_pattern" ? pattern.lastNamedChild?.text : undefined;
  const body = opened && field(opened, "body");
  if (!opened || !body || items.length !== 1 || open?.type !== "call" || handle === undefined) return null;
  const isOpen = /^(?:open|io\.open|codecs\.open)$|\.open$/.test(field(open, "function")?.text ?? "");
  const uses = body.descendantsOfType("identifier").filter((node) => node.text === handle);
  const [use, ...others] = uses;
  if (!isOpen || !use || others.length > 0 || takes !== "bytes") return null;
  const bytes = asBytes(open);
  const attribute = use.parent?.type === "attribute" ? use.parent : null;
  const read = attribute?.parent?.type === "call" ? attribute.parent : null;
  const method = attribute && field(attribute, "attribute")?.text;
  const text = `${helper}(${handle}.read())`;
  if (read && method === "read" && readCall(read).positional.length === 0)
    return [replaceNode(file, open, bytes), replaceNode(file, read, text)];
  if (read && method === "readlines")
    return [replaceNode(file, open, bytes), replaceNode(file, read, `${text}.splitlines(keepends=True)`)];
  if (attribute) return null;
  const around = use.parent?.type === "argument_list" ? use.parent.parent : null;
  const callee = around && field(around, "function")?.text;
  if (around && callee === "json.load" && readCall(around).positional.length === 1)
    return [replaceNode(file, open, bytes), replaceNode(file, around, `json.loads(${text})`)];
  // A parser of rows takes lines as well as a file; fields with line breaks need their ends.
  if (callee && /^(?:csv\.)?(?:reader|DictReader)$/.test(callee)) {
    const stream = planModuleImport(code, file.path, "io");
    return stream
      ? [
          ...stream.edits,
          replaceNode(file, open, bytes),
          replaceNode(file, use, `${stream.local}.StringIO(${text})`),
        ]
      : null;
  }
  const isGoneThrough = /^(?:for_statement|for_in_clause)$/.test(use.parent?.type ?? "");
  return isGoneThrough || (callee && /^(?:list|enumerate|iter|sorted|tuple)$/.test(callee))
    ? [replaceNode(file, open, bytes), replaceNode(file, use, `${text}.splitlines(keepends=True)`)]
    : null;
}

/** `open(path, encoding="utf-8", newline="")` as it is opened for bytes. */
function asBytes(open: Node): string {
  const isMethod =
    field(open, "function")?.type === "attribute" &&
    /\.open$/.test(field(open, "function")?.text ?? "") &&
    !/^(?:io|codecs)\./.test(open.text);
  const { positional } = readCall(open);
  const path = isMethod ? [] : positional.slice(0, 1).map(({ text }) => text);
  return `${field(open, "function")?.text.replace(/^codecs\./, "")}(${[...path, '"rb"'].join(", ")})`;
}
