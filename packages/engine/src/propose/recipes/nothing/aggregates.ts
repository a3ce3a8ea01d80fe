import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { nameOfField } from "../../house/attribute-guards.ts";
import { optionalReads } from "../../house/optional-values.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { isDelicate } from "../fault/delicate.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/** A None among what is sorted, joined, added up or compared by one call: nobody on the line names it. */
export function aggregateIdeas(investigation: Investigation, fault: PythonFault): Idea[] {
  const calls = fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1);
  return calls.flatMap((call) => {
    const name = lastNameOf(field(call, "function") ?? call) ?? "";
    if (/^(?:sorted|sort|min|max|nsmallest|nlargest|groupby)$/.test(name)) {
      const keyed = sortIdeas(investigation, fault, call);
      if (keyed.length > 0 || name === "sort" || name === "sorted") return keyed;
    }
    if (name === "join") return joinIdeas(investigation, fault, call);
    return /^(?:sum|fsum|min|max|mean|median|fmean|prod)$/.test(name)
      ? totalIdeas(investigation, fault, call)
      : [];
  });
}

function idea(fault: PythonFault, node: Node, text: string, explanation: string, house: string | null): Idea {
  return {
    cause: `One of the items at ${fault.file.path}:${fault.line} has None, and nothing allows for that.`,
    explanation: `${explanation}${house === null ? ". Nothing in the repository says so, so this is a guess." : `, as at ${house}.`}`,
    edits: [{ ...replaceNode(fault.file, node, text), part: "fix" }],
    basis: house === null ? "guess" : "house",
    expectation: FINE,
    name: "items_with_none",
    sentence: "Items that have None are dealt with.",
  };
}

/** `key=lambda task: task.due`: those without a date go last, or where the house puts them. */
function sortIdeas({ code }: Investigation, fault: PythonFault, call: Node): Idea[] {
  const key = readCall(call).named.get("key");
  const body = key?.type === "lambda" ? field(key, "body") : null;
  if (!body || !isPlain(body)) return [];
  const name = nameOfField(body);
  const house = lambdaBodies(code).filter(({ node }) => node.id !== body.id);
  const same = house.find(
    ({ node }) => node.type === "boolean_operator" && nameOfField(field(node, "left") ?? node) === name,
  );
  const fallback = same && field(same.node, "right")?.text;
  if (same && fallback && /^[\w."'-]+$/.test(fallback))
    return [
      idea(
        fault,
        body,
        `${body.text} or ${fallback}`,
        `Those without a value count as \`${fallback}\``,
        same.place,
      ),
    ];
  const tuple = house.find(({ node }) => /^\(\s*[\w.[\]"']+ is (?:not )?None,/.test(node.text));
  // What is taken is the last one there, and nobody takes one without a value.
  const isReversed =
    readCall(call).named.get("reverse")?.text === "True" ||
    /^(?:max|nlargest)$/.test(lastNameOf(field(call, "function") ?? call) ?? "");
  const comesLast = !tuple || !/is not None/.test(tuple.node.text);
  // Turned round, what would come last comes first.
  const isLast = comesLast !== isReversed;
  const text = `(${body.text} is ${isLast ? "" : "not "}None, ${body.text})`;
  const made = idea(
    fault,
    body,
    text,
    `Those without a value come ${comesLast ? "last" : "first"}`,
    tuple?.place ?? null,
  );
  return [made];
}

function lambdaBodies(code: CodeIndex): { node: Node; place: string }[] {
  return code
    .mentions("lambda")
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) =>
      (code.file(path)?.tree.rootNode.descendantsOfType("lambda") ?? []).flatMap((lambda) => {
        const node = field(lambda, "body");
        return node ? [{ node, place: `${path}:${startLineOf(lambda)}` }] : [];
      }),
    );
}

/** `", ".join(parts)`: parts that are not there are left out. */
function joinIdeas({ code }: Investigation, fault: PythonFault, call: Node): Idea[] {
  const list = field(call, "arguments");
  const [given] = readCall(call).positional;
  if (!list || !given) return [];
  const house = code
    .callsOf("join")
    .filter((site) => code.file(site.path)?.isTest === false && site.node.id !== call.id)
    .find(({ node }) => /\.join\((?:filter\(None,|[\s\S]* if \w+(?:\.\w+)*\)?\)$)/.test(node.text));
  const place = house ? `${house.path}:${house.line}` : null;
  const usesFilter = /filter\(None/.test(house?.node.text ?? "");
  if (/^(?:generator_expression|list_comprehension)$/.test(given.type)) {
    const body = field(given, "body");
    const hasCondition = given.namedChildren.some(({ type }) => type === "if_clause");
    if (!body || !isPlain(body) || hasCondition) return [];
    return [filtered(fault, given, body, "Parts that are not there are left out", place)];
  }
  if (!isPlain(given) && given.type !== "list" && given.type !== "tuple") return [];
  const text = usesFilter ? `filter(None, ${given.text})` : `part for part in ${given.text} if part`;
  return [idea(fault, given, text, "Parts that are not there are left out", place)];
}

/** `sum(order.total for order in orders)`: those without a figure count as the house counts them, or are left out. */
function totalIdeas({ code }: Investigation, fault: PythonFault, call: Node): Idea[] {
  const list = field(call, "arguments");
  const [first] = readCall(call).positional;
  const given = list?.type === "generator_expression" ? list : first && (comprehensionBehind(first) ?? first);
  if (!given || !/^(?:generator_expression|list_comprehension)$/.test(given.type)) return [];
  const body = field(given, "body");
  if (!body || !isPlain(body) || given.namedChildren.some(({ type }) => type === "if_clause")) return [];
  const name = nameOfField(body) ?? body.text;
  const same = optionalReads(code).find(
    (read) => read.name === name && /^(?:-?[\d.]+|Decimal\(["']?[\d.]+["']?\))$/.test(read.fallback),
  );
  if (same)
    return [
      idea(
        fault,
        body,
        `${body.text} or ${same.fallback}`,
        `Those without \`${name}\` count as \`${same.fallback}\``,
        `${same.file.path}:${startLineOf(same.node)}`,
      ),
    ];
  const left = filteredElsewhere(code, name, given);
  if (left === null && isDelicate(name)) return [];
  return [filtered(fault, given, body, `Those without \`${name}\` are left out`, left)];
}

/** `grades = [row.grade for row in rows]` behind a name that is only counted and added up. */
function comprehensionBehind(name: Node): Node | null {
  if (name.type !== "identifier") return null;
  const scope = scopeOf(name);
  const { bindings } = reachingBindings(scope, name.text, name);
  const [only, ...others] = bindings;
  if (!only || others.length > 0 || only.value.type !== "list_comprehension") return null;
  const uses = scope
    .descendantsOfType("identifier")
    .filter((node) => node.text === name.text && node.startIndex > only.value.endIndex);
  const isFigure = (node: Node) =>
    /^(?:sum|fsum|len|min|max|mean|fmean|median|(?:statistics|math)\.\w+)$/.test(
      (node.parent?.type === "argument_list" && field(node.parent.parent as Node, "function")?.text) || "",
    );
  return uses.every(isFigure) ? only.value : null;
}

/** A comprehension of the project that leaves out the items without a field. */
function filteredElsewhere(code: CodeIndex, name: string, own: Node): string | null {
  for (const path of code.mentions(name)) {
    const file = code.file(path);
    if (!path.endsWith(".py") || !file || file.isTest) continue;
    const found = file.tree.rootNode
      .descendantsOfType("if_clause")
      .find(
        (node) =>
          node.parent?.id !== own.id &&
          new RegExp(`\\b${name}["'\\])]*(?:\\s+is\\s+not\\s+None)?$`).test(node.text),
      );
    if (found) return `${path}:${startLineOf(found)}`;
  }
  return null;
}

/** The same comprehension without the items whose value is None. */
function filtered(
  fault: PythonFault,
  given: Node,
  body: Node,
  explanation: string,
  house: string | null,
): Idea {
  const inner = given.text.slice(0, -1).trimEnd();
  const closing = given.text.slice(-1);
  const isBare = !/^[([]/.test(given.text);
  const text = isBare
    ? `${given.text} if ${body.text} is not None`
    : `${inner} if ${body.text} is not None${closing}`;
  return idea(fault, given, text, explanation, house);
}
