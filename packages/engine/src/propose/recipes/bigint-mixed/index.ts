import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { argumentsOf } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { replaceNode } from "../javascript/statements.ts";
import { oddReturn } from "./odd-return.ts";
import { isKnownMixture, otherSide } from "./other-side.ts";

const guide = shortGuide({
  slug: "bigint-mixed",
  title: "Fix TypeError: Cannot mix BigInt and other types, use explicit conversions",
  summary:
    "This error occurs when a BigInt and a number meet in one computation: drivers give columns of 64 bits as BigInts, and `0` is a number. Compute with BigInts (`0n`) where the value has to be exact, or make a number of it where it is small for certain.",
  trace: [
    [
      "TypeError: Cannot mix BigInt and other types, use explicit conversions",
      "One side of the operator is a BigInt, the other is none.",
    ],
  ],
  causes: [
    [
      "start",
      "A sum that starts with a number",
      "`0` is no BigInt.",
      "rows.reduce((sum, row) => sum + row.views, 0)",
    ],
  ],
  fix: [
    "Start with a BigInt.",
    "rows.reduce((sum, row) => sum + row.views, 0)",
    "rows.reduce((sum, row) => sum + row.views, 0n)",
  ],
  testing: [
    "Test with a value above 2 ** 53.",
    "assert.equal(total([{ views: 9007199254740993n }]), 9007199254740993n);",
  ],
  questions: [["Is `Number(value)` wrong?", "Above 9007199254740991 it is inexact, without a word."]],
});

/** The number that meets a BigInt becomes one, where it is written in the code; else values are converted as the house does. */
function ideas({ code, event }: Investigation, { file, line }: JavascriptFault): Idea[] {
  const nodes = file.tree.rootNode
    .descendantsOfType(["binary_expression", "augmented_assignment_expression"])
    .filter((node) => startLineOf(node) <= line && line <= endLineOf(node))
    .filter((node) => /^(?:[-+*/%]|\*\*)=?$/.test(field(node, "operator")?.text ?? ""))
    .toReversed()
    .toSorted(
      (one, other) => Number(isKnownMixture(code, file, other)) - Number(isKnownMixture(code, file, one)),
    );
  const expectation = event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR;
  const found: Idea[] = [];
  for (const node of nodes) {
    const converted = otherSide(code, file, node);
    if (converted)
      found.push({
        name: "one_kind_of_number",
        sentence: "The computation is done with numbers of one kind",
        ...converted,
        edits: converted.edits.map((edit) => ({ ...edit, part: "fix", together: "kind" })),
        expectation,
        place: { path: file.path, line: startLineOf(node) },
      });
    for (const [side, other] of sidesOf(node)) {
      const odd = oddReturn(code, file.path, side);
      if (odd)
        found.push({
          name: "exact_numbers",
          sentence: "The computation is done with BigInts",
          cause: `\`${side.text.slice(0, 40)}\` is a number in one case and a BigInt in the others.`,
          explanation: "Makes a BigInt of the one result that is a number.",
          edits: [{ ...replaceNode(odd.file, odd.value, `BigInt(${odd.value.text})`), part: "fix" }],
          basis: "house",
          expectation,
          place: { path: odd.file.path, line: startLineOf(odd.value) },
        });
      const literal = literalOf(side);
      if (!literal) continue;
      const common = {
        name: "exact_numbers",
        sentence: "The computation is done with BigInts",
        cause: `\`${other.text.slice(0, 40)}\` is a BigInt, and \`${side.text.slice(0, 40)}\` is a number.`,
        expectation,
        place: { path: file.path, line: startLineOf(literal) },
      } as const;
      const converted = houseConversion(code, other);
      if (converted)
        found.push({
          ...common,
          explanation: `Makes a number of \`${other.text.slice(0, 40)}\`, as ${converted} does.`,
          edits: [{ ...replaceNode(file, other, `Number(${other.text})`), part: "fix" }],
          basis: "house",
        });
      const like = bigintLiteral(code, file.path);
      found.push({
        ...common,
        explanation: `Computes with \`${literal.text}n\`${like ? `, as ${like} does` : ""}, which is exact for values of any size.`,
        edits: [{ ...replaceNode(file, literal, `${literal.text}n`), part: "fix" }],
        basis: like ? "house" : "guess",
      });
    }
  }
  return found.slice(0, 3);
}

function sidesOf(node: Node): (readonly [Node, Node])[] {
  const left = field(node, "left");
  const right = field(node, "right");
  if (!left || !right) return [];
  return [
    [left, right],
    [right, left],
  ];
}

/** The whole number in the code that a side is: itself, what a variable or a sum starts with. */
function literalOf(side: Node): Node | null {
  if (side.type === "number") return /^\d+$/.test(side.text) ? side : null;
  if (side.type !== "identifier") return null;
  for (let scope: Node | null = side.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope)) continue;
    if (parameterNames(scope)[0] === side.text) {
      const call = scope.parent?.type === "arguments" ? scope.parent.parent : null;
      const isFold = call && /^reduce(?:Right)?$/.test(lastNameOf(field(call, "function") ?? call) ?? "");
      const start = call && isFold ? argumentsOf(call)[1] : null;
      return start?.type === "number" && /^\d+$/.test(start.text) ? start : null;
    }
    break;
  }
  const bound = lastBinding(side, side.text);
  return bound?.type === "number" && /^\d+$/.test(bound.text) ? bound : null;
}

/** Where the project makes a number of a value with this name. */
function houseConversion(code: CodeIndex, value: Node): string | null {
  const name = lastNameOf(value);
  if (name === null) return null;
  for (const path of code.mentions("Number(")) {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") continue;
    const at = new RegExp(`\\bNumber\\((?:[\\w$]+\\??\\.)*${name.replace(/\$/g, "\\$")}\\)`).exec(file.text);
    if (at) return `${path}:${file.text.slice(0, at.index).split("\n").length}`;
  }
  return null;
}

function bigintLiteral(code: CodeIndex, path: string): string | null {
  const file = code.file(path);
  const at = file ? /(?<![\w.])\d+n\b/.exec(file.text) : null;
  return file && at ? `${path}:${file.text.slice(0, at.index).split("\n").length}` : null;
}

export const bigintMixedRecipe = defineRecipe({
  slug: "bigint-mixed",
  guide,
  matches: ({ exception, isInnermost }) =>
    exception.type === "TypeError" &&
    isInnermost &&
    /^Cannot mix BigInt and other types/.test(exception.value)
      ? { score: 0.9, evidence: "V8 says that a BigInt and another value are mixed." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A BigInt meets another value at ${frame.path}:${frame.line}, and the code does not tell which of the two is meant.`,
    advice: [
      "Compute with BigInts where the value has to be exact; else make a number of it where it comes in.",
    ],
  }),
});
