import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { documentsOf } from "../../../code/data-files.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { commentOf } from "../../house/javascript/comments.ts";
import { operationOf } from "../../house/javascript/leavings.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { wayBack } from "../javascript/way-back.ts";
import { guess } from "../structure/scene.ts";
import { wordsOf } from "../structure/similar-names.ts";

type Rounding = "round" | "floor" | "ceil";

/** A count that is divided, or a share of one, where only a whole number can stand: it is rounded as the project says. */
export function fractionIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  reading: Reading,
): Idea[] {
  const { file } = fault;
  const { value, operation } = reading;
  const way = wayBack(investigation, file.path, value);
  const isTold = /because it is not an integer$/.test(fault.exception.value);
  const division = isTold
    ? value.text
    : way.map(({ path, node }) => divisionAt(investigation, path, node)).find((one) => one !== null);
  if (!division) return [];
  const names = new Set(
    [fault.function?.name ?? "", value.text, ...way.map(({ node }) => nameOf(node)), division].flatMap(
      namesIn,
    ),
  );
  const told = toldRounding(investigation, fault, names) ?? houseRounding(investigation, operation);
  const own = told ? null : customaryRounding(names, division);
  const rounding = told?.rounding ?? own;
  if (!rounding) return [];
  const edits = roundedWhereCounted(file, value, operation, rounding);
  if (!edits) return [];
  const where = told ? `, as ${told.where} says` : "";
  return [
    guess({ investigation }, 0.9, {
      name: "a_whole_number",
      sentence: "A number between two whole ones is rounded",
      cause: `\`${value.text.slice(0, 40)}\` may have a fraction, where only a whole number can stand.`,
      explanation: `Rounds it with \`Math.${rounding}\`${where}.`,
      edits,
      basis: told ? "house" : "guess",
      place: { path: file.path, line: startLineOf(value) },
    }).idea,
  ];
}

function nameOf(node: Node): string {
  const name = node.parent?.type === "variable_declarator" ? field(node.parent, "name") : null;
  return (
    name?.text ?? (/^(?:identifier|member_expression|call_expression)$/.test(node.type) ? node.text : "")
  );
}

function namesIn(text: string): string[] {
  return (text.match(/[A-Za-z_]\w*/g) ?? []).flatMap(wordsOf).filter((word) => word.length > 2);
}

/** The text of the division, or of the product with a fraction, that a value is made by: its own, or that of a function. */
function divisionAt({ code }: Investigation, path: string, node: Node): string | null {
  if (isFraction(node)) return node.text;
  if (node.type !== "call_expression") return null;
  const [callee, ...others] = calleesOf(code, path, node);
  if (!callee || others.length > 0) return null;
  return returnsOf(callee.symbol.node).values.find(isFraction)?.text ?? null;
}

export function isFraction(node: Node): boolean {
  switch (node.type) {
    case "number":
      return /^\d*\.\d*[1-9]/.test(node.text);
    case "parenthesized_expression":
      return node.firstNamedChild !== null && isFraction(node.firstNamedChild);
    case "ternary_expression":
      return [field(node, "consequence"), field(node, "alternative")].some(
        (one) => one !== null && isFraction(one),
      );
    case "binary_expression": {
      const operator = field(node, "operator")?.text ?? "";
      const sides = [field(node, "left"), field(node, "right")];
      if (operator === "/") return true;
      if (operator === "*" && sides.some((side) => side?.text === "Math.random()")) return true;
      if (operator === "*" && sides.some((side) => /^\d*\.\d+$/.test(side?.text ?? ""))) return true;
      return /^[-+*]$/.test(operator) && sides.some((side) => side !== null && isFraction(side));
    }
    default:
      return false;
  }
}

interface Told {
  readonly rounding: Rounding;
  readonly where: string;
}

/** What the comment of the function, or a document that speaks of the same things, says about rounding. */
function toldRounding(
  { tree }: Investigation,
  { function: own, file }: JavascriptFault,
  names: ReadonlySet<string>,
): Told | null {
  const comment = own && commentOf(own.node);
  const said = comment ? roundingIn(comment) : null;
  if (said) return { rounding: said, where: `${file.path}:${own?.startLine}` };
  const found = documentsOf(tree.directory).flatMap(({ path, text }) =>
    text.split(/\n\s*\n/).flatMap((paragraph) => {
      const rounding = roundingIn(paragraph);
      const words = new Set(namesIn(paragraph.toLowerCase()).map(singular));
      const shared = [...names].filter((name) => words.has(singular(name)));
      return rounding && shared.length > 0 ? [{ rounding, where: path, shared: shared.length }] : [];
    }),
  );
  const most = Math.max(0, ...found.map(({ shared }) => shared));
  const best = found.filter(({ shared }) => shared === most);
  const [first] = best;
  return first && best.every(({ rounding }) => rounding === first.rounding) ? first : null;
}

function singular(word: string): string {
  return word.replace(/s$/, "");
}

function roundingIn(text: string): Rounding | null {
  const plain = text.replace(/\s+/g, " ").toLowerCase();
  if (!/\bround(?:ed|s|ing)?\b|\bnearest\b|\bcut off\b|\bbegun\b|\bstarted\b/.test(plain)) return null;
  // Which way a half goes is said of rounding to the nearest.
  if (/\bhal(?:f|ves)\b[^.;]*\bround(?:ed|s)?\b|\bnearest\b/.test(plain)) return "round";
  if (/\bround(?:ed|s|ing)? up\b|\b(?:begun|started)\b[^.;]*\bcounts?\b/.test(plain)) return "ceil";
  if (/\bround(?:ed|s|ing)? (?:down|off to the lower)\b|\bcut off\b/.test(plain)) return "floor";
  return /\bround(?:ed|s|ing)?\b/.test(plain) ? "round" : null;
}

/** How other calls of the same kind round what they are given. */
function houseRounding({ code }: Investigation, operation: string): Told | null {
  const found = code.mentions("Math").flatMap((path): Told[] => {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") return [];
    return file.tree.rootNode
      .descendantsOfType(["call_expression", "new_expression"])
      .filter((node) => isCount(operationOf(node), operation))
      .flatMap((node) => {
        const rounding = /^Math\.(round|floor|ceil)\(/.exec(argumentsOf(node)[0]?.text ?? "")?.[1];
        return rounding ? [{ rounding: rounding as Rounding, where: `${path}:${startLineOf(node)}` }] : [];
      });
  });
  const [first] = found;
  return first && found.every(({ rounding }) => rounding === first.rounding) ? first : null;
}

const COUNTS = /^(?:repeat|new Array|Array|Array\.from|padStart|padEnd)$/;

function isCount(other: string | null, operation: string): boolean {
  return other !== null && (other === operation || (COUNTS.test(other) && COUNTS.test(operation)));
}

/** Things that hold several others: what is left over needs one more. */
const HOLDERS =
  /^(?:pages?|chunks?|batch(?:es)?|rounds?|blocks?|rows?|sheets?|buckets?|parcels?|boxes|lines?|groups?|slots?|columns?)$/;
const SHARES =
  /^(?:percent(?:age)?|ratio|progress|bar|filled|done|share|stars?|score|rating|average|avg|mean|gauge|meter|level)$/;

function customaryRounding(names: ReadonlySet<string>, division: string): Rounding | null {
  if (/\/\s*2\b/.test(division) && !/[+*]/.test(division)) return "floor";
  if ([...names].some((name) => SHARES.test(name))) return "round";
  if (/\*\s*1(?:_?0)+$/.test(division)) return "round";
  return [...names].some((name) => HOLDERS.test(name)) ? "ceil" : null;
}

/** Where the value is made in the same function, else at each count of the function that it is given to. */
function roundedWhereCounted(file: SourceFile, value: Node, operation: string, rounding: Rounding) {
  const wrap = (node: Node) => [
    textEdit(file, node.startIndex, node.startIndex, `Math.${rounding}(`),
    textEdit(file, node.endIndex, node.endIndex, ")"),
  ];
  if (value.type !== "identifier") return wrap(value).map((edit) => ({ ...edit, together: "whole" }));
  let scope: Node = value;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  const declared = scope
    .descendantsOfType("variable_declarator")
    .find((one) => field(one, "name")?.text === value.text && one.endIndex <= value.startIndex);
  const born = declared && field(declared, "value");
  if (born) return isFraction(born) ? wrap(born).map((edit) => ({ ...edit, together: "whole" })) : null;
  const counts = scope
    .descendantsOfType(["call_expression", "new_expression"])
    .filter((node) => isCount(operationOf(node), operation))
    .flatMap((node) => argumentsOf(node).slice(0, 1))
    .flatMap((given) => [given, ...given.descendantsOfType("identifier")])
    .filter(({ type, text }) => type === "identifier" && text === value.text);
  const uses = [...new Map(counts.map((node) => [node.id, node])).values()];
  return uses.flatMap(wrap).map((edit) => ({ ...edit, together: "whole" }));
}
