import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { soughtValues } from "../../house/query-parts.ts";
import { moduleNames } from "../edits/names.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** A query that raises where it finds nothing. */
export interface RowQuery {
  readonly node: Node;
  /** The class of Django that is asked: `Order`. */
  readonly model: string | null;
  /** What the row is asked for by, as written. */
  readonly key: string | null;
}

const DEMANDS = /^(?:get|get_one|one|scalar_one|latest|earliest)$/;

/** `Order.objects.get(pk=order_id)`, `session.execute(…).scalar_one()` on the failing line. */
export function queryOn(fault: PythonFault): RowQuery | null {
  const found = fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .find((node) => DEMANDS.test(lastNameOf(field(node, "function") ?? node) ?? ""));
  if (!found) return null;
  const callee = field(found, "function")?.text ?? "";
  const { named, positional } = readCall(found);
  const key = (soughtValues(found)[0] ?? [...named.values(), ...positional][0])?.text ?? null;
  return { node: found, model: /^([A-Z]\w*)\.objects\b/.exec(callee)?.[1] ?? null, key };
}

/** How many queries of a function raise where they find nothing. */
export function demandsIn(definition: Node): number {
  return definition.descendantsOfType("call").filter((node) => {
    const callee = field(node, "function");
    const name = callee ? (lastNameOf(callee) ?? "") : "";
    return name === "get" ? /\.objects\b/.test(callee?.text ?? "") : DEMANDS.test(name);
  }).length;
}

/** `Order.DoesNotExist`, by the model of the query or of the message; or the exception as the file imports it. */
export function caughtFor(
  investigation: Investigation,
  fault: PythonFault,
  model: string | null,
): string | null {
  const named = model ?? modelOf(fault);
  const isKnown = named !== null && moduleNames(investigation.code, fault.file).has(named);
  return isKnown ? `${named}.DoesNotExist` : importedClass(investigation, fault);
}

/** `Order` of `shop.models.Order.DoesNotExist`, or of `Order matching query does not exist.` */
export function modelOf({ exception: { type, value } }: PythonFault): string | null {
  const named = /(?:^|\.)([A-Z]\w*)\.DoesNotExist$/.exec(type)?.[1];
  return named ?? /^([A-Z]\w*) matching query does not exist/.exec(value)?.[1] ?? null;
}

/** The exception as the file imports it already. */
function importedClass({ code }: Investigation, fault: PythonFault): string | null {
  const binding = code
    .symbolsOf(fault.file.path)
    ?.imports.find(({ imported }) => imported === "NoResultFound" || imported === "ObjectDoesNotExist");
  return binding?.local ?? null;
}
