import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { callersTakeNothing } from "../../house/failure-value.ts";
import { thingOf, wordsOfName } from "../../house/words.ts";
import { type BadValue, isAlwaysEvaluated, reactionIdeas } from "../bad-value/react.ts";
import { soleRefusalIdea } from "../bad-value/sole-refusal.ts";
import { replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { isTryable, wrapInTry } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { returnKindOf } from "../fault/return-kind.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { cutShortIdea } from "./cut-short.ts";
import { firstOfLoopIdea } from "./first-of-loop.ts";
import { losesItems } from "./lost-items.ts";

const guide = pythonGuide({
  slug: "stop-iteration",
  title: "Fix StopIteration and RuntimeError: generator raised StopIteration in Python",
  summary:
    "This error occurs when `next` is asked for an item and there is none. It is a lookup that missed: give it a default, look at that, and answer as the other lookups do. Inside a generator it turns into a RuntimeError.",
  trace: [
    ["    order = next(o for o in orders if o.number == number)", "The search that found nothing."],
    ["StopIteration", "There is no message: the iterator simply had no item."],
  ],
  causes: [
    [
      "nothing-found",
      "Nothing matches",
      "A search by an id that nobody has.",
      "next(o for o in orders if o.number == number)",
    ],
    [
      "in-generator",
      "The source of a generator ends",
      "Since Python 3.7 a generator has to catch it and return.",
      "def pairs(items):\n    while True:\n        yield next(items), next(items)",
    ],
  ],
  fix: [
    "Give `next` a default, and deal with it as with other things that are not there.",
    "order = next(o for o in orders if o.number == number)",
    "order = next((o for o in orders if o.number == number), None)\nif order is None:\n    raise UnknownOrder(number)",
  ],
  testing: [
    "One that is there, one that is not.",
    "def test_unknown():\n    with pytest.raises(UnknownOrder):\n        find(orders, 9)",
  ],
  questions: [
    [
      "Why not catch StopIteration?",
      "Around a `for` or a generator it may come from somewhere else and end a loop in silence.",
    ],
  ],
});

/** `next` without an item and without a default, in Python. */
export const stopIterationRecipe: Recipe = findingsRecipe({
  slug: "stop-iteration",
  guide,
  score: ({ exception: { type, value } }) =>
    type === "StopIteration" || (type === "RuntimeError" && /generator raised StopIteration/.test(value))
      ? 0.9
      : null,
  findings,
});

const ADVICE = "Give `next` a default, and decide what it means that nothing is found.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const call = nextOn(fault);
  const sentence = `${fault.file.path}:${fault.line} takes for granted that there is a next item.`;
  if (!call) return [{ id: "nothing-found", sentence, ...placeOf(fault), ideas: [], advice: ADVICE }];
  const isGenerator = descendantsHere(scopeOf(call), "yield").length > 0;
  const isLossy = isGenerator && losesItems(fault.statement, call);
  const ended = isGenerator && !isLossy ? endIdea(fault, sentence) : null;
  const first = ended || isGenerator ? null : firstOfLoopIdea(fault, call);
  const cut = (ended ?? first) ? null : cutShortIdea(investigation, fault, call, sentence);
  const ideas = ended
    ? [ended]
    : first
      ? [first]
      : cut
        ? [cut]
        : isLossy
          ? []
          : lookupIdeas(investigation, fault, call, sentence);
  return [
    {
      id: isGenerator ? "in-generator" : "nothing-found",
      sentence,
      ...placeOf(fault),
      ideas,
      advice: ADVICE,
    },
  ];
}

function nextOn(fault: PythonFault): Node | null {
  return (
    fault.statement
      .descendantsOfType("call")
      .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
      .find(
        (node) =>
          lastNameOf(field(node, "function") ?? node) === "next" && readCall(node).positional.length === 1,
      ) ?? null
  );
}

/** A generator ends where its source does. */
function endIdea(fault: PythonFault, cause: string): Idea | null {
  const edit = isTryable(fault.statement)
    ? wrapInTry(fault.file, fault.statement, { caught: "StopIteration", lines: ["return"] })
    : null;
  return (
    edit && {
      cause,
      explanation: "The generator ends where its source ends, as PEP 479 asks of generators.",
      edits: [{ ...edit, part: "fix" }],
      basis: "standard",
      expectation: FINE,
      name: "source_ends",
      sentence: "The generator ends with its source.",
    }
  );
}

/** The search as a lookup that may miss, with what the house does then. */
function lookupIdeas(investigation: Investigation, fault: PythonFault, call: Node, cause: string): Idea[] {
  const { file, statement } = fault;
  const list = field(call, "arguments");
  if (!list || !isAlwaysEvaluated(call, statement)) return [];
  const inner = list.type === "generator_expression" ? list.text : (readCall(call).positional[0]?.text ?? "");
  const written = `next(${inner}, None)`;
  const assignment = call.parent?.type === "assignment" ? call.parent : null;
  const target = assignment && field(assignment, "left");
  if (target?.type === "attribute" && mayHoldNothing(target)) {
    const idea: Idea = {
      cause,
      explanation: `\`${target.text}\` holds None where there is nothing, as it does at first.`,
      edits: [{ ...replaceNode(file, call, written), part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: "nothing_is_next",
      sentence: "Where there is no next one, nothing is held.",
    };
    return [idea];
  }
  const given = nothingGiven(investigation, fault, call);
  if (given !== null)
    return [
      {
        cause,
        explanation: `It gives None where there is none, ${given}.`,
        edits: [{ ...replaceNode(file, call, written), part: "fix" }],
        basis: "house",
        expectation: FINE,
        name: "nothing_is_found",
        sentence: "Where nothing is found, nothing is given.",
      },
    ];
  const name = target?.type === "identifier" ? target.text : null;
  const searched = searchedIn(list);
  const thing = groupSought(investigation, list) ?? thingOf(name, searched) ?? [];
  const local = name ?? freeName(investigation.code, file, statement, thing.join("_") || "found");
  const check: BadValue["check"] =
    name === null
      ? { kind: "bind", condition: `${local} is None`, node: call, local, written }
      : { kind: "after", condition: `${local} is None` };
  const bad: BadValue = {
    file,
    statement,
    check,
    extra: name === null ? [] : [replaceNode(file, call, written)],
    situation: "absent",
    thing,
    subject: local,
    key: soughtKey(list),
    exception: "StopIteration",
    callee: null,
    isFromRequest: handlerOf(investigation, fault) !== null,
    what: `${/^[aeiou]/i.test(thing[0] ?? "") ? "An" : "A"} ${thing.join(" ") || "thing"} that is not there`,
    cause,
    name: `unknown_${thing.join("_") || "item"}`,
  };
  const spoken = (ideas: readonly Idea[]) => ideas.filter((idea) => !isNothingNoted(idea, local));
  const own = reactionIdeas(investigation, fault, bad);
  const first = spoken(own);
  // What is not there cannot be noted: it is the thing that it was looked for.
  const reactions =
    first.length > 0 || own.length === 0
      ? first
      : spoken(reactionIdeas(investigation, fault, { ...bad, subject: null }));
  const refused = reactions.length === 0 && thing.length > 0 ? soleRefusalIdea(investigation, bad) : null;
  return refused ? [refused] : reactions;
}

/** Who says that the function may give None for the search that it ends with: its own type, or those that call it. */
function nothingGiven({ code }: Investigation, { function: symbol }: PythonFault, call: Node): string | null {
  if (!symbol || call.parent?.type !== "return_statement") return null;
  if (field(symbol.node, "return_type"))
    return returnKindOf(symbol) === "optional" ? "as its type says" : null;
  return callersTakeNothing(code, symbol) ? "which those that call it allow for" : null;
}

/** Whether None itself is put somewhere in the branch that asks for it: `if room is None: refused.append(room)`. */
function isNothingNoted({ edits }: Idea, local: string): boolean {
  return edits.some(({ start, end, replacement }) => {
    const branch = start === end ? replacement.split(`if ${local} is None:`)[1] : undefined;
    return branch !== undefined && new RegExp(`\\b(?:append|add|put|push)\\(${local}\\)`).test(branch);
  });
}

/** Whether the class sets the field to None itself, or declares that it may be: `self.owner = None`, `owner: User | None`. */
function mayHoldNothing(target: Node): boolean {
  const owner = ancestorOfType(target, ["class_definition"]);
  const name = field(target, "attribute")?.text ?? "";
  if (field(target, "object")?.text !== "self" || !owner) return false;
  const declared = new RegExp(`^\\s*(?:self\\.)?${name}\\s*:[^=\\n]*(?:\\bNone\\b|\\bOptional\\b)`, "m").test(
    owner.text,
  );
  return (
    declared ||
    owner
      .descendantsOfType("assignment")
      .some((one) => field(one, "left")?.text === target.text && field(one, "right")?.type === "none")
  );
}

/**
 * What a search by a part that several items share looks for: no track of an album means that there is no such album.
 * That they share it is seen where others go through all items of one: `sum(one.seconds for one in TRACKS if one.album == album)`.
 */
function groupSought({ code }: Investigation, list: Node): string[] | null {
  const clause = list.descendantsOfType("for_in_clause")[0];
  const [item, searched] = clause ? [field(clause, "left"), field(clause, "right")] : [null, null];
  const compared = list.descendantsOfType("comparison_operator").find((node) => / == /.test(node.text));
  const part = compared?.namedChildren.find((node) => node.text.startsWith(`${item?.text}.`));
  const attribute = part?.type === "attribute" ? (field(part, "attribute")?.text ?? null) : null;
  if (!searched || attribute === null || /(?:^|_)(?:id|key|number|slug|code|uuid|name)$/.test(attribute))
    return null;
  const isShared = code
    .naming(attribute)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) => file.tree.rootNode.descendantsOfType(["generator_expression", "list_comprehension"]))
    .some(
      (node) =>
        node.startIndex !== list.startIndex &&
        field(node.descendantsOfType("for_in_clause")[0] ?? node, "right")?.text === searched.text &&
        node.descendantsOfType("if_clause").some((one) => new RegExp(`\\.${attribute} == `).test(one.text)) &&
        lastNameOf(field(node.parent ?? node, "function") ?? node) !== "next" &&
        !/\bnext\($/.test(node.parent?.text.slice(0, 5) ?? ""),
    );
  return isShared ? wordsOfName(attribute) : null;
}

/** The collection that a search goes through. */
function searchedIn(list: Node): Node | null {
  const clause = list.descendantsOfType("for_in_clause")[0];
  return clause ? field(clause, "right") : null;
}

/** What is sought: the plain name that items are compared with. */
function soughtKey(list: Node): string | null {
  const clause = list.descendantsOfType("for_in_clause")[0];
  const item = clause ? field(clause, "left")?.text : null;
  const compared = list.descendantsOfType("comparison_operator")[0];
  return (
    compared?.namedChildren.find(
      (node) => /^(?:identifier|attribute)$/.test(node.type) && node.text.split(".")[0] !== item,
    )?.text ?? null
  );
}
