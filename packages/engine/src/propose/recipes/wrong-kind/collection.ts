import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { isChangedLater, keyUseEdits } from "./key-uses.ts";
import type { KindCase } from "./kind-case.ts";

const ONE_BY_ONE =
  /^(?:generator|map|filter|zip|enumerate|reversed|list_reverseiterator|dict_keys|dict_values|dict_items|dict_keyiterator|list_iterator|itertools\.\w+|islice|chain|groupby|_csv\.reader)$/;

/** Something that gives its items one by one, where a list is needed: a list is made of it. */
export function oneByOneIdeas({ observed, births, fault, value }: KindCase): Idea[] {
  if (!ONE_BY_ONE.test(observed)) return [];
  const [born] = births;
  const ideas: Idea[] = [];
  const cause = (place: string) =>
    `${place} gives its items one by one (${observed}), and ${fault.file.path}:${fault.line} needs a list.`;
  if (born && born.node.id !== value.id) {
    const { node, file } = born;
    const isBare =
      node.type === "generator_expression" && node.text.startsWith("(") && node.parent?.type !== "call";
    ideas.push(
      runningIdea({
        cause: cause(`${file.path}:${startLineOf(node)}`),
        explanation: "A list is made where they come from, so that everybody can use it more than once.",
        edits: isBare
          ? [
              textEdit(file, node.startIndex, node.startIndex + 1, "["),
              textEdit(file, node.endIndex - 1, node.endIndex, "]"),
            ]
          : [replaceNode(file, node, `list(${node.text})`)],
        basis: "standard",
        name: "items_are_a_list",
      }),
    );
  }
  ideas.push(
    runningIdea({
      cause: cause(`\`${value.text.slice(0, 40)}\``),
      explanation: "A list is made of them where they are used.",
      edits: [
        replaceNode(
          fault.file,
          value,
          `list(${value.type === "parenthesized_expression" ? value.text.slice(1, -1) : value.text})`,
        ),
      ],
      basis: "standard",
      name: "items_are_a_list",
    }),
  );
  return ideas;
}

/** A key or an item of a set that can be changed: what cannot be is made of it. */
export function unhashableIdeas({
  observed,
  message,
  fault,
  value,
  births,
  investigation: { code },
}: KindCase): Idea[] {
  if (!/^unhashable|as a (?:dict key|set element)/.test(message)) return [];
  const into = observed === "list" ? "tuple" : observed === "set" ? "frozenset" : null;
  if (into === null) return [];
  const cached = cachedArgument(fault.statement, (call) =>
    calleesOf(code, fault.file.path, call).some(({ symbol }) =>
      /\b(?:lru_cache|cache)\b/.test(decoratorsOf(symbol.node).join(" ")),
    ),
  );
  const target = cached ?? keyWithin(value);
  const [born] = births;
  const everywhere = cached ? null : keyUseEdits(fault.file, fault.statement, into);
  const cause = `A ${observed} is used as a key, and what can be changed cannot be one.`;
  if (everywhere)
    return [
      runningIdea({
        cause,
        explanation: `The key is a ${into} wherever it is used.`,
        edits: everywhere,
        basis: "standard",
        name: `key_is_a_${into}`,
      }),
    ];
  const ideas: Idea[] = [];
  const isLiteral = /^(?:list|list_comprehension)$/.test(target.type) && into === "tuple";
  const text =
    isLiteral && target.type === "list"
      ? `(${target.text.slice(1, -1)}${target.namedChildren.length === 1 ? "," : ""})`
      : isLiteral
        ? `tuple(${target.text.slice(1, -1)})`
        : `${into}(${target.text})`;
  if (
    born &&
    !cached &&
    born.node.type === "list" &&
    born.node.parent?.type === "assignment" &&
    into === "tuple" &&
    !isChangedLater(born.node)
  ) {
    const { file, node } = born;
    ideas.push(
      runningIdea({
        cause,
        explanation: "The key is a tuple where it is made.",
        edits: [
          replaceNode(file, node, `(${node.text.slice(1, -1)}${node.namedChildren.length === 1 ? "," : ""})`),
        ],
        basis: "standard",
        name: "key_is_a_tuple",
      }),
    );
  }
  ideas.push(
    runningIdea({
      cause,
      explanation: `It is made a ${into} where it is used as a key.`,
      edits: [replaceNode(fault.file, target, text)],
      basis: "standard",
      name: `key_is_a_${into}`,
    }),
  );
  return ideas;
}

/** What is the key where the whole set or dictionary is marked: `{route["stops"] for route in routes}`. */
function keyWithin(value: Node): Node {
  const body = /^(?:set|dictionary)_comprehension$/.test(value.type) ? field(value, "body") : null;
  return (body?.type === "pair" ? field(body, "key") : body) ?? value;
}

/** The only argument of a call of a function that remembers its answers. */
function cachedArgument(statement: Node, isCached: (call: Node) => boolean): Node | null {
  for (const call of statement.descendantsOfType("call")) {
    const given = (field(call, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
    const lists = given.filter(
      (child) => child.type !== "keyword_argument" && !/^(?:string|integer|float)$/.test(child.type),
    );
    if (isCached(call) && lists.length === 1) return lists[0] ?? null;
  }
  return null;
}

/** A collection that is used where one of its items is meant: the loop's variable, one of several results, a stray comma. */
export function itemIdeas(given: KindCase): Idea[] {
  return [...strayComma(given), ...loopVariable(given), ...keysForItems(given), ...firstOfSeveral(given)];
}

/** `total = price * count,` */
function strayComma({ births, observed }: KindCase): Idea[] {
  if (observed !== "tuple") return [];
  return births
    .filter(({ node }) => node.namedChildren.length === 1)
    .slice(0, 1)
    .flatMap(({ node, file }) => {
      const [only] = node.namedChildren;
      if (!only) return [];
      const isBracketed = node.type === "tuple";
      return [
        runningIdea({
          cause: `The comma at the end of ${file.path}:${startLineOf(node)} makes a tuple of the value.`,
          explanation: "The comma goes.",
          edits: isBracketed
            ? [replaceNode(file, node, only.text)]
            : [textEdit(file, only.endIndex, node.endIndex, "")],
          basis: "standard",
          name: "value_is_no_tuple",
        }),
      ];
    });
}

const LOOPS = [
  "for_statement",
  "list_comprehension",
  "set_comprehension",
  "dictionary_comprehension",
  "generator_expression",
];

/** `for row in rows: total += rows["price"]` */
function loopVariable({ fault, value }: KindCase): Idea[] {
  if (!/^(?:identifier|attribute)$/.test(value.type)) return [];
  for (let loop = ancestorOfType(value, LOOPS); loop; loop = ancestorOfType(loop, LOOPS)) {
    const clause =
      loop.type === "for_statement"
        ? loop
        : loop.namedChildren.find((child) => child.type === "for_in_clause");
    const target = clause && field(clause, "left");
    const whole = clause && field(clause, "right");
    const collection =
      whole?.type === "call" ? (field(whole, "arguments")?.namedChildren[0] ?? whole) : whole;
    if (target?.type !== "identifier" || collection?.text !== value.text) continue;
    if (whole && whole.startIndex <= value.startIndex && value.endIndex <= whole.endIndex) continue;
    const around = loop;
    const same = around
      .descendantsOfType(value.type)
      .filter(
        (node) =>
          node.text === value.text &&
          !(whole && whole.startIndex <= node.startIndex && node.endIndex <= whole.endIndex) &&
          node.parent !== null &&
          /^(?:subscript|attribute)$/.test(node.parent.type) &&
          (field(node.parent, "value") ?? field(node.parent, "object"))?.id === node.id,
      );
    return [
      runningIdea({
        cause: `${fault.file.path}:${fault.line} uses \`${value.text}\`, all of them, where the loop has one in \`${target.text}\`.`,
        explanation: `It uses \`${target.text}\`.`,
        edits: (same.some(({ id }) => id === value.id) ? same : [value]).map((node) =>
          replaceNode(fault.file, node, target.text),
        ),
        name: "one_of_them_is_used",
      }),
    ];
  }
  return [];
}

/** `for row in rows_by_id: row["price"]`: a dictionary gives its keys. */
function keysForItems({ fault, value, observed, investigation: { code } }: KindCase): Idea[] {
  if (!/^(?:str|int|tuple)$/.test(observed) || value.type !== "identifier") return [];
  for (let loop = ancestorOfType(value, LOOPS); loop; loop = ancestorOfType(loop, LOOPS)) {
    const clause =
      loop.type === "for_statement"
        ? loop
        : loop.namedChildren.find((child) => child.type === "for_in_clause");
    const target = clause && field(clause, "left");
    const whole = clause && field(clause, "right");
    if (target?.text !== value.text || !whole || !/^(?:identifier|attribute)$/.test(whole.type)) continue;
    const asDict = new RegExp(
      `(?<![\\w.])${whole.text.replace(/\./g, "\\.")}(?:\\.(?:items|values|keys|get|setdefault)\\(|\\[[^\\]:]+\\]\\s*=(?!=))`,
    );
    const last = (lastNameOf(whole) ?? "").replace(/\W/g, "");
    const places = code
      .naming(last)
      .flatMap((path) => code.file(path) ?? [])
      .filter((file) => !file.isTest && file.language === "python" && asDict.test(file.text));
    const annotated = new RegExp(
      `\\b${last}\\s*:\\s*(?:dict|Dict|Mapping|defaultdict)\\b|\\b${last}\\s*=\\s*(?:\\{|dict\\(|defaultdict\\()`,
    ).test(fault.file.text);
    if (places.length === 0 && !annotated) return [];
    return [
      runningIdea({
        cause: `\`${whole.text}\` is a dictionary, and a loop over one gives its keys.`,
        explanation: "The loop goes over its values.",
        edits: [replaceNode(fault.file, whole, `${whole.text}.values()`)],
        name: "values_are_walked",
      }),
    ];
  }
  return [];
}

/** `user = find_or_create(…)` of a function that gives `user, created`. */
function firstOfSeveral({ observed, births, value, investigation: { code } }: KindCase): Idea[] {
  const born = births.find(
    ({ node }) => node.namedChildren.length > 1 && ancestorOfType(node, ["return_statement"]) !== null,
  );
  if (observed !== "tuple" || !born) return [];
  const parts = born.node.namedChildren.filter((child) => child.type !== "comment");
  const places = born.origin.places;
  const call = places.findLast(({ node, path }) => node.type === "call" && code.file(path) !== null);
  const file = call && code.file(call.path);
  if (!call || !file) return [];
  const assignment = call.node.parent?.type === "assignment" ? call.node.parent : null;
  const target = assignment && field(assignment, "left");
  const names = otherNames(code, call.node, parts.length);
  const wanted = target?.type === "identifier" ? target.text : null;
  const index = [names, parts.map((part) => part.text.split(".").at(-1) ?? "")]
    .map((list) => (wanted === null ? -1 : list.indexOf(wanted)))
    .find((found) => found >= 0);
  const cause = `\`${field(call.node, "function")?.text}\` gives ${parts.length} values, and ${file.path}:${startLineOf(call.node)} takes them for one.`;
  if (target && wanted !== null) {
    const at = index ?? 0;
    const text = parts.map((_part, place) => (place === at ? wanted : "_")).join(", ");
    return [
      runningIdea({
        cause,
        explanation: `The one that is meant is taken: \`${text}\`.`,
        edits: [replaceNode(file, target, text)],
        basis: index === undefined ? "guess" : "house",
        name: "one_value_is_taken",
      }),
    ];
  }
  if (value.id !== call.node.id) return [];
  return [
    runningIdea({
      cause,
      explanation: "The first of them is used.",
      edits: [textEdit(file, call.node.endIndex, call.node.endIndex, "[0]")],
      basis: "guess",
      name: "one_value_is_taken",
    }),
  ];
}

/** Names under which another caller takes the values apart. */
function otherNames(code: KindCase["investigation"]["code"], call: Node, count: number): string[] {
  const name = lastNameOf(field(call, "function") ?? call);
  for (const { node } of name === null ? [] : code.callsOf(name)) {
    const target = node.parent?.type === "assignment" ? field(node.parent, "left") : null;
    if (target && /pattern/.test(target.type) && target.namedChildren.length === count)
      return target.namedChildren.map((child) => child.text);
  }
  return [];
}
