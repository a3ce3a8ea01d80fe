import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Consumer, OptionalRead } from "../../house/optional-values.ts";
import { isDelicate } from "../fault/delicate.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { isNothing } from "./null-default.ts";

/**
 * Whether other places of the file give None for other things that are not there, in the same role: results of functions, or
 * entries of what is made. Amounts, rights and the like are left out.
 */
export function isOfFile(
  file: SourceFile,
  value: Node,
  read: Node,
  consumer: Consumer,
  fallback: string,
  reads: readonly OptionalRead[],
): boolean {
  if (fallback !== "None" || (consumer !== "entry" && consumer !== "returned")) return false;
  const key = read.parent?.type === "pair" ? (field(read.parent, "key")?.text ?? "") : "";
  if ([value.text, read.text, key].some(isDelicate)) return false;
  return reads.some(
    (one) => one.file.path === file.path && one.consumer === consumer && one.fallback === "None",
  );
}

/**
 * Where a read says itself what stands for an entry that is not there, as nothing of its kind: null is the same in what comes
 * as JSON, but for a change, where it may mean that something is taken away.
 */
export function saysForNull(
  { event }: Investigation,
  { file, line }: PythonFault,
  instead: string,
): string[] {
  const isChange = /^(?:PUT|PATCH)$/i.test(event?.request?.method ?? "");
  // A figure of nothing is told apart by who knows what is money, and what null means elsewhere.
  const isFigure = /^[\d.]+$/.test(instead);
  return !isChange && !isFigure && isNothing(instead) ? [`${file.path}:${line}`] : [];
}

/**
 * Where a field is declared as one that may be None, `topics: Optional[List[str]] = None`, and nobody takes that for anything
 * but "there are none": `path:line` of its declarations. Empty where that is not so, and where what is sent changes something:
 * what is left out stays as it is then.
 */
export function declaredNothing({ code, event }: Investigation, value: Node): string[] {
  const name = value.type === "attribute" ? field(value, "attribute")?.text : undefined;
  if (name === undefined || /^(?:PUT|PATCH)$/i.test(event?.request?.method ?? "")) return [];
  if (/(?:^|_)(?:update|edit|change|patch|merge|replace)(?:_|$)/.test(functionName(value))) return [];
  const declared = code
    .naming(name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType("assignment")
        .filter(
          (node) =>
            field(node, "left")?.text === name &&
            field(node, "type") !== null &&
            node.parent?.parent?.parent?.type === "class_definition",
        )
        .map((node) => ({ file, node })),
    );
  const open = declared.filter(({ node }) => MAY_BE_NONE.test(field(node, "type")?.text ?? ""));
  if (open.length === 0 || hasMeaning(code, name)) return [];
  return open.map(({ file, node }) => `${file.path}:${startLineOf(node)}`);
}

const MAY_BE_NONE = /^(?:typing\.)?Optional\[|\|\s*None\b|\bNone\s*\|/;

function functionName(value: Node): string {
  for (let node = value.parent; node; node = node.parent)
    if (node.type === "function_definition") return field(node, "name")?.text ?? "";
  return "";
}

/** Whether somebody asks whether there is such a thing, and does something of his own where there is none. */
function hasMeaning(code: CodeIndex, name: string): boolean {
  const asked = new RegExp(
    `\\.${name}\\s+is\\s+(?:not\\s+)?None\\b|\\bnot\\s+[\\w.]+\\.${name}\\b(?!\\s*[.[(])|\\bif\\s+[\\w.]+\\.${name}\\s*(?::|\\belse\\b|\\band\\b|\\bor\\b|\\]|\\))|\\.${name}\\s+or\\s+(?!\\[\\]|\\(\\)|\\{\\}|set\\(\\))`,
  );
  return code.naming(name).some((path) => {
    const file = code.file(path);
    return file?.isTest === false && file.language === "python" && asked.test(file.text);
  });
}
