import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { replaceNode } from "../edits/expressions.ts";
import { namesAt } from "../edits/names.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

const MESSAGE =
  /Incorrect number of bindings supplied\. The current statement uses (\d+), and there are (\d+) supplied|not enough arguments for format string|(\d+) parameters? were supplied/;
const INSERT = /\binsert\s+(?:or\s+\w+\s+)?into\s+["`]?[\w.]+["`]?\s*\(([^)]*)\)\s*values\s*\(([^)]*)\)/i;

/** A column that an insert names and that nothing is given for, where the value is at hand under the column's name. */
export function unboundColumns({ code, fault, message }: Scene): Guess[] {
  if (!MESSAGE.test(message)) return [];
  const { file, statement } = fault;
  for (const call of statement.descendantsOfType("call")) {
    const [query, given] = readCall(call).positional;
    const found = query ? INSERT.exec(query.text.replace(/["']\s+["']/g, " ")) : null;
    if (!found || !given || !/^(?:tuple|list)$/.test(given.type)) continue;
    const columns = (found[1] ?? "").split(",").map((name) => name.trim());
    const marks = (found[2] ?? "").split(",").map((mark) => mark.trim());
    const values = given.namedChildren.filter(({ type }) => type !== "comment");
    if (
      marks.length !== columns.length ||
      !marks.every((mark) => /^(?:\?|%s)$/.test(mark)) ||
      values.length >= columns.length
    )
      continue;
    const known = namesAt(code, file, statement);
    const texts: string[] = [];
    const missing: string[] = [];
    let next = 0;
    for (const column of columns) {
      const value = values[next];
      if (value && nameOf(value) === column) {
        texts.push(value.text);
        next += 1;
        continue;
      }
      const text = formed(values, column, known);
      if (text === null) return [];
      texts.push(text);
      missing.push(column);
    }
    if (next !== values.length || missing.length === 0) return [];
    const inner = texts.join(", ");
    return [
      {
        strength: 0.9,
        idea: runningIdea({
          cause: `${file.path}:${fault.line} names ${missing.map((name) => `\`${name}\``).join(", ")} among its columns and gives no value for it.`,
          explanation: "It is given as the others are, in the order of the columns.",
          edits: [replaceNode(file, given, given.type === "list" ? `[${inner}]` : `(${inner})`)],
          name: "each_column_gets_its_value",
        }),
      },
    ];
  }
  return [];
}

/** `name` of `name`, `row["name"]`, `row.get("name")` and `order.name`. */
function nameOf(node: Node): string | null {
  if (node.type === "subscript") {
    const key = field(node, "subscript");
    return key && plainString(key);
  }
  return /^(?:identifier|attribute)$/.test(node.type) ? lastNameOf(node) : null;
}

/** The value of a column in the form of the others: `row["city"]` beside `row["name"]`, else a variable of its name. */
function formed(values: readonly Node[], column: string, known: ReadonlySet<string>): string | null {
  const forms = new Set(
    values.flatMap((value) => {
      const name = nameOf(value);
      return name === null
        ? []
        : [
            value.text.slice(0, value.text.lastIndexOf(name)) +
              column +
              value.text.slice(value.text.lastIndexOf(name) + name.length),
          ];
    }),
  );
  const [form] = forms;
  if (known.has(column)) return column;
  return forms.size === 1 && form !== undefined && form !== column ? form : null;
}
