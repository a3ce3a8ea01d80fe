import type { CodeIndex } from "../../code/code-index.ts";
import { isAnsweredError } from "../../code/javascript/answered-errors.ts";
import { type ExportedAs, exportedAs } from "../../code/javascript/module-style.ts";
import type { ObservedException } from "../../toolchains/toolchain.ts";

/** An error that a call may end in instead of its result, because the project refuses so and answers it. */
export interface HouseRefusal {
  /** Name that the error carries. */
  readonly name: string;
  /** Where its class can be imported; null where only its name can be compared. */
  readonly home: { readonly path: string; readonly exported: ExportedAs } | null;
}

/** Refusals that a framework answers by itself. */
const ANSWERED_BY_FRAMEWORK =
  /^(?:HTTPException|HttpException|HttpError|(?:BadRequest|Unauthorized|Forbidden|NotFound|Conflict|Gone|UnprocessableEntity)(?:Exception|Error|HttpError)|GraphQLError|TRPCError)$/;
const TOO_BROAD = new Set(["Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError"]);

/**
 * The refusal in which a call ended: an error of a class of the project's own, or of its framework, that is thrown on
 * purpose and that somebody in the project tells from others and answers. Null for any other failure: what broke in the
 * code or in a library refuses nothing.
 */
export function houseRefusal(code: CodeIndex, failure: ObservedException): HouseRefusal | null {
  const place = (failure.frames ?? []).findLast((frame) => frame.path !== null);
  const statement = place?.statement ?? failure.statement ?? "";
  const thrown = /\bthrow\s+(?:new\s+)?([\w$.]+)/.exec(statement)?.[1]?.split(".").at(-1);
  if (!thrown) return null;
  const name = failure.type.split(".").at(-1) ?? failure.type;
  if (TOO_BROAD.has(thrown)) return isThrownAlready(code, statement) ? { name, home: null } : null;
  const own = code
    .classesNamed(thrown)
    .find(({ path }) => code.file(path)?.isTest === false && /\.[cm]?[jt]sx?$/.test(path));
  if (!own) {
    const isKnown = ANSWERED_BY_FRAMEWORK.test(name) && !TOO_BROAD.has(name);
    return isKnown ? { name, home: null } : null;
  }
  if (!isAnsweredError(code, own.name)) return null;
  const exported = exportedAs(code, own.path, own.name, own.node);
  return { name, home: exported && { path: own.path, exported } };
}
<<<<<<< HEAD

/** `throw new Error("start() first")`: the project throws the very same elsewhere, in the same words, where it asks the same. */
function isThrownAlready(code: CodeIndex, statement: string): boolean {
  const thrown = /\bthrow\s+new\s+\w+\(\s*(["'`])[^"'`]{3,}\1\s*\)/.exec(statement)?.[0];
  if (!thrown) return false;
  return code.mentions("throw").some((path) => {
    const file = code.file(path);
    return (
      file?.isTest === false &&
      file.tree.rootNode
        .descendantsOfType("if_statement")
        .some((check) => field(check, "consequence")?.text.includes(thrown) === true)
    );
  });
}

/** A class and its bases, the language's own left out. */
function familyOf(code: CodeIndex, name: string): ReadonlySet<string> {
  const names = new Set<string>();
  const open = [name];
  while (open.length > 0 && names.size < 20) {
    const next = open.pop() ?? "";
    if (names.has(next) || TOO_BROAD.has(next) || next === "") continue;
    names.add(next);
    for (const { bases } of code.classesNamed(next))
      open.push(...bases.map((base) => base.split(".").at(-1) ?? ""));
  }
  return names;
}

/** Whether code beside the class's own asks for it: `error instanceof NotFound`, `error.status`, `error.name === "…"`. */
function isAnswered(code: CodeIndex, names: ReadonlySet<string>): boolean {
  const paths = [...new Set([...names].flatMap((name) => code.naming(name)))];
  const isAsked = paths.some((path) => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return false;
    return file.tree.rootNode.descendantsOfType(["binary_expression", "switch_case"]).some((node) => {
      const right = field(node, "right");
      if (field(node, "operator")?.text === "instanceof")
        return names.has(right ? (lastNameOf(right) ?? "") : "");
      return /\.(?:name|code)\b/.test(field(node, "left")?.text ?? "") && names.has(unquoted(right));
    });
  });
  if (isAsked) return true;
  // A class that carries its status is answered by a handler that reads it, or by the framework itself.
  const carries = [...names].some((name) =>
    code.classesNamed(name).some(({ node }) => /\b(?:status|statusCode)\b\s*[=;:(,)]/.test(node.text)),
  );
  return carries;
}

function unquoted(node: Node | null): string {
  return node?.text.replace(/^["'`]|["'`]$/g, "") ?? "";
}
=======
>>>>>>> 5ae16143 (JavaScript: errors that the method beside throws for the same lookup, where the project knows them; tables are read with the default that others take)
