import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { namesAt, namesRead } from "../javascript/names.ts";
import { insertBefore, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { guess, sceneOf } from "../structure/scene.ts";

const MOST_WAYS = 6;

/**
 * `const open = [root]`, whose last item is what everything goes into, and `open.pop()` for each end: one end too many
 * takes the root away, and whatever comes next fails. The end itself is refused, as the function refuses what it cannot read.
 */
export function emptiedStackIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const ways = sceneOf(investigation, fault)?.trace.ways ?? [];
  for (const { place } of ways.slice(0, MOST_WAYS)) {
    const file = investigation.code.file(place.path);
    const stack = place.members.length === 0 ? lastOf(place.node) : null;
    const early =
      stack && file ? beforeTheFirst(investigation, file, ways[0]?.place.node ?? place.node, stack) : null;
    if (early) return [early];
    const definition = stack && makerOf(place.node, stack);
    if (!file || !stack || !definition) continue;
    const kept = keptItems(definition, stack);
    const pops = kept === null ? [] : popsOf(definition, stack);
    const [pop] = pops;
    if (!kept || !pop || pops.length !== 1 || isGuarded(pop, stack, definition)) continue;
    const refusal = refusalFor(pop);
    if (!refusal) continue;
    const end = usesSemicolons(file) ? ";" : "";
    return [
      guess({ investigation }, 0.9, {
        name: "nothing_is_left_to_end",
        sentence: "What ends something that was never begun is refused",
        cause: `\`${stack}.pop()\` at ${file.path}:${startLineOf(pop)} may take the last one away, and \`${stack}\` has nothing then.`,
        explanation: `Refuses the end itself, as ${file.path}:${refusal.line} refuses what cannot be read.`,
        edits: [insertBefore(file, pop, [`if (${stack}.length === ${kept}) ${refusal.text}${end}`])],
        basis: "house",
        place: { path: file.path, line: startLineOf(pop) },
      }).idea,
    ];
  }
  return [];
}

/**
 * `questions[questions.length - 1].answers.push(…)` in the branch of an answer: the list begins empty, and an answer may
 * come before the first question. It is refused as the last branch of the choice refuses what cannot be read.
 */
function beforeTheFirst(
  investigation: Investigation,
  file: SourceFile,
  node: Node,
  stack: string,
): Idea | null {
  const statement = statementOf(node);
  const scope = ancestorOfType(node, ["program"]);
  const made = (scope?.descendantsOfType("variable_declarator") ?? []).filter(
    (one) => field(one, "name")?.text === stack,
  );
  const isEmpty = made.length === 1 && field(made[0] as Node, "value")?.text === "[]";
  const isInBranch = /^(?:statement_block|switch_case)$/.test(statement?.parent?.type ?? "");
  const refusal = statement && isEmpty && isInBranch && made[0] ? refusalFor(statement) : null;
  const names = refusal ? namesRead(refusal.node).map(({ text }) => text) : [];
  const known = statement ? namesAt(investigation.code, file, statement) : new Set<string>();
  if (!statement || !refusal || !names.every((name) => known.has(name) || /^[A-Z]\w+$/.test(name)))
    return null;
  if (/\.(?:pop|shift|splice)\(/.test(made[0] ? (ancestorOfType(made[0], FUNCTIONS)?.text ?? "") : ""))
    return null;
  const end = usesSemicolons(file) ? ";" : "";
  return guess({ investigation }, 0.9, {
    name: "nothing_was_begun_yet",
    sentence: "What belongs to something that was never begun is refused",
    cause: `\`${stack}\` is empty until something is begun, and its last one is taken without looking.`,
    explanation: `Refuses it as ${file.path}:${refusal.line} refuses what cannot be read.`,
    edits: [insertBefore(file, statement, [`if (${stack}.length === 0) ${refusal.text}${end}`])],
    basis: "house",
    place: { path: file.path, line: startLineOf(statement) },
  }).idea;
}

/** `open[open.length - 1]` and `open.at(-1)`: the list whose last item is meant. */
function lastOf(node: Node): string | null {
  const text = node.text.replace(/\s+/g, "").replace(/!+$/, "");
  return (
    /^((?:this\.#?)?[\w$]+)\[\1\.length-1\]$/.exec(text)?.[1] ??
    /^((?:this\.#?)?[\w$]+)\.at\(-1\)$/.exec(text)?.[1] ??
    null
  );
}

/** The function around that makes the list; a callback in it goes over what is read. */
function makerOf(node: Node, stack: string): Node | null {
  if (stack.startsWith("this.")) {
    const owner = ancestorOfType(node, ["class_body"]);
    return owner && keptItems(owner, stack) !== null ? owner : null;
  }
  let definition = ancestorOfType(node, FUNCTIONS);
  while (definition && keptItems(definition, stack) === null)
    definition = ancestorOfType(definition, FUNCTIONS);
  return definition;
}

/** How many items the list begins with; null where it is not written there, or begins empty. */
function keptItems(scope: Node, stack: string): number | null {
  const own = stack.replace(/^this\./, "");
  const made = [
    ...scope
      .descendantsOfType(["variable_declarator", "field_definition", "public_field_definition"])
      .filter((one) => (field(one, "name") ?? field(one, "property"))?.text === own),
    ...(own === stack ? [] : scope.descendantsOfType("assignment_expression")).filter(
      (one) => field(one, "left")?.text === stack,
    ),
  ].map((one) => field(one, "value") ?? field(one, "right"));
  const lists = made.filter((value) => value !== null);
  const [list] = lists;
  const items = list?.type === "array" ? list.namedChildren : [];
  const isPlain = items.every(({ type }) => type !== "spread_element");
  return lists.length === 1 && items.length > 0 && isPlain ? items.length : null;
}

/** Statements that only take the last item away. */
function popsOf(definition: Node, stack: string): Node[] {
  return definition
    .descendantsOfType("call_expression")
    .filter((call) => field(call, "function")?.text === `${stack}.pop`)
    .flatMap((call) => {
      const statement = call.parent?.type === "expression_statement" ? call.parent : null;
      return statement && /^(?:statement_block|switch_case)$/.test(statement.parent?.type ?? "")
        ? [statement]
        : [];
    });
}

/** Whether the function asks how many there are before or after it takes one away. */
function isGuarded(pop: Node, stack: string, definition: Node): boolean {
  const block = pop.parent;
  const near = (block?.namedChildren ?? []).filter(({ type }) => type === "if_statement");
  const around: Node[] = [];
  for (let node = block; node && node.id !== definition.id; node = node.parent)
    if (/^(?:if|while)_statement$/.test(node.type)) around.push(node);
  return [...near, ...around].some((one) => field(one, "condition")?.text.includes(`${stack}.length`));
}

interface Refusal {
  readonly node: Node;
  readonly text: string;
  readonly line: number;
}

/** How the function refuses what it cannot read: by the last branch of the choice that the end is one of, else in such words. */
function refusalFor(pop: Node): Refusal | null {
  let choice = ancestorOfType(pop, ["if_statement", "switch_statement", ...FUNCTIONS]);
  while (choice?.parent?.type === "else_clause") choice = choice.parent.parent;
  if (!choice || FUNCTIONS.includes(choice.type)) return null;
  const last = choice.type === "switch_statement" ? defaultOf(choice) : elseOf(choice);
  const thrown = last?.type === "throw_statement" ? last : worded(pop, choice);
  return thrown ? { node: thrown, text: thrown.text.replace(/;$/, ""), line: startLineOf(thrown) } : null;
}

const REFUSING = /\b(?:unexpected|unknown|cannot|can't|invalid|malformed|misplaced|stray)\b/i;

/** `throw new MarkupError(`Unexpected ${token}`)` of another case: it speaks of nothing but what the choice is about. */
function worded(pop: Node, choice: Node): Node | null {
  const asked = field(choice, "condition") ?? field(choice, "value");
  const names = new Set(asked?.descendantsOfType("identifier").map(({ text }) => text));
  const definition = ancestorOfType(pop, FUNCTIONS);
  const found = (definition?.descendantsOfType("throw_statement") ?? []).filter((one) => {
    const told = one
      .descendantsOfType("template_substitution")
      .flatMap((part) => part.descendantsOfType("identifier"));
    return REFUSING.test(one.text) && told.length > 0 && told.every(({ text }) => names.has(text));
  });
  return found[0] ?? null;
}

function elseOf(choice: Node): Node | null {
  let current: Node | null = choice;
  while (current?.type === "if_statement") {
    const other: Node | null = field(current, "alternative");
    // `else if (line !== "") throw …`: what is left over is nothing.
    if (!other) return current.id === choice.id ? null : onlyOf(field(current, "consequence"));
    current = other.firstNamedChild;
  }
  return onlyOf(current);
}

function defaultOf(choice: Node): Node | null {
  const branch = field(choice, "body")?.namedChildren.find(({ type }) => type === "switch_default");
  return onlyOf(branch ?? null);
}

/** The one statement of a branch. */
function onlyOf(branch: Node | null): Node | null {
  const statements =
    branch && /^(?:statement_block|switch_default)$/.test(branch.type) ? branch.namedChildren : [branch];
  const told = statements.filter((one) => one && one.type !== "comment");
  return told.length === 1 ? (told[0] ?? null) : null;
}
