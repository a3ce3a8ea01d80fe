import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
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
  const render = renderCall(fault);
  const at = templateOnTrace(investigation, fault);
  if (part.of === "variable") return variableIdeas(fault, render, at, part.name);
  return at && part.of === "nothing" ? nothingIdeas(at, part.name) : [];
}

function renderCall(fault: PythonFault): Node | null {
  return (
    fault.statement
      .descendantsOfType("call")
      .find((node) =>
        /(?:^|\.)(?:render|render_template|render_template_string|TemplateResponse|stream)$/.test(
          readCall(node).callee ?? "",
        ),
      ) ?? null
  );
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
function variableIdeas(
  fault: PythonFault,
  render: Node | null,
  at: TemplateLine | null,
  name: string,
): Idea[] {
  const list = render && field(render, "arguments");
  if (!render || list?.type !== "argument_list") return [];
  const { named } = readCall(render);
  const scope = fault.function?.node;
  const isLocal = scope?.descendantsOfType("assignment").some((node) => {
    const left = field(node, "left");
    return left?.text === name && startLineOf(node) < startLineOf(render);
  });
  const isParameter = scope && field(scope, "parameters")?.namedChildren.some((node) => node.text === name);
  const cause = `${at?.template.path ?? "The template"} asks for \`${name}\`, which the view does not hand over.`;
  const dictionary = list.namedChildren.find(({ type }) => type === "dictionary");
  if (isLocal || isParameter) {
    const holder = dictionary ?? list;
    const inner = holder.text.slice(1, -1).trim().replace(/,$/, "");
    const entry = dictionary ? `"${name}": ${name}` : `${name}=${name}`;
    const end = holder.endIndex - 1;
    const last = holder.lastNamedChild;
    const edit = last
      ? textEdit(fault.file, last.endIndex, last.endIndex, `, ${entry}`)
      : textEdit(fault.file, end, end, inner === "" ? entry : `, ${entry}`);
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
  const given = dictionary
    ? dictionary.namedChildren.flatMap((pair) => field(pair, "key")?.text.slice(1, -1) ?? [])
    : [...named.keys()];
  const likely = likelyName(name, given);
  if (!likely || likely.by === "overlap" || !at) return [];
  const uses = [...at.template.text.matchAll(new RegExp(`(?<![\\w."'|])${name}\\b(?!\\s*=)`, "g"))];
  return [
    runningIdea({
      cause: `${at.template.path} asks for \`${name}\`; the view hands it over as \`${likely.name}\`.`,
      explanation: `The template asks for \`${likely.name}\`, as the view calls it.`,
      edits: uses.map((use) => templateEdit(at.template, use.index, use.index + name.length, likely.name)),
      name: "page_has_its_values",
      sentence: "The page is rendered with what it asks for.",
    }),
  ];
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
