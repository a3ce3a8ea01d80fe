import { decodeSource } from "../../code/source-text.ts";
import type { Breach } from "./rule.ts";

/** Pages that the code renders, which have no syntax tree here. */
export const TEMPLATE_PATH = /(^|\/)(\w*templates?|jinja2)\/.+\.(html?|jinja2?|j2|txt|xml)$/i;

/** What makes a page trust its values, run code, or leave a part of itself out. */
const DELICATE =
  /\|\s*safe\b|\bautoescape\b|<script\b|javascript:|\bon\w+\s*=|\{#|<!--|\{%-?\s*(?:comment|raw|verbatim|csrf_token)\b|\b(?:is_authenticated|is_staff|is_superuser|has_perm|perms)\b/gi;

/** A change of a page may name things otherwise and allow for what is absent; what it trusts and protects stays as it is. */
export function templateBreaches(path: string, before: Uint8Array, after: Uint8Array): Breach[] {
  const left = marks(before);
  const right = marks(after);
  return left !== null && right !== null && left.join("\n") === right.join("\n")
    ? []
    : [
        {
          rule: "template",
          sentence: "changes what a page trusts, protects or leaves out",
          path,
          line: 1,
          text: path,
        },
      ];
}

function marks(bytes: Uint8Array): string[] | null {
  const text = decodeSource(bytes)?.text;
  return text === undefined ? null : [...text.matchAll(DELICATE)].map((match) => match[0].toLowerCase());
}
