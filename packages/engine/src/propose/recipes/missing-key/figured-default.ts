import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { isBuiltin } from "../../../code/python/builtin-names.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { keyDefaults } from "../../house/key-defaults.ts";
import { replaceNode } from "../edits/expressions.ts";
import { moduleNames, namesRead } from "../edits/names.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/** `row.get("total", row["net"] + row["tax"])` */
interface FiguredRead {
  readonly file: SourceFile;
  readonly node: Node;
  readonly holder: Node;
  readonly fallback: Node;
}

/**
 * A key that another function reads with something that it figures out of the same record where the record lacks it,
 * `row.get("total", row["net"] + row["tax"])`: it is figured out here too. Null where what it takes is not to be had here.
 */
export function figuredDefault({ code }: Investigation, given: KeyCase): KeyFinding | null {
  const { literal, fault, read, holder, index } = given;
  const isWritten = /(?:assignment|delete_statement)$/.test(read.parent?.type ?? "");
  const isTarget = isWritten && field(read.parent ?? read, "left")?.id === read.id;
  if (literal === null || isTarget || keyDefaults(code, literal).length > 0) return null;
  const texts = new Map<string, FiguredRead>();
  for (const one of readsOf(code, literal)) {
    const text = here(code, one, given);
    if (text === null) return null;
    texts.set(text, one);
  }
  const [[fallback, one] = [], ...others] = [...texts];
  if (fallback === undefined || !one || others.length > 0) return null;
  const place = `${one.file.path}:${startLineOf(one.node)}`;
  const sentence = `\`${literal}\` is optional: ${place} figures it out where it is not there, ${fault.file.path}:${fault.line} does not.`;
  const text = `${holder.text}.get(${index.text}, ${fallback})`;
  return {
    id: "optional-key",
    sentence,
    path: fault.file.path,
    line: fault.line,
    ideas: [
      runningIdea({
        cause: sentence,
        explanation: `Where it is not there, it is \`${fallback}\`, as at ${place}.`,
        edits: [replaceNode(fault.file, read, text)],
        basis: "house",
        name: `without_${literal.replace(/\W+/g, "_")}`,
        sentence: `Without ${literal} it is figured out.`,
      }),
    ],
  };
}

function readsOf(code: CodeIndex, key: string): FiguredRead[] {
  return code
    .mentions(key)
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("call").flatMap((node): FiguredRead[] => {
        const callee = field(node, "function");
        const holder = callee?.type === "attribute" ? field(callee, "object") : null;
        const [first, fallback] = readCall(node).positional;
        const isGet = callee && lastNameOf(callee) === "get" && first && plainString(first) === key;
        return holder && isGet && fallback ? [{ file, node, holder, fallback }] : [];
      }),
    );
}

/** What is figured out, in the names of the place that lacks it; null where a name means something else there. */
function here(code: CodeIndex, { file, holder, fallback }: FiguredRead, given: KeyCase): string | null {
  if (fallback.text.includes("\n") || fallback.descendantsOfType(["await", "lambda"]).length > 0) return null;
  const meant = new Map([[holder.text, given.holder.text]]);
  const [theirs, own] = [entryOf(holder), entryOf(given.holder)];
  if (theirs && theirs.table === own?.table && file.path === given.fault.file.path)
    meant.set(theirs.key, own.key);
  const whole = [fallback, ...fallback.descendantsOfType(["identifier", "attribute", "subscript"])].filter(
    ({ text }) => meant.has(text),
  );
  const known = moduleNames(code, file);
  const isKnown = namesRead(fallback).every(
    (name) =>
      whole.some((node) => node.startIndex <= name.startIndex && name.endIndex <= node.endIndex) ||
      isBuiltin(name.text) ||
      (file.path === given.fault.file.path && known.has(name.text)),
  );
  if (!isKnown || whole.length === 0) return null;
  let { text } = fallback;
  for (const node of whole.toSorted((left, right) => right.startIndex - left.startIndex)) {
    const [from, to] = [node.startIndex - fallback.startIndex, node.endIndex - fallback.startIndex];
    text = text.slice(0, from) + meant.get(node.text) + text.slice(to);
  }
  return text;
}

/** `ROOMS[number]`, and `room` of `for number, room in ROOMS.items()`: an entry of a table under a key. */
function entryOf(holder: Node): { readonly table: string; readonly key: string } | null {
  if (holder.type === "subscript") {
    const [table, key] = [field(holder, "value"), field(holder, "subscript")];
    return table && key?.type === "identifier" ? { table: table.text, key: key.text } : null;
  }
  for (let around = holder.parent; around; around = around.parent) {
    const rounds = /_comprehension$|^generator_expression$/.test(around.type)
      ? around.namedChildren.filter(({ type }) => type === "for_in_clause")
      : [around];
    for (const round of rounds) {
      const [target, items] = [field(round, "left"), field(round, "right")];
      const [key, value] = /^for_/.test(round.type) ? (target?.namedChildren ?? []) : [];
      if (value?.text !== holder.text) continue;
      const table = /^(.+)\.items\(\)$/.exec(items?.text ?? "")?.[1];
      return table !== undefined && key?.type === "identifier" ? { table, key: key.text } : null;
    }
  }
  return null;
}
