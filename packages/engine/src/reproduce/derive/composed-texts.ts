import { field, lastNameOf, plainString } from "../../code/nodes.ts";
import type { CallableFrame } from "../call/frames.ts";

const MOST_SEPARATORS = 3;

/** What the functions of the trace take texts apart by, in the order in which they do. */
export function separatorsOf(frames: readonly CallableFrame[]): readonly string[] {
  const found = frames.flatMap(({ symbol }) =>
    symbol.node.descendantsOfType("call").flatMap((call) => {
      const callee = field(call, "function");
      const name = callee?.type === "attribute" ? (lastNameOf(callee) ?? "") : "";
      if (!/^r?(?:split|partition)$/.test(name)) return [];
      const [first] = field(call, "arguments")?.namedChildren ?? [];
      const given = first ? plainString(first) : " ";
      return given ? [given] : [];
    }),
  );
  return [...new Set(found)].slice(0, MOST_SEPARATORS);
}

/** Texts that hold a part at each place which these separators leave: `1@noon:1`, `1@1:noon`. */
export function composedTexts(part: string, separators: readonly string[]): readonly string[] {
  const single = separators.flatMap((one) => [`1${one}${part}`, `${part}${one}1`]);
  const double = separators.flatMap((outer) =>
    separators
      .filter((inner) => inner !== outer)
      .flatMap((inner) => [
        `1${outer}${part}${inner}1`,
        `1${outer}1${inner}${part}`,
        `${part}${inner}1${outer}1`,
      ]),
  );
  return [...single, ...double];
}
