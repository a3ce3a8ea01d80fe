import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { afterSteps, stepsOf } from "../../house/text-forms.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { enumerationNamed } from "../missing-key/key-case.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import {
  enumerationsOf,
  enumNamed,
  type Member,
  membersOf,
  NOT_A_MEMBER,
  shownValue,
} from "./otherwise-written.ts";
import { unknownMemberIdea } from "./unknown-member.ts";

const guide = pythonGuide({
  slug: "enum-member",
  title: "Fix ValueError: 'Closed' is not a valid State in Python",
  summary:
    "This error occurs when a member of an enumeration is looked up by a value that no member has: written otherwise, a text for a number, or the member's name. Bring the value into the form of the members where it comes in; refuse what is none.",
  trace: [
    ['    State(row["state"])', "The lookup by value."],
    [
      "ValueError: 'Closed' is not a valid State",
      "No member has just this value; one may have it in another form.",
    ],
  ],
  causes: [
    [
      "form",
      "The value is written otherwise",
      "Capitals and blanks are those of whoever typed it.",
      'State("Closed")',
    ],
    ["name", "The name is given for the value", "By name a member is read with brackets.", 'Level("HIGH")'],
    [
      "unknown",
      "There is no such member",
      "A value from outside, or one that came with a new version.",
      'State("odd")',
    ],
  ],
  fix: [
    "Read it as the other enumerations are read.",
    'State(row["state"])',
    'State(row["state"].strip().lower())',
  ],
  testing: [
    "A value in each form that occurs.",
    'def test_state():\n    assert read({"state": " Closed"}) is State.CLOSED',
  ],
  questions: [
    ["Why not _missing_?", "It is right where every reader should be so patient; one reader is no reason."],
  ],
});

/** A value that no member of an enumeration has, in Python. */
export const enumMemberRecipe: Recipe = findingsRecipe({
  slug: "enum-member",
  guide,
  score: (fault, investigation) =>
    (fault.exception.type === "ValueError" &&
      NOT_A_MEMBER.test(fault.exception.value.split("\n")[0] ?? "")) ||
    memberByName(investigation, fault) !== null
      ? 0.9
      : null,
  findings,
});

const ADVICE = "Bring the value into the members' form where it comes in, and refuse what is none of them.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const byName = memberByName(investigation, fault);
  if (byName)
    return [{ id: "form", sentence: byName.cause, ...placeOf(fault), ideas: [byName], advice: ADVICE }];
  const [, shown = "", name = ""] = NOT_A_MEMBER.exec(fault.exception.value.split("\n")[0] ?? "") ?? [];
  const sentence = `${fault.file.path}:${fault.line} looks for a member of ${name} that has just this value, and none has.`;
  const found = (id: string, ideas: readonly Idea[]): Finding[] => [
    { id, sentence, ...placeOf(fault), ideas, advice: ADVICE },
  ];
  const symbol = enumNamed(investigation, name.split(".").at(-1) ?? name);
  const call = callOf(fault, name.split(".").at(-1) ?? name);
  const given = call && readCall(call).positional[0];
  const value = shownValue(shown);
  const unknown = symbol && value !== null ? unknownMemberIdea(investigation, fault, symbol, sentence) : null;
  if (unknown && symbol && !isOtherwiseWritten(value, membersOf(symbol))) return found("unknown", [unknown]);
  if (!symbol || !call || !given || value === null) return found("unknown", []);
  const members = membersOf(symbol);
  if (given.type === "string" && typeof value === "string") {
    const values = members.flatMap((member) => (typeof member.value === "string" ? [member.value] : []));
    const slip = respelt(fault, given, value, values, sentence);
    return found("unknown", slip ? [slip] : []);
  }
  const forms = formIdeas(investigation, fault, given, value, members, sentence);
  if (forms.length > 0) return found("form", forms);
  const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : null;
  if (number !== null && members.some((member) => member.value === number))
    return found("form", [
      runningIdea({
        cause: sentence,
        explanation: `The members are numbers, so the text is read as one.`,
        edits: [replaceNode(fault.file, given, `int(${given.text})`)],
        basis: "standard",
        name: "text_is_read_as_a_member",
      }),
    ]);
  return found("unknown", nameIdeas(investigation, fault, call, given, value, members, sentence));
}

/** Whether a text is a member's but for case and blanks: then it is known, and has to be read. */
function isOtherwiseWritten(value: string | number | null, members: readonly Member[]): boolean {
  const folded = (text: unknown) => (typeof text === "string" ? text.trim().toLowerCase() : text);
  return members.some((member) => folded(member.value) === folded(value));
}

/** `Level[text]` of text that is the name of a member but for its case, blanks and dashes. */
function memberByName(investigation: Investigation, fault: PythonFault): Idea | null {
  if (fault.exception.type !== "KeyError") return null;
  const key = /^(['"])(.*)\1$/s.exec(fault.exception.value)?.[2];
  const reads = fault.statement.descendantsOfType("subscript").flatMap((node) => {
    const symbol = enumerationNamed(investigation, field(node, "value")?.text ?? "");
    const index = field(node, "subscript");
    return symbol && index && /^(?:identifier|attribute|subscript|call|string)$/.test(index.type)
      ? [{ symbol, index }]
      : [];
  });
  const [read, ...others] = reads;
  if (key === undefined || !read || others.length > 0) return null;
  const names = new Set(membersOf(read.symbol).map(({ name }) => name));
  if (read.index.type === "string")
    return respelt(fault, read.index, key, names, `${read.symbol.name} has no member \`${key}\`.`);
  const forms: readonly (readonly [string, string])[] = [
    [key.toUpperCase(), ".upper()"],
    [key.trim().toUpperCase(), ".strip().upper()"],
    [key.replaceAll("-", "_").toUpperCase(), '.replace("-", "_").upper()'],
    [key.replaceAll(" ", "_").toUpperCase(), '.replace(" ", "_").upper()'],
    [key.trim(), ".strip()"],
    [key.toLowerCase(), ".lower()"],
  ];
  const form = forms.find(([text]) => names.has(text));
  if (!form) return null;
  return runningIdea({
    cause: `${fault.file.path}:${fault.line} looks for a member of ${read.symbol.name} by a name that is written in another way.`,
    explanation: "The text is brought into the form of the members' names.",
    edits: [replaceNode(fault.file, read.index, `${read.index.text}${form[1]}`)],
    basis: "guess",
    name: "text_is_read_as_a_member",
  });
}

/** A text that is written into the code, by a slip, otherwise than the one member that it stands for. */
function respelt(
  fault: PythonFault,
  node: Node,
  text: string,
  known: Iterable<string>,
  cause: string,
): Idea | null {
  const near = likelyName(text, known);
  if (near?.by !== "spelling" || !node.text.includes(text)) return null;
  return runningIdea({
    cause,
    explanation: `The one that is meant is \`${near.name}\`.`,
    edits: [replaceNode(fault.file, node, node.text.replace(text, near.name))],
    name: "the_member_that_is_meant",
    sentence: "The member is found under the name that it has.",
  });
}

function callOf(fault: PythonFault, name: string): Node | null {
  const found = fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .filter((node) => lastNameOf(field(node, "function") ?? node) === name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The form in which other enumerations are read, else the one change of case that makes a member of it. */
function formIdeas(
  investigation: Investigation,
  fault: PythonFault,
  given: Node,
  value: string | number,
  members: readonly Member[],
  cause: string,
): Idea[] {
  if (typeof value !== "string") return [];
  const fits = (steps: readonly string[]) => {
    const made = afterSteps(value, steps);
    return members.some((member) => member.value === made);
  };
  const base = given.text;
  const kin = kinForms(investigation, fault).filter(({ steps }) => fits(steps));
  const [house] = kin;
  const taken = stepsOf(given);
  const idea = (all: readonly string[], basis: Idea["basis"], where: string): Idea => {
    // What is done already need not be done again.
    const isBegun = taken.length > 0 && taken.every((step, index) => step === all[index]);
    const steps = isBegun ? all.slice(taken.length) : all;
    return runningIdea({
      cause,
      explanation: `The value is brought into the form of the members with ${steps.map((step) => `\`${step}\``).join(" and ")}${where}.`,
      edits: [
        replaceNode(fault.file, given, `${enclosedBase(given)}${steps.map((step) => `.${step}()`).join("")}`),
      ],
      basis,
      name: "value_in_another_form",
      sentence: "A member is found whatever form its value comes in.",
    });
  };
  if (base.includes("\n")) return [];
  if (house) return [idea(house.steps, "house", `, as at ${house.place}`)];
  const alone = [["strip"], ["lower"], ["upper"], ["strip", "lower"], ["strip", "upper"]].filter(fits);
  return alone[0] ? [idea(alone[0], "guess", "")] : [];
}

function enclosedBase(node: Node): string {
  return /^(?:identifier|attribute|subscript|call|string)$/.test(node.type) ? node.text : `(${node.text})`;
}

/** How values are tidied before they become members of other enumerations, or of this one elsewhere; the nearest first. */
function kinForms(
  investigation: Investigation,
  { file, statement }: PythonFault,
): { steps: string[]; place: string }[] {
  const { code } = investigation;
  const found = enumerationsOf(investigation).flatMap(({ name }) =>
    code.callsOf(name).flatMap((site) => {
      const from = code.file(site.path);
      const [given, ...others] = readCall(site.node).positional;
      if (!from || from.isTest || !given || others.length > 0) return [];
      const steps = stepsOf(given);
      const rank =
        (from.path === file.path ? 2 : 0) +
        (Math.abs(startLineOf(site.node) - startLineOf(statement)) < 12 ? 1 : 0);
      return steps.length > 0 ? [{ steps, place: `${site.path}:${site.line}`, rank }] : [];
    }),
  );
  return found.toSorted((left, right) => right.rank - left.rank);
}

/** The value is the name of a member, and the members' own values are of another kind: it is read by name, as elsewhere. */
function nameIdeas(
  { code }: Investigation,
  fault: PythonFault,
  call: Node,
  given: Node,
  value: string | number,
  members: readonly Member[],
  cause: string,
): Idea[] {
  const callee = field(call, "function");
  if (typeof value !== "string" || !callee || !members.some(({ name }) => name === value)) return [];
  const byName = houseByName(code, fault.file, callee.text);
  return [
    runningIdea({
      cause,
      explanation: `\`${value}\` is the name of a member, not its value: it is read by name${byName ? `, as at ${byName}` : ""}.`,
      edits: [replaceNode(fault.file, call, `${callee.text}[${given.text}]`)],
      basis: byName
        ? "house"
        : members.every(({ value: own }) => typeof own === "number")
          ? "standard"
          : "guess",
      name: "member_is_found_by_name",
      sentence: "A member is found by its name.",
    }),
  ];
}

function houseByName(code: Investigation["code"], own: SourceFile, name: string): string | null {
  const last = name.split(".").at(-1) ?? name;
  for (const path of [own.path, ...code.naming(last)]) {
    const file = code.file(path);
    if (!file || file.isTest || !path.endsWith(".py")) continue;
    const found = file.tree.rootNode
      .descendantsOfType("subscript")
      .find(
        (node) =>
          (field(node, "value")?.text ?? "").split(".").at(-1) === last &&
          !/^["']/.test(field(node, "subscript")?.text ?? '"'),
      );
    if (found) return `${path}:${startLineOf(found)}`;
  }
  return null;
}
