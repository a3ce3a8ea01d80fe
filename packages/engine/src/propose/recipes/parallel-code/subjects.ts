import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { dialectFor } from "../../search/dialects.ts";
import { type Spot, spotsOf } from "../absence-meaning/spots.ts";
import { scopeOf } from "../absence-meaning/told.ts";
import { javascriptFaultOf } from "../javascript/fault.ts";
import { type Birth, birthOf, birthOfList, listOf } from "./births.ts";
import { boundValue } from "./names.ts";

/** What is absent at a place, and how it came about. */
export interface Subject {
  readonly spot: Spot;
  readonly birth: Birth | null;
}

/** Everything that may have been absent when the error arose, the failing place first. */
export function subjectsOf(investigation: Investigation): readonly Subject[] {
  return [...spotsOf(investigation), ...calledNothing(investigation)].flatMap((spot): Subject[] => {
    const bornOf = spot.absence === "empty" ? birthOfList : birthOf;
    const own = { spot, birth: bornOf(spot.file, spot.absence === "entry" ? spot.node : spot.subject) };
    const list = spot.absence === "nothing" ? listOf(spot.file, spot.node) : null;
    return list
      ? [own, { spot: { ...spot, subject: list, absence: "empty" }, birth: birthOfList(spot.file, list) }]
      : [own];
  });
}

/** `handler(event)` where the table has no such handler: "handler is not a function" does not tell what it was. */
function calledNothing(investigation: Investigation): Spot[] {
  const fault = javascriptFaultOf(investigation);
  const name = fault && /^([\w$]+) is not a function/.exec(fault.exception.value)?.[1];
  if (!fault || !name) return [];
  const dialect = dialectFor(fault.file);
  const [call, ...others] = fault.file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((one) => startLineOf(one) === fault.line && one.childForFieldName("function")?.text === name);
  const callee = call?.childForFieldName("function");
  const scope = callee ? scopeOf(callee, dialect) : null;
  const value = callee && scope ? boundValue(scope, callee) : null;
  if (!value || value === "other" || others.length > 0) return [];
  const isEntry = dialect.view(value)?.kind === "index" || /\.get\([^()]*\)$/.test(value.text);
  return isEntry
    ? [{ file: fault.file, dialect, scope, node: value, subject: value, absence: "nothing", hop: 1 }]
    : [];
}
