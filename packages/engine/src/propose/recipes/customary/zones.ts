import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import { operationsOn } from "../fault/operands.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const ADVICE = "Give every time a zone where it is read, and compare days with days.";
const AWARE_NOW = /(?:\.now\((?:tz=)?[\w.]*(?:utc|UTC|tz\w*)[^)]*\)|\btimezone\.now\(\))$/;
const ZONE_OF_NOW = /\.now\((?:tz=)?([\w.]+)\)/;
const NOW = /(?:^|\.)(?:datetime\.)?(?:now|utcnow|today)\([^()]*(?:\([^()]*\))?[^()]*\)$/;

/** A time without a zone beside the present in UTC is taken for UTC; a day beside a moment is compared with the moment's day. */
export function zoneFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { type, value } = fault.exception;
  if (type !== "TypeError") return [];
  const [operation] = operationsOn(fault);
  if (!operation) return [];
  const { left, right } = operation;
  const sentence = `${fault.file.path}:${fault.line} brings times of two kinds together.`;
  const ideas = /offset-naive and offset-aware/.test(value)
    ? [
        takenForUtc(investigation, fault, left, right, sentence),
        takenForUtc(investigation, fault, right, left, sentence),
      ]
    : /datetime\.datetime.*datetime\.date\b(?!time)|datetime\.date'? .*datetime\.datetime/.test(value)
      ? [ofTheDay(fault, left, sentence), ofTheDay(fault, right, sentence)]
      : [];
  const found = ideas.filter((idea) => idea !== null).slice(0, 1);
  return [{ id: "unreadable", sentence, ...placeOf(fault), ideas: found, advice: ADVICE }];
}

/** Where a value comes from, one step back. */
function madeBy(node: Node): { text: string; statement: Node | null } {
  if (node.type !== "identifier") return { text: node.text, statement: null };
  const { bindings } = reachingBindings(scopeOf(node), node.text, node);
  const [only, ...others] = bindings;
  return only && others.length === 0
    ? { text: only.value.text, statement: statementOf(only.value) }
    : { text: node.text, statement: null };
}

function takenForUtc(
  { code }: Investigation,
  { file }: PythonFault,
  now: Node,
  other: Node,
  cause: string,
): Idea | null {
  const present = madeBy(now).text;
  const written = ZONE_OF_NOW.exec(present)?.[1];
  if (!AWARE_NOW.test(present)) return null;
  const made = madeBy(other);
  const plan = written ? { local: written, edits: [] } : planImport(code, file.path, "datetime", "timezone");
  if (!plan) return null;
  const zone = written ?? `${plan.local}.utc`;
  const isRead =
    made.statement !== null && /(?:fromisoformat|strptime|parse\w*|fromtimestamp)\(/.test(made.text);
  const given = `${other.text}.replace(tzinfo=${zone})`;
  const read = isRead ? made.statement : null;
  const behind = read
    ? insertAfter(file, read, [`if ${other.text}.tzinfo is None:`, `\t${other.text} = ${given}`])
    : null;
  const isGivable = isPlain(other) || /^\S*(?:fromisoformat|strptime)\(.*\)$/s.test(other.text);
  const edits = read
    ? behind && [behind]
    : (oncePerFunction(code, file, other, given) ?? (isGivable ? [replaceNode(file, other, given)] : null));
  if (!edits) return null;
  return runningIdea({
    cause,
    explanation: `\`${other.text}\` has no zone and is taken for UTC, in which the present is asked for beside it. Nothing in the repository says so, so this is a guess.`,
    edits: [...plan.edits, ...edits],
    basis: "guess",
    name: "times_have_a_zone",
    sentence: "A time without a zone is taken for UTC.",
  });
}

/** A field that the function reads several times gets its zone once, in front of the first of them. */
function oncePerFunction(
  code: CodeIndex,
  file: SourceFile,
  other: Node,
  given: string,
): readonly Edit[] | null {
  const name = lastNameOf(other);
  if (other.type !== "attribute" || !isPlain(other) || !name) return null;
  const reads = scopeOf(other)
    .descendantsOfType("attribute")
    .filter((node) => node.text === other.text);
  const [first] = reads;
  const statement = first && statementOf(first);
  const block = statement?.parent;
  if (!statement || !block || reads.length < 2) return null;
  // What is written, or read on another way, keeps its own form.
  const isWritten = reads.some(
    ({ parent, id }) => /assignment$/.test(parent?.type ?? "") && field(parent as Node, "left")?.id === id,
  );
  if (isWritten || reads.some((node) => node.endIndex > block.endIndex)) return null;
  const local = freeName(code, file, statement, name);
  const binding = insertBefore(file, statement, [`${local} = ${given}`]);
  return binding && [binding, ...reads.map((node) => replaceNode(file, node, local))];
}

/** `datetime.now()` beside a day: its day. */
function ofTheDay({ file }: PythonFault, side: Node, cause: string): Idea | null {
  const isMoment = NOW.test(side.text) && !/\bdate\.today\(/.test(side.text);
  const made = madeBy(side);
  const isNamed = made.statement !== null && NOW.test(made.text) && !/\bdate\.today\(/.test(made.text);
  if (!isMoment && !isNamed) return null;
  if (field(side, "function")?.text === "date.today") return null;
  return runningIdea({
    cause,
    explanation: `A day is compared with the day of \`${side.text}\`.`,
    edits: [replaceNode(file, side, `${side.text}.date()`)],
    basis: "guess",
    name: "days_with_days",
    sentence: "Days are compared with days.",
  });
}
