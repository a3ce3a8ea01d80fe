import { isMark, MARK_SPLITTER, markOf } from "./mark.ts";
import { isSecretKey } from "./secret-key.ts";

type Replace = (text: string, now: number) => string;

/** Secrets that betray themselves by their form, whatever stands around them. */
const SHAPED: readonly Replace[] = [
  whole(/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g),
  whole(/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+){0,4}/g),
  whole(/(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g),
  whole(
    /(?<![A-Za-z0-9])(?:gh[opusr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,})/g,
  ),
  whole(/(?<![A-Za-z0-9])bs_live_[0-9a-f]{16,}/g),
  whole(
    /(?<![A-Za-z0-9])(?:[rs]k_(?:live|test)_[A-Za-z0-9]{8,}|whsec_[A-Za-z0-9+/=]{8,}|sk-[A-Za-z0-9_-]{20,})/g,
  ),
  whole(/(?<![A-Za-z0-9])(?:xox[abeoprs]-[A-Za-z0-9-]{8,}|AIza[A-Za-z0-9_-]{30,}|npm_[A-Za-z0-9]{30,})/g),
  whole(/(?<![A-Za-z0-9])(?:SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|ya29\.[A-Za-z0-9_-]{16,})/g),
  part(
    /(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]{0,20}:\/\/[^\s:@/?#[\]]{0,200}:)([^\s@/]{1,500})(?=@)/g,
    2,
  ),
];

/** What one of the shapes begins with or holds; most texts have none of it, and this is much quicker to see. */
const SHAPE_HINT =
  /-----BEGIN|eyJ|AKIA|ASIA|gh[opusr]_|github_pat_|glpat-|bs_live_|[rs]k_|whsec_|sk-|xox|AIza|npm_|SG\.|ya29\.|:\/\//;

/**
 * Secrets that are told by what stands beside them, and what looks like chance, each with what a text without such a
 * secret seldom has: most texts are short and are done with a look.
 */
const SURMISABLE: readonly (readonly [mayHold: (text: string) => boolean, step: Replace])[] = [
  [
    (text) => text.length >= 14 && SCHEME_HINT.test(text),
    part(/(?<![A-Za-z0-9_])((?:Bearer|Basic|Token)[ \t]{1,4})([A-Za-z0-9._~+/=-]{8,})/gi, 2, looksOpaque),
  ],
  [(text) => text.includes("=") || text.includes(":"), namedValues],
  [
    (text) => text.length >= 13 && CARD_HINT.test(text),
    whole(/(?<![A-Za-z0-9_.])[2-6](?:[ -]?[0-9]){12,18}(?![A-Za-z0-9_])/g, isCardNumber),
  ],
  [hasLongRun, whole(/(?<![A-Za-z0-9+=_-])[A-Za-z0-9+=_-]{24,}/g, looksRandom)],
];

const MAY_BE_SURMISED = SURMISABLE.map(([mayHold]) => mayHold);
const SURMISED = SURMISABLE.map(([mayHold, step]) => onlyIf(mayHold, step));

const SCHEME_HINT = /(?:bearer|basic|token)[ \t]/i;
const CARD_HINT = /[2-6](?:[ -]?[0-9]){12}/;

function onlyIf(mayHold: (text: string) => boolean, step: Replace): Replace {
  return (text, now) => (mayHold(text) ? step(text, now) : text);
}

const ALL = [...SHAPED, ...SURMISED];

const MOST_PASSES = 6;
/** `pwd=x`: no text that is shorter holds a secret together with what betrays it. */
const SHORTEST_SECRET = 5;

/**
 * Replaces the secrets in a text by marks: tokens and keys of known form, passwords in addresses, values of secret
 * names (`password=…`, `"token": "…"`), card numbers, and what looks random. A redacted text stays as it is.
 * @param now milliseconds since 1970, for the expiry of tokens
 */
export function redactText(text: string, now: number = Date.now()): string {
  if (SHAPE_HINT.test(text)) return redactWith(ALL, text, now);
  return MAY_BE_SURMISED.some((mayHold) => mayHold(text)) ? redactWith(SURMISED, text, now) : text;
}

/** The same for source code, which has to stay recognisable: only secrets that are certain by their form. */
export function redactSource(text: string, now: number = Date.now()): string {
  return SHAPE_HINT.test(text) ? redactWith(SHAPED, text, now) : text;
}

function redactWith(steps: readonly Replace[], text: string, now: number): string {
  if (text.length < SHORTEST_SECRET) return text;
  let redacted = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = redacted;
    for (const step of steps) redacted = outsideMarks(redacted, (piece) => step(piece, now));
    if (redacted === before) break;
  }
  return redacted;
}

function outsideMarks(text: string, replace: (piece: string) => string): string {
  if (!text.includes("[Filtered")) return replace(text);
  return text
    .split(MARK_SPLITTER)
    .map((piece, index) => (index % 2 === 1 || piece === "" ? piece : replace(piece)))
    .join("");
}

function whole(pattern: RegExp, isSecret: (found: string) => boolean = () => true): Replace {
  return (text, now) => text.replace(pattern, (found) => (isSecret(found) ? markOf(found, now) : found));
}

/** Replaces one group of a pattern whose groups cover the whole match. */
function part(pattern: RegExp, group: 2, isSecret: (found: string) => boolean = () => true): Replace {
  return (text, now) =>
    text.replace(pattern, (...found: string[]) => {
      const secret = found[group] ?? "";
      return isSecret(secret) ? `${found[1] ?? ""}${markOf(secret, now)}` : (found[0] ?? "");
    });
}

const NAME_BEFORE_VALUE =
  /(?<![A-Za-z0-9_.-])([A-Za-z_][A-Za-z0-9_.-]{0,63})(["'\]]{0,2}[ \t]{0,4}[=:][ \t]{0,4})/g;
const VALUE =
  /b?"((?:[^"\\\n]|\\[^\n]){1,8192})"|b?'((?:[^'\\\n]|\\[^\n]){1,8192})'|(?!b["'])([^\s&;,"'<>()[\]{}]{1,8192})/y;
const NO_SECRET = /^(?:none|null|nil|nan|true|false|undefined|\.{3}|…|\*+|<[^>]*>)$/i;

/** `name=value`, `name: value` and their quoted forms, where the name is one of a secret. */
function namedValues(text: string, now: number): string {
  const pieces: string[] = [];
  let done = 0;
  for (const named of text.matchAll(NAME_BEFORE_VALUE)) {
    const [found, name = "", between = ""] = named;
    if (named.index < done || !isSecretKey(name)) continue;
    VALUE.lastIndex = named.index + found.length;
    const [quoted = "", double, single, bare] = VALUE.exec(text) ?? [];
    const value = double ?? single ?? bare ?? "";
    if (value === "" || NO_SECRET.test(value)) continue;
    // Prose has colons too: "Invalid token: Signature has expired".
    if (bare !== undefined && (/[ \t]$/.test(between) || between.includes(":")) && !looksOpaque(bare))
      continue;
    const closing = bare === undefined ? 1 : 0;
    const start = named.index + found.length + quoted.length - closing - value.length;
    pieces.push(text.slice(done, start), markOf(value, now));
    done = start + value.length;
  }
  return pieces.join("") + text.slice(done);
}

/** A word that no prose holds: with a digit, or with capitals inside. */
function looksOpaque(word: string): boolean {
  return (
    word.length >= 6 && (/[0-9]/.test(word) || (word.length >= 12 && /[a-z][A-Z].*[a-z][A-Z]/.test(word)))
  );
}

/** Whether 24 characters that keys are made of stand in a row. Such a run covers one of every 24 places. */
function hasLongRun(text: string): boolean {
  for (let place = 23; place < text.length; place += 24) {
    let start = place;
    while (start >= 0 && place - start < 24 && isOfKeys(text.charCodeAt(start))) start--;
    if (start === place) continue;
    let end = place + 1;
    while (end < text.length && end - start <= 24 && isOfKeys(text.charCodeAt(end))) end++;
    if (end - start > 24) return true;
  }
  return false;
}

function isOfKeys(code: number): boolean {
  // Letters, digits, and + = _ -
  return kindOf(code) !== 0 || code === 43 || code === 61 || code === 95 || code === 45;
}

/** Chance changes between small letters, capitals and digits at most places; the names of programs do so seldom. */
function looksRandom(run: string): boolean {
  if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || (run.match(/[0-9]/g) ?? []).length < 2) return false;
  let neighbours = 0;
  let changes = 0;
  for (let index = 1; index < run.length; index++) {
    const [before, here] = [kindOf(run.charCodeAt(index - 1)), kindOf(run.charCodeAt(index))];
    if (before === 0 || here === 0) continue;
    neighbours++;
    if (before !== here) changes++;
  }
  return neighbours >= 18 && changes / neighbours >= 0.4;
}

function kindOf(code: number): 0 | 1 | 2 | 3 {
  if (code >= 48 && code <= 57) return 1;
  if (code >= 65 && code <= 90) return 2;
  return code >= 97 && code <= 122 ? 3 : 0;
}

/** The check digit of payment cards (Luhn). */
export function isCardNumber(written: string): boolean {
  const digits = written.replace(/[ -]/g, "");
  if (digits.length < 13 || digits.length > 19 || /^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

const SCHEME = /^((?:Bearer|Basic|Token|JWT|Digest|ApiKey|Negotiate) +)(\S.*)$/is;

/** The mark for the value of a secret name: the scheme of credentials stays, of cookies the names. */
export function redactSecret(value: string, now: number): string {
  if (value.trim() === "" || NO_SECRET.test(value) || isMark(value)) return value;
  const scheme = SCHEME.exec(value);
  if (scheme?.[1] && scheme[2]) return scheme[1] + (isMark(scheme[2]) ? scheme[2] : markOf(scheme[2], now));
  return markOf(value, now);
}

/** `a=1; b=2` with the values marked. */
export function redactCookies(header: string, now: number): string {
  if (!/^[^\s=;]{1,128}=/.test(header)) return redactSecret(header, now);
  return header
    .split(";")
    .map((cookie) => {
      const equals = cookie.indexOf("=");
      const name = cookie.slice(0, equals).trim();
      if (equals < 0 || COOKIE_ATTRIBUTES.test(name)) return cookie;
      return cookie.slice(0, equals + 1) + redactSecret(cookie.slice(equals + 1).trim(), now);
    })
    .join(";");
}

const COOKIE_ATTRIBUTES = /^(?:expires|max-age|domain|path|samesite|secure|httponly|priority|partitioned)$/i;
