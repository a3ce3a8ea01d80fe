"use strict";
// Written by scripts/node-sdk-redaction.mjs from packages/event/src/redaction.

/**
 * A redaction mark stands where a secret stood and keeps its shape, never its value:
 *
 *     [Filtered]
 *     [Filtered string length=12 class=alnum]
 *     [Filtered number length=4]
 *     [Filtered jwt alg=HS256 claims=exp,sub exp=-3600 length=148]
 *
 * `exp` is the token's expiry minus the time of redaction, in seconds: negative for an expired one.
 */

const CLASSES = {
  digits: /^[0-9]+$/,
  hex: /^(?:[0-9a-f]{16,}|[0-9A-F]{16,})$/,
  alpha: /^[A-Za-z]+$/,
  alnum: /^[A-Za-z0-9]+$/,
  base64: /^[A-Za-z0-9+/_=-]+$/,
  ascii: /^[\x21-\x7e]+$/,
  text: /^/,
}         ;

/** The narrowest class that all characters belong to; `ascii` is printable without spaces, `text` is anything. */

const CLASS_NAMES = Object.keys(CLASSES)                    ;
const PROPERTIES = `(?: (?:length|class|alg|claims|exp)=[A-Za-z0-9_.:,/-]{1,1300}){0,5}`;
const MARK = String.raw`\[Filtered(?: (?:string|number|jwt)${PROPERTIES})?\]`;

/** Splits a text at its marks; every second part is a mark. */
const MARK_SPLITTER = new RegExp(`(${MARK})`);
const WHOLE_MARK = new RegExp(`^${MARK}$`);
const FOREIGN_MARKS = /^(?:\[REDACTED\]|\[redacted\]|\*{3,})$/;

const OPAQUE            = {
  kind: "opaque",
  length: null,
  characters: null,
  algorithm: null,
  claims: [],
  expiresIn: null,
};

/** What a mark tells; null for a text that is no mark. Marks of other SDKs are opaque. */
function parseRedaction(text        )                   {
  if (FOREIGN_MARKS.test(text)) return OPAQUE;
  if (!WHOLE_MARK.test(text)) return null;
  const [, kind, ...properties] = text.slice(1, -1).split(" ");
  const known = new Map(properties.map((property) => splitOnce(property)));
  const characters = CLASS_NAMES.find((name) => name === known.get("class")) ?? null;
  return {
    kind: kind === "string" || kind === "number" || kind === "jwt" ? kind : "opaque",
    length: integer(known.get("length")),
    characters,
    algorithm: known.get("alg") ?? null,
    claims: known.get("claims")?.split(",") ?? [],
    expiresIn: integer(known.get("exp")),
  };
}

/** The marks inside a text, in order: one for `Bearer [Filtered jwt …]`. */
function redactionsIn(text        )              {
  return text.split(MARK_SPLITTER).flatMap((part) => parseRedaction(part) ?? []);
}

function isMark(text        )          {
  return parseRedaction(text) !== null;
}

/** The mark for a secret, by its shape. @param now milliseconds since 1970 */
function markOf(secret        , now        )         {
  return jwtMark(secret, now) ?? `[Filtered string length=${secret.length} class=${classOf(secret)}]`;
}

function markOfNumber(secret        )         {
  return `[Filtered number length=${String(secret).length}]`;
}

function classOf(secret        )                 {
  return CLASS_NAMES.find((name) => CLASSES[name].test(secret)) ?? "text";
}

/** A JSON Web Token: its algorithm, the names of its claims, and how long it was still valid. */
function jwtMark(secret        , now        )                {
  const [head, body, ...rest] = secret.split(".");
  if (!head?.startsWith("eyJ") || !/^[\w.-]+$/.test(secret) || rest.length > 3) return null;
  const header = decodedPart(head);
  const claims = body === undefined ? null : decodedPart(body);
  const algorithm = header?.alg;
  const names = Object.keys(claims ?? {})
    .filter((name) => /^[A-Za-z0-9_.:/-]{1,64}$/.test(name))
    .sort()
    .slice(0, 20);
  const expiry = claims?.exp;
  return [
    "[Filtered jwt",
    typeof algorithm === "string" && /^[A-Za-z0-9-]{1,20}$/.test(algorithm) ? ` alg=${algorithm}` : "",
    names.length > 0 ? ` claims=${names.join(",")}` : "",
    typeof expiry === "number" && Math.abs(expiry) < 1e12 ? ` exp=${Math.trunc(expiry - now / 1_000)}` : "",
    ` length=${secret.length}]`,
  ].join("");
}

function decodedPart(part        )                                 {
  try {
    const json          = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof json === "object" && json !== null && !Array.isArray(json) ? { ...json } : null;
  } catch {
    // Cut off or encrypted: the mark then tells the length alone.
    return null;
  }
}

function splitOnce(property        )                            {
  const equals = property.indexOf("=");
  return [property.slice(0, equals), property.slice(equals + 1)];
}

function integer(written                    )                {
  return written !== undefined && /^-?\d{1,15}$/.test(written) ? Number(written) : null;
}

exports.MARK_SPLITTER = MARK_SPLITTER;
exports.parseRedaction = parseRedaction;
exports.redactionsIn = redactionsIn;
exports.isMark = isMark;
exports.markOf = markOf;
exports.markOfNumber = markOfNumber;
