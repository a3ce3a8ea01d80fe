import { type Marker, normaliseName, parseMarker } from "./marker.ts";
import { parseSpecifiers, type Specifier } from "./specifier.ts";

/** A dependency as PEP 508 writes it: `name[extra]>=1; python_version < "3.11"` or `name @ https://…`. */
export interface Requirement {
  /** Normalised. */
  readonly name: string;
  /** Normalised. */
  readonly extras: readonly string[];
  readonly specifiers: readonly Specifier[];
  readonly url: string | null;
  readonly marker: Marker | null;
  /** As written. */
  readonly text: string;
}

const HEAD = /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*/;
const LONGEST = 4096;

/** Null when the text is no requirement. */
export function parseRequirement(text: string): Requirement | null {
  const head = text.length <= LONGEST ? HEAD.exec(text) : null;
  if (!head?.[1]) return null;
  const extras = parseExtras(head[2]);
  if (!extras) return null;
  const rest = text.slice(head[0].length);
  const base = { name: normaliseName(head[1]), extras, text: text.trim() };
  if (rest.startsWith("@")) return parseUrlRest(base, rest.slice(1).trim());
  const [versions = "", marker] = splitOnce(rest, ";");
  const specifiers = parseSpecifiers(versions.trim().replace(/^\((.*)\)$/, "$1"));
  const parsed = parseOptionalMarker(marker);
  return specifiers && parsed !== undefined ? { ...base, specifiers, url: null, marker: parsed } : null;
}

function parseUrlRest(base: Pick<Requirement, "name" | "extras" | "text">, rest: string): Requirement | null {
  // A semicolon may stand inside a URL: only one after white space opens a marker.
  const found = /^(\S+?)(?:\s+;\s*(.*)|\s*;\s+(.*))?$/s.exec(rest);
  if (!found?.[1]) return null;
  const marker = parseOptionalMarker(found[2] ?? found[3]);
  return marker === undefined ? null : { ...base, specifiers: [], url: found[1], marker };
}

function parseExtras(text: string | undefined): readonly string[] | null {
  const names = (text ?? "").split(",").map((name) => name.trim());
  if (names.length === 1 && names[0] === "") return [];
  return names.every((name) => /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name))
    ? names.map(normaliseName)
    : null;
}

/** Undefined when malformed, null when there is none. */
function parseOptionalMarker(text: string | undefined): Marker | null | undefined {
  if (text === undefined || text.trim() === "") return null;
  return parseMarker(text) ?? undefined;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
