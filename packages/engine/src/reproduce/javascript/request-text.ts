import type { RequestStimulus } from "../scenario.ts";
import { javascriptLiteral, stringLiteral } from "./literal.ts";

/** Name and expression of a header. */
export type MadeHeader = readonly [string, string];

/** The query with its question mark; empty where there is none. */
export function queryOf(stimulus: RequestStimulus): string {
  const query = new URLSearchParams(stimulus.query.map(([name, value]): [string, string] => [name, value]));
  return stimulus.query.length === 0 ? "" : `?${query}`;
}

const KEPT = /\uE000([A-Za-z_$][\w$]*)\uE001/;

/** An address as JavaScript: a template where parts of it are fields of earlier answers, else a string. */
export function addressText(address: string, quote: '"' | "'"): string {
  const parts = address.split(KEPT);
  if (parts.length === 1) return stringLiteral(address, quote);
  const written = parts.map((part, index) =>
    index % 2 === 1
      ? `\${${part}}`
      : stringLiteral(part, '"')
          .slice(1, -1)
          .replaceAll('\\"', '"')
          .replaceAll("`", "\\`")
          .replaceAll("${", "\\${"),
  );
  return `\`${written.join("")}\``;
}

interface Payload {
  readonly headers: readonly (readonly [string, string])[];
  readonly body: { readonly value: RequestStimulus["body"]; readonly isJson: boolean } | null;
}

/** Text that was captured as it came is sent as it came; anything else as JSON. */
export function payloadOf({ method, headers, body }: RequestStimulus): Payload {
  if (body === null || /^(?:GET|HEAD)$/i.test(method)) return { headers, body: null };
  const isJson = typeof body !== "string";
  const hasType = headers.some(([name]) => /^content-type$/i.test(name));
  const typed: readonly (readonly [string, string])[] =
    isJson || hasType ? headers : [["content-type", "application/json"], ...headers];
  return { headers: typed, body: { value: body, isJson } };
}

/** `headers: { … }` of a call; nothing where there are none. */
export function headersEntry(
  headers: readonly (readonly [string, string])[],
  quote: '"' | "'",
  made: readonly MadeHeader[],
): string[] {
  if (headers.length + made.length === 0) return [];
  const all = [...headers.map(([name, value]) => [name, stringLiteral(value, quote)] as const), ...made];
  const entries = all.map(([name, value]) => {
    const isName = /^[a-z_]\w*$/i.test(name);
    const key = isName ? name : stringLiteral(name, quote);
    return isName && key === value ? key : `${key}: ${value}`;
  });
  return [`headers: { ${entries.join(", ")} }`];
}

/** Options of `fetch` and its like. */
export function fetchEntries(
  stimulus: RequestStimulus,
  quote: '"' | "'",
  made: readonly MadeHeader[],
): string[] {
  const { headers, body } = payloadOf(stimulus);
  const typed: readonly (readonly [string, string])[] =
    body?.isJson && !headers.some(([name]) => /^content-type$/i.test(name))
      ? [["content-type", "application/json"], ...headers]
      : headers;
  const sent =
    body === null
      ? []
      : [
          `body: ${body.isJson ? `JSON.stringify(${javascriptLiteral(body.value, quote)})` : stringLiteral(String(body.value), quote)}`,
        ];
  return [
    ...(stimulus.method === "GET" ? [] : [`method: ${stringLiteral(stimulus.method, quote)}`]),
    ...headersEntry(typed, quote, made),
    ...sent,
  ];
}
