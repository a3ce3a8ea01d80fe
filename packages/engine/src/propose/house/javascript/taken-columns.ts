import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, plainString } from "../../../code/nodes.ts";
import { renamed } from "../words.ts";
import type { JavascriptRefusal } from "./refusals.ts";

/** What a database says is taken: columns, and the name of the constraint over them. */
export interface TakenColumns {
  readonly columns: readonly string[];
  /** `birds_ring_key`; null or left out where the message does not name it. */
  readonly constraint?: string | null;
}

/** Texts that name a column or a constraint of the row that the house refuses, and what they are for the row wanted. */
export interface ColumnNames {
  readonly literals: ReadonlyMap<string, string>;
  /** Words for people with the column exchanged. */
  readonly said: (text: string) => string;
  /** What the house names, and cannot be told for this row. */
  readonly untold: ReadonlySet<string>;
}

/** `isTaken(error, "licence")`, `field: "licence"`: the column of another table that a refusal speaks of. */
export function columnNames(refusal: JavascriptRefusal, taken: TakenColumns | undefined): ColumnNames {
  const literals = new Map<string, string>();
  const none = { literals, said: (text: string) => text, untold: new Set<string>() };
  if (!taken || refusal.situation !== "conflict") return none;
  const asked = refusal.asked ? namedIn(refusal.asked) : [];
  const inserted = new Set(
    refusal.lookup
      ?.descendantsOfType(["property_identifier", "shorthand_property_identifier"])
      .map(({ text }) => text) ?? [],
  );
  const answered = refusal.body.flatMap(stringsIn).filter((text) => inserted.has(text));
  const [column, ...more] = taken.columns;
  const only = more.length === 0 ? column : undefined;
  const untold = new Set<string>();
  for (const { text, isConstraint } of [
    ...asked,
    ...answered.map((one) => ({ text: one, isConstraint: false })),
  ]) {
    const instead = isConstraint ? taken.constraint : taken.columns.includes(text) ? text : only;
    if (instead) literals.set(text, instead);
    else untold.add(text);
  }
  const own = [...literals].filter(([text]) => /^[a-zA-Z]\w*$/.test(text));
  const said = (text: string) => own.reduce((words, [from, to]) => renamed(words, [from], [to]), text);
  return { literals, said, untold };
}

function stringsIn(node: Node): string[] {
  return node.descendantsOfType("string").flatMap((text) => plainString(text) ?? []);
}

/** Texts of a condition that are no codes: names of columns, of constraints. */
function namedIn(asked: Node): { readonly text: string; readonly isConstraint: boolean }[] {
  return asked.descendantsOfType("string").flatMap((node) => {
    const text = plainString(node);
    if (text === null || !/^[a-z]\w*$/.test(text)) return [];
    const sides = ancestorOfType(node, ["binary_expression"]);
    const beside = sides ? [field(sides, "left"), field(sides, "right")].map((side) => side?.text ?? "") : [];
    if (beside.some((side) => /\.(?:code|name|errno|type|kind)$/.test(side))) return [];
    const isConstraint =
      beside.some((side) => /\.(?:constraint|index)$/.test(side)) ||
      /_(?:u?key|idx|uniq(?:ue)?|uk|ux)$/.test(text);
    return [{ text, isConstraint }];
  });
}
