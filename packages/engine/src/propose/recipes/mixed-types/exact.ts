import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { planImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Mixture } from "./mixture.ts";

const MOST_IDEAS = 2;

/** Whether an exact number met one that is not. */
export function isInexact({ left, right }: Mixture): boolean {
  return /\bfloat\b/.test(`${left} ${right}`) && /\bDecimal\b/.test(`${left} ${right}`);
}

/**
 * A number that comes in inexact and is made exact there: by the function with which the house makes its numbers exact,
 * else through its text. A float taken as it is would bring its error along, so that is no candidate.
 */
export function exactIdeas(
  investigation: Investigation,
  trail: readonly ValuePlace[],
  cause: string,
): Idea[] {
  const { code } = investigation;
  const found: Idea[] = [];
  for (const { path, node, members } of trail) {
    const file = code.file(path);
    const target = file && !file.isTest && members.length === 0 ? readAround(node) : null;
    if (!file || !target || target.text.includes("\n")) continue;
    const helper = exactMaker(investigation, file, target.node);
    const plan = helper ? null : planImport(code, path, "decimal", "Decimal");
    if (!helper && !plan) continue;
    const text = helper ? `${helper.text}(${target.text})` : `${plan?.local}(str(${target.text}))`;
    found.push(
      runningIdea({
        cause,
        explanation: `At ${path}:${startLineOf(target.node)} the number is made exact with \`${text}\`${helper ? `, as at ${helper.evidence}` : ": through its text, so that it is what was written"}.`,
        edits: [...(helper?.imports ?? plan?.edits ?? []), replaceNode(file, target.node, text)],
        basis: helper ? "house" : "standard",
        name: "numbers_are_exact",
        sentence: "Exact numbers meet exact numbers.",
      }),
    );
  }
  return found.slice(0, MOST_IDEAS);
}

/** A value that is read from outside; the whole choice where each branch of one reads it. */
function readAround(node: Node): { node: Node; text: string } | null {
  const isRead =
    node.type === "subscript" ||
    (node.type === "call" && /\.get\(|\bfloat\(/.test(node.text) && node.namedChildCount > 0);
  if (!isRead) return null;
  const inner = /^float\(([^()]*(?:\([^()]*\))?[^()]*)\)$/.exec(node.text)?.[1];
  const choice = ancestorOfType(node, ["conditional_expression"]);
  const branches = choice ? [choice.namedChild(0), choice.namedChild(2)] : [];
  const isWhole = choice !== null && branches.every((branch) => branch?.text.includes(node.text));
  return { node: isWhole ? choice : node, text: inner ?? node.text };
}

/** A function of one value that gives `Decimal(str(value))`, and that the project uses. */
function exactMaker(
  { code }: Investigation,
  file: SourceFile,
  node: Node,
): {
  text: string;
  imports: readonly Parameters<typeof runningIdea>[0]["edits"][number][];
  evidence: string;
} | null {
  const own = scopeOf(node);
  for (const path of code.mentions("Decimal(")) {
    for (const symbol of code.symbolsOf(path)?.functions ?? []) {
      const [parameter, ...others] = parametersOf(symbol.node);
      if (
        !parameter ||
        others.some(({ defaultValue }) => !defaultValue) ||
        symbol.qualifiedName.includes(".")
      )
        continue;
      const makes = descendantsHere(symbol.node, "call").some(
        (call) =>
          /(?:^|\.)Decimal$/.test(field(call, "function")?.text ?? "") &&
          new RegExp(`\\b(?:str|repr)\\(${parameter.name}\\)|f["'].*\\{${parameter.name}\\b`).test(call.text),
      );
      if (!makes || symbol.node.id === own.id || code.file(path)?.isTest !== false) continue;
      const [use] = code.callsOf(symbol.name).filter((site) => code.file(site.path)?.isTest === false);
      const name = use ? nameOfFunction(code, symbol, file, node) : null;
      if (use && name) return { text: name.text, imports: name.imports, evidence: `${use.path}:${use.line}` };
    }
  }
  return null;
}
