import { maskMessage } from "../mask.ts";

const LONGEST = 500;
const LINES = 3;
/** Words after which a quoted name is a part of the program or of its schema, not a value. */
const NAMES_CODE =
  /(?:constraint|column|relation|table|attribute|property|properties|function|method|module|argument|parameter|field|index|sequence|reading|setting|type|class|name|object has no attribute|package|variable|schema|database|template|operator|import|from|keyword|option|enum|model)\s*\(?:?\s*$/i;
const QUOTED =
  /"((?:[^"\\\n]|\\.){0,300})"|'((?:[^'\\\n]|\\.){0,300})'|`((?:[^`\\\n]|\\.){0,300})`|«([^»\n]{0,300})»|“([^”\n]{0,300})”/g;

/**
 * A message without what varies between occurrences. Quoted parts are values, unless they name something of the
 * program: a column, a property, or a word that stands in the failing `statement` itself. Linear in its length.
 */
export function parameterised(message: string, statement: string | null): string {
  const said = firstLines(message);
  const kept = said.replace(QUOTED, (quoted: string, ...rest: unknown[]) => {
    const inner = rest.slice(0, 5).find((part): part is string => typeof part === "string") ?? "";
    const offset = rest[5] as number;
    if (isApostrophe(said, offset, quoted)) return quoted;
    return namesCode(inner, said.slice(Math.max(0, offset - 40), offset), statement) ? quoted : "<value>";
  });
  return maskMessage(
    kept
      .replace(/=\([^()]{0,300}\)/g, "=(<value>)")
      .replace(/(?<![\w<])(?:\/[\w.@%+~-]{1,100}){2,20}(?::\d+){0,2}/g, "<path>")
      .replace(/\b(?=[\w-]{0,40}\d)(?=[\w-]{0,40}[A-Za-z])[\w]{1,20}(?:-[\w]{1,20}){1,6}\b/g, "<id>")
      .replace(/\b(?=(?:[A-Za-z_]{0,20}\d){2})(?=\d{0,20}[A-Za-z_])\w{6,80}\b/g, "<id>"),
  );
}

function firstLines(message: string): string {
  const lines = message
    .slice(0, 4 * LONGEST)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.slice(0, LINES).join(" ").slice(0, LONGEST);
}

/** `can't` opens no quotation. */
function isApostrophe(text: string, offset: number, quoted: string): boolean {
  return quoted.startsWith("'") && /\w/.test(text[offset - 1] ?? "");
}

function namesCode(inner: string, before: string, statement: string | null): boolean {
  if (!/^[A-Za-z_$][\w$.]{0,80}$/.test(inner)) return false;
  if (NAMES_CODE.test(before)) return true;
  return (
    statement !== null && new RegExp(`(?<![\\w$])${inner.replace(/[$.]/g, "\\$&")}(?![\\w$])`).test(statement)
  );
}
