import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";

/** What the declaration of a column says of it. */
export interface Column {
  readonly kind: "text" | "number" | "other";
  /** What is stored where nothing is given, as code; null where the declaration says nothing. */
  readonly default: string | null;
  readonly place: string | null;
}

/** The class of a model whose rows a table holds: by its name, or that of its table. */
export function modelOf(code: CodeIndex, table: string): ClassSymbol | null {
  const all = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.classes ?? []);
  const named = all.filter(({ node }) =>
    new RegExp(`(?:__tablename__|db_table)\\s*=\\s*["']${table}["']`).test(node.text),
  );
  const plain = all.filter(({ name }) => {
    const own = name.toLowerCase();
    return table === own || table === `${own}s` || table.endsWith(`_${own}`);
  });
  const [found, ...others] = named.length > 0 ? named : plain;
  return found && others.length === 0 ? found : null;
}

/** A column as a model declares it, else as a `create table` of the code does. */
export function columnOf(code: CodeIndex, table: string, model: ClassSymbol | null, name: string): Column {
  const declared = model && fieldsOf(model).find((one) => one.name === name);
  if (model && declared?.value) return ofModel(model, declared.value);
  for (const path of code.mentions(table)) {
    const text = code.file(path)?.text ?? "";
    const body = new RegExp(
      `create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?["\`]?${table}["\`]?\\s*\\(([\\s\\S]*?)\\)\\s*(?:;|["'])`,
      "i",
    ).exec(text)?.[1];
    const line =
      body === undefined
        ? null
        : new RegExp(`(?:^|,)\\s*["\`]?${name}["\`]?\\s+([^,]*)`, "i").exec(body)?.[1];
    if (line == null) continue;
    const given = /\bdefault\s+('[^']*'|-?\d+(?:\.\d+)?)/i.exec(line)?.[1] ?? null;
    return {
      kind: kindOf(line),
      default: given?.startsWith("'") ? `"${given.slice(1, -1)}"` : given,
      place: path,
    };
  }
  return { kind: "other", default: null, place: null };
}

function ofModel(model: ClassSymbol, value: Node): Column {
  const call = value.type === "call" ? readCall(value) : null;
  const place = `${model.path}:${startLineOf(value)}`;
  const kind = kindOf(value.text);
  const given = call?.named.get("default");
  const isConstant =
    given &&
    (/^(?:string|integer|float|true|false)$/.test(given.type) || /^[A-Z][A-Z0-9_]*$/.test(given.text));
  if (given && isConstant) return { kind, default: given.text, place };
  // Django's custom for texts that may be left blank.
  const isBlank = call?.named.get("blank")?.text === "True" && kind === "text" && !given;
  return { kind, default: isBlank ? '""' : null, place };
}

function kindOf(text: string): Column["kind"] {
  if (/\b(?:Char|Text|Slug|Email|URL)Field|\bString\b|\bText\b|^\s*(?:text|varchar|char)\b/i.test(text))
    return "text";
  return /Integer|Decimal|Float|Numeric|Boolean|^\s*(?:int|real|numeric|bool|decimal)/i.test(text)
    ? "number"
    : "other";
}
