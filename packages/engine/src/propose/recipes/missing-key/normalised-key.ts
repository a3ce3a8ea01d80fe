import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { type FormedKey, formedKey, type UnformedWriter, unformedWriter } from "../../house/key-forms.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { tableLookup } from "../../house/table-twins.ts";
import { afterSteps, stepsOf, textForms } from "../../house/text-forms.ts";
import { atom, replaceNode } from "../edits/expressions.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/**
 * A key that the table has in another form: `"hel"` where it has `"HEL"`. It is brought into that form as the house does
 * it elsewhere, by its function or in the way of the other reads of the table. Null where it does so nowhere.
 */
export function normalisedKey(investigation: Investigation, given: KeyCase): KeyFinding | null {
  const { fault, holder, index, key, literal } = given;
  const { code } = investigation;
  if (literal !== null || index.text.includes("\n")) return null;
  const lookup = tableLookup(fault.file, given.read);
  const keys = keysOf(investigation, fault.file.path, holder);
  const formed = lookup && formedKey(code, lookup, [key]);
  const becomes = formed?.becomes ?? null;
  // A table that is written out, and has it in that form no more than in this one, lacks it.
  const isLacking = keys.size > 0 && becomes !== null && !keys.has(becomes);
  if (formed && !isLacking) return ofTable(given, formed);
  const writer = lookup && unformedWriter(code, lookup);
  if (writer) return ofWriter(given, writer);
  const fits = (steps: readonly string[]) => keys.has(afterSteps(key, steps));
  if (keys.size === 0 || keys.has(key)) return null;
  const sentence = `\`${key}\` is a key of \`${holder.text}\` in another form, and ${fault.file.path}:${fault.line} does not bring it into that.`;
  const made = (
    text: string,
    edits: Parameters<typeof runningIdea>[0]["edits"],
    place: string,
  ): KeyFinding => ({
    id: "house-way",
    sentence,
    path: fault.file.path,
    line: fault.line,
    ideas: [
      runningIdea({
        cause: sentence,
        explanation: `The key is brought into the form of the table with \`${text}\`, as at ${place}.`,
        edits: [...edits, replaceNode(fault.file, index, text)],
        basis: "house",
        name: "key_in_another_form",
        sentence: "A key is found whatever form it comes in.",
      }),
    ],
  });
  for (const { symbol, steps, place } of textForms(code)) {
    const name = fits(steps) ? nameOfFunction(code, symbol, fault.file, index) : null;
    if (name) return made(`${name.text}(${index.text})`, name.imports, place);
  }
  const inline = otherReads(investigation, lastNameOf(holder) ?? holder.text).find(({ steps }) =>
    fits(steps),
  );
  return inline
    ? made(`${atom(index)}${inline.steps.map((step) => `.${step}()`).join("")}`, [], inline.place)
    : null;
}

/** The entry is written under the key that is looked for. */
function ofWriter({ holder }: KeyCase, { edits, place, like }: UnformedWriter): KeyFinding {
  const sentence = `${place} writes an entry of \`${holder.text}\` under a key as it came, and everybody looks for it in another form.`;
  const [path = "", line = ""] = place.split(":");
  return {
    id: "house-way",
    sentence,
    path,
    line: Number(line),
    ideas: [
      runningIdea({
        cause: sentence,
        explanation: `The key is brought into the form in which it is looked for, as at ${like}.`,
        edits,
        name: "key_in_another_form",
        sentence: "A key is found whatever form it comes in.",
      }),
    ],
  };
}

/** The key in the form in which the entries of the table are written. */
function ofTable({ fault, holder, index }: KeyCase, { text, imports, place }: FormedKey): KeyFinding {
  const sentence = `The keys of \`${holder.text}\` have another form (${place}), into which ${fault.file.path}:${fault.line} does not bring its own.`;
  return {
    id: "house-way",
    sentence,
    path: fault.file.path,
    line: fault.line,
    ideas: [
      runningIdea({
        cause: sentence,
        explanation: `The key is brought into the form of the table, as at ${place}.`,
        edits: [...imports, replaceNode(fault.file, index, text)],
        name: "key_in_another_form",
        sentence: "A key is found whatever form it comes in.",
      }),
    ],
  };
}

/** Keys of the table, where it is written down. */
function keysOf(investigation: Investigation, path: string, holder: Node): ReadonlySet<string> {
  const tables = trailOf(investigation, path, holder).filter(
    ({ node, members }) => node.type === "dictionary" && members.length === 0,
  );
  if (tables.length !== 1) return new Set();
  return new Set(
    (tables[0]?.node.namedChildren ?? []).flatMap((pair) => {
      const key = pair.type === "pair" ? field(pair, "key") : null;
      return (key && plainString(key)) ?? [];
    }),
  );
}

/** How other reads of a table of this name bring their key into form: `ZONES[code.upper()]`, `ZONES.get(code.upper())`. */
function otherReads({ code }: Investigation, name: string): { steps: string[]; place: string }[] {
  return code
    .naming(name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && file.language === "python")
    .flatMap((file) => {
      const reads = file.tree.rootNode.descendantsOfType("subscript").flatMap((node) => {
        const table = field(node, "value");
        const key = field(node, "subscript");
        return table && key && lastNameOf(table) === name ? [key] : [];
      });
      const gets = file.tree.rootNode.descendantsOfType("call").flatMap((node) => {
        const { receiver, positional, callee } = readCall(node);
        return receiver && lastNameOf(receiver) === name && callee?.endsWith(".get")
          ? (positional[0] ?? [])
          : [];
      });
      return [...reads, ...gets].flatMap((key) => {
        const steps = stepsOf(key);
        return steps.length > 0 ? [{ steps, place: `${file.path}:${startLineOf(key)}` }] : [];
      });
    });
}
