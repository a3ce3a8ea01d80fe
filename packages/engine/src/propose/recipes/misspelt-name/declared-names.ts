import type { CodeIndex } from "../../../code/code-index.ts";
import { plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { literalValue } from "../../../code/python/literals.ts";
import { callsWithin } from "../../../diagnose/origin/bounded-search.ts";

/** Names under which `argparse` gives the options that the project declares: `--output-dir` is `output_dir`. */
export function optionNames(code: CodeIndex): string[] {
  return callsWithin(code, "add_argument").flatMap(({ node }) => {
    const { positional, named } = readCall(node);
    const said = named.get("dest");
    if (said) return plainString(said) ?? [];
    const flags = positional.flatMap((item) => plainString(item) ?? []);
    const long = flags.find((flag) => flag.startsWith("--")) ?? flags[0];
    return long === undefined ? [] : [long.replace(/^-+/, "").replaceAll("-", "_")];
  });
}

/** Fields of `namedtuple("Point", "x y")` and of the same with a list. */
export function tupleFields(code: CodeIndex, name: string): string[] {
  return callsWithin(code, "namedtuple").flatMap(({ node }) => {
    const [first, second] = readCall(node).positional;
    if (!first || !second || plainString(first) !== name) return [];
    const fields = literalValue(second);
    if (typeof fields === "string") return fields.split(/[\s,]+/).filter(Boolean);
    return Array.isArray(fields) ? fields.filter((item) => typeof item === "string") : [];
  });
}
