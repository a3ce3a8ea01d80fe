import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { plainString } from "../../../code/nodes.ts";
import { nearestName } from "../../../diagnose/edit-distance.ts";
import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type TemplateFile, templateEdit, templateFilesOf } from "./files.ts";

const MESSAGE = /^(?:'([^']+)' not found in search path|([\w./-]+)(?:, .*)?$)/;

/** The template that was asked for and is not there; null for other errors. */
export function missingTemplateOf({ exception: { type, value } }: PythonFault): string | null {
  if (!/(?:^|\.)(?:TemplateNotFound|TemplateDoesNotExist)$/.test(type)) return null;
  const match = MESSAGE.exec(value.split("\n")[0] ?? "");
  return match?.[1] ?? match?.[2] ?? null;
}

/** The template is named as it is called, where the code or another template names it. */
export function missingTemplateIdeas(investigation: Investigation, fault: PythonFault, name: string): Idea[] {
  const templates = templateFilesOf(investigation.tree.directory);
  const found = meant(investigation, templates, name);
  if (!found) return [];
  const edits = namings(investigation, fault, templates, name, found.name);
  if (edits.length === 0) return [];
  return [
    runningIdea({
      cause: `There is no template \`${name}\`; it is called \`${found.name}\`.`,
      explanation: `The template is named as it is called, \`${found.name}\`.`,
      edits,
      basis: found.isSure ? "house" : "guess",
      name: "template_is_there",
      sentence: "The page is rendered from a template that is there.",
    }),
  ];
}

const stem = (path: string) => (path.split("/").at(-1) ?? path).replace(/\.\w+$/, "");
const folder = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);

function meant(
  { code }: Investigation,
  templates: readonly TemplateFile[],
  name: string,
): { readonly name: string; readonly isSure: boolean } | null {
  const names = [...new Set(templates.map((template) => template.name))].filter((one) => one !== name);
  const only = (found: readonly string[]) => (found.length === 1 ? (found[0] ?? null) : null);
  const lower = name.toLowerCase();
  const sure =
    only(names.filter((one) => one.toLowerCase() === lower)) ??
    // Another ending, or the folder of the application left out.
    only(names.filter((one) => folder(one) === folder(name) && stem(one) === stem(name))) ??
    only(names.filter((one) => one.split("/").at(-1) === name.split("/").at(-1))) ??
    nearestName(name, names);
  if (sure) return { name: sure, isSure: true };
  const near = names.filter((one) => folder(one) === folder(name));
  const alike = likelyName(stem(name), near.map(stem));
  if (alike) return sureOf(near.find((one) => stem(one) === alike.name) ?? null, alike.by !== "overlap");
  // Several are called like it: the one that nothing else renders.
  const unused = near.filter((one) => {
    const words = stem(one).split(/[_-]/);
    const isKin = stem(name)
      .split(/[_-]/)
      .every((word) => words.includes(word));
    return isKin && code.mentions(one).length === 0 && !templates.some(({ text }) => text.includes(one));
  });
  return sureOf(only(unused), true);
}

function sureOf(name: string | null, isSure: boolean) {
  return name === null ? null : { name, isSure };
}

function namings(
  { code }: Investigation,
  fault: PythonFault,
  templates: readonly TemplateFile[],
  name: string,
  to: string,
) {
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    const node = code.functionAt(frame.path, frame.line)?.node ?? file?.tree.rootNode;
    const found = file && node ? literals(node, name) : [];
    if (file && found.length > 0) return found.map((literal) => renamed(file, literal, name, to));
  }
  const everywhere = code.mentions(name).flatMap((path) => {
    const file = code.file(path);
    if (file?.language !== "python" || file.isTest) return [];
    return literals(file.tree.rootNode, name).map((literal) => renamed(file, literal, name, to));
  });
  if (everywhere.length > 0) return everywhere;
  return templates.flatMap((template) => {
    const tag = new RegExp(`\\{%-?\\s*(?:extends|include|import|from)\\s+(["'])(${escaped(name)})\\1`).exec(
      template.text,
    );
    const at = tag ? tag.index + tag[0].length - 1 - name.length : -1;
    return tag ? [templateEdit(template, at, at + name.length, to)] : [];
  });
}

function literals(root: Node, name: string): Node[] {
  return root.descendantsOfType("string").filter((node) => plainString(node) === name);
}

function renamed(file: SourceFile, literal: Node, name: string, to: string) {
  return replaceNode(file, literal, literal.text.replace(name, to));
}

export function escaped(text: string): string {
  return text.replace(/[^\w/]/g, "\\$&");
}
