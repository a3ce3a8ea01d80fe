import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

/** Arguments that are easily forgotten, by callee. */
const EXTRA: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  javascript: {
    sort: ["(a, b) => a - b", "(a, b) => b - a"],
    toSorted: ["(a, b) => a - b", "(a, b) => b - a"],
    slice: ["1"],
    flat: ["Number.POSITIVE_INFINITY"],
    join: ['""', '" "'],
    split: ['""', "2"],
    parseInt: ["10"],
    reduce: ["0", "1"],
  },
  python: {
    sorted: ["reverse=True"],
    sort: ["reverse=True"],
    popitem: ["last=False"],
    pop: ["0"],
    split: ["1", "None, 1"],
    rsplit: ["1"],
    enumerate: ["1"],
    zip: ["strict=True"],
    round: ["2"],
    get: ["0", "[]", '""'],
    max: ["default=0"],
    min: ["default=0"],
    quantize: ['rounding="ROUND_HALF_UP"', 'rounding="ROUND_HALF_EVEN"', 'rounding="ROUND_DOWN"'],
  },
};

/** What a table has for a name of the program, which may be one that every object answers to: `toString`. */
function namedIn(table: Readonly<Record<string, readonly string[]>>, name: string): readonly string[] {
  return Object.hasOwn(table, name) ? (table[name] ?? []) : [];
}

const MOST_FINISHERS = 12;
/** What brings texts together that the failing tests write in small and in large letters. */
const CASES = /^(?:lower|upper|casefold|toLowerCase|toUpperCase)$/;
const CASE_WEIGHT = 0.3;
const BRINGS_TOGETHER = /\.(?:strip|split|replace|replaceAll|trim|normalize|casefold)\(/;

/** Methods whose argument is the only one. */
const ALONE = /^(?:sort|toSorted|flat|join)$/;

/** Calls of the same shape; arguments in another order, fewer or more. */
export const callOperator: Operator = function* ({ expressions, dialect, scope, house }): Generator<Idea> {
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "call") continue;
    const { name, values, list } = seen;
    const place = seen.receiver ? lastOf(seen.callee) : seen.callee;
    for (const [rank, other] of namedIn(dialect.words.siblings, name).entries()) {
      // An order that is handed over would be dropped by what takes none.
      if (other === "reverse" && values.length > 0) continue;
      yield replace(place, other, "sibling-call", 0.5 * share(rank), `calls ${other} where it was ${name}`);
    }
    if (dialect.id === "python" && name === "sum" && seen.receiver === null && values.length === 1)
      for (const [rank, other] of ["max", "min"].entries()) {
        const inner = list.type === "generator_expression" ? list.text : `(${list.text.slice(1, -1).trim()})`;
        yield replace(
          node,
          `${other}(${inner}, default=0)`,
          "sibling-call",
          0.35 * share(rank),
          `calls ${other} where it was sum`,
        );
      }
    if (dialect.id === "python" && name === "range" && node.parent?.type === "for_statement")
      yield replace(
        node,
        `reversed(${node.text})`,
        "reversed",
        isFilledByIndex(node.parent) ? 0.4 : 0.15,
        `counts ${short(node.text)} backwards`,
      );
    const texts = values.map((value) => value.text);
    const written = (arguments_: readonly string[]) => `(${arguments_.join(", ")})`;
    for (let at = 0; at + 1 < texts.length; at += 1) {
      const swapped = texts.with(at, texts[at + 1] ?? "").with(at + 1, texts[at] ?? "");
      yield replace(
        list,
        written(swapped),
        "arguments-swapped",
        0.35 * share(at),
        `calls ${name}${short(written(swapped))}`,
      );
    }
    for (let at = texts.length - 1; at >= 0; at -= 1) {
      const left = texts.filter((_, index) => index !== at);
      yield replace(
        list,
        written(left),
        "argument-dropped",
        0.18 * share(texts.length - 1 - at),
        `calls ${name} without ${short(texts[at] ?? "")}`,
      );
    }
    const custom = house.keywordsOf(name).filter((keyword) => !texts.includes(keyword));
    for (const extra of custom)
      yield replace(
        list,
        written([...texts, extra]),
        "argument-added",
        0.3,
        `calls ${name} with ${short(extra)}`,
        true,
      );
    for (const [rank, extra] of namedIn(EXTRA[dialect.id] ?? {}, name).entries())
      if (!texts.includes(extra) && (texts.length === 0 || !ALONE.test(name)))
        yield replace(
          list,
          written([...texts, extra]),
          "argument-added",
          0.3 * share(rank),
          `calls ${name} with ${extra}`,
        );
    for (const [rank, extra] of scope.names.slice(0, 5).entries())
      if (!texts.includes(extra))
        yield replace(
          list,
          written([...texts, extra]),
          "argument-added",
          0.08 * share(rank),
          `calls ${name} with ${extra}`,
        );
  }
};

/** Whether a loop writes entries at its own index, so that the later ones may read what the earlier ones wrote. */
function isFilledByIndex(loop: Node): boolean {
  const name = loop.childForFieldName("left")?.text ?? "";
  const body = loop.childForFieldName("body")?.text ?? "";
  return /^\w+$/.test(name) && new RegExp(`\\w\\[${name}\\] *[-+*]?= `).test(body);
}

function lastOf(callee: Node): Node {
  return callee.childForFieldName("attribute") ?? callee.childForFieldName("property") ?? callee;
}

/** A function put around a value, or taken away from it. */
export const wrapOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope, house } = place;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind === "call" && seen.receiver === null && seen.values.length >= 1)
      for (const value of seen.values.slice(0, 2))
        yield replace(node, value.text, "unwrapped", 0.2, `takes ${short(value.text)} as it is`);
    if (seen?.kind === "call" && seen.receiver !== null && seen.values.length === 0)
      yield replace(
        node,
        seen.receiver.text,
        "unwrapped",
        0.15,
        `takes ${short(seen.receiver.text)} as it is`,
      );
    if (!isValue(node, place)) continue;
    const around = house.wrappers.filter(
      // What a function is handed to call is not what its values go through.
      (name) => !dialect.words.wrappers.includes(name) && name !== scope.name && !scope.names.includes(name),
    );
    for (const [rank, name] of around.slice(0, 5).entries())
      yield replace(
        node,
        `${name}(${node.text})`,
        "wrapped",
        0.3 * share(rank),
        `passes ${short(node.text)} through ${name}`,
        true,
      );
    for (const [rank, name] of dialect.words.wrappers.entries()) {
      const isHouse = house.wrappers.includes(name);
      yield replace(
        node,
        `${name}(${node.text})`,
        "wrapped",
        (isHouse ? 0.14 : 0.07) * share(rank),
        `passes ${short(node.text)} through ${name}`,
        isHouse,
      );
    }
    for (const [rank, name] of namedIn(NORMALISED, methodIn(node, place)).entries())
      if (!node.text.includes(`.${name}(`) && !isContinued(node, name))
        yield replace(
          node,
          `${node.text}.${name}()`,
          "normalised",
          0.3 * share(rank),
          `takes ${short(`${node.text}.${name}()`)}`,
        );
    const text = /^(?:arithmetic|logic|compare|not|ternary)$/.test(seen?.kind ?? "")
      ? `(${node.text})`
      : node.text;
    for (const [rank, name] of [...new Set([...house.finishers, ...dialect.words.finishers])]
      .slice(0, MOST_FINISHERS)
      .entries()) {
      const isHouse = house.finishers.includes(name);
      // Where a function brings spellings together already, this one may be missing; elsewhere it would be the wrong place.
      const isTold = house.isCaseTold && CASES.test(name) && BRINGS_TOGETHER.test(scope.function.text);
      yield replace(
        node,
        `${text}.${name}()`,
        "finished",
        isTold ? CASE_WEIGHT : (isHouse ? 0.22 : 0.06) * share(rank),
        `takes ${short(`${node.text}.${name}()`)}`,
        isHouse,
      );
    }
  }
};

/** What brings two spellings of a text together is often done beside what does so as well. */
const NORMALISED: Readonly<Record<string, readonly string[]>> = {
  strip: ["lower", "casefold"],
  lower: ["strip"],
  casefold: ["strip"],
  trim: ["toLowerCase"],
  toLowerCase: ["trim"],
};

/** The method that a value comes of. */
function methodIn(node: Node, { dialect }: Place): string {
  const seen = dialect.view(node);
  return seen?.kind === "call" && seen.receiver !== null && seen.values.length === 0 ? seen.name : "";
}

/** Whether the method is called behind it already. */
function isContinued(node: Node, name: string): boolean {
  return node.parent?.text.startsWith(`${node.text}.${name}`) ?? false;
}

/** Calls that answer yes or no: there is no larger of them and a number, and no sum. */
const YES_OR_NO =
  /^!|(?:^|\.)(?:(?:is|has)(?:[A-Z_]\w*)?|test|includes|some|every|any|all|startsWith|endsWith|startswith|endswith|is[a-z]+)\([^()]*\)$/;

/** Calls whose answers are lists, mappings or texts: nothing is added to them, and no larger of two is taken. */
const LISTS =
  /^(?:sorted|list|set|dict|split|keys|values|items|entries|filter|map|flatMap|slice|toSorted|reverse|from|join|strip|lower|upper|trim|toLowerCase|toUpperCase)$/;

/** Two values where one was: the larger, the smaller, the sum. */
export const combineOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope, house } = place;
  const numbers = [...new Set(house.literals.map((literal) => literal.replace(/^(\d+)\.0*$/, "$1")))].filter(
    (literal) => /^\d+$/.test(literal) && Number(literal) > 1,
  );
  const prefix = dialect.id === "python" ? "" : "Math.";
  for (const node of expressions) {
    const kind = dialect.view(node)?.kind;
    if (!isValue(node, place) || !kind || !/^(?:name|index|member|arithmetic|call)$/.test(kind)) continue;
    if (kind === "name" && !/^(?:number|unknown)$/.test(scope.kindOf(node.text))) continue;
    const others = scope.values.filter(
      (other) =>
        other !== node.text && /^(?:number|unknown)$/.test(scope.kindOf(other)) && !YES_OR_NO.test(other),
    );
    if (YES_OR_NO.test(node.text)) continue;
    const seen = dialect.view(node);
    if (seen?.kind === "call" && LISTS.test(seen.name)) continue;
    const isSum = seen?.kind === "arithmetic" && /^[-+]$/.test(seen.operator.text);
    const factor = isSum ? `(${node.text})` : node.text;
    const around = node.parent ? dialect.view(node.parent) : null;
    if (around?.kind === "index" && around.index.id === node.id && isSum) {
      const text = `${factor} % ${dialect.words.length(around.object.text)}`;
      yield replace(node, text, "combined", 0.15, `begins again at the end of ${short(around.object.text)}`);
    }
    if (isSum || kind === "call")
      for (const [rank, operator] of ["/", "*", ...(dialect.id === "python" ? ["//"] : [])].entries()) {
        const text = inBrackets(node, `${factor} ${operator} 2`, place);
        yield replace(node, text, "combined", 0.07 * share(rank), `has ${short(text)}`);
      }
    for (const number of numbers)
      for (const operator of kind === "call" ? ["%", "*", "**"] : ["%", "*"]) {
        const text = inBrackets(node, `${factor} ${operator} ${number}`, place);
        yield replace(node, text, "combined", 0.06, `has ${short(text)}`, true);
      }
    for (const [rank, other] of others.slice(0, 8).entries()) {
      for (const name of ["max", "min"])
        yield replace(
          node,
          `${prefix}${name}(${other}, ${node.text})`,
          "combined",
          0.1 * share(rank),
          `takes the ${name === "max" ? "larger" : "smaller"} of ${short(other)} and ${short(node.text)}`,
        );
      for (const operator of ["+", "-", "%"]) {
        const text = `${operator === "%" ? factor : node.text} ${operator} ${other}`;
        const weight = operator === "%" ? (isSum ? 0.08 : 0.03) : 0.06;
        yield replace(
          node,
          inBrackets(node, text, place),
          "combined",
          weight * share(rank),
          `has ${short(text)}`,
        );
      }
    }
  }
};

function inBrackets(node: Node, text: string, { dialect }: Place): string {
  const parent = node.parent ? dialect.view(node.parent)?.kind : undefined;
  return parent === "arithmetic" || parent === "compare" || parent === "member" ? `(${text})` : text;
}

/** Whether a node is a value that something could be done with. */
function isValue(node: Node, { dialect }: Place): boolean {
  const kind = dialect.view(node)?.kind;
  if (
    !kind ||
    !/^(?:name|index|member|call|arithmetic|comprehension|collection)$/.test(kind) ||
    !dialect.isRead(node)
  )
    return false;
  const parent = node.parent ? dialect.view(node.parent) : null;
  if (parent?.kind === "call" && parent.callee.id === node.id) return false;
  if (node.parent && /^(?:expression_statement|pattern_list)$/.test(node.parent.type)) return false;
  return !(parent?.kind === "member" && parent.property.id === node.id);
}
