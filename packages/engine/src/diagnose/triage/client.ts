import type { CanonicalEvent, ExceptionValue } from "@bugstack/event";
import type { TriageRule } from "./verdict.ts";

const REFUSED_EARLY: Pick<TriageRule, "class" | "cause" | "advice"> = {
  class: "client",
  cause:
    "The framework refused the request before the application saw it: it is too large or not in a form that it takes.",
  advice: [
    "Nothing to repair while the answer says what is wrong with the request.",
    "Where such requests are wanted, raise the framework's limit on purpose.",
  ],
};

/** Nobody waits for the answer any more, or the caller sent what cannot be served. */
export const CLIENT_RULES: readonly TriageRule[] = [
  {
    class: "client",
    type: /^(?:ClientDisconnect|ClientDisconnected|UnreadablePostError|RequestAborted|BrokenPipeError|GeneratorExit|AbortError)$/,
    cause: "The client went away before the answer was complete.",
    advice: ["Nothing to repair; leave it out of the reports when it is frequent."],
  },
  {
    class: "client",
    message: /^(?:aborted|Client disconnected|request aborted|write EPIPE|Premature close)$/i,
    cause: "The client went away before the answer was complete.",
    advice: ["Nothing to repair; leave it out of the reports when it is frequent."],
  },
  {
    class: "client",
    type: /^SyntaxError$/,
    message: /\bJSON\b|Unexpected (?:token|end)/,
    innermost: /\bbody-parser\b|\braw-body\b|\bco-body\b|\bsecure-json-parse\b|contentTypeParser/i,
    cause: "The client sent a body that is not the JSON it is said to be.",
    advice: ["Nothing to repair while the answer says what is wrong with the body."],
  },
  {
    ...REFUSED_EARLY,
    message:
      /^(?:Request body is too large|request entity too large|too many parameters|request size did not match content length|unsupported (?:charset|content encoding)|Unsupported Media Type|Request body size did not match|Body cannot be empty when content-type)|^Failed to decode param\b|^(?:File|Field (?:name|value)) too (?:large|long)$|^Too many (?:parts|files|fields)|^invalid csrf token$/i,
    innermost:
      /node_modules[\\/](?:@fastify[\\/][\w-]+|body-parser|raw-body|co-body|fastify|router|express|multer|busboy|csurf|csrf|hono|koa)[\\/]/i,
  },
  {
    ...REFUSED_EARLY,
    type: /^(?:RequestDataTooBig|TooManyFieldsSent|TooManyFilesSent|MultiPartException|MultiPartParserError|RequestEntityTooLarge|PayloadTooLarge)$/,
    module: /^(?:fastapi|starlette|werkzeug|django|flask|aiohttp|quart|sanic|litestar)\b/,
  },
  {
    class: "client",
    type: /^(?:RequestValidationError|Http404|NotFound|BadRequest|BadRequestKeyError|MethodNotAllowed|Forbidden|Unauthorized|PermissionDenied|NotAuthenticated|AuthenticationFailed|SuspiciousOperation|DisallowedHost|Throttled|UnsupportedMediaType|RequestEntityTooLarge|PayloadTooLargeError|URIError|NotFoundException|BadRequestException|UnauthorizedException|ForbiddenException)$/,
    module: /^(?:fastapi|starlette|werkzeug|django|rest_framework|flask|aiohttp|sanic|litestar|quart)\b/,
    cause: "The request could not be served as it was sent, and the client was told so.",
    advice: ["Nothing to repair while the answer says what is wrong with the request."],
  },
];

const HTTP_ERRORS = /^(?:Starlette)?(?:HTTPException|HttpError|HTTPError|HttpException|APIException)$/;

/**
 * Status of an answer below 500 that the application gave on purpose: a 404 after a lookup, a refused token. Null for
 * failures. SDKs that do not know our observations send such answers as ordinary exceptions.
 */
export function answeredStatus(event: CanonicalEvent): number | null {
  const status = event.responseStatus;
  if (status !== null) return status >= 400 && status < 500 ? status : null;
  const surfaced = event.exceptions.at(-1);
  const written = surfaced && statusInException(surfaced);
  return written && written >= 400 && written < 500 ? written : null;
}

/** `401: Could not validate credentials`, `404 Not Found: …` of an exception that stands for an answer. */
function statusInException(exception: ExceptionValue): number | null {
  if (!HTTP_ERRORS.test(exception.type)) return null;
  if (exception.module !== null && /^(?:requests|urllib|httpx)\b/.test(exception.module)) return null;
  const found = /^\(?([1-5]\d\d)\b/.exec(exception.value);
  return found ? Number(found[1]) : null;
}
