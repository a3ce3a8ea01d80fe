import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { observedKind } from "../../../diagnose/origin/python/observed-kind.ts";
import type { Investigation } from "../../../investigation.ts";
import { operationsOn } from "../fault/operands.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import type { Idea } from "../stimuli/idea.ts";

/** An error in which somebody made a value otherwise than somebody else takes it. */
export interface Scene {
  readonly investigation: Investigation;
  readonly code: CodeIndex;
  readonly fault: PythonFault;
  /** Class of the exception and what it says, its first line. */
  readonly type: string;
  readonly message: string;
  /** The expressions on the failing line that may have held the wrong value, the surest first. */
  readonly suspects: readonly Node[];
  /** The ways that these values took, each from the failing line backwards. */
  readonly trails: readonly (readonly ValuePlace[])[];
  /** Class of the wrong value, where the message tells: `str`, `list`, `Order`. */
  readonly observed: string | null;
}

/** A change, and how surely it is the right one. */
export interface Guess {
  readonly idea: Idea;
  /** 0 to 1. From `SURE` on it goes before the ideas of the other families. */
  readonly strength: number;
}

export const SURE = 0.75;

export type Builder = (scene: Scene) => readonly Guess[];

export function sceneOf(investigation: Investigation, fault: PythonFault): Scene {
  const { type, value } = fault.exception;
  const message = value.split("\n")[0] ?? "";
  const suspects = suspectsOf(investigation, fault, type);
  return {
    investigation,
    code: investigation.code,
    fault,
    type,
    message,
    suspects,
    trails: suspects.map((node) => trailOf(investigation, fault.file.path, node)),
    observed: observedKind(type, message),
  };
}

function suspectsOf(investigation: Investigation, fault: PythonFault, type: string): Node[] {
  const failing = failingValueOf(investigation);
  if (failing && failing.place.path === fault.file.path) return [failing.place.node];
  if (!fault.isInnermost) return [];
  if (type === "KeyError" || type === "IndexError")
    return onLine(fault, "subscript").flatMap((node) => node.childForFieldName("value") ?? []);
  if (type !== "TypeError" && type !== "AttributeError") return [];
  const [operation] = operationsOn(fault);
  if (operation) return [operation.left, operation.right];
  const sum = onLine(fault, "call").find((node) => node.childForFieldName("function")?.text === "sum");
  const added = sum?.childForFieldName("arguments");
  const items = added?.type === "argument_list" ? added.namedChild(0) : added;
  const body = items?.childForFieldName("body") ?? items;
  // The sum so far is no expression of its own; the call stands for it.
  return sum && body ? [sum, body] : [];
}

/** Nodes of a type that stand on the failing line, those in the columns that the interpreter marked first. */
export function onLine(fault: PythonFault, type: string): Node[] {
  const { line, statement, frame } = fault;
  const all = [...(statement.type === type ? [statement] : []), ...statement.descendantsOfType(type)].filter(
    (node) => node.startPosition.row + 1 <= line && line <= node.endPosition.row + 1,
  );
  const { column, endColumn } = frame.frame;
  if (column === null || endColumn === null) return all;
  const marked = all.filter(
    (node) =>
      node.startPosition.row + 1 === line &&
      node.endPosition.row + 1 === line &&
      node.startPosition.column >= column - 1 &&
      node.endPosition.column <= endColumn - 1,
  );
  return marked.length > 0 ? marked : all;
}
