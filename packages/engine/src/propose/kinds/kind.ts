/** What a value is, fine enough that two of a kind always go together. */
export type Kind =
  | "number"
  | "text"
  | "bigint"
  | "bytes"
  | "truth"
  | "list"
  | "set"
  | "map"
  | "object"
  /** A `Date` of JavaScript. */
  | "moment"
  /** A time of Python with a zone, without one, and a day without a time. */
  | "aware"
  | "naive"
  | "day"
  | "decimal"
  | "uuid"
  | "nothing";

/** What has a method of this name, in JavaScript; empty where several other things may have it. */
const METHODS: readonly (readonly [names: RegExp, kinds: readonly Kind[]])[] = [
  [/^(?:toFixed|toPrecision|toExponential)$/, ["number"]],
  [
    /^(?:trim|trimStart|trimEnd|toUpperCase|toLowerCase|split|replace|replaceAll|padStart|padEnd|startsWith|endsWith|charAt|charCodeAt|codePointAt|localeCompare|match|matchAll|normalize|substring)$/,
    ["text"],
  ],
  [
    /^(?:map|filter|reduce|push|some|every|flatMap|flat|toSorted|sort|toReversed|reverse|join|find|findIndex|findLast|unshift|splice|shift|pop)$/,
    ["list"],
  ],
  [/^(?:slice|indexOf|includes|concat|at)$/, ["text", "list"]],
  [
    /^(?:getTime|toISOString|get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)|toLocaleDateString)$/,
    ["moment"],
  ],
  [/^(?:add|union|isSubsetOf|difference)$/, ["set"]],
  [/^(?:has|delete)$/, ["set", "map"]],
  [/^(?:get|set)$/, ["map"]],
];

/** What the thing is that a method is called on; empty where the name does not tell. */
export function kindsWithMethod(name: string): readonly Kind[] {
  return METHODS.find(([names]) => names.test(name))?.[1] ?? [];
}

const PYTHON_TYPES: Readonly<Record<string, Kind>> = {
  int: "number",
  float: "number",
  str: "text",
  bytes: "bytes",
  bool: "truth",
  list: "list",
  tuple: "list",
  set: "set",
  dict: "object",
  Decimal: "decimal",
  "decimal.Decimal": "decimal",
  UUID: "uuid",
  date: "day",
  "datetime.date": "day",
};

/** The kind of a class of Python by its name; null for classes of the project. */
export function kindOfClass(name: string): Kind | null {
  return PYTHON_TYPES[name.replace(/\s*\|\s*None$|^Optional\[|\]$/g, "")] ?? null;
}

/** What `repr` shows of a value; null where it does not tell. */
export function kindShown(shown: string): Kind | null {
  if (/^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/.test(shown)) return "number";
  if (/^['"]/.test(shown)) return "text";
  if (/^b['"]/.test(shown)) return "bytes";
  if (/^UUID\(/.test(shown)) return "uuid";
  if (/^Decimal\(/.test(shown)) return "decimal";
  if (/^datetime\.date\(/.test(shown)) return "day";
  if (/^datetime\.datetime\(/.test(shown)) return /tzinfo=/.test(shown) ? "aware" : "naive";
  if (/^(?:True|False)$/.test(shown)) return "truth";
  return null;
}
