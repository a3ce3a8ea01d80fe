import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";

interface Lookup {
  readonly form: RegExp;
  /** Number of positional arguments from which on a default is given; null when there is none to give. */
  readonly defaultAt: number | null;
  readonly what: string;
}

/** Calls that answer None when there is nothing: on the text of the callee. */
const LOOKUPS: readonly Lookup[] = [
  {
    form: /(?:^|\.)(?:os\.)?(?:environ\.get|getenv)$/,
    defaultAt: 2,
    what: "an environment variable that is not set gives None",
  },
  {
    form: /(?:^|\.)(?:re|regex|_?pattern\w*|\w*_re|\w*regex\w*)\.(?:match|search|fullmatch)$/i,
    defaultAt: null,
    what: "text that does not match gives None",
  },
  {
    form: /\.(?:match|fullmatch)$|(?:^|\.)[A-Z][A-Z0-9_]*\.search$/,
    defaultAt: null,
    what: "text that does not match gives None",
  },
  {
    form: /\.(?:first|one_or_none|scalar_one_or_none|scalar|fetchone|last|find_one)$/,
    defaultAt: null,
    what: "a query that finds nothing gives None",
  },
  {
    form: /(?:^|\.)(?:request\.)?(?:args|form|GET|POST|headers|cookies|query_params|path_params)\.get$/,
    defaultAt: 2,
    what: "a part that the request does not have gives None",
  },
  { form: /(?:^|\.)next$/, defaultAt: null, what: "an iterator without a further item gives the default" },
  { form: /(?:^|\.)getattr$/, defaultAt: null, what: "an object without the attribute gives the default" },
  {
    form: /(?:^|\.)(?:shutil\.which|mimetypes\.guess_type|inspect\.getmodule|sys\.exc_info)$/,
    defaultAt: null,
    what: "nothing found gives None",
  },
  { form: /\.get$/, defaultAt: 2, what: "a key that is not there gives None" },
  { form: /\.pop$/, defaultAt: null, what: "a key that is not there gives the default" },
];

/** `session.get(Order, key)` of SQLAlchemy: the class of the row stands first, and its key is no default. */
export function asksForRow(call: Node): boolean {
  const callee = field(call, "function")?.text.replace(/\s+/g, "") ?? "";
  const { positional } = readCall(call);
  const isClass = /(?:^|\.)[A-Z][a-z]\w*$/.test(positional[0]?.text ?? "");
  return isClass && positional[1] !== undefined && /(?:session|\bdb|\buow|conn\w*)\.get$/i.test(callee);
}

/** What a call looks up, when it can answer None; null for calls that cannot. */
export function lookupOf(call: Node): { what: string; key: Node | null } | null {
  const callee = field(call, "function");
  if (!callee) return null;
  const text = callee.text.replace(/\s+/g, "");
  const found = LOOKUPS.find(({ form }) => form.test(text));
  if (!found) return null;
  const { positional, named } = readCall(call);
  if (asksForRow(call)) return { what: "a query that finds nothing gives None", key: positional[1] ?? null };
  const fallback =
    named.get("default") ?? (found.defaultAt === null ? undefined : positional[found.defaultAt - 1]);
  if (fallback && fallback.type !== "none") return null;
  const name = lastNameOf(callee);
  if (name === "next" || name === "pop")
    return positional[1]?.type === "none" ? { what: found.what, key: positional[0] ?? null } : null;
  if (name === "getattr")
    return positional[2]?.type === "none" ? { what: found.what, key: positional[1] ?? null } : null;
  return { what: found.what, key: positional[0] ?? null };
}
