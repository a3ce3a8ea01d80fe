import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import { field } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { lineStart, textEdit } from "../../../code/text-edit.ts";
import { insertAfter } from "../edits/statements.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { modelNamed } from "./fields.ts";

/** What a fault asks a model to allow, where the models beside it allow it: the option and its value. */
const OPTIONS: readonly { readonly fault: RegExp; readonly option: string }[] = [
  {
    fault: /\[type=string_type, input_value=.*, input_type=(?:int|float)\]/,
    option: "coerce_numbers_to_str",
  },
];

/**
 * Data that the models beside one take, as their configuration says, and this one does not: a number for a text, which
 * pydantic 1 took everywhere. It is configured as they are.
 */
export function kinConfigIdeas(
  code: CodeIndex,
  message: string,
): { model: ClassSymbol; ideas: Idea[] } | null {
  const lines = message.split("\n").filter((line) => /^ {2}.*\[type=/.test(line));
  const [known] = OPTIONS.filter(({ fault }) => lines.length > 0 && lines.every((line) => fault.test(line)));
  const model = known ? modelOfMessage(code, message) : null;
  const file = model && code.file(model.path);
  if (!known || !model || !file || configOf(model)?.text.includes(known.option)) return null;
  const kin = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .filter(
      (one) =>
        one.node.id !== model.node.id &&
        new RegExp(`\\b${known.option}\\s*=\\s*True`).test(configOf(one)?.text ?? ""),
    )
    .toSorted((left, right) => Number(right.path === model.path) - Number(left.path === model.path));
  const [first] = kin;
  const edits = first ? configured(code, file, model, `${known.option}=True`) : [];
  if (!first || edits.length === 0) return { model, ideas: [] };
  return {
    model,
    ideas: [
      runningIdea({
        cause: `\`${model.name}\` at ${model.path}:${model.startLine} takes no numbers for its texts, which \`${first.name}\` at ${first.path}:${first.startLine} takes.`,
        explanation: `It is configured with \`${known.option}=True\`, as \`${first.name}\` is.`,
        edits,
        name: `${model.name.toLowerCase()}_takes_what_the_others_take`,
        sentence: "What the models beside it take is taken.",
      }),
    ],
  };
}

/** The model that a message names; of a union the one that its tag or the way to the value names. */
function modelOfMessage(code: CodeIndex, message: string): ClassSymbol | null {
  const [title = "", place = ""] = message.split("\n");
  const [, name] = /^\d+ validation errors? for (\w+)$/.exec(title) ?? [];
  if (name) return modelNamed(code, name);
  const [, listed = ""] = /^\d+ validation errors? for [\w-]+\[(.*)\]$/.exec(title) ?? [];
  const tag = place.split(".")[0]?.trim() ?? "";
  const models = listed.split(",").flatMap((one) => modelNamed(code, one.trim()) ?? []);
  const tagged = models.filter(
    (one) => one.name === tag || new RegExp(`Literal\\[[^\\]]*["']${tag}["']`).test(one.node.text),
  );
  return tagged.length === 1 ? (tagged[0] ?? null) : null;
}

/** `model_config = ConfigDict(…)`, or the inner class `Config`. */
export function configOf({ node }: ClassSymbol): Node | null {
  for (const child of field(node, "body")?.namedChildren ?? []) {
    if (child.type === "class_definition" && field(child, "name")?.text === "Config") return child;
    const assignment = child.firstNamedChild;
    if (assignment?.type === "assignment" && field(assignment, "left")?.text === "model_config")
      return assignment;
  }
  return null;
}

/** The edits by which a model is given an option, in its configuration where it has one. */
export function configured(code: CodeIndex, file: SourceFile, model: ClassSymbol, option: string): Edit[] {
  const own = configOf(model);
  if (own) {
    const [name = "", given = ""] = option.split("=");
    if (own.type === "class_definition") {
      const line = field(own, "body")?.namedChildren.findLast(({ type }) => type !== "comment");
      const edit = line && insertAfter(file, line, [`${name} = ${given}`]);
      return edit ? [edit] : [];
    }
    const value = field(own, "right");
    const list = value?.type === "call" ? field(value, "arguments") : value;
    const last = list?.namedChildren.findLast(({ type }) => type !== "comment");
    const at = last?.endIndex ?? (list ? list.startIndex + 1 : null);
    const written = value?.type === "dictionary" ? `"${name}": ${given}` : option;
    return at === null ? [] : [textEdit(file, at, at, `${last ? ", " : ""}${written}`)];
  }
  const plan = planImport(code, file.path, "pydantic", "ConfigDict");
  const statements = field(model.node, "body")?.namedChildren ?? [];
  const isDocumented = statements[0]?.firstNamedChild?.type === "string";
  const first = statements[isDocumented ? 1 : 0];
  if (!plan || !first) return [];
  const at = lineStart(file.text, first.startIndex);
  const line = `${indentOf(file, first)}model_config = ${plan.local}(${option})\n\n`;
  return [...plan.edits, textEdit(file, at, at, line)];
}
