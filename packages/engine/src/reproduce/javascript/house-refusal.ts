import type { CodeIndex } from "../../code/code-index.ts";
import { isAnsweredError } from "../../code/javascript/answered-errors.ts";
import { type ExportedAs, exportedAs } from "../../code/javascript/module-style.ts";
import { field } from "../../code/nodes.ts";
import type { ObservedException } from "../../toolchains/toolchain.ts";

/** An error that a call may end in instead of its result, because the project refuses so and answers it. */
export interface HouseRefusal {
  /** Name that the error carries. */
  readonly name: string;
  /** Where its class can be imported; null where only its name can be compared. */
  readonly home: { readonly path: string; readonly exported: ExportedAs } | null;
  /** What a whole program prints that catches the error itself; left out where the error arrives. */
  readonly said?: string;
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
