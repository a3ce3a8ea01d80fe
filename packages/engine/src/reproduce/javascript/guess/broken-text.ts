/** Texts at which `JSON.parse` says what it said, by the words of V8; empty for another message. */
export function brokenTexts(message: string): string[] {
  if (/Unexpected end of JSON input|Unexpected end of input/.test(message)) return ["", "{", '{"x":'];
  if (/Unterminated string in JSON/.test(message)) return ['{"x": "x', '{"x'];
  if (/Expected property name or '\}'/.test(message)) return ["{x", "{'x': 1}", "{,}"];
  if (/Expected double-quoted property name/.test(message)) return ['{"x": 1,}', '{"x": 1, y: 2}'];
  if (/Expected ',' or '\}' after property value/.test(message)) return ['{"x": 1', '{"x": 1 "y": 2}'];
  if (/Expected ',' or '\]' after array element/.test(message)) return ["[1", "[1 2]"];
  if (/Expected ':' after property name/.test(message)) return ['{"x"', '{"x" 1}'];
  if (/Unexpected non-whitespace character after JSON/.test(message)) return ["{} x", "1 x", "{}{}"];
  if (/Bad control character in string literal/.test(message)) return ['{"x": "\n"}'];
  if (/Bad escaped character|Bad Unicode escape/.test(message)) return ['{"x": "\\x"}', '{"x": "\\u00"}'];
  if (/No number after minus sign|Exponent part is missing|Unterminated fractional/.test(message))
    return ["-", "1e", "1."];
  const quoted = /^Unexpected token .*?, (?:\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid JSON/.exec(message);
  if (quoted?.[1] !== undefined) return [quoted[1], `{"x": ${quoted[1]}`];
  if (/^"(?:undefined|\[object Object\])" is not valid JSON/.test(message))
    return [/"(.*)" is not/.exec(message)?.[1] ?? ""];
  if (/^Unexpected token|is not valid JSON/.test(message)) return ["x", "<html>", "{x}"];
  return [];
}
