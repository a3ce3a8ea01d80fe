import type { Node } from "web-tree-sitter";
import { calleeOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calledFunction } from "./meetings.ts";
import { givenBy, seatsOf } from "./seats.ts";
import { functionAround, isInside, type Odd, type Sight } from "./sight.ts";

/**
 * A function that calls itself with the very thing that it was given, where its other calls of itself hand the next one on:
 * `return workday(day)` beside `return workday(addDays(day, 1))`.
 */
export function handedOnUnchanged({ code, fault }: Sight): Odd[] {
  const { type, value } = fault.exception;
  if (!/Recursion|RangeError/.test(type) || !/recursion|call stack/i.test(value)) return [];
  const symbols = new Map(
    fault.frames.flatMap(({ path, line }) => {
      const symbol = code.functionAt(path, line);
      return symbol ? [[`${path}:${symbol.node.startIndex}`, symbol] as const] : [];
    }),
  );
  for (const symbol of symbols.values()) {
    const file = code.file(symbol.path);
    if (!file || file.isTest) continue;
    const names = seatsOf(code, symbol).seats.map(({ name }) => name);
    const own = symbol.node
      .descendantsOfType(["call", "call_expression"])
      .filter((call) => functionAround(call)?.id === symbol.node.id)
      .filter((call) => calledFunction(code, file, call)?.node.id === symbol.node.id);
    const given = own.map((call) => ({ call, values: givenBy(file, call) ?? [] }));
    const isSame = ({ values }: { values: readonly Node[] }) =>
      values.length > 0 && values.every((one, at) => one.text === names[at]);
    const same = given.filter((one) => isSame(one));
    const others = given.filter((one) => !isSame(one) && one.values.length === same[0]?.values.length);
    const texts = new Set(others.map(({ values }) => values.map(({ text }) => text).join(", ")));
    const [only, ...more] = same;
    const [like] = others;
    if (!only || more.length > 0 || !like || texts.size !== 1 || isInside(like.call, only.call)) continue;
    const edits = only.values.flatMap((old, at) => {
      const text = like.values[at]?.text;
      return text !== undefined && text !== old.text
        ? [textEdit(file, old.startIndex, old.endIndex, text)]
        : [];
    });
    const name = calleeOf(only.call)?.text ?? symbol.name;
    return [
      {
        cause: `\`${name}\` calls itself at ${file.path}:${startLineOf(only.call)} with what it was given, and so without end.`,
        explanation: `Goes on with \`${[...texts][0]}\`, as ${file.path}:${startLineOf(like.call)} does.`,
        edits,
        basis: "house",
        name: "goes_on_with_the_next",
        sentence: "It goes on with the next one",
        place: { path: file.path, line: startLineOf(only.call) },
      },
    ];
  }
  return [];
}
