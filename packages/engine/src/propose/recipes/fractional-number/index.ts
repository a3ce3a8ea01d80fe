import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { callsWithin } from "../../../diagnose/origin/bounded-search.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "fractional-number",
  title: "Fix 'float' where a whole number is needed in Python",
  summary:
    "This error occurs when a place, a length or a count is calculated with `/`, which gives a float even where the numbers divide evenly. Places and counts need `//`, or a rounding that says which way.",
  trace: [
    ["    half = len(ordered) / 2", "Here the number got its fraction."],
    ["    return ordered[half]", "A place in a list is a whole number."],
    ["TypeError: list indices must be integers or slices, not float", "2.0 is a float as well."],
  ],
  causes: [
    ["division", "`/` instead of `//`", "Python 3 divides with a fraction.", "ordered[len(ordered) / 2]"],
    ["rounded", "`floor`, `ceil` of another library", "NumPy's give floats.", "range(np.ceil(total / size))"],
  ],
  fix: [
    "Divide without a fraction; for pages and batches round up.",
    "half = len(ordered) / 2",
    "half = len(ordered) // 2",
  ],
  testing: ["An even and an odd number.", "def test_middle():\n    assert middle([1, 2, 3]) == 2"],
  questions: [
    ["Why not int(…)?", "It does the same; `//` says what is meant and stays exact for large numbers."],
  ],
});

const MESSAGE =
  /(?:indices must be integers(?: or slices)?, not '?float'?|slice indices must be integers|'float' object cannot be interpreted as an integer|can't multiply sequence by non-int of type 'float'|integer argument expected, got float)/;

/** A number with a fraction where only a whole one can stand, in Python. */
export const fractionalNumberRecipe: Recipe = findingsRecipe({
  slug: "fractional-number",
  guide,
  score: (fault, investigation) =>
    fault.exception.type === "TypeError" &&
    MESSAGE.test(fault.exception.value) &&
    findings(investigation, fault).length > 0
      ? 0.88
      : null,
  findings,
});

const ADVICE = "Calculate places and counts in whole numbers.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const found = placesOf(fault).flatMap((node) => divisionsOf(investigation, fault.file, node, DEPTH));
  const [first] = found;
  const places = new Set(found.map(({ node, file }) => `${file.path}:${node.startIndex}`));
  if (!first || places.size !== 1) return [];
  const idea = wholeIdea(investigation, fault, first);
  if (!idea) return [];
  return [{ id: "division", sentence: idea.cause, ...placeOf(fault), ideas: [idea], advice: ADVICE }];
}

/** What has to be whole on the failing line: places, ends of slices, numbers given to `range` and the like, factors of texts and lists. */
function placesOf(fault: PythonFault): Node[] {
  const isHere = (node: Node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1;
  const all = (types: string[]) => fault.statement.descendantsOfType(types).filter(isHere);
  const message = fault.exception.value;
  if (/indices must be/.test(message))
    return all(["subscript"]).flatMap((node) =>
      node
        .childrenForFieldName("subscript")
        .flatMap((one) => (one.type === "slice" ? one.namedChildren : [one])),
    );
  if (/multiply sequence/.test(message))
    return all(["binary_operator"]).flatMap((node) =>
      field(node, "operator")?.text === "*"
        ? [field(node, "left"), field(node, "right")].filter((one) => one !== null)
        : [],
    );
  return all(["call"])
    .filter((node) => WHOLE.test(lastNameOf(field(node, "function") ?? node) ?? ""))
    .flatMap((node) => {
      const { positional, named } = readCall(node);
      return [...positional, ...named.values()];
    });
}

const WHOLE =
  /^(?:range|islice|randint|randrange|sample|choices|bytes|bytearray|chr|bin|hex|oct|zfill|ljust|rjust|center|read|seek|nlargest|nsmallest|combinations|permutations|repeat|rotate|to_bytes|Semaphore|date|time|datetime|replace|factorial|comb|gcd|isqrt)$/;
const DEPTH = 3;

interface Division {
  readonly file: SourceFile;
  readonly node: Node;
  /** What the number is called on its way: `half`, `pages`. */
  readonly names: readonly string[];
}

/** The divisions that a number comes from: in the expression, behind its name, in the function that gives it, at the callers. */
function divisionsOf(investigation: Investigation, file: SourceFile, node: Node, depth: number): Division[] {
  const { code } = investigation;
  if (node.type === "parenthesized_expression" && node.firstNamedChild)
    return divisionsOf(investigation, file, node.firstNamedChild, depth);
  if (node.type === "binary_operator") {
    if (field(node, "operator")?.text === "/") return [{ file, node, names: [] }];
    if (!/^[-+*]$/.test(field(node, "operator")?.text ?? "")) return [];
    return [field(node, "left"), field(node, "right")].flatMap((one) =>
      one ? divisionsOf(investigation, file, one, depth) : [],
    );
  }
  if (depth === 0) return [];
  if (node.type === "call") {
    const callee = field(node, "function");
    if (/^(?:max|min|abs)$/.test(callee?.text ?? ""))
      return readCall(node).positional.flatMap((one) => divisionsOf(investigation, file, one, depth));
    const [only, ...others] = calleesOf(code, file.path, node).filter(({ certainty }) => certainty === 1);
    const home = only && code.file(only.symbol.path);
    if (!only || !home || others.length > 0) return [];
    return descendantsHere(only.symbol.node, "return_statement").flatMap((one) =>
      one.firstNamedChild
        ? divisionsOf(investigation, home, one.firstNamedChild, depth - 1).map((found) =>
            named(found, only.symbol.name),
          )
        : [],
    );
  }
  if (node.type !== "identifier") return [];
  const scope = scopeOf(node);
  const { bindings } = reachingBindings(scope, node.text, node);
  if (bindings.length > 0)
    return bindings.flatMap(({ value, kind, index }) =>
      kind === "assignment" && index === null
        ? divisionsOf(investigation, file, value, depth - 1).map((found) => named(found, node.text))
        : [],
    );
  return givenAs(investigation, scope, node.text, depth);
}

/** What callers give for a parameter. */
function givenAs(investigation: Investigation, scope: Node, name: string, depth: number): Division[] {
  const { code } = investigation;
  if (scope.type !== "function_definition") return [];
  const isMethod =
    ancestorOfType(scope, ["class_definition", "function_definition"])?.type === "class_definition";
  const index = parametersOf(scope).findIndex((one) => one.name === name) - (isMethod ? 1 : 0);
  if (index < 0) return [];
  return callsWithin(code, field(scope, "name")?.text ?? "").flatMap(({ path, node }) => {
    const home = code.file(path);
    const { positional, named: byName } = readCall(node);
    const given = byName.get(name) ?? positional[index];
    return home && !home.isTest && given
      ? divisionsOf(investigation, home, given, depth - 1).map((found) => named(found, name))
      : [];
  });
}

function named(found: Division, name: string): Division {
  return { ...found, names: [...found.names, name] };
}

/** Counts of things that hold several others each: a rest needs one more. */
const HOLDERS =
  /(?:^|_)(?:pages?|chunks?|batch(?:es)?|rounds?|blocks?|rows|sheets?|buckets?|parts|parcels?|boxes|lines|screens?|frames?|shards?)(?:_|$)/;

/** `/` becomes `//`; a number of pages is rounded up, which the house's way of doing so tells how. */
function wholeIdea(
  { code }: Investigation,
  fault: PythonFault,
  { file, node, names }: Division,
): Idea | null {
  const left = field(node, "left");
  const right = field(node, "right");
  const operator = field(node, "operator");
  if (!left || !right || !operator) return null;
  const cause = `${file.path}:${startLineOf(node)} divides with \`/\`, which gives a float, for what has to be a whole number at ${fault.file.path}:${fault.line}.`;
  // A share of money or of something measured is not meant to be a place.
  if ([left, right].some((one) => one.type === "float")) return null;
  const isCount = names.some((name) => HOLDERS.test(name));
  if (!isCount) {
    return runningIdea({
      cause,
      explanation: "It divides with `//`, which gives a whole number.",
      edits: [replaceNode(file, operator, "//")],
      basis: "standard",
      name: "whole_number",
      sentence: "The number is a whole one.",
    });
  }
  const edits = roundedUp(code, file, node, left.text, right.text);
  return (
    edits &&
    runningIdea({
      cause,
      explanation: "It is rounded up, so that what is left over counts as well.",
      edits,
      basis: "standard",
      name: "rounded_up",
      sentence: "What is left over counts as well.",
    })
  );
}

function roundedUp(
  code: Investigation["code"],
  file: SourceFile,
  node: Node,
  left: string,
  right: string,
): Edit[] | null {
  const whole = node.parent?.type === "parenthesized_expression" ? node.parent : node;
  const math = (code.symbolsOf(file.path)?.imports ?? []).find(({ module }) => module === "math");
  if (math?.imported === "ceil" && math.local)
    return [replaceNode(file, whole, `${math.local}(${left} / ${right})`)];
  if (math && math.imported === null && math.local)
    return [replaceNode(file, whole, `${math.local}.ceil(${left} / ${right})`)];
  return [
    replaceNode(
      file,
      whole,
      `-(-${/^[\w.]+$|^[\w.]+\([^()]*\)$/.test(left) ? left : `(${left})`} // ${right})`,
    ),
  ];
}
