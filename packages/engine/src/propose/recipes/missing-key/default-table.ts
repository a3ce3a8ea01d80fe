import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { statementOf } from "../edits/statements.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/**
 * `options.get("retries", DEFAULTS["retries"])` beside `options["timeout"]`: what is left out is looked for in the table of
 * defaults, which has this key as well. Null where no other read does so, or the table does not have the key.
 */
export function defaultTable({ code }: Investigation, given: KeyCase): KeyFinding | null {
  const { fault, read, holder, index, literal } = given;
  const statement = statementOf(read);
  if (literal === null || !statement || !isPlain(holder)) return null;
  for (const path of [fault.file.path, ...code.naming(lastNameOf(holder) ?? "")]) {
    const file = code.file(path);
    if (!file || file.isTest || file.language !== "python") continue;
    for (const { table, place } of tablesIn(file, holder)) {
      const found = code.resolve(path, table.text)?.node;
      const value = found?.type === "assignment" ? field(found, "right") : null;
      const has = value?.namedChildren.some((pair) => plainString(field(pair, "key") ?? pair) === literal);
      if (value?.type !== "dictionary" || !has) continue;
      const named =
        path === fault.file.path
          ? null
          : moduleNameAt(code, file, table.text, { file: fault.file, statement });
      if (path !== fault.file.path && !named) continue;
      const fallback = `${named?.text ?? table.text}[${index.text}]`;
      const sentence = `\`${literal}\` may be left out: ${place} looks for what is left out in \`${table.text}\`, ${fault.file.path}:${fault.line} does not.`;
      return {
        id: "optional-key",
        sentence,
        path: fault.file.path,
        line: fault.line,
        ideas: [
          runningIdea({
            cause: sentence,
            explanation: `Without it \`${fallback}\` holds, as at ${place}.`,
            edits: [
              ...(named?.imports ?? []),
              replaceNode(fault.file, read, `${holder.text}.get(${index.text}, ${fallback})`),
            ],
            name: `without_${literal.replace(/\W+/g, "_")}`,
            sentence: `Without ${literal} its default is used.`,
          }),
        ],
      };
    }
  }
  return null;
}

/** `DEFAULTS` of `options.get("retries", DEFAULTS["retries"])` and of `options.get("retries") or DEFAULTS["retries"]`. */
function tablesIn(file: SourceFile, holder: Node): { table: Node; place: string }[] {
  return file.tree.rootNode.descendantsOfType("call").flatMap((call) => {
    const callee = field(call, "function");
    const object = callee?.type === "attribute" ? field(callee, "object") : null;
    if (!object || field(callee as Node, "attribute")?.text !== "get") return [];
    if (lastNameOf(object) !== lastNameOf(holder)) return [];
    const [key, second] = readCall(call).positional;
    const isOr = call.parent?.type === "boolean_operator" && field(call.parent, "left")?.id === call.id;
    const fallback = second ?? (isOr && call.parent ? field(call.parent, "right") : null);
    const table = fallback?.type === "subscript" ? field(fallback, "value") : null;
    const isSame = key !== undefined && fallback && field(fallback, "subscript")?.text === key.text;
    return table && isSame && table.type === "identifier"
      ? [{ table, place: `${file.path}:${startLineOf(call)}` }]
      : [];
  });
}
