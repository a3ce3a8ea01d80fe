import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { modelNamed } from "./fields.ts";
import { configOf } from "./kin-config.ts";

/** Options of pydantic 1 that version 2 knows under another name and passes over under the old one. */
const RENAMED = {
  attributes: ["orm_mode", "from_attributes"],
  names: ["allow_population_by_field_name", "populate_by_name"],
} as const;

/**
 * `class Config: orm_mode = True` of a model that is read from an object: the option is written under the name that this
 * version knows, at the model itself or at the base that it has it from. Empty where the model does not have it.
 */
export function renamedOptionIdeas(
  code: CodeIndex,
  model: ClassSymbol,
  what: keyof typeof RENAMED,
  cause: string,
): Idea[] {
  const [from, to] = RENAMED[what];
  const found = optionOf(code, model, from);
  if (!found) return [];
  const { file, node, owner } = found;
  const quote = node.type === "string" ? (/^["']/.exec(node.text)?.[0] ?? "") : "";
  return [
    runningIdea({
      cause,
      explanation: `\`${owner.name}\` says so at ${owner.path}:${startLineOf(node)} under the name of the version before, \`${from}\`; this one calls it \`${to}\`.`,
      edits: [replaceNode(file, node, `${quote}${to}${quote}`)],
      basis: "standard",
      name: "object_is_read",
      sentence: "What the model is configured for is taken.",
    }),
  ];
}

interface Option {
  readonly file: SourceFile;
  /** The name of the option as it is written. */
  readonly node: Node;
  readonly owner: ClassSymbol;
}

/** Where a model, or a base of it, sets an option to true. */
function optionOf(code: CodeIndex, model: ClassSymbol, name: string, depth = 0): Option | null {
  const file = code.file(model.path);
  const config = configOf(model);
  const node = config && namesIn(config).find((one) => (plainString(one) ?? one.text) === name);
  if (file && node) return { file, node, owner: model };
  if (depth > 4) return null;
  for (const base of model.bases) {
    const symbol = modelNamed(code, base.split(".").at(-1) ?? base);
    const found = symbol && optionOf(code, symbol, name, depth + 1);
    if (found) return found;
  }
  return null;
}

/** The names of the options in a configuration: of an inner class, of `ConfigDict(…)` and of a dictionary. */
function namesIn(config: Node): Node[] {
  const isTrue = (value: Node | null) => value?.type === "true";
  const assigned = config
    .descendantsOfType("assignment")
    .filter((node) => isTrue(field(node, "right")))
    .flatMap((node) => field(node, "left") ?? []);
  const named = config
    .descendantsOfType("keyword_argument")
    .filter((node) => isTrue(field(node, "value")))
    .flatMap((node) => field(node, "name") ?? []);
  const pairs = config
    .descendantsOfType("pair")
    .filter((node) => isTrue(field(node, "value")))
    .flatMap((node) => field(node, "key") ?? []);
  return [...assigned, ...named, ...pairs];
}
