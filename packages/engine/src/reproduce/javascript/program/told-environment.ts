import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { reachesOthers } from "../../outside/reaching-variables.ts";
import type { JavascriptProject } from "../project.ts";

/** A variable of the environment by which the code goes another way than in tests, with a value that makes it. */
export interface Setting {
  readonly variable: string;
  readonly value: string;
}

const MOST_SETTINGS = 3;

/**
 * Variables that tell apart what the code does, each with a value on which it does it: `"1"` of
 * `process.env.WARM_CACHE === "1"`, any for one that is only asked for. They are not captured, and tests leave them unset.
 * Those that the files of the trace read come first.
 */
export function toldSettings({ files }: JavascriptProject, onTrace: readonly string[]): Setting[] {
  const rank = ({ path }: SourceFile) => (onTrace.includes(path) ? 0 : 1);
  const found = files
    .filter((file) => !file.isTest && file.text.includes("process.env"))
    .toSorted((left, right) => rank(left) - rank(right))
    .flatMap((file) => file.tree.rootNode.descendantsOfType(["member_expression", "subscript_expression"]))
    .flatMap((node) => {
      const variable = variableOf(node);
      const value = variable === null ? null : tellingValue(node);
      if (variable === null || value === null || reachesOthers(variable, value)) return [];
      return [{ variable, value }];
    });
  const distinct = new Map(found.map((one) => [`${one.variable}=${one.value}`, one]));
  return [...distinct.values()].slice(0, MOST_SETTINGS);
}

/** `X` of `process.env.X` and `process.env["X"]`. */
function variableOf(node: Node): string | null {
  if (field(node, "object")?.text !== "process.env") return null;
  const key = field(node, "index");
  return key ? plainString(key) : (field(node, "property")?.text ?? null);
}

/** A value on which the code goes the way that it does not go where the variable is unset; null where none is told apart. */
function tellingValue(read: Node): string | null {
  const lowered =
    read.parent?.type === "member_expression" ? field(read.parent, "property")?.text : undefined;
  const call = /^to(?:Lower|Upper)Case$|^trim$/.test(lowered ?? "") ? read.parent?.parent : null;
  const node = call?.type === "call_expression" ? call : read;
  const { parent } = node;
  switch (parent?.type) {
    case "binary_expression": {
      const operator = field(parent, "operator")?.text ?? "";
      const left = field(parent, "left");
      const other = left?.id === node.id ? field(parent, "right") : left;
      const text = other && plainString(other);
      if (/^={2,3}$/.test(operator)) return text;
      // Unset it differs already.
      return /^!={1,2}$/.test(operator) && text === ""
        ? "1"
        : operator === "&&" && left?.id === node.id
          ? "1"
          : null;
    }
    case "unary_expression":
      return field(parent, "operator")?.text === "!" ? "1" : null;
    case "ternary_expression":
      return field(parent, "condition")?.id === node.id ? "1" : null;
    case "parenthesized_expression":
      return parent.parent?.type === "if_statement" ? "1" : null;
    case "arguments":
      return parent.parent && field(parent.parent, "function")?.text === "Boolean" ? "1" : null;
    default:
      return null;
  }
}
