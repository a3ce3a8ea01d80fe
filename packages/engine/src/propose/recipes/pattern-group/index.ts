import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "pattern-group",
  title: "Fix IndexError: no such group in Python",
  summary:
    "This error occurs when a group of a regular expression is read that the pattern does not have. The pattern was changed and its reader was not: read the group under its name.",
  trace: [
    ['    return int(found.group("no"))', "The group that was asked for."],
    ["IndexError: no such group", "The pattern matched, but has no group of this name or number."],
  ],
  causes: [
    [
      "renamed",
      "The group has another name",
      "The pattern was changed, its reader was not.",
      'found.group("no")',
    ],
  ],
  fix: ["Read it under its name.", 'found.group("no")', 'found.group("number")'],
  testing: ["One text that matches.", 'def test_number():\n    assert number("AB-12") == 12'],
  questions: [["Names or numbers?", "Names: a number changes its meaning with every bracket before it."]],
});

/** A group that a regular expression does not have, in Python. */
export const patternGroupRecipe: Recipe = findingsRecipe({
  slug: "pattern-group",
  guide,
  score: ({ exception: { type, value } }) =>
    type === "IndexError" && /^no such group/.test(value) ? 0.9 : null,
  findings,
});

const ADVICE = "Read groups by the names that the pattern gives them.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const sentence = `${fault.file.path}:${fault.line} reads a group that the pattern does not have.`;
  return [
    {
      id: "renamed",
      sentence,
      ...placeOf(fault),
      ideas: ideasFor(investigation, fault, sentence),
      advice: ADVICE,
    },
  ];
}

function ideasFor(investigation: Investigation, fault: PythonFault, cause: string): Idea[] {
  const read = readOn(fault);
  const wanted = read && plainString(read.group);
  if (!read || wanted === null) return [];
  const names = groupNames(investigation, fault, read.match);
  if (!names || names.includes(wanted)) return [];
  const scope = fault.file.tree.rootNode;
  const asked = new Set(scope.descendantsOfType("string").flatMap((node) => plainString(node) ?? []));
  const likely = names.filter(
    (name) => name.startsWith(wanted) || wanted.startsWith(name) || sharesWord(name, wanted),
  );
  const unread = names.filter((name) => !asked.has(name));
  const chosen = likely.length === 1 ? likely[0] : unread.length === 1 ? unread[0] : undefined;
  if (!chosen) return [];
  const quote = read.group.text.slice(0, 1);
  return [
    runningIdea({
      cause,
      explanation: `The pattern calls this group \`${chosen}\`.`,
      edits: [replaceNode(fault.file, read.group, `${quote}${chosen}${quote}`)],
      basis: "house",
      name: "group_has_its_name",
      sentence: "The group is read under its name.",
    }),
  ];
}

function sharesWord(left: string, right: string): boolean {
  const words = left.split("_");
  return right.split("_").some((word) => word.length > 2 && words.includes(word));
}

function readOn(fault: PythonFault): { match: Node; group: Node } | null {
  const onLine = (node: Node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1;
  const calls = fault.statement.descendantsOfType("call").flatMap((node) => {
    const { receiver, positional } = readCall(node);
    const name = lastNameOf(field(node, "function") ?? node) ?? "";
    const [group] = positional;
    return onLine(node) && receiver && group && /^(?:group|start|end|span)$/.test(name)
      ? [{ match: receiver, group }]
      : [];
  });
  const reads = fault.statement.descendantsOfType("subscript").flatMap((node) => {
    const match = field(node, "value");
    const group = field(node, "subscript");
    return onLine(node) && match && group?.type === "string" ? [{ match, group }] : [];
  });
  const found = [...calls, ...reads];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Names of the groups of the one pattern that the match comes from; null where that cannot be told. */
function groupNames(investigation: Investigation, fault: PythonFault, match: Node): string[] | null {
  const places = trailOf(investigation, fault.file.path, match);
  const texts = places.flatMap(({ path, node }) => {
    if (node.type !== "call") return [];
    const { callee, positional, receiver } = readCall(node);
    const name = callee?.split(".").at(-1) ?? lastNameOf(field(node, "function") ?? node) ?? "";
    if (!/^(?:match|search|fullmatch|finditer)$/.test(name)) return [];
    if (receiver?.text === "re" && positional[0]) return patternTexts(investigation, path, positional[0]);
    return receiver ? patternTexts(investigation, path, receiver) : [];
  });
  const distinct = [...new Set(texts)];
  const [only] = distinct;
  if (distinct.length !== 1 || only === undefined) return null;
  return [...only.matchAll(/\(\?P<(\w+)>/g)].map((found) => found[1] ?? "");
}

function patternTexts(investigation: Investigation, path: string, node: Node): string[] {
  return trailOf(investigation, path, node).flatMap((place) => {
    const compiled =
      place.node.type === "call" && /\bcompile$/.test(readCall(place.node).callee ?? "")
        ? readCall(place.node).positional[0]
        : place.node;
    return compiled && /^(?:string|concatenated_string)$/.test(compiled.type) ? [compiled.text] : [];
  });
}
