import { ancestorOfType } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { hasActedBefore } from "../../house/acted-before.ts";
import { insertAfter, statementOf } from "../edits/statements.ts";
import { isDelicate } from "../fault/delicate.ts";
import { type Absence, kindOfRead, type StandIn } from "./absence.ts";
import type { Demand } from "./demand.ts";
import { insteadFor } from "./given-instead.ts";

/** The function is left where a value that may be None gets its name, with what the function gives for nothing. */
export function leftAtBirth(
  { code }: Investigation,
  { file, node, subject, absent, isNone }: Absence,
): StandIn | null {
  if (!isNone || subject.id !== node.id || node.type !== "identifier" || absent === null) return null;
  const { bindings } = reachingBindings(scopeOf(node), node.text, node);
  const [only, ...others] = bindings;
  const statement = only && others.length === 0 ? statementOf(only.value) : null;
  const call = only?.value.type === "await" ? only.value.firstNamedChild : only?.value;
  const own =
    statement && ancestorOfType(statement, ["function_definition", "for_statement", "while_statement"]);
  if (!statement || call?.type !== "call" || own?.type !== "function_definition") return null;
  if (statement.firstNamedChild?.type !== "assignment" || isDelicate(node.text)) return null;
  if (hasActedBefore(own, statement)) return null;
  const returns = descendantsHere(own, "return_statement");
  const value = returns.find((one) => one.firstNamedChild !== null);
  const given = value?.firstNamedChild;
  const demand: Demand | null = value && given ? { kind: "returned", whole: given, taker: value } : null;
  const found = demand && insteadFor(code, file, demand, kindOfRead(demand.whole));
  if (!found && returns.length > 0) return null;
  const leaves = found ? `return ${found.text}` : "return";
  const guard = insertAfter(file, statement, [`if ${absent(node.text)}:`, `\t${leaves}`]);
  return (
    guard && {
      edits: [guard],
      basis: found?.basis ?? "guess",
      evidence: found?.evidence ?? [],
      happens: `the function is left with \`${leaves}\``,
    }
  );
}
