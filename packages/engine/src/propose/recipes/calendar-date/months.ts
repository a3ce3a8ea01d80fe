import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { planModuleImport } from "../../../code/python/imports.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** Where a year and a month are given to one call: the nodes, the year null where the date keeps its own. */
interface YearAndMonth {
  readonly call: Node;
  readonly year: Node | null;
  readonly yearText: string;
  readonly month: Node;
  /** The day that is kept and may not exist in the other month; null where it is written down or there is none. */
  readonly keptDay: { readonly node: Node | null; readonly text: string } | null;
}

/**
 * `date(day.year, day.month + 1, 1)`: the year is carried along, by the arithmetic of months counted from 0. Only of a
 * month that is calculated; one that somebody wrote wrongly is refused, not moved.
 */
export function carryIdeas({ code }: Investigation, fault: PythonFault, cause: string): Idea[] {
  for (const found of placesOn(fault)) {
    const counted = countedOf(found.month);
    if (!counted || found.yearText.includes("\n")) continue;
    const { year, month } = carried(found.yearText, counted);
    const list = field(found.call, "arguments");
    if (!list) continue;
    const edits = [replaceNode(fault.file, found.month, month)];
    const added: string[] = [];
    if (found.year) edits.push(replaceNode(fault.file, found.year, year));
    else added.push(`year=${year}`);
    if (found.keptDay) {
      const plan = planModuleImport(code, fault.file.path, "calendar", null);
      if (!plan) continue;
      edits.push(...plan.edits);
      const clamped = `min(${found.keptDay.text}, ${plan.local}.monthrange(${year}, ${month})[1])`;
      if (found.keptDay.node) edits.push(replaceNode(fault.file, found.keptDay.node, clamped));
      else added.push(`day=${clamped}`);
    }
    if (added.length > 0)
      edits.push(textEdit(fault.file, list.endIndex - 1, list.endIndex - 1, `, ${added.join(", ")}`));
    return [
      runningIdea({
        cause,
        explanation: "The year is carried along where the months run past its end or its beginning.",
        edits,
        basis: "standard",
        name: "over_the_end_of_the_year",
        sentence: "Months are counted over the end of a year.",
      }),
    ];
  }
  return [];
}

function placesOn(fault: PythonFault): YearAndMonth[] {
  return fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .flatMap((node): YearAndMonth[] => {
      const { receiver, positional, named } = readCall(node);
      const name = lastNameOf(field(node, "function") ?? node) ?? "";
      if (name === "replace") {
        const month = named.get("month");
        if (!month || !receiver || !isPlain(receiver) || positional.length > 0) return [];
        const day = named.get("day") ?? null;
        const year = named.get("year") ?? null;
        const isWritten = day !== null && day.type === "integer";
        const keptDay = isWritten ? null : { node: day, text: day?.text ?? `${receiver.text}.day` };
        return [{ call: node, year, yearText: year?.text ?? `${receiver.text}.year`, month, keptDay }];
      }
      const isDate = /^(?:date|datetime)$/.test(name);
      if (!isDate && !/^(?:monthrange|monthcalendar)$/.test(name)) return [];
      const year = positional[0] ?? named.get("year");
      const month = positional[1] ?? named.get("month");
      const day = isDate ? (positional[2] ?? named.get("day") ?? null) : null;
      if (!year || !month) return [];
      const keptDay = day && /\bday$/.test(day.text) ? { node: day, text: day.text } : null;
      return [{ call: node, year, yearText: year.text, month, keptDay }];
    });
}

/** A month as a base and steps from it: `day.month + 1`, or a name that was counted before. */
interface Counted {
  readonly base: string;
  readonly sign: "+" | "-";
  /** What is added or taken away; null where the name holds the sum already. */
  readonly step: string | null;
}

function countedOf(month: Node): Counted | null {
  if (month.type === "parenthesized_expression" && month.firstNamedChild)
    return countedOf(month.firstNamedChild);
  if (month.type === "binary_operator") {
    const [left, right] = [field(month, "left"), field(month, "right")];
    const sign = field(month, "operator")?.text;
    if (!left || !right || (sign !== "+" && sign !== "-")) return null;
    const isSimple = [left, right].every((one) => /^(?:identifier|attribute|integer)$/.test(one.type));
    return isSimple && !left.text.includes("\n") ? { base: left.text, sign, step: right.text } : null;
  }
  if (month.type !== "identifier") return null;
  const isCounted = descendantsHere(scopeOf(month), "assignment").some(
    (node) =>
      field(node, "left")?.text === month.text &&
      field(node, "right")?.type === "binary_operator" &&
      /^[\w.]+\s*[-+]\s*[\w.]+$/.test(field(node, "right")?.text ?? ""),
  );
  const isStepped = descendantsHere(scopeOf(month), "augmented_assignment").some(
    (node) => field(node, "left")?.text === month.text && /^[-+]=$/.test(field(node, "operator")?.text ?? ""),
  );
  return isCounted || isStepped ? { base: month.text, sign: "+", step: null } : null;
}

/** Year and month after the steps. Months from 0, so that the whole quotient is the years and the rest the month. */
function carried(year: string, { base, sign, step }: Counted): { year: string; month: string } {
  const plain = /^[\w.]+$/.test(year) ? year : `(${year})`;
  if (step === null) return { year: `${plain} + (${base} - 1) // 12`, month: `(${base} - 1) % 12 + 1` };
  const number = /^\d+$/.test(step) ? Number(step) * (sign === "+" ? 1 : -1) - 1 : null;
  const from =
    number === 0
      ? base
      : number === null
        ? `(${base} ${sign} ${step} - 1)`
        : `(${base} ${number < 0 ? "-" : "+"} ${Math.abs(number)})`;
  return { year: `${plain} + ${from} // 12`, month: `${from} % 12 + 1` };
}
