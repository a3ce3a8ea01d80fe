/**
 * Names of functions in stacks of compiled sources are not always those of the source: tools take the name at the mapped
 * place for that of the function around it. A name counts when the file defines a function so called.
 */
export function functionName(
  reported: string | null,
  lines: readonly string[],
  line: number | null,
): string | null {
  if (reported === null || line === null || lines.length === 0) return reported;
  const own = reported.split(".").at(-1)?.split(" ")[0] ?? "";
  if (!/^[\w$]+$/.test(own) || own === "constructor") return reported;
  const defines = new RegExp(
    `(?:function\\s*\\*?\\s*|class\\s+)${pattern(own)}\\b|\\b${pattern(own)}\\s*(?:<[^>]*>)?\\([^)]*\\)[^;=]*\\{|["'\`]?${pattern(own)}["'\`]?\\]?\\s*[:=]`,
  );
  return lines.some((text) => defines.test(text)) ? reported : enclosing(lines, line);
}

const KEYWORDS = new Set([
  "if",
  "for",
  "while",
  "switch",
  "catch",
  "with",
  "return",
  "function",
  "else",
  "do",
  "try",
]);
const DEFINITION =
  /^\s*(?:export\s+)?(?:default\s+)?(?:(?:async|static|public|private|protected|override|get|set)\s+)*(?:function\s*\*?\s*([\w$]+)|(?:const|let|var)\s+([\w$]+)\s*(?::[^=]*)?=\s*(?:async\s*)?(?:function\b|\([^)]*\)[^=]*=>|[\w$]+\s*=>)|([\w$]+)\s*(?:=\s*(?:async\s*)?\([^)]*\)[^=]*=>|\([^)]*\)[^;]*\{))/;

/** The nearest definition above that is indented less. */
function enclosing(lines: readonly string[], line: number): string | null {
  const depth = indentation(lines[line - 1] ?? "");
  for (let index = line - 2; index >= 0; index--) {
    const text = lines[index] ?? "";
    if (text.trim() === "" || indentation(text) >= depth) continue;
    const found = DEFINITION.exec(text);
    const name = found?.[1] ?? found?.[2] ?? found?.[3];
    if (name && !KEYWORDS.has(name)) return name;
  }
  return null;
}

function indentation(text: string): number {
  return text.length - text.trimStart().length;
}

function pattern(text: string): string {
  return text.replace(/[$]/g, "\\$&");
}
