import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { statementOnLine } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type TemplateFile, templateEdit, templateFilesOf } from "./files.ts";

/** What a template of Jinja asked for in vain: a variable of its own, or a part of a value. */
export interface UndefinedPart {
  readonly name: string;
  readonly of: "variable" | "nothing" | "value";
}

/** Null for other errors. */
export function undefinedPartOf({ exception: { type, value } }: PythonFault): UndefinedPart | null {
  if (!/(?:^|\.)UndefinedError$/.test(type)) return null;
  const variable = /^'(\w+)' is undefined/.exec(value)?.[1];
  if (variable !== undefined) return { name: variable, of: "variable" };
  const [, holder, part] = /^'([^']+)' has no attribute '(\w+)'/.exec(value) ?? [];
  return part === undefined ? null : { name: part, of: holder === "None" ? "nothing" : "value" };
}

export function undefinedIdeas(
  investigation: Investigation,
  fault: PythonFault,
  part: UndefinedPart,
): Idea[] {
  const at = templateOnTrace(investigation, fault);
  if (part.of === "variable") return variableIdeas(renderingOf(investigation, fault), at, part.name);
  return at && part.of === "nothing" ? nothingIdeas(at, part.name) : [];
}

/** The call that renders the page, with the function around it. */
interface Rendering {
  readonly file: SourceFile;
  readonly call: Node;
  readonly scope: Node | null;
}

/** The innermost on the trace: filters and functions of the project that the template calls stand below it. */
function renderingOf({ code }: Investigation, fault: PythonFault): Rendering | null {
  for (const { path, line } of fault.frames.toReversed()) {
    const file = code.file(path);
    const statement = file?.language === "python" ? statementOnLine(file, line) : null;
    const call = statement
      ?.descendantsOfType("call")
      .find((node) =>
        /^(?:render|render_template|render_template_string|TemplateResponse|stream|render_async)$/.test(
          lastNameOf(field(node, "function") ?? node) ?? "",
        ),
      );
    if (file && call) return { file, call, scope: code.functionAt(path, line)?.node ?? null };
  }
  return null;
}

/** What a rendering hands over: by keywords, or a dictionary that stands in the call or is made in the function before. */
function givenTo({ call, scope }: Rendering): {
  readonly names: readonly string[];
  readonly dictionary: Node | null;
} {
  const list = field(call, "arguments");
  const args = list?.namedChildren ?? [];
  const named = args.filter(({ type }) => type === "keyword_argument");
  const held = [
    ...args.filter(({ type }) => type !== "keyword_argument"),
    ...named.flatMap((one) => (field(one, "name")?.text === "context" ? (field(one, "value") ?? []) : [])),
  ];
  const context = held.find(({ type }) => type === "dictionary") ?? held.flatMap(dictionaryOf)[0] ?? null;
  const keys = (context?.namedChildren ?? []).flatMap((pair) => {
    const key = field(pair, "key");
    return key ? (plainString(key) ?? []) : [];
  });
  return {
    names: context ? keys : named.flatMap((one) => field(one, "name")?.text ?? []),
    dictionary: context,
  };

  function dictionaryOf(node: Node): Node[] {
    const name = node.type === "dictionary_splat" ? node.firstNamedChild : node;
    if (name?.type !== "identifier") return [];
    const made = (scope?.descendantsOfType("assignment") ?? []).filter(
      (one) => field(one, "left")?.text === name.text && startLineOf(one) < startLineOf(call),
    );
    const value = made.length === 1 && made[0] ? field(made[0], "right") : null;
    return value?.type === "dictionary" ? [value] : [];
  }
}

interface TemplateLine {
  readonly template: TemplateFile;
  /** Begin of the line in the text. */
  readonly start: number;
  readonly text: string;
}

/** The line of a template on which the engine stood. */
function templateOnTrace({ tree }: Investigation, { exception }: PythonFault): TemplateLine | null {
  const templates = templateFilesOf(tree.directory);
  for (const frame of exception.frames.toReversed()) {
    const path = frame.absolutePath ?? frame.path ?? "";
    const template = templates.find(
      (one) => path.endsWith(`/${one.path}`) || path === one.path || path.endsWith(`/templates/${one.name}`),
    );
    if (!template || frame.line === null) continue;
    const lines = template.text.split("\n");
    const text = lines[frame.line - 1];
    if (text === undefined) return null;
    const start = lines.slice(0, frame.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
    return { template, start, text };
  }
  return null;
}

/** The view has it under a name that it does not hand over, or hands it over under another. */
function variableIdeas(rendering: Rendering | null, at: TemplateLine | null, name: string): Idea[] {
  const list = rendering && field(rendering.call, "arguments");
  if (!rendering || list?.type !== "argument_list") return [];
  const { file, call, scope } = rendering;
  const { names: given, dictionary } = givenTo(rendering);
  const isLocal = scope?.descendantsOfType("assignment").some((node) => {
    const left = field(node, "left");
    return left?.text === name && startLineOf(node) < startLineOf(call);
  });
  const isParameter = scope && field(scope, "parameters")?.namedChildren.some((node) => node.text === name);
  const cause = `${at?.template.path ?? "The template"} asks for \`${name}\`, which the view does not hand over.`;
  if (isLocal || isParameter) {
    const holder = dictionary ?? list;
    const inner = holder.text.slice(1, -1).trim().replace(/,$/, "");
    const entry = dictionary ? `"${name}": ${name}` : `${name}=${name}`;
    const end = holder.endIndex - 1;
    const last = holder.lastNamedChild;
    const edit = last
      ? textEdit(file, last.endIndex, last.endIndex, `, ${entry}`)
      : textEdit(file, end, end, inner === "" ? entry : `, ${entry}`);
    return [
      runningIdea({
        cause,
        explanation: `The view hands over its \`${name}\`.`,
        edits: [edit],
        name: "page_has_its_values",
        sentence: "The page is rendered with what it asks for.",
      }),
    ];
  }
  const meant = at && nameMeant(at.template, given, name);
  if (!meant) return [];
  return [
    runningIdea({
      cause: `${at.template.path} asks for \`${name}\`; the view hands it over as \`${meant}\`.`,
      explanation: `The template asks for \`${meant}\`, as the view calls it.`,
      edits: usesOf(at.template.text, name).map((index) =>
        templateEdit(at.template, index, index + name.length, meant),
      ),
      name: "page_has_its_values",
      sentence: "The page is rendered with what it asks for.",
    }),
  ];
}

/** The name under which a view hands over what a template asks for: a like one, or a kindred one that nobody asks for. */
function nameMeant({ text }: TemplateFile, given: readonly string[], name: string): string | null {
  const likely = likelyName(name, given);
  if (likely && likely.by !== "overlap") return likely.name;
  const idle = given.filter((one) => usesOf(text, one).length === 0);
  const [only] = idle;
  // A page that takes other pages in may use there what it does not use itself.
  return likely &&
    idle.length === 1 &&
    only === likely.name &&
    !/\{%-?\s*(?:include|import|from)\b/.test(text)
    ? only
    : null;
}

/** Where a template uses a variable, as indexes of its text. */
function usesOf(text: string, name: string): number[] {
  return [...text.matchAll(new RegExp(`(?<![\\w."'|])${name}\\b(?!\\s*=)`, "g"))]
    .map(({ index }) => index)
    .filter((index) => {
      const before = text.slice(0, index);
      return (
        Math.max(before.lastIndexOf("{{"), before.lastIndexOf("{%")) >
        Math.max(before.lastIndexOf("}}"), before.lastIndexOf("%}"))
      );
    });
}

/** `{{ team.lead.name.title() }}` of a team without a lead shows nothing, as the engine does with what is absent. */
function nothingIdeas(at: TemplateLine, part: string): Idea[] {
  const found = [...at.text.matchAll(/\{\{-?\s*(.+?)\s*-?\}\}/g)].flatMap((match) => {
    const shown = match[1] ?? "";
    const holder = new RegExp(`^([a-z_]\\w*(?:\\.\\w+)*)\\.${part}\\b`).exec(shown)?.[1];
    const start = at.start + match.index + match[0].indexOf(shown);
    return holder === undefined ? [] : [{ shown, holder, start }];
  });
  const [only] = found;
  if (!only || found.length !== 1) return [];
  return [
    runningIdea({
      cause: `\`${only.holder}\` may be None, and ${at.template.path} does not allow for that.`,
      explanation: `Where \`${only.holder}\` is None, nothing is shown. Nothing in the repository says what should be shown, so this is a guess.`,
      edits: [
        templateEdit(
          at.template,
          only.start + only.shown.length,
          only.start + only.shown.length,
          ` if ${only.holder}`,
        ),
      ],
      basis: "guess",
      name: "absent_value_is_not_shown",
      sentence: "The page is rendered where the value is absent.",
    }),
  ];
}
