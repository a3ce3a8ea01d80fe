import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { bareArrowAround } from "../javascript/arrow-block.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { insertBefore, replaceNode, statementOf, usesSemicolons } from "../javascript/statements.ts";

/** `jsonwebtoken` is to set a claim that the payload brings with it. */
const CLAIMED = /^Bad "options\.\w+" option\.? [Tt]he payload already has an "(\w+)" property/;

export function isClaimKept(message: string): boolean {
  return CLAIMED.test(message);
}

/**
 * A token is made of what was read from another one, and brings the times of that one with it. The claims that belong to the
 * old token stay behind: with its `iat` the new one would be counted from when the old one was issued.
 */
export function claimsKeptIdeas({ code }: Investigation, fault: JavascriptFault): Idea[] {
  const { file, exception } = fault;
  const claim = CLAIMED.exec(exception.value)?.[1];
  const call = callsAtFault(fault).find(
    (node) => lastNameOf(field(node, "function") ?? node) === "sign" && argumentsOf(node).length >= 2,
  );
  const [payload, , options] = call ? argumentsOf(call) : [];
  const source = payload && sourceOf(payload);
  if (!claim || !call || !payload || !source) return [];
  const isTimed = claim === "exp" || /\bexpiresIn\b/.test(options?.text ?? "");
  const dropped = [...new Set(["iat", ...(isTimed ? ["exp"] : []), claim])];
  const edits = takenByParameter(file, payload, dropped) ?? leftBehind();
  if (!edits) return [];
  return [
    {
      name: "claims_of_its_own",
      sentence: "A token made of what another one held is issued",
      cause: `\`${source.text}\` was read from a token and still has its \`${claim}\`, which the new token is to get anew.`,
      explanation: `Leaves ${dropped.map((name) => `\`${name}\``).join(" and ")} of the old token behind.`,
      edits: edits.map((edit) => ({ ...edit, part: "fix", together: "claims" })),
      basis: "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];

  function leftBehind(): Edit[] | null {
    const statement = call && statementOf(call);
    if (!call || !source || !statement || bareArrowAround(call)) return null;
    const name = freeName(code, file, statement, "claims");
    const end = usesSemicolons(file) ? ";" : "";
    const typed = isTyped(file) ? `(${source.text} as Record<string, unknown>)` : source.text;
    return [
      insertBefore(file, statement, [`const { ${dropped.join(", ")}, ...${name} } = ${typed}${end}`]),
      replaceNode(file, source, name),
    ];
  }
}

/** What the payload is made of: the value itself, or the one that is spread into it. Null where it is put together by hand. */
function sourceOf(payload: Node): Node | null {
  if (/^(?:identifier|member_expression)$/.test(payload.type)) return payload;
  const spread = payload.type === "object" ? payload.descendantsOfType("spread_element") : [];
  const [only, ...more] = spread;
  const value = only?.firstNamedChild;
  return value && more.length === 0 && /^(?:identifier|member_expression)$/.test(value.type) ? value : null;
}

/** `issue({ iat, exp, ...guest })`: a parameter that is used for nothing else. */
function takenByParameter(file: SourceFile, payload: Node, dropped: readonly string[]): Edit[] | null {
  if (payload.type !== "identifier") return null;
  let definition: Node | null = payload.parent;
  while (definition && !isFunctionNode(definition)) definition = definition.parent;
  const single = definition && field(definition, "parameter");
  const list = definition ? (field(definition, "parameters")?.namedChildren ?? []) : [];
  const parameter = single ?? list.find((one) => (field(one, "pattern") ?? one).text === payload.text);
  const uses = definition?.descendantsOfType("identifier").filter(({ text }) => text === payload.text) ?? [];
  if (!parameter || uses.length !== 2) return null;
  const pattern = `{ ${dropped.join(", ")}, ...${payload.text} }`;
  if (single) return [replaceNode(file, single, `(${pattern})`)];
  const name = field(parameter, "pattern") ?? parameter;
  if (name.type !== "identifier") return null;
  const type = field(parameter, "type");
  const added = ` & { ${dropped.map((one) => `${one}?: unknown`).join("; ")} }`;
  return [
    replaceNode(file, name, pattern),
    ...(type ? [textEdit(file, type.endIndex, type.endIndex, added)] : []),
  ];
}

function isTyped({ path }: SourceFile): boolean {
  return /\.[cm]?tsx?$/.test(path);
}
