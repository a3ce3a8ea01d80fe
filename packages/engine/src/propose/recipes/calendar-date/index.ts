import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { type PythonCall, readCall } from "../../../code/python/calls.ts";
import { planModuleImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { carryIdeas } from "./months.ts";

const guide = pythonGuide({
  slug: "calendar-date",
  title: "Fix ValueError: day is out of range for month in Python",
  summary:
    "This error occurs when a date is moved to a month or a year in which its day does not exist: from the 31st to April, from 29 February to next year. Take the last day of that month instead, as the rest of the project does.",
  trace: [
    ["    return day.replace(month=day.month + 1)", "The move."],
    ["ValueError: day is out of range for month", "The month is there, the day is not in it."],
  ],
  causes: [
    [
      "day",
      "The day does not exist in that month",
      "It happens on a few days of the year only.",
      "day.replace(month=2)",
    ],
    [
      "month",
      "The month runs past the end of the year",
      "December plus one is no month: the year has to be carried along.",
      "date(day.year, day.month + 1, 1)",
    ],
  ],
  fix: [
    "Take the last day of the month where there is no such day.",
    "day.replace(month=month)",
    "day.replace(month=month, day=min(day.day, calendar.monthrange(day.year, month)[1]))",
  ],
  testing: [
    "The 31st, and 29 February.",
    "def test_end():\n    assert next_month(date(2026, 1, 31)) == date(2026, 2, 28)",
  ],
  questions: [
    [
      "Should it be the first of the next month?",
      "For terms and renewals the last day is the custom; some laws say otherwise.",
    ],
  ],
});

const MESSAGE =
  /^day is out of range for month|^day \d+ must be in range 1\.\.\d+ for month|^month must be in 1\.\.12|^bad month number/;

/** A date that is moved to where its day does not exist, in Python. */
export const calendarDateRecipe: Recipe = findingsRecipe({
  slug: "calendar-date",
  guide,
  score(fault, investigation) {
    const { type, value } = fault.exception;
    const isOne = /^(?:ValueError|(?:calendar\.)?IllegalMonthError)$/.test(type) && MESSAGE.test(value);
    return isOne && findings(investigation, fault).length > 0 ? 0.9 : null;
  },
  findings,
});

const ADVICE = "Decide which day is meant where the month has no such day; by custom it is the last one.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  if (/month (?:must be|number)/.test(fault.exception.value)) return monthFindings(investigation, fault);
  const sentence = `${fault.file.path}:${fault.line} moves a date to a month in which its day does not exist.`;
  const ideas = movesOn(fault).flatMap((move) => clampIdeas(investigation, fault, move, sentence));
  return [{ id: "day", sentence, ...placeOf(fault), ideas: ideas.slice(0, 1), advice: ADVICE }];
}

/** A month that is counted on past the end of its year, or back past its beginning. */
function monthFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const sentence = `${fault.file.path}:${fault.line} counts months beyond the end of a year, and leaves the year as it is.`;
  const ideas = carryIdeas(investigation, fault, sentence);
  // A month that comes from outside is text that cannot be read.
  if (ideas.length === 0) return [];
  const advice = "Carry the year along when months are added or taken away.";
  return [{ id: "month", sentence, ...placeOf(fault), ideas, advice }];
}

/** The three numbers of the date that is made, as expressions, and where the day stands or would stand. */
interface Move {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** The expression of the day; null where it is kept and has to be named. */
  readonly dayNode: Node | null;
  readonly call: Node;
}

function movesOn(fault: PythonFault): Move[] {
  return fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .flatMap((node) => {
      const call = readCall(node);
      const name = lastNameOf(field(node, "function") ?? node) ?? "";
      if (name === "replace") return replaceMove(call);
      return /^(?:date|datetime)$/.test(name) ? madeMove(call) : [];
    });
}

function replaceMove({ receiver, named, node, positional }: PythonCall): Move[] {
  const isDate = named.has("year") || named.has("month") || named.has("day");
  if (!receiver || !isPlain(receiver) || !isDate || positional.length > 0) return [];
  const dayNode = named.get("day") ?? null;
  // A day that is written down was chosen; it is the month that is not known.
  const day = dayNode?.text ?? `${receiver.text}.day`;
  return [
    {
      year: named.get("year")?.text ?? `${receiver.text}.year`,
      month: named.get("month")?.text ?? `${receiver.text}.month`,
      day,
      dayNode,
      call: node,
    },
  ];
}

function madeMove({ positional, named, node }: PythonCall): Move[] {
  const [year, month, day] = [
    positional[0] ?? named.get("year"),
    positional[1] ?? named.get("month"),
    positional[2] ?? named.get("day"),
  ];
  // What a client names as a whole is refused, not moved.
  if (!year || !month || !day || [year, month, day].every((part) => /^(?:call|subscript)$/.test(part.type)))
    return [];
  return [{ year: year.text, month: month.text, day: day.text, dayNode: day, call: node }];
}

function clampIdeas(investigation: Investigation, fault: PythonFault, move: Move, cause: string): Idea[] {
  const { file } = fault;
  const clamped = houseClamp(investigation);
  const last = lastDayOf(investigation, fault, move);
  if (!last || move.call.text.includes("\n")) return [];
  const text = /^31$/.test(move.day) ? last.text : `min(${move.day}, ${last.text})`;
  const list = field(move.call, "arguments");
  const close = list ? list.endIndex - 1 : move.call.endIndex;
  const edit = move.dayNode
    ? replaceNode(file, move.dayNode, text)
    : textEdit(file, close, close, `, day=${text}`);
  return [
    runningIdea({
      cause,
      explanation: `Where the month has no such day it is the last one${clamped ? `, as at ${clamped}` : ""}.`,
      edits: [...last.imports, edit],
      basis: clamped ? "house" : "guess",
      name: "last_day_of_the_month",
      sentence: "Where the month has no such day it is the last one.",
    }),
  ];
}

/** Where the project takes the smaller of a day and the last of the month. */
function houseClamp({ code }: Investigation): string | null {
  for (const path of code.mentions("min(")) {
    const file = path.endsWith(".py") ? code.file(path) : null;
    if (!file || file.isTest) continue;
    const found = file.tree.rootNode
      .descendantsOfType("call")
      .find(
        (node) =>
          field(node, "function")?.text === "min" &&
          /monthrange|last_?day|days_?in|month_?(?:length|end|days)/i.test(node.text) &&
          /day/i.test(node.text),
      );
    if (found) return `${path}:${startLineOf(found)}`;
  }
  return null;
}

/** The last day of a month as the project asks for it: by its own function of a year and a month, else by the calendar. */
function lastDayOf(
  { code }: Investigation,
  { file, statement }: PythonFault,
  { year, month }: Move,
): { text: string; imports: readonly Edit[] } | null {
  const helpers = code
    .mentions("monthrange")
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter((symbol) => {
      const names = parametersOf(symbol.node).map(({ name }) => name);
      const returned = symbol.node.descendantsOfType("return_statement");
      return (
        code.file(symbol.path)?.isTest === false &&
        !symbol.qualifiedName.includes(".") &&
        names.length === 2 &&
        /year/i.test(names[0] ?? "") &&
        /month/i.test(names[1] ?? "") &&
        returned.length === 1 &&
        /monthrange\([^()]*\)\[(?:1|-1)\]$/.test(returned[0]?.text ?? "")
      );
    });
  const [helper] = helpers;
  const named = helper ? nameOfFunction(code, helper, file, statement) : null;
  if (named) return { text: `${named.text}(${year}, ${month})`, imports: named.imports };
  const plain = (code.symbolsOf(file.path)?.imports ?? []).find(
    ({ imported, module }) => imported === "monthrange" && module === "calendar",
  );
  if (plain?.local) return { text: `${plain.local}(${year}, ${month})[1]`, imports: [] };
  const plan = planModuleImport(code, file.path, "calendar", null);
  return plan ? { text: `${plan.local}.monthrange(${year}, ${month})[1]`, imports: plan.edits } : null;
}
