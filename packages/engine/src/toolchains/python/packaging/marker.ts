import { parseSpecifiers, satisfiesSpecifiers } from "./specifier.ts";

/** Environment markers of PEP 508: `python_version < "3.11" and extra == "test"`. */
export type Marker =
  | { readonly kind: "and" | "or"; readonly left: Marker; readonly right: Marker }
  | {
      readonly kind: "compare";
      readonly left: MarkerValue;
      readonly operator: string;
      readonly right: MarkerValue;
    };

export interface MarkerValue {
  /** A name is looked up in the environment, a text stands for itself. */
  readonly kind: "name" | "text";
  readonly value: string;
}

/** Values by marker name, as the interpreter reports them. */
export type MarkerEnvironment = Readonly<Record<string, string>>;

const TOKEN =
  /\s*(?:(?<text>"[^"]*"|'[^']*')|(?<operator>===|==|~=|!=|<=|>=|<|>|\bnot\s+in\b|\bin\b)|(?<word>[A-Za-z_][A-Za-z0-9_.]*)|(?<paren>[()]))/y;
const NAMES = new Set([
  "os_name",
  "sys_platform",
  "platform_machine",
  "platform_python_implementation",
  "platform_release",
  "platform_system",
  "platform_version",
  "python_version",
  "python_full_version",
  "implementation_name",
  "implementation_version",
  "extra",
  "extras",
  "dependency_groups",
]);
/** Names of setuptools' times that still occur in metadata. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  "os.name": "os_name",
  "sys.platform": "sys_platform",
  "platform.machine": "platform_machine",
  "platform.python_implementation": "platform_python_implementation",
  "platform.version": "platform_version",
  python_implementation: "platform_python_implementation",
};
const DEEPEST = 50;

type Token = { readonly kind: "text" | "operator" | "word" | "paren"; readonly value: string };

/** Null when the text is no marker. */
export function parseMarker(text: string): Marker | null {
  const tokens = tokenise(text);
  if (!tokens) return null;
  const state = { tokens, at: 0 };
  const marker = parseOr(state, 0);
  return marker && state.at === tokens.length ? marker : null;
}

/** Whether the marker holds. `extras` are the extras asked for of the package that carries the requirement. */
export function evaluateMarker(
  marker: Marker,
  environment: MarkerEnvironment,
  extras: readonly string[] = [],
): boolean {
  const choices = extras.length > 0 ? extras : [""];
  return choices.some((extra) => evaluate(marker, { ...environment, extra }));
}

function tokenise(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const source = text.trimEnd();
  while (TOKEN.lastIndex < source.length) {
    const found = TOKEN.exec(source)?.groups;
    if (!found) return null;
    if (found.text !== undefined) tokens.push({ kind: "text", value: found.text.slice(1, -1) });
    else if (found.operator) tokens.push({ kind: "operator", value: found.operator.replace(/\s+/, " ") });
    else if (found.word) tokens.push({ kind: "word", value: found.word });
    else if (found.paren) tokens.push({ kind: "paren", value: found.paren });
  }
  return tokens;
}

interface ParseState {
  readonly tokens: readonly Token[];
  at: number;
}

function take(state: ParseState, kind: Token["kind"], value?: string): Token | null {
  const token = state.tokens[state.at];
  if (token?.kind !== kind || (value !== undefined && token.value !== value)) return null;
  state.at += 1;
  return token;
}

function parseOr(state: ParseState, depth: number): Marker | null {
  let left = parseAnd(state, depth);
  while (left && take(state, "word", "or")) {
    const right = parseAnd(state, depth);
    left = right && { kind: "or", left, right };
  }
  return left;
}

function parseAnd(state: ParseState, depth: number): Marker | null {
  let left = parseAtom(state, depth);
  while (left && take(state, "word", "and")) {
    const right = parseAtom(state, depth);
    left = right && { kind: "and", left, right };
  }
  return left;
}

function parseAtom(state: ParseState, depth: number): Marker | null {
  if (depth > DEEPEST) return null;
  if (take(state, "paren", "(")) {
    const inner = parseOr(state, depth + 1);
    return inner && take(state, "paren", ")") ? inner : null;
  }
  const left = parseValue(state);
  const operator = left && take(state, "operator");
  const right = operator && parseValue(state);
  return left && operator && right ? { kind: "compare", left, operator: operator.value, right } : null;
}

function parseValue(state: ParseState): MarkerValue | null {
  const text = take(state, "text");
  if (text) return { kind: "text", value: text.value };
  const word = take(state, "word");
  if (!word) return null;
  const name = OLD_NAMES[word.value] ?? word.value;
  return NAMES.has(name) ? { kind: "name", value: name } : null;
}

function evaluate(marker: Marker, environment: MarkerEnvironment): boolean {
  if (marker.kind !== "compare") {
    const left = evaluate(marker.left, environment);
    if (left === (marker.kind === "or")) return left;
    return evaluate(marker.right, environment);
  }
  const isExtra = [marker.left, marker.right].some((side) => side.kind === "name" && side.value === "extra");
  const value = (side: MarkerValue): string => {
    const raw = side.kind === "name" ? (environment[side.value] ?? "") : side.value;
    return isExtra ? normaliseName(raw) : raw;
  };
  const name = marker.left.kind === "name" ? marker.left.value : marker.right.value;
  return compare(value(marker.left), marker.operator, value(marker.right), VERSION_NAMES.has(name));
}

const VERSION_NAMES = new Set([
  "python_version",
  "python_full_version",
  "implementation_version",
  "platform_release",
]);

function compare(left: string, operator: string, right: string, asVersion: boolean): boolean {
  if (operator === "in") return right.includes(left);
  if (operator === "not in") return !right.includes(left);
  const specifiers = asVersion ? parseSpecifiers(`${operator}${right}`) : null;
  if (specifiers && parseSpecifiers(`==${left}`)) return satisfiesSpecifiers(left, specifiers);
  switch (operator) {
    case "==":
    case "===":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      return false;
  }
}

/** PEP 503: the one spelling of a project's or an extra's name. */
export function normaliseName(name: string): string {
  return name.replace(/[-_.]+/g, "-").toLowerCase();
}
