import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { dottedName, field, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { nodesOnLine } from "../../../diagnose/origin/failing-node.ts";
import type { Investigation } from "../../../investigation.ts";
import { insertAfter, insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe } from "../stimuli/findings-recipe.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Entry, entriesOf } from "./entries.ts";
import { unregisteredError } from "./error-handlers.ts";

const guide = pythonGuide({
  slug: "unregistered",
  title: "Fix a KeyError for a handler that was never registered, in Python",
  summary:
    "This error occurs when functions or classes are found by a key, and one of them was written but never put into the table: its decorator, its line in the registry or its entry is missing.",
  trace: [
    ["    return EXPORTERS[job.format](rows)", "The table is asked."],
    ["KeyError: 'markdown'", "`to_markdown` exists, and nobody put it into the table."],
  ],
  causes: [
    ["mark", "The decorator is missing", "All others carry it.", "def to_markdown(rows): ..."],
    ["entry", "The entry is missing", "The table names all others.", '{"csv": to_csv}'],
  ],
  fix: [
    "Register it as the others are.",
    "def to_markdown(rows): ...",
    '@exporter("markdown")\ndef to_markdown(rows): ...',
  ],
  testing: [
    "Ask for each key that is offered.",
    "@pytest.mark.parametrize('name', FORMATS)\ndef test_format(name):\n    assert EXPORTERS[name]([])",
  ],
  questions: [
    [
      "Why did nobody notice?",
      "Importing the module registers what is marked, and says nothing of the rest.",
    ],
  ],
});

/** A function or class that stands beside those in a table, has the name for the key, and is not in it, in Python. */
export const unregisteredRecipe: Recipe = findingsRecipe({
  slug: "unregistered",
  guide,
  score: (fault, investigation) => (findings(investigation, fault).length > 0 ? 0.93 : null),
  findings,
});

const FEWEST = 2;

function findings({ code }: Investigation, fault: PythonFault): Finding[] {
  const error = unregisteredError(code, fault);
  if (error)
    return [
      {
        id: "mark",
        sentence: error.cause,
        path: fault.file.path,
        line: fault.line,
        ideas: [error],
        advice: "Register one handler for the class that all of them inherit from.",
      },
    ];
  const key =
    fault.exception.type === "KeyError" ? /^'([^']+)'$/.exec(fault.exception.value)?.[1] : undefined;
  if (key === undefined) return [];
  for (const table of tablesOn(fault)) {
    const entries = entriesOf(code, fault.file.path, table);
    const left = entries.length >= FEWEST ? leftOut(code, entries, key) : null;
    if (!left || entries.some((entry) => entry.key === key)) continue;
    const edits = registered(code, left, key);
    if (!edits) continue;
    const { file, node, name, model } = left;
    const sentence = `\`${name}\` at ${file.path}:${startLineOf(node)} was never put into \`${table}\`, where it is looked for as \`${key}\`.`;
    const idea = runningIdea({
      cause: sentence,
      explanation: `\`${name}\` stands in \`${table}\` as \`${key}\`, as \`${model.name}\` does at ${model.file.path}:${startLineOf(model.node)}.`,
      edits,
      name: `${name}_is_registered`,
      sentence: "What is looked for by its key is found.",
    });
    return [
      {
        id: model.form === "decorator" ? "mark" : "entry",
        sentence,
        path: file.path,
        line: startLineOf(node),
        ideas: [idea],
        advice: "Try each key that is offered in a test.",
      },
    ];
  }
  return [];
}

/** What is asked by a key on the failing line. */
function tablesOn(fault: PythonFault): string[] {
  const { file, line, exception } = fault;
  const spot = { file, line, frame: fault.frame.frame, type: exception.type, message: exception.value };
  return [
    ...new Set(
      nodesOnLine(spot, ["subscript"]).flatMap((node) => {
        const value = field(node, "value");
        return (value && dottedName(value)) ?? [];
      }),
    ),
  ];
}

interface LeftOut {
  readonly file: SourceFile;
  readonly node: Node;
  readonly name: string;
  /** The entry after whose manner it is put in. */
  readonly model: Entry;
}

/** `tocsv` of `to_csv` */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, "");
}

/** The one function or class whose name is to the key what the names of the others are to theirs: `to_markdown`, `to_csv`. */
function leftOut(code: CodeIndex, entries: readonly Entry[], key: string): LeftOut | null {
  const named = entries.flatMap((entry) => {
    const [whole, own] = [bare(entry.name), bare(entry.key)];
    const at = own === "" ? -1 : whole.indexOf(own);
    return at < 0 ? [] : [`${whole.slice(0, at)}*${whole.slice(at + own.length)}`];
  });
  const forms = [...new Set(named)].filter(
    (form) => named.filter((one) => one === form).length >= FEWEST && form !== "*",
  );
  const wanted = new Set(forms.map((form) => form.replace("*", bare(key))));
  const files = new Map(entries.map(({ file }) => [file.path, file]));
  for (const { file, name } of entries) {
    const home = code.resolve(file.path, name);
    const defined = home && code.file(home.path);
    if (defined && !defined.isTest) files.set(defined.path, defined);
  }
  const found = [...files.values()].flatMap((file) =>
    [...(code.symbolsOf(file.path)?.functions ?? []), ...(code.symbolsOf(file.path)?.classes ?? [])]
      .filter((one) => !one.qualifiedName.includes(".") && wanted.has(bare(one.name)))
      .map((one) => ({ file, node: one.node, name: one.name })),
  );
  const [only, ...others] = found;
  if (!only || others.length > 0 || entries.some(({ name }) => name === only.name)) return null;
  const model = entries.findLast(({ file }) => file.path === only.file.path) ?? entries.at(-1);
  return model ? { ...only, model } : null;
}

function registered(code: CodeIndex, left: LeftOut, key: string): readonly Edit[] | null {
  const { model, file, node, name } = left;
  const within = (text: string, start: number) =>
    model.keyNode.startIndex >= start
      ? `${text.slice(0, model.keyNode.startIndex - start)}${model.keyNode.text.replace(model.key, key)}${text.slice(model.keyNode.endIndex - start)}`
      : text;
  const like = within(model.node.text, model.node.startIndex);
  if (model.node.text.includes("\n")) return null;
  if (model.form === "decorator") {
    const imports = model.file.path === file.path ? [] : null;
    const edit = insertBefore(file, node, [like]);
    return imports && edit ? [edit] : null;
  }
  const plan = homeOf(code, left);
  if (!plan) return null;
  const text = like.replace(new RegExp(`\\b${model.name}\\b(?!["'])`), name);
  if (model.form !== "pair") {
    const edit = insertAfter(model.file, model.node, [text]);
    return edit && [...plan, edit];
  }
  return [...plan, besidePair(model, text)];
}

/** What makes the name known where the table is filled; null where it is not there in time. */
function homeOf(code: CodeIndex, { model, file, node, name }: LeftOut): readonly Edit[] | null {
  if (model.file.path === file.path) return node.endIndex <= model.node.startIndex ? [] : null;
  const plan = planImport(code, model.file.path, code.moduleNameOf(file.path), name);
  return plan?.local === name ? plan.edits : null;
}

/** Behind the pair, on a line of its own where the pairs have lines of their own. */
function besidePair({ file, node }: Entry, text: string): Edit {
  const comma = node.nextSibling?.type === "," ? node.nextSibling : null;
  const last = node.previousNamedSibling ?? node.parent;
  const isOwnLine = last !== null && last !== undefined && last.startPosition.row < node.startPosition.row;
  const at = comma?.endIndex ?? node.endIndex;
  const between = isOwnLine ? `\n${" ".repeat(node.startPosition.column)}` : " ";
  const behind = comma && (isOwnLine || comma.nextSibling?.type !== "}") ? "," : "";
  return textEdit(file, at, at, `${comma ? "" : ","}${between}${text}${behind}`);
}
