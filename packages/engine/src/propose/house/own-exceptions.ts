import type { CodeIndex } from "../../code/code-index.ts";
import { refusedStatus } from "./status.ts";

/** What frameworks have for answers that are no success. */
const PLAIN = [
  "abort",
  "HTTPException",
  "Http404",
  "HttpResponseBadRequest",
  "HttpResponseNotFound",
  "JSONResponse",
  "JsonResponse",
] as const;

/** Whether the house answers with a status by exceptions of its own alone: an answer of the framework's looks otherwise. */
export function raisesItsOwn(code: CodeIndex, status: number): boolean {
  const own = code
    .subclassesOf("Exception")
    .filter(({ path }) => code.file(path)?.isTest === false)
    .some(({ name }) => raises(code, name, status));
  return own && !PLAIN.some((name) => raises(code, name, status));
}

function raises(code: CodeIndex, name: string, status: number): boolean {
  return code.callsOf(name).some(({ node, path }) => {
    const statement = node.parent;
    const isAnswer = /^(?:raise|return|expression)_statement$/.test(statement?.type ?? "");
    return (
      isAnswer &&
      statement !== null &&
      code.file(path)?.isTest === false &&
      refusedStatus(code, path, statement) === status
    );
  });
}
