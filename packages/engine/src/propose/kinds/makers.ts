import type { Node } from "web-tree-sitter";
import { field } from "../../code/nodes.ts";
import type { Kind } from "./kind.ts";

/** What is called, and what it gives. The callee is the whole text before the brackets. */
type Maker = readonly [callee: RegExp, kind: Kind];

const JAVASCRIPT: readonly Maker[] = [
  [
    /^(?:Number|parseInt|parseFloat|Number\.parse(?:Int|Float)|Math\.\w+|Date\.now|performance\.now)$|\.(?:getTime|indexOf|findIndex|valueOf|codePointAt|charCodeAt|getUTC\w+|getFullYear|getMonth|getDate|getHours)$/,
    "number",
  ],
  [
    /^(?:String|JSON\.stringify|encodeURIComponent|decodeURIComponent|btoa|atob|randomUUID|crypto\.randomUUID)$|\.(?:toString|trim|trimStart|trimEnd|toUpperCase|toLowerCase|toFixed|padStart|padEnd|toISOString|join|replace|replaceAll|charAt|substring|normalize)$/,
    "text",
  ],
  // Whatever is asked of a request comes as text.
  [
    /(?:searchParams|params|query|headers|formData|form|cookies?)\.get$|\breq\.(?:param|query|header|get)$/,
    "text",
  ],
  [/^(?:BigInt|process\.hrtime\.bigint)$|\.readBig\w+$/, "bigint"],
  [/^(?:Buffer\.(?:from|alloc|concat)|createHash\(.*\)\.digest)$/, "bytes"],
  [
    /^(?:Object\.(?:keys|values|entries)|Array\.from|Array\.of)$|\.(?:split|map|filter|flatMap|flat|toSorted|toReversed|toSpliced)$/,
    "list",
  ],
  [/^(?:Object\.fromEntries|Object\.groupBy|Object\.assign)$/, "object"],
  [/^Map\.groupBy$/, "map"],
  [/^(?:Boolean|Array\.isArray)$|\.(?:includes|startsWith|endsWith|has|some|every|test)$/, "truth"],
];

const MADE: Readonly<Record<string, Kind>> = {
  Set: "set",
  Map: "map",
  Date: "moment",
  Array: "list",
  Uint8Array: "bytes",
  URL: "object",
};

const PYTHON: readonly Maker[] = [
  [
    /^(?:int|float|len|abs|sum|ord|round|hash|time\.time|time\.monotonic)$|\.(?:count|index|total_seconds|timestamp|toordinal)$/,
    "number",
  ],
  [
    /^(?:str|repr|chr|hex|bin|format|input|os\.getenv|os\.environ\.get|getenv|environ\.get)$|\.(?:strip|lstrip|rstrip|lower|upper|title|casefold|format|join|replace|removeprefix|removesuffix|isoformat|strftime|decode|hexdigest|read_text|group)$/,
    "text",
  ],
  [/^(?:request\.)?(?:args|form|headers|cookies|GET|POST|query_params|path_params)\.get$/, "text"],
  [/^(?:bytes|bytearray)$|\.(?:encode|digest|read_bytes|tobytes|to_bytes)$/, "bytes"],
  [
    /^(?:list|sorted|tuple|range|map|filter|zip|reversed|enumerate)$|\.(?:split|rsplit|splitlines|readlines|keys|values|items)$/,
    "list",
  ],
  [/^(?:set|frozenset)$/, "set"],
  [/^(?:dict|vars|defaultdict|Counter|collections\.\w+)$/, "object"],
  [/^(?:decimal\.)?Decimal$|\.quantize$/, "decimal"],
  [/^(?:uuid\.)?UUID$|^(?:uuid\.)?uuid[1-7]$/, "uuid"],
  [/^(?:\w+\.)?date(?:\.(?:today|fromisoformat|fromtimestamp|fromordinal))?$|\.date$|^date\.\w+$/, "day"],
  [/^(?:timezone|tz)\.(?:now|make_aware|localtime)$|\.astimezone$/, "aware"],
  // The sign `-0000` says that nobody knows the zone, and gives a time without one.
  [/\b(?:parsedate_to_datetime|utcnow|utcfromtimestamp|strptime)$/, "naive"],
  [/^(?:bool|isinstance|any|all|callable|hasattr)$|\.(?:startswith|endswith|isdigit|isalpha)$/, "truth"],
];

/** Calls that make a time, with a zone where they are given one. */
const TIMES = /(?:^|\.)datetime(?:\.(?:now|today|fromtimestamp|combine|fromisoformat))?$/;
const ZONE = /\btz(?:info)?\s*=(?!\s*None\b)|\b(?:timezone|UTC|utc|ZoneInfo)\b/;

/** What a call gives, as far as the language and its libraries say. */
export function kindMade(call: Node): Kind | null {
  if (call.type === "new_expression") return MADE[field(call, "constructor")?.text ?? ""] ?? null;
  const callee = field(call, "function")?.text ?? "";
  const told = field(call, "arguments")?.text ?? "";
  if (call.type === "call" && /\.replace$/.test(callee) && /^\(\s*tzinfo\s*=/.test(told))
    return /=\s*None\s*\)$/.test(told) ? "naive" : "aware";
  if (call.type === "call" && /strptime$/.test(callee) && /%z/.test(told)) return "aware";
  if (call.type === "call" && TIMES.test(callee)) return ZONE.test(told) ? "aware" : "naive";
  const makers = call.type === "call" ? PYTHON : JAVASCRIPT;
  return makers.find(([pattern]) => pattern.test(callee))?.[1] ?? null;
}

/** Reads of what always comes as text: arguments, environment, parts of an address, headers, cells. */
const OUTSIDE_TEXT =
  /^(?:process\.(?:env|argv)|(?:req|request|ctx|c\.req|event)\.(?:params|headers|cookies)|import\.meta\.env|(?:os\.)?environ|sys\.argv|request\.(?:args|form|headers|cookies|GET|POST|path_params|query_params)|match\.groups)$/;

/** Whether what is read of this object comes as text whatever it says. */
export function givesText(object: Node): boolean {
  return OUTSIDE_TEXT.test(object.text);
}
