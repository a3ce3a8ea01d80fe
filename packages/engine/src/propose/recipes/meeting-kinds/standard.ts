import type { Kind } from "../../kinds/kind.ts";

/** What makes one kind of another where there is only one way, `…` standing for the value. */
const JAVASCRIPT: Readonly<Record<string, string>> = {
  "text>number": "Number(…)",
  "bigint>number": "Number(…)",
  "number>text": "String(…)",
  "bytes>text": "String(…)",
  "text>moment": "new Date(…)",
  "number>moment": "new Date(…)",
  "set>list": "[...…]",
  "list>set": "new Set(…)",
};

const PYTHON: Readonly<Record<string, string>> = {
  "text>number": "int(…)",
  "number>text": "str(…)",
  "uuid>text": "str(…)",
  "bytes>text": "….decode()",
  "text>bytes": "….encode()",
  "naive>day": "….date()",
  "aware>day": "….date()",
};

/** A value made into another kind by what the language has for it; null where there is more than one way. */
export function madeInto(
  language: "python" | "javascript",
  from: Kind,
  to: Kind,
  text: string,
): string | null {
  const form = (language === "python" ? PYTHON : JAVASCRIPT)[`${from}>${to}`];
  return form ? form.replace("…", () => text) : null;
}
