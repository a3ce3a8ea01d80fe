import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { refusedStatus } from "../../house/status.ts";
import { type Answer, answerOf } from "./answer.ts";
import type { VerifySite } from "./verify-site.ts";

/**
 * A 401 as this project raises it, for places that have none of their own: nearest first (the function, its file,
 * the functions that call it, the rest of the tree). Null when the project raises none.
 */
export function houseAnswer(code: CodeIndex, site: VerifySite): Answer | null {
  const own = [site.function?.node, site.file.tree.rootNode];
  for (const scope of own) {
    const found = scope ? refusalIn(code, site.file, scope) : null;
    if (found) return found;
  }
  const callers = site.function ? code.callsOf(site.function.name) : [];
  for (const caller of callers) {
    const file = code.file(caller.path);
    if (!file || file.isTest || !caller.enclosing) continue;
    const found = refusalIn(code, file, caller.enclosing.node);
    if (found) return found;
  }
  for (const call of [...code.callsOf("HTTPException"), ...code.callsOf("abort")]) {
    const file = code.file(call.path);
    const statement = statementOf(call.node);
    if (!file || file.isTest || file.language !== "python" || !statement) continue;
    const answer = answerOf(code, file, statement);
    if (answer && isRefusal(code, answer)) return answer;
  }
  return ownRefusal(code);
}

/** The classes of a project whose names speak of somebody who may not pass, whatever the reason. */
const REFUSES = /Auth|Token|Credential|NotAllowed|Denied|Access|SignIn|LoginRequired|Session|Forbidden/;
const OTHER_REASON = /Password|Expired|Locked|Disabled|Banned|Revoked|Missing/;

/** The project's own exception for those who may not pass, raised anywhere, which its handler answers with 401. */
function ownRefusal(code: CodeIndex): Answer | null {
  for (const path of code.paths) {
    const home = code.file(path);
    if (!home || home.isTest || home.language !== "python") continue;
    for (const { name } of code.symbolsOf(path)?.classes ?? []) {
      if (!REFUSES.test(name) || OTHER_REASON.test(name)) continue;
      for (const call of code.callsOf(name)) {
        const file = code.file(call.path);
        const statement = statementOf(call.node);
        if (!file || file.isTest || statement?.type !== "raise_statement") continue;
        const answer = answerOf(code, file, statement);
        if (answer && isRefusal(code, answer)) return answer;
      }
    }
  }
  return null;
}

/** Answers 401 within a function, in the order of the text; each call once, however often it is raised. */
export function refusalsIn(code: CodeIndex, file: SourceFile, scope: Node): Answer[] {
  const seen = new Set<number>();
  return scope
    .descendantsOfType(["raise_statement", "expression_statement", "return_statement"])
    .flatMap((statement) => answerOf(code, file, statement) ?? [])
    .filter((answer) => {
      if (!answer.call || !isRefusal(code, answer) || seen.has(answer.call.id)) return false;
      seen.add(answer.call.id);
      return true;
    });
}

function refusalIn(code: CodeIndex, file: SourceFile, scope: Node): Answer | null {
  return refusalsIn(code, file, scope).find((answer) => answer.kind !== "return") ?? null;
}

function isRefusal(code: CodeIndex, answer: Answer): boolean {
  const { call, style, kind, statement, file } = answer;
  if (call === null) return false;
  if (style !== "own") return answer.status === 401;
  const name = lastNameOf(field(call, "function") ?? call) ?? "";
  return (
    kind === "raise" &&
    answer.detail !== null &&
    REFUSES.test(name) &&
    !OTHER_REASON.test(name) &&
    refusedStatus(code, file.path, statement) === 401
  );
}

function statementOf(node: Node): Node | null {
  for (let current: Node | null = node; current; current = current.parent) {
    if (/^(?:raise|return|expression)_statement$/.test(current.type)) return current;
  }
  return null;
}
