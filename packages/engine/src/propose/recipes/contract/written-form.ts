import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { replaceNode } from "../edits/expressions.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue } from "./captured.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/** A text that is taken apart otherwise than it was put together: a date by another format, a line at another mark. */
export function writtenForms(scene: Scene): Guess[] {
  return [...dateFormats(scene), ...marks(scene)];
}

/** `strptime(entry["day"], "%Y-%m-%d")` of what `strftime("%d.%m.%Y")` wrote, or what others read by another format. */
function dateFormats(scene: Scene): Guess[] {
  const { fault, investigation } = scene;
  const said = /^time data '(.*)' does not match format '(.*)'$/.exec(scene.message);
  const [, data, format] = said ?? [];
  if (scene.type !== "ValueError" || data === undefined || format === undefined) return [];
  for (const call of onLine(fault, "call")) {
    const [value, given] = readCall(call).positional;
    if (!value || !given || !/strptime$/.test(field(call, "function")?.text ?? "")) continue;
    const written = trailOf(investigation, fault.file.path, value).flatMap(({ path, node, members }) => {
      const isWriter =
        node.type === "call" &&
        members.length === 0 &&
        /\.strftime$/.test(field(node, "function")?.text ?? "");
      const own = isWriter ? readCall(node).positional[0] : undefined;
      return own ? [{ node: own, where: `${path}:${startLineOf(node)}` }] : [];
    });
    const read = readersOf(scene, value, call);
    const fitting = [...written, ...read].filter(({ node }) => {
      const text = plainString(node);
      return text !== null && text !== format && fits(data, text);
    });
    const texts = new Set(fitting.map(({ node }) => node.text));
    const [first] = fitting;
    if (!first || texts.size !== 1 || plainString(given) === null) continue;
    return [
      {
        strength: 0.92,
        idea: runningIdea({
          cause: `${fault.file.path}:${fault.line} reads \`${format}\`, and the text is written as \`${plainString(first.node)}\` (${first.where}).`,
          explanation: "It is read in the form in which it is written.",
          edits: [replaceNode(fault.file, given, first.node.text)],
          name: "date_is_read_as_it_is_written",
        }),
      },
    ];
  }
  return [];
}

/** Formats by which the same key, attribute or name is read elsewhere. */
function readersOf({ code }: Scene, value: Node, own: Node): { node: Node; where: string }[] {
  const name = lastPart(value);
  if (name === null) return [];
  return code
    .callsOf("strptime")
    .filter(({ node, path }) => node.id !== own.id && !code.file(path)?.isTest)
    .flatMap(({ node, path, line }) => {
      const [other, format] = readCall(node).positional;
      return other && format && lastPart(other) === name ? [{ node: format, where: `${path}:${line}` }] : [];
    });
}

function lastPart(node: Node): string | null {
  if (node.type === "identifier") return node.text;
  if (node.type === "attribute") return field(node, "attribute")?.text ?? null;
  const key = node.type === "subscript" ? field(node, "subscript") : null;
  return key && plainString(key);
}

const DIRECTIVES: Readonly<Record<string, string>> = {
  Y: "\\d{4}",
  m: "\\d{1,2}",
  d: "\\d{1,2}",
  H: "\\d{1,2}",
  I: "\\d{1,2}",
  M: "\\d{1,2}",
  S: "\\d{1,2}",
  y: "\\d{2}",
  j: "\\d{1,3}",
  f: "\\d{1,6}",
  p: "[AaPp][Mm]",
  z: "(?:Z|[+-]\\d{2}:?\\d{2})",
  Z: "[A-Z]{2,5}",
  b: "[A-Za-z]{3,4}",
  B: "[A-Za-z]+",
  a: "[A-Za-z]{2,4}",
  A: "[A-Za-z]+",
};

/** Whether a text has the form of a format of `strptime`. */
export function fits(text: string, format: string): boolean {
  const pattern = format.replace(
    /%(.)|([^%])/gs,
    (_whole, directive: string | undefined, other: string | undefined) =>
      directive === undefined
        ? (other ?? "").replace(/[^\w]/g, "\\$&")
        : directive === "%"
          ? "%"
          : (DIRECTIVES[directive] ?? "\u0000"),
  );
  return !pattern.includes("\u0000") && new RegExp(`^${pattern}$`).test(text);
}

/** `line.split(";")` of what `"|".join(…)` wrote, or what others split at another mark. */
function marks(scene: Scene): Guess[] {
  const { fault, investigation, type, message } = scene;
  const isShort =
    type === "IndexError" ||
    (type === "ValueError" && /^not enough values to unpack|^too many values/.test(message));
  if (!isShort) return [];
  for (const call of splitsAt(scene)) {
    const [mark] = readCall(call).positional;
    const text = mark && plainString(mark);
    const receiver = readCall(call).receiver;
    const file = fault.file;
    if (!mark || !text || !receiver) continue;
    const captured = capturedValue(scene, receiver);
    if (typeof captured === "string" && captured.includes(text)) continue;
    const joined = trailOf(investigation, file.path, receiver).flatMap(({ path, node, members }) => {
      const by = node.type === "call" && members.length === 0 ? readCall(node) : null;
      const isJoin =
        by !== null && /\.join$/.test(field(node, "function")?.text ?? "") && by.receiver !== null;
      return isJoin && by.receiver ? [{ node: by.receiver, where: `${path}:${startLineOf(node)}` }] : [];
    });
    const split = joined.length > 0 ? [] : otherSplits(scene, receiver, call);
    const fitting = [...joined, ...split].filter(({ node }) => {
      const other = plainString(node);
      return (
        other !== null &&
        other !== "" &&
        other !== text &&
        (typeof captured !== "string" || captured.includes(other))
      );
    });
    const texts = new Set(fitting.map(({ node }) => node.text));
    const [first] = fitting;
    if (!first || texts.size !== 1 || (joined.length === 0 && typeof captured !== "string")) continue;
    return [
      {
        strength: 0.9,
        idea: runningIdea({
          cause: `${file.path}:${startLineOf(call)} splits at \`${text}\`, and the text is put together with \`${plainString(first.node)}\` (${first.where}).`,
          explanation: "It is split at the mark with which it is put together.",
          edits: [replaceNode(file, mark, first.node.text)],
          name: "text_is_split_as_it_is_joined",
        }),
      },
    ];
  }
  return [];
}

/** Calls of `split` in the failing statement, and that gave a name which it reads. */
function splitsAt({ fault, investigation, suspects }: Scene): Node[] {
  const isSplit = (node: Node) =>
    node.type === "call" && /\.r?split$/.test(field(node, "function")?.text ?? "");
  const here = fault.statement.descendantsOfType("call").filter(isSplit);
  const there = suspects.flatMap((node) =>
    trailOf(investigation, fault.file.path, node)
      .filter((place) => place.path === fault.file.path && isSplit(place.node))
      .map((place) => place.node),
  );
  return [...here, ...there];
}

function otherSplits({ fault }: Scene, receiver: Node, own: Node): { node: Node; where: string }[] {
  const home: SourceFile = fault.file;
  return home.tree.rootNode.descendantsOfType("call").flatMap((node) => {
    const isOther =
      node.id !== own.id && /\.(?:r?split|r?partition)$/.test(field(node, "function")?.text ?? "");
    const call = isOther ? readCall(node) : null;
    const [mark] = call?.positional ?? [];
    return call && mark && call.receiver?.text === receiver.text
      ? [{ node: mark, where: `${home.path}:${startLineOf(node)}` }]
      : [];
  });
}
