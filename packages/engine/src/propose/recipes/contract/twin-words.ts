import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { raisedClass } from "../../house/house-reaction.ts";
import { renamed, singular, wordsOfName } from "../../house/words.ts";
import { writeStatement } from "../../house/write-refusal.ts";
import { type Lookup, rootOf } from "./asked-lookup.ts";
import type { Twin } from "./refusing-twins.ts";

/** The statement that raises the same error for what is looked for here; null where it cannot be said. */
export function raiseFor(code: CodeIndex, file: SourceFile, twin: Twin, lookup: Lookup): string | null {
  const { reaction } = twin;
  const statement = reaction.statements.at(-1);
  if (!statement || statement.text.includes("\n")) return null;
  // A part of what the neighbour is given is no part of what is given here.
  if (new RegExp(`\\b${twin.parameter}(?:\\.|\\[)`).test(statement.text))
    return composed(statement, twin, lookup);
  const theirs = thingIn(twin.parameter);
  const thing = thingIn(lookup.parameter);
  // What was caught is named behind `from` alone.
  const alias = reaction.guard.descendantsOfType("as_pattern_target").map(({ text }) => text);
  if (alias.some((name) => new RegExp(`\\b${name}\\b`).test(statement.text.replace(/ from \w+$/, ""))))
    return null;
  const made = writeStatement(
    code,
    { situation: "absent", file, statement, subject: reaction.subject, thing: theirs, key: twin.parameter },
    { file, statement: lookup.statement, thing, subject: null, key: lookup.parameter, further: alias },
    "absent",
  );
  const [line, ...more] = made?.lines ?? [];
  if (
    line !== undefined &&
    more.length === 0 &&
    made?.imports.length === 0 &&
    !isAboutOther(line, twin, lookup)
  )
    return isOfTwin(/^raise (?:\w+\.)*(\w+)/.exec(line)?.[1] ?? "", twin, lookup)
      ? null
      : line.replace(/\) from (?:None|\w+)$/, ")");
  return line !== undefined && twin.parameter === lookup.parameter ? null : composed(statement, twin, lookup);
}

/** Whether a class speaks of what the neighbour looks for, and not of what is looked for here: `NoSuchTable` for rooms. */
function isOfTwin(name: string, { symbol, parameter, source }: Twin, lookup: Lookup): boolean {
  // What reads a part of what the neighbour reads speaks of the whole.
  const isItsPart = symbol.node
    .descendantsOfType("call")
    .some((call) => field(call, "function")?.text.replace(/^self\./, "") === lookup.function);
  if (lookup.kind === "pattern" && isItsPart) return false;
  const words = (...names: readonly string[]) => new Set(names.flatMap(wordsOfName).map(singular));
  const theirs = words(symbol.name, parameter, source);
  const own = words(lookup.parameter, lookup.source, lookup.function);
  return wordsOfName(name).some(
    (word) => theirs.has(singular(word)) && !own.has(singular(word)) && !GENERAL.has(word),
  );
}

const GENERAL = new Set("find get look lookup search load fetch by of for error unknown".split(" "));

/** What a parameter names: a customer, for `customer_id`. */
function thingIn(parameter: string): readonly string[] {
  const words = wordsOfName(parameter);
  const told = words.filter((word) => !/^(?:ids?|uuid|pk|key|code|number|no|name|slug)$/.test(word));
  return told.length > 0 ? told : words;
}

/** Whether a line still speaks of what the neighbour is given, or of what it looks in: `"unknown_frame"` for a lens. */
function isAboutOther(line: string, { parameter, source, symbol }: Twin, lookup: Lookup): boolean {
  const own = wordsOfName(lookup.parameter);
  const said = wordsOfName(line);
  const kept = (text: string) => wordsOfName(text.split(".").at(-1) ?? text).map(singular);
  const isOfOtherTable =
    source !== lookup.source &&
    kept(source).some(
      (word) =>
        said.map(singular).includes(word) && ![...own.map(singular), ...kept(lookup.source)].includes(word),
    );
  if (isOfOtherTable) return true;
  if (lookup.kind === "pattern") {
    const ours = new Set([...own, ...wordsOfName(lookup.function)].map(singular));
    const theirs = wordsOfName(symbol.name).map(singular);
    if (theirs.some((word) => !ours.has(word) && !GENERAL.has(word) && said.map(singular).includes(word)))
      return true;
  }
  return (
    parameter !== lookup.parameter &&
    (new RegExp(`\\b${parameter}\\b`).test(line) ||
      thingIn(parameter).some((word) => said.includes(word) && !own.includes(word)))
  );
}

function composed(statement: Node, twin: Twin, lookup: Lookup): string | null {
  const { parameter } = twin;
  if (isOfTwin(raisedClass(statement) ?? "", twin, lookup)) return null;
  const call = statement.firstNamedChild;
  const callee = call?.type === "call" ? field(call, "function") : call;
  if (!call || !callee) return null;
  if (call.type !== "call") return `raise ${callee.text}`;
  const given = (field(call, "arguments")?.namedChildren ?? []).map((node) =>
    argumentFor(node, parameter, lookup),
  );
  return given.every((one) => one !== null) ? `raise ${callee.text}(${given.join(", ")})` : null;
}

function argumentFor(node: Node, parameter: string, lookup: Lookup): string | null {
  const [theirs, own] = [thingIn(parameter), thingIn(lookup.parameter)];
  if (node.type === "keyword_argument") {
    const [name, value] = [field(node, "name")?.text, field(node, "value")];
    const text = value && argumentFor(value, parameter, lookup);
    return text && name ? `${name === parameter ? lookup.parameter : name}=${text}` : null;
  }
  if (node.type === "string" && node.descendantsOfType("interpolation").length > 0) {
    const quote = /["']/.exec(node.text)?.[0] ?? '"';
    return `f${quote}unknown ${own.join(" ")}: {${lookup.parameter}}${quote}`;
  }
  if (node.type === "string") return renamed(node.text, theirs, own);
  if (/^(?:integer|float|true|false|none)$/.test(node.type) || /^_?[A-Z][A-Z\d_.]*$/.test(node.text))
    return node.text;
  return rootOf(node) === parameter ? lookup.parameter : null;
}
