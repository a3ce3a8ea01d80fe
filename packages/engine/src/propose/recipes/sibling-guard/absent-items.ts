import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { conditionsIn, filtered, opposed, renamed } from "./item-filter.ts";

/**
 * `[one.mail for one in members(group)]`, of which one is None, where another round over the same, `for one in members(group)
 * if one`, leaves such items out: so does this one.
 */
export function absentItemsIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const value = failingValueOf(investigation);
  const node = value?.fault === "nothing" && value.place.members.length === 0 ? value.place.node : null;
  if (!node || value?.place.path !== fault.file.path || node.type !== "identifier") return null;
  const round = roundWith(node);
  const source = round && sourceOf(field(round, "right"));
  if (!round || !source) return null;
  const { code } = investigation;
  const kin = code.paths
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && file.text.includes(source))
    .flatMap((file) =>
      conditionsIn(file).map((one) => ({ ...one, place: `${file.path}:${startLineOf(one.at)}` })),
    )
    .filter(({ at, over, item, test, isKept }) => {
      const asked = test.text.trim();
      const asksIt = isKept
        ? asked === item || asked === `${item} is not None`
        : asked === `not ${item}` || asked === `${item} is None`;
      return at.id !== round.id && asksIt && sourceOf(over) === source;
    });
  const [first] = kin;
  if (!first) return null;
  const text = renamed(first.test, first.item, node.text);
  const opposite = opposed(first.test, text);
  const [condition, left] = first.isKept ? [text, opposite] : [opposite, text];
  const edit = filtered(fault.file, { node: round }, { condition, opposite: left });
  return (
    edit &&
    runningIdea({
      cause: `Some items of \`${source}\` are None, and ${fault.file.path}:${fault.line} takes all of them.`,
      explanation: `Items are taken \`if ${condition}\`, as at ${first.place}.`,
      edits: [edit],
      name: "items_that_are_not_there",
      sentence: "Items that are not there are left out.",
    })
  );
}

/** The round whose item a name is: the `for` of the comprehension around it, or the loop. */
function roundWith(name: Node): Node | null {
  for (let around = name.parent; around; around = around.parent) {
    if (/^(?:function_definition|class_definition|lambda)$/.test(around.type)) return null;
    const rounds = /comprehension$|^generator_expression$/.test(around.type)
      ? around.namedChildren.filter(({ type }) => type === "for_in_clause")
      : around.type === "for_statement"
        ? [around]
        : [];
    const [round] = rounds.filter((one) => field(one, "left")?.text === name.text);
    if (round) return rounds.length === 1 ? round : null;
  }
  return null;
}

/** What a round goes over, as far as it can be told in another function: `members` of `members(group)`, `users` of `self.users`. */
function sourceOf(over: Node | null): string | null {
  if (over?.type === "call") return lastNameOf(field(over, "function") ?? over);
  return over?.type === "attribute" ? lastNameOf(over) : null;
}
