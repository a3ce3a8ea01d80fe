import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { returnsOf } from "../../../diagnose/origin/python/returns.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { insertAfter } from "../edits/statements.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import type { Birth } from "./births.ts";

/** A function all of whose ways give a value but the last: it gives what its kin give at their end. */
export function lastWayIdeas({ code }: Investigation, birth: Birth): Idea[] {
  const { callee } = birth;
  const file = callee && code.file(callee.path);
  const found = callee && file ? lastWay(code, file, callee, birth.node) : null;
  return callee && found
    ? [
        {
          cause: `${callee.qualifiedName} gives nothing where none of its conditions holds, so its callers get None.`,
          explanation: `There it gives \`${found.value}\`, as the functions beside it do at their end (${found.evidence.join(", ")}).`,
          edits: found.edits,
          basis: "house",
          expectation: FINE,
          name: `${callee.name}_gives_its_result`,
          sentence: `${callee.name} gives a value on each way.`,
        },
      ]
    : [];
}

/** What a function gives at its end, where all else does not hold. */
interface LastWay {
  readonly value: string;
  readonly edits: readonly CandidateEdit[];
  readonly evidence: readonly string[];
}

/** Values that add nothing to what takes them. */
const ZERO = /^(?:0|0\.0+|Decimal\((?:0|["']0(?:\.0+)?["'])\)|ZERO)$/;
const BLANK = /^(?:""|'')$/;

/**
 * `if age >= 12: return 0.6` and `elif age >= 8: return 0.25`, with no end of its own, where the amount is added to
 * another one: the functions beside it that choose an amount in the same way end with an amount of nothing. So with texts.
 */
function lastWay(code: CodeIndex, file: SourceFile, symbol: FunctionSymbol, use: Node): LastWay | null {
  const { values, bare, canFallOff, isGenerator } = returnsOf(symbol);
  const body = field(symbol.node, "body");
  const last = body?.namedChildren.findLast((child) => child.type !== "comment");
  if (!canFallOff || isGenerator || bare.length > 0 || values.length === 0) return null;
  if (last?.type !== "if_statement" || !isAdded(use)) return null;
  if (last.childrenForFieldName("alternative").some((one) => one?.type === "else_clause")) return null;
  const kind = kindOf(values);
  if (kind === null || !values.every((value) => ancestorOfType(value, ["if_statement"], symbol.node)))
    return null;
  const kin = (code.symbolsOf(symbol.path)?.functions ?? []).filter(
    ({ node }) =>
      node.id !== symbol.node.id &&
      ancestorOfType(node, ["class_definition"])?.id ===
        ancestorOfType(symbol.node, ["class_definition"])?.id,
  );
  const ends = kin.flatMap(({ node }) => endOf(node, kind) ?? []);
  const texts = new Set(ends.map(({ text }) => text));
  const [value] = texts;
  if (value === undefined || texts.size !== 1) return null;
  const edit = insertAfter(file, last, [`return ${value}`]);
  return (
    edit && {
      value,
      edits: [{ ...edit, part: "fix" }],
      evidence: ends.map((node) => `${symbol.path}:${startLineOf(node)}`).slice(0, 3),
    }
  );
}

type Kind = "number" | "text";

function kindOf(values: readonly Node[]): Kind | null {
  if (values.every((one) => /^(?:integer|float)$/.test(one.type) || /^Decimal\(/.test(one.text)))
    return "number";
  return values.every((one) => one.type === "string") ? "text" : null;
}

/** What a function that chooses between values of the kind gives where nothing else holds, if that is nothing of the kind. */
function endOf(definition: Node, kind: Kind): Node | null {
  const statements = descendantsHere(definition, "return_statement");
  const values = statements.flatMap((node) => node.firstNamedChild ?? []);
  const [only] = values;
  const isNothing = (node: Node | null | undefined) =>
    node && (kind === "number" ? ZERO : BLANK).test(node.text) ? node : null;
  if (values.length === 1 && only?.type === "conditional_expression") return isNothing(only.namedChild(2));
  const last = values.at(-1);
  return values.length > 1 && last && kindOf(values) === kind ? isNothing(last) : null;
}

/** Whether a value is only added to another one, or put together with it: `1 + surcharge(age)`, `total += fee(order)`. */
function isAdded(use: Node): boolean {
  const names = use.parent?.type === "assignment" ? field(use.parent, "left") : null;
  if (names?.type === "identifier") {
    const scope = ancestorOfType(use, ["function_definition"]);
    const reads = (scope?.descendantsOfType("identifier") ?? []).filter(
      (node) => node.text === names.text && node.startIndex > use.endIndex,
    );
    return reads.length > 0 && reads.every(isAddend);
  }
  return isAddend(use);
}

function isAddend(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "parenthesized_expression") return isAddend(parent);
  const operator = parent ? (field(parent, "operator")?.text ?? "") : "";
  if (parent?.type === "augmented_assignment") return operator === "+=" || operator === "-=";
  if (parent?.type === "interpolation" || parent?.type === "argument_list")
    return parent.type === "interpolation";
  return (
    parent?.type === "binary_operator" &&
    (operator === "+" || (operator === "-" && field(parent, "right")?.id === node.id))
  );
}
