import { type CapturedValue, parseRedaction } from "@bugstack/event";

/** A captured value as JavaScript. Text of an event only ever becomes an encoded literal; null for what cannot be made again. */
export function javascriptLiteral(value: CapturedValue, quote: '"' | "'" = '"'): string {
  if (typeof value === "string") return stringLiteral(value, quote);
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value))
    return `[${(value as readonly CapturedValue[]).map((item) => javascriptLiteral(item, quote)).join(", ")}]`;
  const entries = Object.entries(value).map(([key, item]) => {
    const name =
      /^[A-Za-z_$][\w$]*$/.test(key) && key !== "__proto__" ? key : `[${stringLiteral(key, quote)}]`;
    return `${name}: ${javascriptLiteral(item, quote)}`;
  });
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

export function stringLiteral(text: string, quote: '"' | "'"): string {
  const encoded = JSON.stringify(text)
    .slice(1, -1)
    .replace(
      /[\u007f-\u009f\u2028\u2029\ufeff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  return quote === '"' ? `"${encoded}"` : `'${encoded.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Strings by which SDKs of Sentry stand for values that JSON does not have. */
const STAND_INS: Readonly<Record<string, string>> = {
  "<undefined>": "undefined",
  "[undefined]": "undefined",
  "<null>": "null",
  "[NaN]": "NaN",
  "<NaN>": "NaN",
  "[Infinity]": "Infinity",
  "[-Infinity]": "-Infinity",
};

export type RebuiltValue = { readonly text: string; readonly obstacle: null } | { readonly obstacle: string };

/** A captured local variable as JavaScript, or what stands in the way. */
export function rebuildJavascript(value: CapturedValue, quote: '"' | "'", depth = 0): RebuiltValue {
  if (depth > 8) return { obstacle: "a value that is nested too deeply" };
  if (typeof value === "string") return rebuildText(value, quote);
  if (value === null || typeof value !== "object") return { text: String(value), obstacle: null };
  const isList = Array.isArray(value);
  const entries = Object.entries(value).filter(([key]) => isList || key !== "$more");
  const named = !isList && "$class" in value ? String((value as Record<string, CapturedValue>).$class) : null;
  if (named === "undefined") return { text: "undefined", obstacle: null };
  if (named === "Date" && typeof (value as Record<string, CapturedValue>).$value === "string") {
    return {
      text: `new Date(${stringLiteral(String((value as Record<string, CapturedValue>).$value), quote)})`,
      obstacle: null,
    };
  }
  const special = named === null ? null : rebuildNamed(named, value as Record<string, CapturedValue>, quote);
  if (special) return special;
  if (named !== null && named !== "Object") return { obstacle: `an object of ${named.slice(0, 60)}` };
  const parts: string[] = [];
  for (const [key, item] of entries) {
    if (key === "$class") continue;
    const made = rebuildJavascript(item, quote, depth + 1);
    if (made.obstacle !== null) return made;
    const name =
      /^[A-Za-z_$][\w$]*$/.test(key) && key !== "__proto__" ? key : `[${stringLiteral(key, quote)}]`;
    parts.push(isList ? made.text : `${name}: ${made.text}`);
  }
  if (parts.length === 0) return { text: isList ? "[]" : "{}", obstacle: null };
  return { text: isList ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`, obstacle: null };
}

/** Values of the language's own classes, as an SDK takes them apart. */
function rebuildNamed(
  name: string,
  { $value, $items, message }: Readonly<Record<string, CapturedValue>>,
  quote: '"' | "'",
): RebuiltValue | null {
  if (name === "BigInt" && /^-?\d{1,40}$/.test(String($value))) return { text: `${$value}n`, obstacle: null };
  if ((name === "Map" || name === "Set") && Array.isArray($items)) {
    const items = rebuildJavascript($items as CapturedValue, quote);
    return items.obstacle === null ? { text: `new ${name}(${items.text})`, obstacle: null } : items;
  }
  if (/^(?:Type|Range|Syntax|Reference|URI|Eval)?Error$/.test(name) && typeof message === "string")
    return { text: `new ${name}(${stringLiteral(message, quote)})`, obstacle: null };
  if ((name === "Buffer" || name === "Uint8Array") && typeof $value === "string")
    return {
      text: `Buffer.from(${stringLiteral($value, quote)}, ${stringLiteral("base64", quote)})`,
      obstacle: null,
    };
  return null;
}

function rebuildText(text: string, quote: '"' | "'"): RebuiltValue {
  const stand = Object.hasOwn(STAND_INS, text) ? STAND_INS[text] : undefined;
  if (stand !== undefined) return { text: stand, obstacle: null };
  const date = /^<(\w{3} \w{3} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4})(?: \(.*\))?>$/.exec(text)?.[1];
  if (date) return { text: `new Date(${stringLiteral(date, quote)})`, obstacle: null };
  const big = /^<?(-?\d{1,40})n>?$/.exec(text)?.[1];
  if (big) return { text: `${big}n`, obstacle: null };
  const empty = /^<((?:Weak)?(?:Map|Set))(?:\(0\))?>$/.exec(text)?.[1];
  if (empty) return { text: `new ${empty}()`, obstacle: null };
  // SDKs of Sentry put the description of what they do not take apart between angle brackets.
  if (
    /^(?:<[\w$ ]+(?:\(\d+\))?>|<(?:function|class|Symbol|async|\()[\s\S]*>|\[(?:Function|Object|Array|Circular|object|Getter)[^\]]*\])$/.test(
      text,
    )
  )
    return { obstacle: `a value that was sent as \`${text.slice(0, 40)}\`` };
  const mark = parseRedaction(text);
  if (!mark) return { text: stringLiteral(text, quote), obstacle: null };
  if (mark.kind === "jwt") return { obstacle: "a token that was redacted" };
  if (mark.kind === "number") return { text: "1".repeat(Math.min(mark.length ?? 1, 15)), obstacle: null };
  const letter = mark.characters === "digits" ? "1" : "x";
  return { text: stringLiteral(letter.repeat(Math.min(mark.length ?? 8, 200)), quote), obstacle: null };
}
