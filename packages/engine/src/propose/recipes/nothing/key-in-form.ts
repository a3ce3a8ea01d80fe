import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { formedKey } from "../../house/key-forms.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { type TableLookup, tableLookup } from "../../house/table-twins.ts";
import { formOfFunction, textForms } from "../../house/text-forms.ts";
import { capturedIn } from "../contract/captured.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { namedArguments } from "../sibling-guard/same-call.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Birth } from "./births.ts";

/**
 * `self._owners.get(farm)` that finds nothing, of a table whose entries are written under `farm.lower()`, or of one that has
 * its keys in small letters where the house has a function that makes such keys: the key is brought into that form.
 */
export function keyInFormIdeas(investigation: Investigation, fault: PythonFault, { origin }: Birth): Idea[] {
  const { code } = investigation;
  for (const { path, node, members } of origin.places.toReversed()) {
    const file = code.file(path);
    const lookup = file && !file.isTest && members.length === 0 ? tableLookup(file, node) : null;
    if (!lookup) continue;
    const asked = askedKeys(investigation, fault, lookup, origin.places);
    const formed = formedKey(code, lookup, asked) ?? formOfWritten(investigation, lookup, asked);
    if (!formed) continue;
    const place = `${path}:${startLineOf(node)}`;
    return [
      runningIdea({
        cause: `The keys of \`${lookup.table.text}\` have another form (${formed.place}), into which ${place} does not bring its own.`,
        explanation: `The key is brought into the form of the table, as at ${formed.place}.`,
        edits: [...formed.imports, replaceNode(lookup.file, lookup.key, formed.text)],
        name: "key_in_another_form",
        sentence: "A key is found whatever form it comes in.",
      }),
    ];
  }
  return [];
}

/** What was asked for: the captured value of the key, or of what the caller handed over for it. */
function askedKeys(
  { code }: Investigation,
  fault: PythonFault,
  { file, key, node }: TableLookup,
  places: Birth["origin"]["places"],
): string[] {
  const heldAt = (path: string, at: Node, value: Node) =>
    fault.frames
      .filter(
        (frame) =>
          frame.path === path &&
          code.functionAt(path, frame.line)?.node.id === code.functionAt(path, startLineOf(at))?.node.id,
      )
      .flatMap(({ frame }) => textOf(capturedIn(frame.locals, value)));
  const own = heldAt(file.path, node, key);
  if (own.length > 0) return own;
  const scope = scopeOf(node);
  const owner = code.functionAt(file.path, startLineOf(node));
  if (key.type !== "identifier" || !owner || !parametersOf(scope).some(({ name }) => name === key.text))
    return [];
  return places.flatMap(({ path, node: call }) => {
    if (call.type !== "call" || lastOf(call) !== owner.name) return [];
    const given = namedArguments(owner, call).get(key.text);
    return given ? heldAt(path, call, given) : [];
  });
}

function lastOf(call: Node): string {
  return (field(call, "function")?.text ?? "").split(".").at(-1) ?? "";
}

function textOf(value: CapturedValue | undefined): string[] {
  return typeof value === "string" ? [/^(['"])(.*)\1$/s.exec(value)?.[2] ?? value] : [];
}

/** The form of a table that is written out: a function of the house makes a key of it of what was asked for. */
function formOfWritten({ code }: Investigation, lookup: TableLookup, asked: readonly string[]) {
  const table = code.resolve(lookup.file.path, lookup.table.text)?.node;
  const value = table?.type === "assignment" ? field(table, "right") : null;
  if (!value || !/^dictionary(?:_comprehension)?$/.test(value.type) || asked.length === 0) return null;
  const texts = new Set(value.descendantsOfType("string_content").map(({ text }) => text));
  if (asked.some((text) => texts.has(text))) return null;
  for (const { symbol, place } of textForms(code)) {
    const form = formOfFunction(symbol);
    const fits = form && asked.every((text) => texts.has(form.apply(text)));
    const name = fits ? nameOfFunction(code, symbol, lookup.file, lookup.node) : null;
    if (name) return { text: `${name.text}(${lookup.key.text})`, imports: name.imports, place };
  }
  return null;
}
