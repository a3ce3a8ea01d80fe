import type { Report } from "@bugstack/engine";
import { redactText } from "@bugstack/event";
import { printable } from "./markdown.ts";

const LONGEST_TITLE = 100;

/** `fix(auth): expired tokens are answered like forged ones`: one line, for the change request and its commit. */
export function changeTitle(report: Report, issueTitle: string): string {
  const cause = (report.diagnosis?.rootCause ?? issueTitle).replace(/[.!]+$/, "");
  const area = areaOf(report.fix?.files ?? []);
  return cut(`fix(${area}): ${lowerFirst(oneLine(cause))}`, LONGEST_TITLE);
}

/** Name of a branch: `bugstack/<issue>-<slug>`, with a number from an issue's second run on. */
export function branchName(issueNumber: number, title: string, ordinal: number): string {
  const slug = title
    .replace(/^fix\([^)]*\): /, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return `bugstack/${issueNumber}-${slug || "fix"}${ordinal > 1 ? `-${ordinal}` : ""}`;
}

/** Folder, or file where there is no folder, that holds the first changed source file. */
function areaOf(files: readonly string[]): string {
  const source = files.find((file) => !/(^|\/)(tests?|__tests__|spec)\//.test(file)) ?? files[0] ?? "app";
  const segments = source.split("/");
  const name = segments.length > 1 ? segments.at(-2) : segments[0]?.replace(/\.[^.]*$/, "");
  return (name ?? "").replace(/[^A-Za-z0-9._-]/g, "").slice(0, 30) || "app";
}

function oneLine(text: string): string {
  return printable(redactText(text)).replace(/\s+/g, " ").replace(/@/g, "").trim();
}

/** `Token` becomes `token`; `JWTError` and `HS256` stay as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]*(?:\s|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(" ", longest - 1);
  return `${text.slice(0, space > longest / 2 ? space : longest - 1)}…`;
}
