import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { dottedName, field, lastNameOf } from "../../../code/nodes.ts";
import { libraryCalls } from "./library-calls.ts";

/** How long issued tokens live, where the code shows it. */
export interface Lifetime {
  readonly path: string;
  readonly line: number;
  readonly minutes: number;
}

const MINUTES_PER: ReadonlyMap<string, number> = new Map(
  Object.entries({
    seconds: 1 / 60,
    minutes: 1,
    hours: 60,
    days: 24 * 60,
    weeks: 7 * 24 * 60,
  }),
);

/** The shortest lifetime that functions which sign tokens use: `timedelta(minutes=15)`, a setting's default. */
export function shortestLifetime(code: CodeIndex): Lifetime | null {
  const issuers = libraryCalls(code, "encode").filter((call) => !call.file.isTest && call.enclosing);
  const found = issuers.flatMap(({ enclosing, file }) =>
    (enclosing?.node.descendantsOfType("call") ?? []).flatMap((call) => {
      if (lastNameOf(field(call, "function") ?? call) !== "timedelta") return [];
      const minutes = minutesOf(code, file.path, call);
      return minutes === null ? [] : [{ path: file.path, line: call.startPosition.row + 1, minutes }];
    }),
  );
  return found.toSorted((left, right) => left.minutes - right.minutes)[0] ?? null;
}

function minutesOf(code: CodeIndex, path: string, call: Node): number | null {
  let total = 0;
  for (const argument of field(call, "arguments")?.namedChildren ?? []) {
    const unit = MINUTES_PER.get(field(argument, "name")?.text ?? "");
    const value = argument.type === "keyword_argument" ? field(argument, "value") : null;
    const number = value && numberOf(code, path, value, 0);
    if (unit === undefined || number === null) return null;
    total += unit * number;
  }
  return total > 0 ? total : null;
}

/** A number, or what a constant or the default of a setting holds. */
function numberOf(code: CodeIndex, path: string, node: Node, depth: number): number | null {
  if (node.type === "integer" || node.type === "float") return Number(node.text.replaceAll("_", ""));
  if (depth > 4) return null;
  const dotted = dottedName(node);
  if (dotted === null) return null;
  const resolved = code.resolve(path, dotted);
  const value = resolved?.node?.type === "assignment" ? field(resolved.node, "right") : null;
  if (resolved && value) return numberOf(code, resolved.path, value, depth + 1);
  const [holder = "", ...rest] = dotted.split(".");
  const home = rest.length === 1 ? code.resolve(path, holder) : null;
  if (!home) return null;
  for (const definition of code.symbolsOf(home.path)?.classes ?? []) {
    const assignment = definition.node
      .descendantsOfType("assignment")
      .find((candidate) => field(candidate, "left")?.text === rest[0]);
    const right = assignment && field(assignment, "right");
    if (right) return numberOf(code, home.path, right, depth + 1);
  }
  return null;
}

/**
 * Whether the service lets a client get a new token without logging in again: what renews tokens issues them, so it is
 * looked for where tokens are signed and where the issuing functions are called.
 */
export function hasRefresh(code: CodeIndex): boolean {
  const issuing = libraryCalls(code, "encode").filter((call) => !call.file.isTest);
  const names = new Set(issuing.flatMap((call) => call.enclosing?.name ?? []));
  const callers = [...names].flatMap((name) => code.callsOf(name)).map((site) => site.path);
  const paths = new Set([...issuing.map((call) => call.file.path), ...callers]);
  return [...paths].some((path) => {
    const file = code.file(path);
    if (!file || file.isTest) return false;
    if ((code.symbolsOf(path)?.functions ?? []).some((symbol) => /refresh/i.test(symbol.name))) return true;
    return /["'][^"'\n]*\/refresh/.test(file.text);
  });
}
