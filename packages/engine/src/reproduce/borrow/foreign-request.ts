import type { CapturedRequest, CapturedValue } from "@bugstack/event";
import type { SourceFile } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import type { Investigation } from "../../investigation.ts";
import { pythonLiteral } from "../python/literal.ts";
import { withStandIns } from "../stand-ins.ts";
import type { Act } from "./acts.ts";
import { replacing, type TextEdit, textWith } from "./text-edits.ts";

type Client = "django" | "flask" | "starlette";

/** Keywords of a client's call that say what is sent; what else a test gives (headers that sign in) stays. */
const CONTENT = /^(?:json|data|content|params|query_string|files|format|content_type|method|path)$/;

/**
 * The captured request in place of another one that a test sends: its client, which may have signed in, serves for this
 * one too. Null where parts of the request were redacted that must be sent.
 */
export function foreignRequest(
  { node, file }: Act,
  request: CapturedRequest,
  quote: '"' | "'",
): TextEdit | null {
  const callee = field(node, "function");
  const receiver = callee?.type === "attribute" ? field(callee, "object") : null;
  const sent = { ...request, body: withStandIns(request.body) };
  if (!receiver || sent.path === null || (sent.body === null && request.body !== null)) return null;
  const client = clientOf(file);
  const kept = (field(node, "arguments")?.namedChildren ?? []).filter(
    (argument) => argument.type === "keyword_argument" && !CONTENT.test(field(argument, "name")?.text ?? ""),
  );
  const given = kept.map((argument) => textWith(file, argument));
  return replacing(node, requestCall(textWith(file, receiver), client, sent, quote, given));
}

/** The call of a client that sends a captured request. */
export function requestCall(
  receiver: string,
  client: Client,
  request: CapturedRequest,
  quote: '"' | "'",
  further: readonly string[] = [],
): string {
  const { method, path } = request;
  const text = (value: CapturedValue) => pythonLiteral(value, quote);
  const query = request.query.map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  const target = text(query.length > 0 ? `${path}?${query.join("&")}` : (path ?? "/"));
  const given = [target, ...contentOf(client, request, text), ...further];
  return `${receiver}.${method?.toLowerCase() ?? "get"}(${given.join(", ")})`;
}

function clientOf(file: SourceFile): Client {
  if (/\b(?:django|rest_framework)\.test\b/.test(file.text)) return "django";
  return /\btest_client\b|\bflask\b/i.test(file.text) ? "flask" : "starlette";
}

function contentOf(
  client: Client,
  { method, body, headers }: CapturedRequest,
  text: (value: CapturedValue) => string,
): string[] {
  if (body === null || /^(?:GET|HEAD)$/i.test(method ?? "GET")) return [];
  const type = headers.find(([name]) => /^content-type$/i.test(name))?.[1] ?? "";
  const isForm = /form/.test(type) && typeof body === "object" && !Array.isArray(body);
  if (client === "django") {
    if (isForm || (type === "" && typeof body === "object" && !Array.isArray(body))) return [text(body)];
    const kind = type.split(";")[0] || (typeof body === "string" ? "text/plain" : "application/json");
    return [text(body), `content_type=${text(kind)}`];
  }
  if (isForm) return [`data=${text(body)}`];
  if (typeof body !== "string") return [`json=${text(body)}`];
  const kind =
    type === ""
      ? []
      : [
          client === "flask"
            ? `content_type=${text(type)}`
            : `headers={${text("Content-Type")}: ${text(type)}}`,
        ];
  return [`${client === "flask" ? "data" : "content"}=${text(body)}`, ...kind];
}

/** A form has fields of texts; numbers, truths and what is nested come from JSON. */
function isFormLike(body: CapturedValue): boolean {
  if (body === null || typeof body !== "object" || Array.isArray(body)) return false;
  return Object.values(body).every(
    (value) =>
      typeof value === "string" || (Array.isArray(value) && value.every((part) => typeof part === "string")),
  );
}

/**
 * A request whose kind was not captured, as JSON where its body has what no form can have, or where the functions that failed
 * read it as such.
 */
export function asRead(request: CapturedRequest, { code, frames }: Investigation): CapturedRequest {
  const { body, headers } = request;
  if (body === null || typeof body === "string") return request;
  if (headers.some(([name]) => /^content-type$/i.test(name))) return request;
  const readsJson = frames.some(({ path, line }) => {
    const text = path !== null && line !== null ? (code.functionAt(path, line)?.node.text ?? "") : "";
    return (
      /\bjson\.loads\(\s*(?:self\.)?request\.body|\brequest\.data\b/.test(text) &&
      !/\brequest\.POST\b/.test(text)
    );
  });
  if (!readsJson && isFormLike(body)) return request;
  return { ...request, headers: [...headers, ["Content-Type", "application/json"]] };
}
