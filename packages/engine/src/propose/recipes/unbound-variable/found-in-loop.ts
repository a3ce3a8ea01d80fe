import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { callersTakeNothing } from "../../house/failure-value.ts";
import { saidFailure } from "../../house/said-failure.ts";
import { thingOf } from "../../house/words.ts";
import { type BadValue, reactionIdeas } from "../bad-value/react.ts";
import { soleRefusalIdea } from "../bad-value/sole-refusal.ts";
import { insertBefore } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { bindingsIn, readsIn } from "./names.ts";

/**
 * A name that only a loop sets, for the item that fits: a search that found nothing. It begins as None, and then is what
 * the house does with things that are not there; a text or a list that is put together further down begins empty.
 */
export function foundInLoopIdeas(
  investigation: Investigation,
  fault: PythonFault,
  name: string,
  sentence: string,
): Idea[] {
  const scope = fault.function?.node;
  const loop = scope ? loopThatSets(scope, fault, name) : null;
  if (!scope || !loop) return [];
  const begun = (value: string) => insertBefore(fault.file, loop, [`${name} = ${value}`]);
  const reads = readsIn(scope, name).filter((node) => node.startIndex >= loop.endIndex);
  const cause = `The loop at ${fault.file.path}:${startLineOf(loop)} sets \`${name}\` only where something fits, and ${fault.file.path}:${fault.line} takes for granted that something did.`;
  const empty = emptyByUse(reads);
  if (empty !== null) {
    const edit = begun(empty);
    if (!edit) return [];
    return [
      runningIdea({
        cause,
        explanation: `\`${name}\` begins as \`${empty}\`, which is what it is where nothing fits. Nothing in the repository says so, so this is a guess.`,
        edits: [edit],
        basis: "guess",
        name: `without_${name}`,
        sentence: `Where nothing fits, ${name} is empty.`,
      }),
    ];
  }
  const edit = begun("None");
  if (!edit || readsIn(scope, name).some((node) => node.startIndex < loop.startIndex)) return [];
  const isGiven =
    fault.statement.type === "return_statement" && fault.statement.firstNamedChild?.text === name;
  const symbol = fault.function;
  if (
    isGiven &&
    symbol &&
    (saidFailure(investigation.code, symbol) === "None" ||
      saysOptional(symbol.node) ||
      callersTakeNothing(investigation.code, symbol))
  )
    return [
      runningIdea({
        cause,
        explanation: `\`${name}\` begins as None, which is what the function gives where nothing fits: who calls it looks for that.`,
        edits: [edit],
        name: `without_${name}`,
        sentence: `Where nothing fits, the function gives None.`,
      }),
    ];
  const searched = field(loop, "right");
  const item = field(loop, "left");
  const isItem = bindingsIn(scope).some(
    (node) => node.text === name && node.parent && field(node.parent, "right")?.text === item?.text,
  );
  const thing = (isItem && item?.type === "identifier" ? thingOf(item.text, searched) : null) ??
    thingOf(name, searched) ?? [name];
  const bad: BadValue = {
    file: fault.file,
    statement: fault.statement,
    check: { kind: "if", condition: `${name} is None` },
    extra: [edit],
    situation: "absent",
    thing,
    subject: name,
    key: soughtIn(scope, loop),
    exception: "UnboundLocalError",
    callee: null,
    isFromRequest: handlerOf(investigation, fault) !== null,
    what: `${/^[aeiou]/i.test(thing[0] ?? "") ? "An" : "A"} ${thing.join(" ")} that is not there`,
    cause: cause || sentence,
    name: `unknown_${thing.join("_")}`,
  };
  const reactions = reactionIdeas(investigation, fault, bad);
  const refused = reactions.length === 0 ? soleRefusalIdea(investigation, bad) : null;
  return refused ? [refused] : reactions;
}

/** The loop in front of the failing statement that alone sets the name. */
function loopThatSets(scope: Node, fault: PythonFault, name: string): Node | null {
  const bound = bindingsIn(scope).filter((node) => node.text === name);
  const loops = bound.map((node) => ancestorOfType(node, ["for_statement"], scope));
  const [loop] = loops;
  if (!loop || loop.startIndex < scope.startIndex || loops.some((other) => other?.id !== loop.id))
    return null;
  if (loop.endIndex > fault.statement.startIndex || field(loop, "left")?.text === name) return null;
  // An `else` of the loop says already what happens then.
  if (loop.namedChildren.some((child) => child.type === "else_clause")) return null;
  return bound.every((node) => node.parent?.type === "assignment") ? loop : null;
}

function saysOptional(definition: Node): boolean {
  return /^Optional\[|\|\s*None\b|\bNone\s*\|/.test(field(definition, "return_type")?.text ?? "");
}

const OF_TEXT =
  /^(?:strip|lstrip|rstrip|split|splitlines|lower|upper|title|replace|startswith|endswith|casefold|format|encode|join|removeprefix|removesuffix|partition)$/;
const OF_LIST = /^(?:append|extend|sort|reverse)$/;

/** What the name is begun with where all its uses are of a text, or of a list; null where they do not say. */
function emptyByUse(reads: readonly Node[]): string | null {
  const kinds = new Set(
    reads.map((node) => {
      const parent = node.parent;
      if (parent?.type === "attribute" && field(parent, "object")?.id === node.id) {
        const method = parent.parent?.type === "call" ? (lastNameOf(parent) ?? "") : "";
        return OF_TEXT.test(method) ? '""' : OF_LIST.test(method) ? "[]" : "other";
      }
      if (parent?.type === "for_statement" && field(parent, "right")?.id === node.id) return "[]";
      return "other";
    }),
  );
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined && kind !== "other" ? kind : null;
}

/** The plain name that items are compared with: a parameter of the function. */
function soughtIn(scope: Node, loop: Node): string | null {
  const own = new Set(parametersOf(scope).map(({ name }) => name));
  const compared = loop
    .descendantsOfType(["comparison_operator", "call"])
    .flatMap((node) => node.descendantsOfType("identifier"));
  return compared.find((node) => own.has(node.text) && !/^(?:self|cls)$/.test(node.text))?.text ?? null;
}
