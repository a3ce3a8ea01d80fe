import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "absent-removal",
  title: "Fix KeyError and ValueError: x not in list when something is removed in Python",
  summary:
    "This error occurs when something is taken out of a set, a list or a dictionary that it is not in. Where it is enough that it is gone afterwards, use the form that does not mind: `discard`, `pop` with a default, or look first.",
  trace: [
    ["    self.typing.remove(name)", "What was to go."],
    ["KeyError: 'ann'", "It was not there; a list says `list.remove(x): x not in list`."],
  ],
  causes: [
    [
      "removal",
      "It was never there",
      "Not everybody who leaves has done what puts them in.",
      "self.typing.remove(name)",
    ],
    ["twice", "It has gone before", "Two ways out run both.", "del self.sessions[key]"],
  ],
  fix: ["Use the form that does not mind.", "self.typing.remove(name)", "self.typing.discard(name)"],
  testing: ["Leave without having been there.", "def test_leave():\n    room.leave('ann')"],
  questions: [
    ["Does this hide a mistake?", "Where something must be there, yes; then find out why it is not."],
  ],
});

/** Something that is removed and is not there, in Python. */
export const absentRemovalRecipe: Recipe = findingsRecipe({
  slug: "absent-removal",
  guide,
  score: (fault) => (removalOn(fault) ? 0.85 : null),
  findings,
});

const ADVICE = "Use the form of removal that does not mind, where it is enough that the thing is gone.";

interface Removal {
  readonly kind: "set" | "list" | "entry" | "pop";
  readonly node: Node;
  readonly container: Node;
  readonly item: Node;
}

/** `things.remove(x)`, `del table[key]`, `table.pop(key)` as a whole statement. */
function removalOn({ exception: { type, value }, statement, isInnermost }: PythonFault): Removal | null {
  if (!isInnermost) return null;
  if (statement.type === "delete_statement") {
    const target = statement.firstNamedChild;
    const container = target?.type === "subscript" ? field(target, "value") : null;
    const item = target?.type === "subscript" ? field(target, "subscript") : null;
    return type === "KeyError" && target && container && item
      ? { kind: "entry", node: statement, container, item }
      : null;
  }
  const call = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (call?.type !== "call") return null;
  const { receiver, positional } = readCall(call);
  const name = field(field(call, "function") ?? call, "attribute")?.text;
  const [item, ...others] = positional;
  if (!receiver || !item || others.length > 0) return null;
  if (name === "remove" && type === "KeyError") return { kind: "set", node: call, container: receiver, item };
  if (name === "remove" && type === "ValueError" && /x not in (?:list|deque)|not in list/.test(value))
    return { kind: "list", node: call, container: receiver, item };
  return name === "pop" && type === "KeyError" && !/dictionary is empty|empty set/.test(value)
    ? { kind: "pop", node: call, container: receiver, item }
    : null;
}

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const removal = removalOn(fault);
  const sentence = `${fault.file.path}:${fault.line} removes something from \`${removal?.container.text ?? "a collection"}\` that is not in it.`;
  const ideas = removal ? ideasFor(investigation, fault, removal, sentence) : [];
  return [{ id: "removal", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

function ideasFor(investigation: Investigation, fault: PythonFault, removal: Removal, cause: string): Idea[] {
  const { file, statement } = fault;
  const { container, item, kind, node } = removal;
  const house = gentleRemoval(investigation, file, kind) ?? askedBeside(fault, container, item, kind);
  const callee = field(node, "function");
  const name = callee && field(callee, "attribute");
  const idea = (edits: Parameters<typeof runningIdea>[0]["edits"], what: string): Idea =>
    runningIdea({
      cause,
      explanation: `${what}${house ? `, as at ${house}` : ""}.`,
      edits,
      basis: house ? "house" : "guess",
      name: "nothing_to_remove",
      sentence: "What is not there is gone already.",
    });
  switch (kind) {
    case "set":
      return name
        ? [idea([replaceNode(file, name, "discard")], "`discard` does not mind that it is not there")]
        : [];
    case "entry":
      return [
        idea(
          [replaceNode(file, statement, `${container.text}.pop(${item.text}, None)`)],
          "`pop` with a default does not mind that it is not there",
        ),
      ];
    case "pop":
      return [
        idea(
          [textEdit(file, item.endIndex, item.endIndex, ", None")],
          "`pop` with a default does not mind that it is not there",
        ),
      ];
    case "list": {
      if (!isPlain(item) || statement.text.includes("\n")) return [];
      if (!isPlain(container)) {
        // What a call gives is looked at under a name.
        const last = /(\w+)(?:\.(?:get|setdefault)\(.*\)|\[.*\])?$/s.exec(container.text)?.[1] ?? "items";
        const local = freeName(investigation.code, file, statement, last.replace(/^_+/, "") || "items");
        const bound = insertBefore(file, statement, [
          `${local} = ${container.text}`,
          `if ${item.text} in ${local}:`,
        ]);
        const removed = textEdit(
          file,
          statement.startIndex,
          statement.endIndex,
          `${indentUnit(file)}${local}.remove(${item.text})`,
        );
        return bound ? [idea([bound, removed], "It is removed where it is there")] : [];
      }
      const guard = insertBefore(file, statement, [`if ${item.text} in ${container.text}:`]);
      const inner = textEdit(file, statement.startIndex, statement.startIndex, indentUnit(file));
      return guard && indentOf(file, statement) !== null
        ? [idea([guard, inner], "It is removed where it is there")]
        : [];
    }
  }
}

const GENTLE: Readonly<Record<Removal["kind"], RegExp>> = {
  set: /\.discard\(/,
  entry: /\.pop\([^()]+,\s*None\)|\bif [\w.[\]"']+ in [\w.]+:\s*\n\s*del /,
  pop: /\.pop\([^()]+,\s*None\)/,
  list: /\bif [\w.[\]"']+ in ([\w.]+):\s*\n\s*\1\.remove\(/,
};

/**
 * `if old in self.all:` in another method that then works on what is found there, of the list of which this one removes: what is
 * not in it is passed over.
 */
function askedBeside(
  { file, statement }: PythonFault,
  container: Node,
  item: Node,
  kind: Removal["kind"],
): string | null {
  const owner = ancestorOfType(statement, ["class_definition"]);
  if (!owner || !/^self\.\w+$/.test(container.text) || !isPlain(item)) return null;
  const own = ancestorOfType(statement, ["function_definition"]);
  const form = new RegExp(`^\\w+ in ${container.text.replace(/\W/g, "\\$&")}$`);
  const refuses = new RegExp(`\\bnot in ${container.text.replace(/\W/g, "\\$&")}:\\s*\\n\\s*raise\\b`);
  if (kind === "pop" || refuses.test(owner.text)) return null;
  const asked = owner
    .descendantsOfType("if_statement")
    .filter((node) => ancestorOfType(node, ["function_definition"])?.id !== own?.id)
    .find((node) => form.test(field(node, "condition")?.text ?? "") && !/\braise\b/.test(node.text));
  return asked && asked.childrenForFieldName("alternative").length === 0
    ? `${file.path}:${startLineOf(asked)}`
    : null;
}

/** Where the project removes without minding: in the same file, else beside it. */
function gentleRemoval({ code }: Investigation, own: SourceFile, kind: Removal["kind"]): string | null {
  const mark = kind === "set" ? ".discard(" : kind === "list" ? ".remove(" : ".pop(";
  const paths = [
    own.path,
    ...code.mentions(mark).filter((path) => path !== own.path && path.endsWith(".py")),
  ];
  for (const path of paths) {
    const file = code.file(path);
    const found = file && !file.isTest ? GENTLE[kind].exec(file.text) : null;
    if (file && found) return `${path}:${file.text.slice(0, found.index).split("\n").length}`;
  }
  return null;
}
