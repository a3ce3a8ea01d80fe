import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import type { Investigation } from "../../../investigation.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 12;

/** As `leftOutEntries`, for a value that was followed back. */
export function leftOutEntryGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  return leftOutEntries(
    scene.investigation,
    scene.trace.ways.slice(0, MOST_PLACES).map(({ place }) => place),
  );
}

/**
 * An entry of a list or record is made of a part that may be absent, and one beside it is left out where its own part is:
 * `stay.notes ? line : null`, `...(stay.notes ? { notes } : {})`. It is left out in the same form.
 */
export function leftOutEntries(investigation: Investigation, places: readonly ValuePlace[]): Guess[] {
  for (const { path, node, members } of places) {
    const file = investigation.code.file(path);
    const part = withoutTypes(node);
    if (!file || file.isTest || members.length > 0 || part.type !== "member_expression") continue;
    const entry = entryAround(node);
    const form = entry && formBeside(entry, part);
    if (!entry || !form) continue;
    return [
      guess({ investigation }, 0.93, {
        name: "entry_is_left_out",
        sentence: "What is absent is left out, as what stands beside it is",
        cause: `\`${part.text}\` may be absent, and \`${entry.text.slice(0, 50)}\` is made of it all the same.`,
        explanation: `Leaves the entry out where there is none, as ${path}:${startLineOf(form.like)} does.`,
        edits: [
          textEdit(file, entry.startIndex, entry.endIndex, form.write(withoutMarks(file, entry, node, part))),
        ],
        basis: "house",
        place: { path, line: startLineOf(entry) },
      }),
    ];
  }
  return [];
}

/** The entry of a list or of a record that a value is a part of; null where it is the entry itself. */
function entryAround(node: Node): Node | null {
  for (let current = node; current.parent; current = current.parent) {
    const { parent } = current;
    if (isFunctionNode(parent) || (/^(?:statement_block|arguments)$/.test(parent.type) && !isCalled(parent)))
      return null;
    if (
      parent.type === "ternary_expression" ||
      /^(?:&&|\|\||\?\?)$/.test(field(parent, "operator")?.text ?? "")
    )
      return null;
    if (parent.type === "array" || (parent.type === "object" && current.type === "pair"))
      return current.id === node.id || current.type === "spread_element" ? null : current;
  }
  return null;
}

function isCalled(given: Node): boolean {
  return /^(?:call|new)_expression$/.test(given.parent?.type ?? "");
}

interface Form {
  readonly like: Node;
  readonly write: (entry: { readonly condition: string; readonly text: string }) => string;
}

/** How an entry beside this one is left out where its part is absent. */
function formBeside(entry: Node, part: Node): Form | null {
  const siblings = (entry.parent?.namedChildren ?? []).filter(({ id }) => id !== entry.id);
  const root = part.text.split(".")[0] ?? "";
  for (const like of siblings) {
    const inner = like.type === "spread_element" ? like.firstNamedChild : like;
    const choice = inner?.type === "parenthesized_expression" ? inner.firstNamedChild : inner;
    const asked = choice && (field(choice, "condition") ?? field(choice, "left"));
    const plain = asked?.text.replace(/\s*(?:!==?|!=)\s*(?:undefined|null)$/, "") ?? "";
    if (!choice || !asked || !plain.startsWith(`${root}.`) || plain === part.text) continue;
    const question = asked.text.replace(plain, () => part.text);
    const isSpread = like.type === "spread_element";
    const isList = entry.parent?.type === "array";
    const open = (text: string) => (isList ? `[${text}]` : `{ ${text} }`);
    if (choice.type === "ternary_expression") {
      const other = field(choice, "alternative")?.text ?? "";
      const made = field(choice, "consequence");
      if (isSpread && /^(?:\[\]|\{\})$/.test(other) && made)
        return { like, write: ({ text }) => `...(${question} ? ${open(text)} : ${other})` };
      if (!isSpread && isList && /^(?:null|undefined|""|''|false)$/.test(other) && isCleared(entry))
        return { like, write: ({ text }) => `${question} ? ${text} : ${other}` };
    }
    if (field(choice, "operator")?.text !== "&&") continue;
    if (isSpread) return { like, write: ({ text }) => `...(${question} && ${open(text)})` };
    if (isList && isCleared(entry)) return { like, write: ({ text }) => `${question} && ${text}` };
  }
  return null;
}

/** Whether what stands for nothing does not stay in the list: it is filtered, or handed to somebody who is used to it. */
function isCleared(entry: Node): boolean {
  const list = entry.parent;
  const outer = list?.parent;
  const isFiltered = outer?.type === "member_expression" && field(outer, "property")?.text === "filter";
  return isFiltered || outer?.type === "arguments";
}

/** The entry without what is said about the type of its part, which the question says now. */
function withoutMarks(_file: SourceFile, entry: Node, node: Node, part: Node) {
  const from = node.startIndex - entry.startIndex;
  const to = node.endIndex - entry.startIndex;
  const marked = node.parent?.type === "non_null_expression" ? 1 : 0;
  return {
    condition: part.text,
    text: entry.text.slice(0, from) + part.text + entry.text.slice(to + marked),
  };
}
