import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** A value that a template is given, by its name and where that stands. */
interface GivenName {
  readonly name: string;
  readonly file: SourceFile;
  /** The key of a pair, or the name of a keyword. */
  readonly node: Node;
}

/**
 * One name that the template asks for, and one that it is given and does not ask for: the same value under two names.
 * It is renamed where it is given, as the template's other names are given; in the template where others give it so too.
 */
export function placeholderIdeas(investigation: Investigation, fault: PythonFault, cause: string): Idea[] {
  const missing = /^['"](\w+)['"]$/.exec(fault.exception.value.split("\n")[0] ?? "")?.[1];
  const call = formatOn(fault);
  if (!missing || !call) return [];
  const given = givenNames(investigation, fault, call);
  const templates = templatesOf(investigation, fault, call).filter(({ names }) => names.includes(missing));
  const fitting = templates.filter(
    ({ names }) => given.some((one) => names.includes(one.name)) || names.length === 1,
  );
  const [template] = fitting.length > 0 ? fitting : templates;
  if (!template || (templates.length > 1 && fitting.length !== 1)) return [];
  const lacking = template.names.filter((name) => !given.some((one) => one.name === name));
  const spare = given.filter(({ name }) => !template.names.includes(name));
  const [other] = spare;
  if (lacking.length !== 1 || spare.length !== 1 || !other) return [];
  const quote = other.node.text.startsWith("'") ? "'" : '"';
  const text = other.node.type === "string" ? `${quote}${missing}${quote}` : missing;
  const place = `${template.file.path}:${startLineOf(template.node)}`;
  return [
    runningIdea({
      cause,
      explanation: `The value is given as \`${other.name}\`; the template at ${place} calls it \`${missing}\`.`,
      edits: [replaceNode(other.file, other.node, text)],
      basis: "house",
      name: "template_is_filled",
      sentence: "Every place of the template is filled.",
    }),
  ];
}

function formatOn(fault: PythonFault): Node | null {
  return (
    fault.statement
      .descendantsOfType("call")
      .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
      .find((node) => /^format(?:_map)?$/.test(lastNameOf(field(node, "function") ?? node) ?? "")) ?? null
  );
}

/** Keywords of the call, and the keys of the dictionary that is spread into it, wherever that is written. */
function givenNames(investigation: Investigation, fault: PythonFault, call: Node): GivenName[] {
  const list = field(call, "arguments")?.namedChildren ?? [];
  const keywords = list.flatMap((node): GivenName[] => {
    const name = node.type === "keyword_argument" ? field(node, "name") : null;
    return name ? [{ name: name.text, file: fault.file, node: name }] : [];
  });
  const spread = list.flatMap((node) =>
    node.type === "dictionary_splat"
      ? (node.firstNamedChild ?? [])
      : lastNameOf(field(call, "function") ?? call) === "format_map"
        ? node
        : [],
  );
  const frames = new Set(fault.frames.map(({ path, line }) => `${path}:${line}`));
  const spots = spread.flatMap((node) => trailOf(investigation, fault.file.path, node));
  const pairs = spots.flatMap(({ path, node }): GivenName[] => {
    const file = investigation.code.file(path);
    if (!file || file.isTest || node.type !== "dictionary") return [];
    // Of several callers, the one that is on the trace.
    const isOnTrace =
      path === fault.file.path ||
      [...frames].some((place) => {
        const line = Number(place.slice(place.lastIndexOf(":") + 1));
        return place.startsWith(`${path}:`) && startLineOf(node) <= line && line <= node.endPosition.row + 1;
      });
    if (!isOnTrace) return [];
    return node.namedChildren.flatMap((pair): GivenName[] => {
      const key = pair.type === "pair" ? field(pair, "key") : null;
      const name = key && plainString(key);
      return key && name ? [{ name, file, node: key }] : [];
    });
  });
  return [...keywords, ...pairs];
}

interface Template {
  readonly file: SourceFile;
  readonly node: Node;
  readonly names: readonly string[];
}

/** The texts that may be the template: what is written before `.format`, or the entries of the table it is taken from. */
function templatesOf(investigation: Investigation, fault: PythonFault, call: Node): Template[] {
  const { code } = investigation;
  const receiver = readCall(call).receiver;
  if (!receiver) return [];
  const asTemplate = (file: SourceFile, node: Node): Template[] => {
    const text = textOf(node);
    return text === null ? [] : [{ file, node, names: placeholdersIn(text) }];
  };
  if (textOf(receiver) !== null) return asTemplate(fault.file, receiver);
  const source = receiver.type === "subscript" ? field(receiver, "value") : receiver;
  const spots = source ? trailOf(investigation, fault.file.path, source) : [];
  return spots.flatMap(({ path, node }) => {
    const file = code.file(path);
    if (!file) return [];
    const found =
      node.type === "dictionary" ? node.namedChildren.flatMap((pair) => field(pair, "value") ?? []) : [node];
    return found.flatMap((one) => asTemplate(file, one));
  });
}

function textOf(node: Node): string | null {
  if (node.type === "string") return /^[fF]/.test(node.text) ? null : node.text;
  if (node.type === "concatenated_string" || node.type === "parenthesized_expression") {
    const parts = node.namedChildren.map(textOf);
    return parts.includes(null) ? null : parts.join("");
  }
  return null;
}

/** Names in braces: `{name}`, `{name:>10}`, `{item.price}`. */
export function placeholdersIn(text: string): string[] {
  const bare = text.replaceAll("{{", "").replaceAll("}}", "");
  return [
    ...new Set(
      [...bare.matchAll(/\{(\w+)(?:[.[][^{}:!]*)?(?:![rsa])?(?::[^{}]*)?\}/g)].map((match) => match[1] ?? ""),
    ),
  ].filter((name) => /^[A-Za-z_]/.test(name));
}
