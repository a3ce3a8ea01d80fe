import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { handlerAround } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import {
  type RefusalTarget,
  type WrittenRefusal,
  writeJavascriptRefusal,
} from "../../house/javascript/write-refusal.ts";

/** How the house answers every token that it cannot verify, whatever is wrong with it. */
export interface HouseClause extends WrittenRefusal {
  readonly place: string;
}

const MOST_FILES = 300;
const VERIFIES = /^(?:verify|jwtVerify|compactVerify|jwtDecrypt)$/;

/**
 * `catch { return res.status(401)… }` around the same verification elsewhere, written for the target: who answers one bad
 * token so answers all so, in the same words. Null where the house has no such clause or several that differ.
 */
export function houseClause(
  code: CodeIndex,
  target: RefusalTarget,
  called: string | null,
): HouseClause | null {
  const found = code
    .mentions("catch")
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType("catch_clause")
        .flatMap((clause) => writtenFrom(code, file, clause, target, called) ?? []),
    );
  const [first] = found;
  return first && found.every(({ lines }) => lines.join("\n") === first.lines.join("\n")) ? first : null;
}

function writtenFrom(
  code: CodeIndex,
  file: SourceFile,
  clause: Node,
  target: RefusalTarget,
  called: string | null,
): HouseClause | null {
  const tried = clause.parent ? field(clause.parent, "body") : null;
  const body = field(clause, "body")?.namedChildren.filter((child) => child.type !== "comment") ?? [];
  const last = body.at(-1);
  const isAsked = tried?.descendantsOfType("call_expression").some((call) => {
    const callee = field(call, "function");
    return callee !== null && (VERIFIES.test(lastNameOf(callee) ?? "") || callee.text === called);
  });
  // Only a clause that is nothing but the answer speaks of whatever was thrown.
  if (!isAsked || !last || body.length > 3 || body.some(({ type }) => type === "if_statement")) return null;
  const statuses = body.flatMap((statement) => refusedStatus(code, file.path, statement) ?? []);
  const isNext = /^(?:return\s+)?next\(/.test(last.text);
  const form = last.type === "throw_statement" ? "throw" : isNext ? "next" : "return";
  if (statuses[0] !== 401 && statuses[0] !== 403) return null;
  if (form === "return" && last.type !== "return_statement") return null;
  const symbol = code.functionAt(file.path, startLineOf(clause));
  const handler = symbol && handlerAround(code, symbol);
  if (form !== "throw" && handler?.framework !== target.handler?.framework) return null;
  const made = writeJavascriptRefusal(
    code,
    {
      situation: "unauthenticated",
      status: statuses[0],
      file,
      body,
      form,
      guard: clause,
      condition: null,
      subject: field(clause, "parameter")?.text ?? null,
      thing: [],
      lookup: null,
      key: null,
      function: symbol,
      handler,
    },
    { ...target, subject: "error", further: ["error"] },
  );
  return made && { ...made, place: `${file.path}:${startLineOf(clause)}` };
}
