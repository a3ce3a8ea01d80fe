import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { type BadValue, isAlwaysEvaluated, reactionIdeas } from "../bad-value/react.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { unpackingGuide } from "./guide.ts";
import { splitOnce } from "./once.ts";
import { type Split, splitIn, splitOf } from "./split.ts";

/** Text and tuples that have fewer or more parts than there are names, in Python. */
export const unpackingRecipe: Recipe = findingsRecipe({
  slug: "unpacking",
  guide: unpackingGuide,
  score: ({ exception: { type, value }, isInnermost }) =>
    type === "ValueError" &&
    isInnermost &&
    (/^(?:not enough|too many) values to unpack/.test(value) || PAIRS.test(value))
      ? 0.9
      : null,
  findings,
});

/** `dict(part.split("=") for part in parts)` */
const PAIRS = /^dictionary update sequence element #\d+ has length ([3-9]|\d\d+); 2 is required/;

const ADVICE =
  "Look at the parts before taking them apart, and say what is wrong with those that are not whole.";

interface Unpacking {
  readonly targets: Node;
  readonly value: Node;
  readonly names: readonly string[];
  readonly isLoop: boolean;
}

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const found = unpackingOn(fault);
  const isShort = /^not enough/.test(fault.exception.value);
  const sentence = found
    ? `\`${shortened(found.value.text)}\` does not always give ${found.names.length} parts, and ${fault.file.path}:${fault.line} takes that for granted.`
    : "A value is taken apart into more or fewer names than it has parts.";
  const finding = (id: string, ideas: readonly Idea[]): Finding => ({
    id,
    sentence,
    ...placeOf(fault),
    ideas,
    advice: ADVICE,
  });
  const { code } = investigation;
  if (PAIRS.test(fault.exception.value))
    return [finding("parts-left", splitOnce(code, fault.file, pairsOn(fault), null, sentence))];
  if (!found) return [finding("parts-missing", [])];
  const split = isShort ? null : (splitIn(found.value) ?? splitBehind(found.value));
  if (found.isLoop) {
    const each = splitOf(found.value) ? [] : splitOnce(code, fault.file, split, found.names, sentence);
    return [finding("pairs", [...pairsIdeas(fault, found, sentence), ...each])];
  }
  const rest = isShort ? [] : restLeft(investigation, fault, found, sentence);
  const once = isShort || rest.length > 0 ? rest : splitOnce(code, fault.file, split, found.names, sentence);
  const bad = badValue(investigation, fault, found, isShort, sentence);
  const reactions = bad ? reactionIdeas(investigation, fault, bad) : [];
  const [first] = once;
  const ideas = first && first.basis !== "guess" ? [...once, ...reactions] : [...reactions, ...once];
  return [finding(isShort ? "parts-missing" : "parts-left", ideas)];
}

function unpackingOn(fault: PythonFault): Unpacking | null {
  const nodes = [
    fault.statement,
    ...fault.statement.descendantsOfType(["assignment", "for_in_clause"]),
  ].filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1);
  for (const node of nodes) {
    if (!/^(?:assignment|for_statement|for_in_clause)$/.test(node.type)) continue;
    const targets = field(node, "left");
    const value = field(node, "right");
    if (!targets || !value || !/pattern/.test(targets.type)) continue;
    const names = targets.namedChildren.filter(({ type }) => type !== "comment").map(({ text }) => text);
    return { targets, value, names, isLoop: node.type !== "assignment" };
  }
  return null;
}

/** `pairs = [part.split("=") for part in parts]` behind the name that is gone over. */
function splitBehind(value: Node): Split | null {
  if (value.type !== "identifier") return null;
  const { bindings } = reachingBindings(scopeOf(value), value.text, value);
  const [only, ...others] = bindings;
  const made = only?.kind === "assignment" && only.index === null && others.length === 0 ? only.value : null;
  return made && /^(?:list_comprehension|generator_expression)$/.test(made.type) ? splitIn(made) : null;
}

/** What the one `dict(…)` on the line is made of. */
function pairsOn(fault: PythonFault): Split | null {
  const calls = [fault.statement, ...fault.statement.descendantsOfType("call")].filter(
    (node) =>
      (node.type === "call" && /^(?:dict|OrderedDict)$/.test(field(node, "function")?.text ?? "")) ||
      (node.type === "call" && /\.update$/.test(field(node, "function")?.text ?? "")),
  );
  const [only, ...others] = calls;
  return only && others.length === 0 ? splitIn(only) : null;
}

/** `for name, price in prices:` over a dictionary. */
function pairsIdeas(fault: PythonFault, { value, names }: Unpacking, cause: string): Idea[] {
  if (names.length !== 2 || value.type !== "identifier" || !isDictionary(value)) return [];
  return [
    {
      cause,
      explanation: "The loop goes over the dictionary's pairs; the dictionary alone gives its keys.",
      edits: [{ ...replaceNode(fault.file, value, `${value.text}.items()`), part: "fix" }],
      basis: "standard",
      expectation: FINE,
      name: "pairs_are_taken_apart",
      sentence: "The pairs of the dictionary are taken apart.",
    },
  ];
}

function isDictionary(name: Node): boolean {
  const { bindings } = reachingBindings(scopeOf(name), name.text, name);
  return (
    bindings.length > 0 &&
    bindings.every(
      ({ value, kind, index }) =>
        kind === "assignment" &&
        index === null &&
        (/^dictionary/.test(value.type) || /^(?:dict|defaultdict|Counter|OrderedDict)\(/.test(value.text)),
    )
  );
}

/** `left, top, *_ = text.split(";")`: the house leaves the parts that it does not need, where it takes such a text apart. */
function restLeft({ code }: Investigation, fault: PythonFault, found: Unpacking, cause: string): Idea[] {
  const split = splitOf(found.value);
  const last = found.targets.lastNamedChild;
  if (!split || split.isLimited || !last || found.names.some((name) => name.startsWith("*"))) return [];
  const places = ["split", "rsplit"].flatMap((name) =>
    code.callsOf(name).flatMap(({ path, node }) => {
      const assignment = node.parent?.type === "assignment" ? node.parent : null;
      const targets = assignment && field(assignment, "left");
      const rest = targets?.lastNamedChild;
      const isLike =
        rest?.type === "list_splat_pattern" &&
        /^\*_\w*$/.test(rest.text) &&
        targets?.namedChildCount === found.names.length + 1 &&
        readCall(node).positional[0]?.text === split.separator?.text &&
        code.file(path)?.isTest === false;
      return isLike ? [{ rest: rest.text, place: `${path}:${startLineOf(node)}` }] : [];
    }),
  );
  const [house] = places;
  if (!house) return [];
  return [
    {
      cause,
      explanation: `Further parts are left, as at ${house.place}.`,
      edits: [{ ...replaceNode(fault.file, last, `${last.text}, ${house.rest}`), part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: "further_parts",
      sentence: "Parts that nobody needs are left.",
    },
  ];
}

function badValue(
  investigation: Investigation,
  fault: PythonFault,
  found: Unpacking,
  isShort: boolean,
  cause: string,
): BadValue | null {
  const { file, statement } = fault;
  const split = splitOf(found.value);
  const named = found.names.filter((name) => !/^_|^\*/.test(name));
  const last = named.at(-1);
  if (!last || !isAlwaysEvaluated(found.value, statement)) return null;
  const part = requestPartOf(investigation, fault, file.path, split?.text ?? found.value);
  const whole = split && isPlain(split.text) ? split.text.text.split(".").at(-1) : null;
  return {
    file,
    statement,
    check: checkFor(investigation, fault, found, split),
    situation: isShort ? "missing_part" : "bad_value",
    thing: [isShort ? last : (whole ?? last)],
    subject: null,
    key: null,
    exception: "ValueError",
    callee: null,
    isFromRequest: part !== null,
    what: isShort ? `A text without ${last}` : "A text with too many parts",
    cause,
    name: isShort ? `without_${last}` : "too_many_parts",
  };
}

function checkFor(
  { code }: Investigation,
  { file, statement }: PythonFault,
  { names, value }: Unpacking,
  split: Split | null,
): BadValue["check"] {
  const count = names.length;
  const separator = split?.separator && plainString(split.separator) !== null ? split.separator : null;
  // One separator that has to be there needs no parts to be counted.
  if (split?.isLimited && separator && count === 2 && isPlain(split.text))
    return { kind: "if", condition: `${separator.text} not in ${split.text.text}` };
  const isOpen = names.some((name) => name.startsWith("*"));
  const least = isOpen ? count - 1 : count;
  const operator = isOpen || split?.isLimited ? "<" : "!=";
  if (isPlain(value)) return { kind: "if", condition: `len(${value.text}) ${operator} ${least}` };
  const local = freeName(code, file, statement, "parts");
  return { kind: "bind", condition: `len(${local}) ${operator} ${least}`, node: value, local };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
