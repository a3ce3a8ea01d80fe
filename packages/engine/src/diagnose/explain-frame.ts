import type { Frame } from "@bugstack/event";
import type { MappedFrame } from "./diagnosis.ts";
import { isForeignFrame, packageOf } from "./frame-paths.ts";
import { quoted } from "./messages/failing-text.ts";

/** What the packages do that stand in many traces. */
const PACKAGES: Readonly<Record<string, string>> = {
  starlette: "the web framework, which passes the request on to your code",
  fastapi: "the web framework, which calls your route and what it depends on",
  uvicorn: "the web server, which received the request",
  hypercorn: "the web server, which received the request",
  gunicorn: "the web server, which received the request",
  django: "the web framework, which passes the request on to your code",
  rest_framework: "the web framework, which passes the request on to your code",
  flask: "the web framework, which passes the request on to your code",
  werkzeug: "the part of the web framework that speaks HTTP",
  anyio: "runs your code beside other tasks",
  asyncio: "runs your code beside other tasks",
  celery: "the task queue, which runs your task",
  sqlalchemy: "the database layer",
  psycopg2: "the database driver",
  pydantic: "checks the shape of data",
  pytest: "the test runner",
  express: "the web framework, which passes the request on to your code",
  fastify: "the web framework, which passes the request on to your code",
  koa: "the web framework, which passes the request on to your code",
  hono: "the web framework, which passes the request on to your code",
  next: "the web framework, which passes the request on to your code",
  router: "the web framework's router",
  "body-parser": "reads the body of the request",
  jose: "reads and checks tokens",
  jwt: "reads and checks tokens",
  authlib: "reads and checks tokens",
  jsonwebtoken: "reads and checks tokens",
};

/** What a frame of the trace means; `place` says where it was found in the tree, null when there is no tree. */
export function explainFrame(frame: Frame, place: MappedFrame | null, isInnermost: boolean): string {
  const ending = isInnermost ? " The error arose here." : "";
  if (place?.path) return `${ownFrame(frame, place)}${ending}`;
  if (isForeignFrame(frame) || frame.inApp === false) return `${foreignFrame(frame)}${ending}`;
  if (place) return `Not in this repository.${ending}`;
  return `Your code: ${functionName(frame)} was running here.${ending}`;
}

function ownFrame(frame: Frame, place: MappedFrame): string {
  const where = `${place.path}${place.line === null ? "" : `, line ${place.line}`}`;
  if (place.fit === "mismatch") {
    return `Said to be ${place.path}, but this repository has other code there; it is not the code that ran.`;
  }
  const moved = place.fit === "moved" ? ` (at line ${frame.line} in the release that failed)` : "";
  return `Your code: ${functionName(frame)} in ${where}${moved}.`;
}

function foreignFrame(frame: Frame): string {
  const owner = packageOf(frame);
  if (owner === null) return "The language's own code, not yours.";
  const role = Object.hasOwn(PACKAGES, owner) ? PACKAGES[owner] : undefined;
  return role ? `The package ${quoted(owner)}: ${role}.` : `The package ${quoted(owner)}, not your code.`;
}

function functionName(frame: Frame): string {
  switch (frame.function) {
    case null:
    case "<anonymous>":
      return "a function without a name";
    case "<module>":
      return "the module itself, while it was loaded,";
    case "<lambda>":
      return "a lambda";
    case "<listcomp>":
    case "<dictcomp>":
    case "<setcomp>":
    case "<genexpr>":
      return "a comprehension";
    default:
      return quoted(frame.function);
  }
}
