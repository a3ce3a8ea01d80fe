import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Accepted, type Called, type FailingCall, leftOut } from "./failing-call.ts";
import { isNearFree, meantParameter } from "./meant-parameter.ts";

/** A keyword that the called function does not take: it is called by its name there, or the function was renamed by half. */
export function unexpectedKeyword(
  code: CodeIndex,
  fault: PythonFault,
  failing: FailingCall,
  name: string,
): Idea[] {
  const { call, called } = failing;
  const value = call.named.get(name);
  const keyword = value?.parent ?? null;
  const key = keyword && field(keyword, "name");
  if (!value || !keyword || !key) return [];
  const cause = `${fault.file.path}:${fault.line} passes \`${name}\`, which ${called.name} does not take.`;
  const meant = meantParameter(failing, name, value);
  const ideas: Idea[] = [];
  const outer = meant ? renamedParameter(code, failing, name, meant) : null;
  if (outer)
    ideas.push(runningIdea({ cause: outer.cause, explanation: outer.explanation, edits: outer.edits }));
  if (meant) {
    ideas.push(
      runningIdea({
        cause: `${called.name} calls it \`${meant.name}\`, and ${fault.file.path}:${fault.line} still passes \`${name}\`.`,
        explanation: `The argument is passed as \`${meant.name}\`, as ${called.path} defines it${likeOthers(failing, meant.name)}.`,
        edits: [replaceNode(fault.file, key, meant.name)],
        name: `passes_${meant.name}`,
        sentence: `The argument is passed as ${meant.name}.`,
      }),
    );
  }
  // Where everything that is needed is there, the argument may be one that the function once had.
  const isComplete = leftOut(failing).every((parameter) => !parameter.isRequired);
  const isSuperfluous = !meant && isComplete && !isNearFree(failing, name, value);
  if (isSuperfluous && failing.others.some((other) => !other.isTest && !other.call.named.has(name))) {
    ideas.push(
      runningIdea({
        cause,
        explanation: `No other caller passes \`${name}\`, and ${called.name} has no use for it: it is left out.`,
        edits: [withoutArgument(fault, keyword)],
        basis: "guess",
      }),
    );
  }
  return ideas;
}

function likeOthers({ others }: FailingCall, name: string): string {
  const same = others.filter(({ call }) => call.named.has(name)).slice(0, 2);
  return same.length > 0
    ? `, and as ${same.map(({ path, call }) => `${path}:${call.line}`).join(", ")} do`
    : "";
}

const MOST_USES = 12;

/**
 * A function whose parameter has another name than all its callers use: where at least two callers outside the tests
 * agree and nobody uses the new name, the definition is the one that is wrong.
 */
function renamedParameter(
  code: CodeIndex,
  { called, others }: FailingCall,
  name: string,
  meant: Accepted,
): { cause: string; explanation: string; edits: Edit[] } | null {
  const using = others.filter(({ call }) => call.named.has(name));
  const agreeing = others.filter(({ call }) => call.named.has(meant.name));
  const file = code.file(called.path);
  const definition = called.symbol?.node;
  if (using.length === 0 || agreeing.length > 0 || !file || !definition) return null;
  const uses = definition.descendantsOfType("identifier").filter((node) => node.text === meant.name);
  const own = uses.filter(
    (node) =>
      !(node.parent?.type === "attribute" && field(node.parent, "attribute")?.id === node.id) &&
      !(node.parent?.type === "keyword_argument" && field(node.parent, "name")?.id === node.id),
  );
  if (own.length === 0 || own.length > MOST_USES) return null;
  return {
    cause: `All callers of ${called.name} pass \`${name}\`; only its definition at ${called.path}:${startLineOf(meant.node)} says \`${meant.name}\`.`,
    explanation: `The parameter is called \`${name}\`, as ${using
      .slice(0, 3)
      .map(({ path, call }) => `${path}:${call.line}`)
      .join(", ")} pass it.`,
    edits: own.map((node) => replaceNode(file, node, name)),
  };
}

/** Takes an argument out of a call, with the comma before or behind it. */
export function withoutArgument(fault: PythonFault, argument: Node): Edit {
  const before = argument.previousSibling;
  const after = argument.nextSibling;
  if (before?.type === ",") return textEdit(fault.file, before.startIndex, argument.endIndex, "");
  const next = after?.type === "," ? after.nextSibling : null;
  const end =
    next && next.type !== ")" ? next.startIndex : after?.type === "," ? after.endIndex : argument.endIndex;
  return textEdit(fault.file, argument.startIndex, end, "");
}

/**
 * `Job(**row)` where `row` has the key: the place that writes it under this name, where there is only one. The name that is
 * meant is nearly the same, or the only one that is needed and not written beside it.
 */
export function writtenKeyword(code: CodeIndex, called: Called, name: string): Idea[] {
  const near = likelyName(
    name,
    called.accepts.map((parameter) => parameter.name),
  );
  const written = code
    .naming(name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) => writesOf(file.tree.rootNode, name).map((node) => ({ file, node })));
  const [only] = written;
  if (!only || written.length > 1) return [];
  const { file, node } = only;
  const beside = besideOf(node).filter((other) => other !== name);
  const isOfIt =
    beside.length > 0 &&
    beside.every((other) => called.accepts.some((parameter) => parameter.name === other));
  const needed = called.accepts.filter(
    (parameter) => parameter.isRequired && !(isOfIt && beside.includes(parameter.name)),
  );
  const meant = near?.name ?? (needed.length === 1 ? needed[0]?.name : undefined);
  if (meant === undefined || beside.includes(meant)) return [];
  const text = node.type === "string" ? node.text.replace(name, meant) : meant;
  const isSure = near?.by === "spelling" || (isOfIt && needed.length === 1 && needed[0]?.name === meant);
  return [
    runningIdea({
      cause: `${file.path}:${startLineOf(node)} writes \`${name}\`, and ${called.name} takes \`${meant}\`.`,
      explanation: `It is written under the name under which it is taken, \`${meant}\`.`,
      edits: [replaceNode(file, node, text)],
      basis: isSure ? "house" : "guess",
      name: `passes_${meant}`,
    }),
  ];
}

/** The other keys of the dictionary or keywords of the call in which a key is written. */
function besideOf(key: Node): string[] {
  const entry = key.parent;
  if (!entry || !/^(?:pair|keyword_argument)$/.test(entry.type)) return [];
  return (entry.parent?.namedChildren ?? []).flatMap((other) => {
    const own = other.type === entry.type ? (field(other, "key") ?? field(other, "name")) : null;
    const text = own && (plainString(own) ?? own.text);
    return text ? [text] : [];
  });
}

/** Keys of dictionaries and keywords of calls with this name. */
function writesOf(root: Node, name: string): Node[] {
  const found: Node[] = [];
  for (const node of root.descendantsOfType(["pair", "keyword_argument", "assignment"])) {
    if (node.type === "assignment") {
      const target = field(node, "left");
      const key = target?.type === "subscript" ? field(target, "subscript") : null;
      if (key && plainString(key) === name) found.push(key);
      continue;
    }
    const key = field(node, node.type === "pair" ? "key" : "name");
    if (
      key &&
      (plainString(key) ?? (key.type === "identifier" ? key.text : null)) === name &&
      node.type === "pair"
    )
      found.push(key);
    else if (key?.text === name && node.type === "keyword_argument") found.push(key);
  }
  return found;
}
