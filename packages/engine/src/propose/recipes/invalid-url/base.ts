import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { namesAt } from "../javascript/names.ts";
import { nearness } from "../sibling-form/offer.ts";
import { wordsOfSource } from "../sibling-form/source-words.ts";
import { parametersAround } from "../structure/arguments.ts";
import { guess } from "../structure/scene.ts";

/**
 * An address that may be relative is read without a base, while the function, or the code beside it, has the base and
 * makes other addresses absolute with it. It is made absolute where it comes in, so that all its uses agree.
 */
export function baseIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  { call, value }: Reading,
): Idea[] {
  const { code } = investigation;
  const { file } = fault;
  if (field(call, "arguments")?.namedChildCount !== 1) return [];
  const statement = statementAround(call) ?? fault.statement;
  const names = new Set([...namesAt(code, file, statement), ...parametersAround(call)]);
  const form = absoluteForm(code, file, names, call);
  if (!form) return comparedIdeas(investigation, file, call, value);
  const birth = birthOf(value);
  const at = birth ?? value;
  // Where the variable serves other things as well, those want the absolute address too.
  const edit = birth
    ? textEdit(file, at.startIndex, at.endIndex, form.href(at.text))
    : textEdit(file, call.startIndex, call.endIndex, `new URL(${value.text}, ${form.base})`);
  return [
    guess({ investigation }, 0.9, {
      name: "address_is_made_absolute",
      sentence: "A relative address is read with its base",
      cause: `\`${value.text}\` may be relative, and is read as an address without its base.`,
      explanation: `Makes it absolute with \`${form.base}\`, as ${form.where} does.`,
      edits: [...(birth ? form.edits : []), edit],
      basis: "house",
      place: { path: file.path, line: startLineOf(at) },
    }).idea,
  ];
}

/** `if (url.origin !== ORIGIN)`: the address is held against a base, so one without a host is one of the base's own. */
function comparedIdeas(investigation: Investigation, file: SourceFile, call: Node, value: Node): Idea[] {
  const declarator = call.parent?.type === "variable_declarator" ? call.parent : null;
  const name = declarator && field(declarator, "name")?.text;
  const base = declarator?.parent?.parent
    ?.descendantsOfType("binary_expression")
    .flatMap((node): Node[] => {
      const [left, right] = [field(node, "left"), field(node, "right")];
      if (!left || !right || !/^[!=]==?$/.test(field(node, "operator")?.text ?? "")) return [];
      return left.text === `${name}.origin` ? [right] : right.text === `${name}.origin` ? [left] : [];
    })
    .find(({ text }) => /^[\w$.]+$/.test(text));
  if (!base) return [];
  return [
    guess({ investigation }, 0.9, {
      name: "address_is_made_absolute",
      sentence: "A relative address is read with its base",
      cause: `\`${value.text}\` may be relative, and is read as an address without its base.`,
      explanation: `Reads it with \`${base.text}\`, which ${file.path}:${startLineOf(base)} holds it against.`,
      edits: [textEdit(file, call.startIndex, call.endIndex, `new URL(${value.text}, ${base.text})`)],
      basis: "house",
      place: { path: file.path, line: startLineOf(call) },
    }).idea,
  ];
}

function statementAround(node: Node): Node | null {
  for (let current: Node | null = node; current; current = current.parent)
    if (/(?:statement|declaration)$/.test(current.type)) return current;
  return null;
}

interface Form {
  readonly base: string;
  readonly href: (address: string) => string;
  readonly edits: readonly ReturnType<typeof textEdit>[];
  readonly where: string;
}

/** How this file makes other addresses absolute, with a base that is at hand here. */
function absoluteForm(code: CodeIndex, file: SourceFile, names: ReadonlySet<string>, own: Node): Form | null {
  const isHere = (base: Node) =>
    names.has(base.text.split(".")[0] ?? "") || /^[A-Z][A-Z\d_]+$/.test(base.text);
  const all = likestFirst(file, own);
  for (const call of all) {
    const given = field(call, "arguments")?.namedChildren ?? [];
    const [, base] = given;
    // One call elsewhere, with something of another kind, says nothing of this one.
    const isAlone =
      all.filter((one) => field(one, "arguments")?.namedChildren[1]?.text === base?.text).length < 2;
    if (isAlone && !isLike(file, call, own)) continue;
    if (call.id === own.id || !base || given.length !== 2 || !/^[\w$.]+$/.test(base.text) || !isHere(base))
      continue;
    const where = `${file.path}:${startLineOf(call)}`;
    if (call.type === "new_expression") {
      if (field(call, "constructor")?.text !== "URL") continue;
      return {
        base: base.text,
        href: (address) => `new URL(${address}, ${base.text}).href`,
        edits: [],
        where,
      };
    }
    const callee = field(call, "function");
    const found = callee && /^[\w$.]+$/.test(callee.text) ? code.resolve(file.path, callee.text) : null;
    const value = found?.node?.type === "variable_declarator" ? field(found.node, "value") : found?.node;
    if (!callee || !value || !isFunctionNode(value) || !makesAbsolute(value)) continue;
    const plan =
      callee.type === "identifier" && found?.path === file.path
        ? planJavascriptImport(code, file, { path: found.path, name: callee.text })
        : null;
    return {
      base: base.text,
      href: (address) => `${callee.text}(${address}, ${base.text})`,
      edits: plan?.edits ?? [],
      where,
    };
  }
  return null;
}

/** Calls of the file, those with a value of the same kind before others: other links of the page before where the site begins. */
function likestFirst(file: SourceFile, own: Node): Node[] {
  return file.tree.rootNode
    .descendantsOfType(["new_expression", "call_expression"])
    .toSorted((left, right) => sharedWords(file, right, own) - sharedWords(file, left, own));
}

function isLike(file: SourceFile, call: Node, own: Node): boolean {
  const inFunction = nearness({ file, node: own }, { file, node: call }) > 1;
  return inFunction || sharedWords(file, call, own) > 0 || isOfParallel(call, own);
}

/** Whether both read what their function was given first, and the functions take and give the same types. */
function isOfParallel(call: Node, own: Node): boolean {
  const types = [call, own].map((node) => {
    const scope = functionAround(node);
    const first = scope && field(scope, "parameters")?.namedChildren[0];
    const given = field(node, "arguments")?.namedChildren[0];
    const isFirst = first && given && field(first, "pattern")?.text === given.text;
    const [type, result] = [first && field(first, "type"), scope && field(scope, "return_type")];
    return isFirst && type && result ? `${type.text} ${result.text}` : null;
  });
  return types[0] !== null && types[0] === types[1];
}

/** How many names the first arguments of two calls have in common where they come from. */
function sharedWords(file: SourceFile, call: Node, own: Node): number {
  const [value] = field(own, "arguments")?.namedChildren ?? [];
  const [other] = field(call, "arguments")?.namedChildren ?? [];
  const wanted = value ? wordsOfSource(file, value) : [];
  return other ? wordsOfSource(file, other).filter((word) => wanted.includes(word)).length : 0;
}

/** `(address, base) => new URL(address, base).href` */
function makesAbsolute(definition: Node): boolean {
  const [address, base] = (field(definition, "parameters")?.namedChildren ?? []).map(
    (node) => (field(node, "pattern") ?? field(node, "left") ?? node).text,
  );
  const body = field(definition, "body")?.text ?? "";
  return (
    address !== undefined &&
    base !== undefined &&
    new RegExp(
      `new URL\\(${address.replace(/\$/g, "\\$")},\\s*${base.replace(/\$/g, "\\$")}\\)\\.(?:href|toString\\(\\))`,
    ).test(body) &&
    body.length < 300
  );
}

/** Where a variable that is used more than once gets its value, in the function of this use; null for anything else. */
function birthOf(value: Node): Node | null {
  if (value.type !== "identifier") return null;
  for (let scope = value.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope) && scope.type !== "program") continue;
    const declared = scope
      .descendantsOfType("variable_declarator")
      .find((node) => field(node, "name")?.text === value.text && node.endIndex <= value.startIndex);
    const uses = scope
      .descendantsOfType(["identifier", "shorthand_property_identifier"])
      .filter((node) => node.text === value.text && (!declared || node.startIndex > declared.endIndex));
    const born = declared && field(declared, "value");
    return born &&
      uses.length > 1 &&
      /^(?:member_expression|subscript_expression|identifier)$/.test(born.type)
      ? born
      : null;
  }
  return null;
}
