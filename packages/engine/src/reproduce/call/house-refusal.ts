import type { CodeIndex } from "../../code/code-index.ts";
import { field, lastNameOf } from "../../code/nodes.ts";
import { callsIn } from "../../code/python/calls.ts";
import { tryAround, tryStatements } from "../../code/python/handlers.ts";
import type { Investigation } from "../../investigation.ts";
import type { ObservedException } from "../../toolchains/toolchain.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { ExpectedRefusal } from "../python/written-case.ts";
import type { CallableFrame } from "./frames.ts";

/** Refusals that a framework answers by itself, by where their classes live. */
const ANSWERED_BY_FRAMEWORK =
  /^(?:(?:fastapi|starlette|werkzeug)\.exceptions\.HTTPException|django\.http\.response\.Http404|django\.core\.exceptions\.(?:PermissionDenied|SuspiciousOperation|BadRequest)|rest_framework\.exceptions\.APIException|click\.exceptions\.ClickException)$/;

/** Shortcuts of frameworks that refuse what they do not find. */
const OR_404 = /\b(?:a?get_(?:object|list)_or_404|(?:get|one|first)_or_404)\(/;

/** Classes so broad that a handler for them answers nothing in particular. */
const TOO_BROAD = new Set(["Exception", "BaseException", "object"]);

/**
 * The refusal that a call may end in instead of its result: an exception that the project raises on purpose and that
 * somebody above the function answers in its own way, on the trace or in the framework, or that the project's tests expect
 * of other functions. Null for any other failure.
 * @param entered The frame of production whose function the call enters; what lies above it would have answered.
 */
export function houseRefusal(
  investigation: Investigation,
  project: ProjectCode,
  entered: CallableFrame,
  failure: ObservedException,
): ExpectedRefusal | null {
  const place = (failure.frames ?? []).findLast((frame) => frame.path !== null);
  // Only what the project says itself, not what broke in it or in a library below it.
  const statement = place?.statement ?? "";
  if (!/^\s*(?:raise|abort|return abort|flask\.abort)\b/.test(statement) && !OR_404.test(statement))
    return null;
  const { code } = investigation;
  const own = plain(failure.type);
  const family = [`${failure.module ?? ""}.${failure.type}`, ...failure.bases];
  const names = new Set(family.map(plain).filter((name) => !TOO_BROAD.has(name)));
  const isAnswered =
    family.some((name) => ANSWERED_BY_FRAMEWORK.test(name)) ||
    isCaughtAbove(investigation, entered, names) ||
    isRegistered(code, names) ||
    isPromised(code, own);
  if (!isAnswered) return null;
  const [found] = code.classesNamed(own).filter((symbol) => code.file(symbol.path)?.isTest === false);
  if (found) return { name: own, imports: [project.importOf(found.path, own)] };
  if (failure.module === null || failure.module === "builtins") return { name: own, imports: [] };
  return { name: own, imports: [{ module: failure.module, name: own, alias: null }] };
}

/** Whether a frame of the project above the one that is entered tried it, and names one of these classes. */
function isCaughtAbove(
  { frames, code }: Investigation,
  { frame }: CallableFrame,
  names: ReadonlySet<string>,
): boolean {
  const position = frames.indexOf(frame);
  return frames.slice(0, Math.max(position, 0)).some(({ path, line, exception }) => {
    if (path === null || line === null || exception !== frame.exception) return false;
    const root = code.functionAt(path, line)?.node ?? code.file(path)?.tree.rootNode;
    return (
      root != null &&
      tryAround(root, line).some(({ clauses }) =>
        clauses.some(({ caught }) => caught.some(({ name }) => name !== null && names.has(plain(name)))),
      )
    );
  });
}

const REGISTRATION =
  /^(?:errorhandler|app_errorhandler|exception_handler|add_exception_handler|register_error_handler)$/;

/** Whether an application, a blueprint or a middleware answers one of these classes. */
function isRegistered(code: CodeIndex, names: ReadonlySet<string>): boolean {
  const marks = ["errorhandler", "exception_handler", "register_error_handler", "process_exception"];
  const paths = [...new Set(marks.flatMap((mark) => code.mentions(mark)))].filter((path) =>
    path.endsWith(".py"),
  );
  return paths.some((path) => {
    const file = code.file(path);
    if (!file || file.isTest) return false;
    const root = file.tree.rootNode;
    const isHandler = callsIn(root).some(({ node, positional }) => {
      const callee = field(node, "function");
      const called = (callee && lastNameOf(callee)) ?? "";
      if (!REGISTRATION.test(called) && called !== "isinstance") return false;
      const given = called === "isinstance" ? positional.slice(1) : positional;
      return given.some((item) => names.has(lastNameOf(item) ?? ""));
    });
    return (
      isHandler ||
      // A middleware that tries the rest of the chain.
      (/process_exception|call_next|get_response/.test(file.text) &&
        tryStatements(root).some(({ clauses }) =>
          clauses.some(({ caught }) => caught.some(({ name }) => name !== null && names.has(plain(name)))),
        ))
    );
  });
}

/** `pytest.raises(AccountNotFound)`: a class of the project that its own tests expect is a part of what it promises. */
function isPromised(code: CodeIndex, name: string): boolean {
  const isOwn = code.classesNamed(name).some(({ path }) => code.file(path)?.isTest === false);
  const expected = new RegExp(`\\b(?:raises|assertRaises(?:Regex)?)\\(\\s*(?:\\w+\\.)*${name}\\b`);
  return (
    isOwn &&
    code.mentions(name).some((path) => {
      const file = path.endsWith(".py") ? code.file(path) : null;
      return file?.isTest === true && expected.test(file.text);
    })
  );
}

function plain(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
