import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../../code/code-index.ts";
import { parameterNames } from "../../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../../code/javascript/imports.ts";
import { argumentsOf, field, startLineOf } from "../../../../code/nodes.ts";
import { returnsOf } from "../../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../../investigation.ts";
import { operationOf } from "../../../house/javascript/leavings.ts";
import type { JavascriptFault } from "../fault.ts";
import { FINE, type Idea, NO_ERROR } from "../idea.ts";
import { replaceNode } from "../statements.ts";
import type { Reading } from "./reading.ts";

/** Other calls of the same kind get their value through a function of the house that brings it into form first. */
export function houseFormIdeas(
  { code, event }: Investigation,
  { file, function: own }: JavascriptFault,
  { call, value, operation }: Reading,
): Idea[] {
  const index = argumentsOf(call).findIndex(({ id }) => id === value.id);
  // What is in form already is not brought into it again.
  if (index < 0 || value.type === "call_expression") return [];
  const found = alike(code, operation).flatMap((site) => {
    const given = argumentsOf(site.node)[index];
    const former =
      given?.type === "call_expression" && site.node.id !== call.id ? formerOf(code, site.path, given) : null;
    return former && former.node.id !== own?.node.id ? [{ site, former }] : [];
  });
  const [first] = found;
  if (!first || new Set(found.map(({ former }) => former.name)).size !== 1) return [];
  const { former, site } = first;
  const plan =
    former.path === file.path
      ? { local: former.name, edits: [] }
      : planJavascriptImport(code, file, { path: former.path, name: former.name });
  if (!plan) return [];
  return [
    {
      name: "value_is_brought_into_form",
      sentence: "A value in the other form is read as well",
      cause: `\`${value.text.slice(0, 60)}\` is given as it comes, while \`${former.name}\` brings such values into form elsewhere.`,
      explanation: `Gives it through \`${former.name}\`, as ${site.path}:${startLineOf(site.node)} does.`,
      edits: [...plan.edits, replaceNode(file, value, `${plan.local}(${value.text})`)].map((edit) => ({
        ...edit,
        part: "fix",
        together: "form",
      })),
      basis: "house",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

interface Site {
  readonly path: string;
  readonly node: Node;
}

const MOST_FILES = 300;
const LOCAL = /^(?:new Intl\.\w+|toLocale(?:Date|Time|Upper|Lower)?(?:String|Case))$/;

/** Calls of the same operation outside of tests; all that take a language are one operation. */
function alike(code: CodeIndex, operation: string): Site[] {
  const isSame = (other: string | null) =>
    other !== null && (other === operation || (LOCAL.test(other) && LOCAL.test(operation)));
  const word =
    operation.replace(/^new /, "").split(".")[LOCAL.test(operation) ? 0 : 1] ??
    operation.replace(/^new /, "");
  const paths = LOCAL.test(operation)
    ? [...code.mentions("Intl"), ...code.mentions("toLocale")]
    : code.mentions(word);
  return [...new Set(paths)]
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && code.file(path)?.isTest === false)
    .slice(0, MOST_FILES)
    .flatMap((path) =>
      (code.file(path)?.tree.rootNode.descendantsOfType(["call_expression", "new_expression"]) ?? [])
        .filter((node) => isSame(operationOf(node)))
        .map((node) => ({ path, node })),
    );
}

/** A function of the project that makes another form of what it is given, and asks nobody else. */
function formerOf(code: CodeIndex, path: string, call: Node): FunctionSymbol | null {
  const callee = field(call, "function");
  if (callee?.type !== "identifier" || argumentsOf(call).length !== 1) return null;
  const target = code.resolve(path, callee.text);
  const symbol = code
    .functionsNamed(callee.text)
    .find((one) => one.path === (target?.path ?? path) && code.file(one.path)?.isTest === false);
  const names = symbol ? parameterNames(symbol.node) : [];
  const [name] = names;
  if (!symbol || !name || names.length !== 1) return null;
  const { values, isAsync } = returnsOf(symbol.node);
  const isOfIt = values.some((value) => new RegExp(`\\b${name.replace(/\$/g, "\\$")}\\b`).test(value.text));
  return isOfIt && !isAsync && !/\b(?:readFile|fetch|await|query|get)\w*\(/.test(symbol.node.text)
    ? symbol
    : null;
}
