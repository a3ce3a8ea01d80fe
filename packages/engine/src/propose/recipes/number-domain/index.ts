import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { type BadValue, isAlwaysEvaluated, reactionIdeas } from "../bad-value/react.ts";
import { capturedValue } from "../contract/captured.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "number-domain",
  title: "Fix ValueError: math domain error in Python",
  summary:
    "This error occurs when a root, a logarithm or an arc is asked of a number that has none: less than nothing by a hair of rounding, or nothing at all. Hold the value at its bound as it is held elsewhere, or leave with the function's failure value.",
  trace: [
    ["    return math.sqrt(self.variance)", "What was asked."],
    ["ValueError: math domain error", "The number has no root; Python 3.14 says which number it was."],
  ],
  causes: [
    [
      "rounding",
      "Rounding made it less than nothing",
      "A difference of two squares that should be equal.",
      "math.sqrt(squares / n - mean**2)",
    ],
    ["bound", "The value lies at the bound", "There is no logarithm of nothing.", "math.log10(count)"],
  ],
  fix: ["Hold it at its bound.", "math.sqrt(self.variance)", "math.sqrt(max(self.variance, 0.0))"],
  testing: ["A signal that does not move.", "def test_flat():\n    assert window([0.7] * 8).deviation == 0"],
  questions: [["Why not abs()?", "It turns a real mistake into a number that looks right."]],
});

/** A number for which a function of mathematics has no value, in Python. */
export const numberDomainRecipe: Recipe = findingsRecipe({
  slug: "number-domain",
  guide,
  score: ({ exception: { type, value } }) =>
    type === "ValueError" && /^math domain error|^expected a (?:nonnegative|positive) input/.test(value)
      ? 0.9
      : null,
  findings,
});

const ADVICE =
  "Decide what the function gives at the bound, and hold values there that rounding carries over it.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const sentence = `${fault.file.path}:${fault.line} asks for a value of a number that has none, by rounding or at its bound.`;
  const call = domainCall(fault);
  const given = call && readCall(call).positional[0];
  const ideas = call && given ? ideasFor(investigation, fault, call, given, sentence) : [];
  return [{ id: "rounding", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

function domainCall(fault: PythonFault): Node | null {
  const found = fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .filter((node) =>
      /^(?:sqrt|log|log2|log10|log1p|acos|asin)$/.test(lastNameOf(field(node, "function") ?? node) ?? ""),
    );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function ideasFor(
  investigation: Investigation,
  fault: PythonFault,
  call: Node,
  given: Node,
  cause: string,
): Idea[] {
  const { file, statement } = fault;
  const name = lastNameOf(field(call, "function") ?? call) ?? "";
  const held = heldElsewhere(investigation, given);
  const ideas: Idea[] = [];
  const rounded = held ? null : roundedOver(fault, given, name);
  if (rounded !== null)
    ideas.push(
      runningIdea({
        cause,
        explanation: `It lies over its bound by no more than rounding can carry it, and is held there.`,
        edits: [replaceNode(file, given, rounded)],
        basis: "standard",
        name: "value_at_its_bound",
        sentence: "What rounding carries over the bound is held there.",
      }),
    );
  if (held && !given.text.includes("\n"))
    ideas.push(
      runningIdea({
        cause,
        explanation: `The value is held at its bound, as at ${held.place}.`,
        edits: [replaceNode(file, given, held.text)],
        basis: "house",
        name: "value_at_its_bound",
        sentence: "What rounding carries over the bound is held there.",
      }),
    );
  if (isPlain(given) && isAlwaysEvaluated(call, statement) && !/^a/.test(name)) {
    const check: BadValue["check"] = {
      kind: "if",
      condition: `${given.text} ${name === "sqrt" ? "<" : "<="} 0`,
    };
    ideas.push(
      ...reactionIdeas(investigation, fault, {
        file,
        statement,
        check,
        reach: "function",
        situation: "bad_value",
        thing: [lastNameOf(given) ?? "value"],
        subject: given.text,
        key: null,
        exception: "ValueError",
        callee: null,
        isFromRequest: handlerOf(investigation, fault) !== null,
        what: "A number without such a value",
        cause,
        name: "value_out_of_its_domain",
      }),
    );
  }
  return ideas;
}

/** How far rounding carries a number of this size over its bound. */
const ROUNDING = 1e-9;

/** A captured value just over its bound, held there: `max(-1.0, min(1.0, cosine))`. Null for one that is far from it. */
function roundedOver(fault: PythonFault, given: Node, name: string): string | null {
  const captured = capturedValue({ fault }, given);
  const value = typeof captured === "number" ? captured : Number.parseFloat(String(captured));
  if (!Number.isFinite(value)) return null;
  if (/^a(?:cos|sin)$/.test(name))
    return Math.abs(value) > 1 && Math.abs(value) - 1 < ROUNDING
      ? `max(-1.0, min(1.0, ${given.text}))`
      : null;
  return name === "sqrt" && value < 0 && -value < ROUNDING ? `max(0.0, ${given.text})` : null;
}

/** `max(window.variance, 0.0)` elsewhere for `self.variance` here: the same member, held at a bound. */
function heldElsewhere({ code }: Investigation, given: Node): { text: string; place: string } | null {
  const own = lastNameOf(given);
  if (!own) return null;
  for (const name of ["max", "min"])
    for (const site of code.callsOf(name)) {
      const { positional } = readCall(site.node);
      const value = positional.find((node) => lastNameOf(node) === own);
      const bound = positional.find((node) => /^(?:integer|float)$/.test(node.type));
      if (positional.length !== 2 || !value || !bound || code.file(site.path)?.isTest !== false) continue;
      const text = site.node.text.replace(value.text, () => given.text);
      return { text, place: `${site.path}:${site.line}` };
    }
  return null;
}
