import type { CanonicalEvent } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../code/code-index.ts";
import { handlerAround, isFunctionNode } from "../code/javascript/handlers.ts";
import { writtenRoutes } from "../code/javascript/written-routes.ts";
import { field, lastNameOf, startLineOf } from "../code/nodes.ts";
import type { MappedFrame } from "./diagnosis.ts";
import { madeFrame } from "./made-frame.ts";

/** What Node says of a path that it could not use: `ENOENT: no such file or directory, open '/data/t2.wav'`. */
const SYSTEM_ERROR = /^E[A-Z]+: [^,]+, (open|stat|scandir|read|unlink|mkdir|access|rename)\b(?: '([^']*)')?/;

/** What files that register routes hold. */
const VERBS = [".get(", ".post(", ".put(", ".delete(", ".all(", ".route("];

const STREAMS = /^create(?:Read|Write)Stream$/;

/** Functions of `fs` that tell their error to a callback or a stream, by the call of the system that failed. */
const OPENERS: Readonly<Record<string, RegExp>> = {
  open: /^(?:create(?:Read|Write)Stream|readFile|writeFile|appendFile|open)$/,
  read: /^(?:createReadStream|readFile)$/,
  stat: /^l?stat$/,
  scandir: /^readdir$/,
  unlink: /^(?:unlink|rm)$/,
  mkdir: /^mkdir$/,
  access: /^access$/,
  rename: /^rename$/,
};

interface Opening {
  readonly path: string;
  readonly call: Node;
  /** Null at the level of the module. */
  readonly symbol: FunctionSymbol | null;
}

/**
 * The call that opened a file, where the error came from the event loop and shows no line at all: a stream, or a function that
 * was given a callback. Empty unless the request, or the captured path, leaves exactly one such call of the project.
 */
export function openedFile(event: CanonicalEvent, code: CodeIndex): readonly MappedFrame[] {
  const index = event.exceptions.length - 1;
  const exception = event.exceptions[index];
  const said = exception && SYSTEM_ERROR.exec(exception.value);
  if (!exception || !said || exception.frames.some(({ inApp }) => inApp === true)) return [];
  const wanted = OPENERS[said[1] ?? ""];
  if (!wanted) return [];
  const all = openings(code, wanted);
  const path = said[2] ?? capturedPath(event);
  const named = path === null ? all : all.filter(({ call }) => mayName(call, path));
  const asked = event.request ? named.filter((one) => isAskedBy(event, code, one)) : [];
  const left = asked.length > 0 ? asked : named;
  const [only] = left;
  if (!only || left.length > 1) return [];
  const place = only.symbol ?? { path: only.path, name: "<module>" };
  return [madeFrame(index, place, startLineOf(only.call))];
}

/** Sentry's SDK takes the path out of the message and sends it apart. */
function capturedPath({ contexts }: CanonicalEvent): string | null {
  const found = contexts.node_system_error;
  const path =
    typeof found === "object" && found !== null && !Array.isArray(found) && "path" in found
      ? found.path
      : null;
  return typeof path === "string" ? path : null;
}

function openings(code: CodeIndex, wanted: RegExp): Opening[] {
  const names = [
    "createReadStream",
    "createWriteStream",
    "readFile",
    "writeFile",
    "appendFile",
    "open",
    "stat",
    "lstat",
    "readdir",
    "unlink",
    "rm",
    "mkdir",
    "access",
    "rename",
  ].filter((name) => wanted.test(name));
  return names.flatMap((name) =>
    code.callsOf(name).flatMap(({ path, node, enclosing }): Opening[] => {
      const file = code.file(path);
      if (!file || file.isTest || file.language === "python" || node.type !== "call_expression") return [];
      if (!STREAMS.test(name) && !hasCallback(node)) return [];
      return [{ path, call: node, symbol: enclosing }];
    }),
  );
}

function hasCallback(call: Node): boolean {
  const last = field(call, "arguments")?.namedChildren.at(-1);
  return last !== undefined && (isFunctionNode(last) || /^(?:cb|callback|done|next)$/.test(last.text));
}

/** Whether the texts in the expression of a path are parts of the captured one, such as its ending. */
function mayName(call: Node, path: string): boolean {
  const [given] = field(call, "arguments")?.namedChildren ?? [];
  const texts = given?.descendantsOfType("string_fragment") ?? [];
  return texts.every(({ text }) => path.includes(text.replace(/^\.{0,2}\//, "")));
}

/** Whether the handler that opens the file, or calls the function that does, is registered for the request. */
function isAskedBy(event: CanonicalEvent, code: CodeIndex, { symbol, call }: Opening): boolean {
  const asked = askedPath(event);
  if (asked === null) return false;
  const routes = routesOf(code).filter(
    ({ method, route }) => method === asked.method && fits(route, asked.path),
  );
  const own = symbol && handlerAround(code, symbol);
  return routes.some(({ handler }) => {
    if (!handler) return false;
    if (own) return own.node.id === handler.node.id;
    return handler.node
      .descendantsOfType("call_expression")
      .some((node) => node.id !== call.id && lastNameOf(field(node, "function") ?? node) === symbol?.name);
  });
}

const known = new WeakMap<CodeIndex, ReturnType<typeof writtenRoutes>>();

function routesOf(code: CodeIndex): ReturnType<typeof writtenRoutes> {
  const files = [...new Set(VERBS.flatMap((verb) => code.mentions(verb)))].flatMap(
    (path) => code.file(path) ?? [],
  );
  const found = known.get(code) ?? writtenRoutes(code, files);
  known.set(code, found);
  return found;
}

function askedPath({ request }: CanonicalEvent): { readonly method: string; readonly path: string } | null {
  if (!request?.path) return null;
  return { method: request.method?.toUpperCase() ?? "GET", path: request.path };
}

/** Whether a path may be one of a route: `/takes/:id/audio`. */
function fits(route: string, path: string): boolean {
  const form = route
    .split("/")
    .map((part) => (/^[:*]|^\{|^\[/.test(part) ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("/");
  return new RegExp(`^${form}/?$`).test(path);
}
