import type { CapturedValue } from "@bugstack/event";
import type { Investigation } from "../../../investigation.ts";
import { singular as singularWord, wordsOfName } from "../../../propose/house/words.ts";
import type { RequestStimulus } from "../../scenario.ts";
import type { KnownValues } from "./preparation.ts";

/** What the request and the frames say of the rows that it met. */
export function knownValues(
  { event, frames }: Investigation,
  stimulus: RequestStimulus,
  template: string | null,
  tables: readonly string[],
  leavesEmpty: boolean,
): KnownValues {
  const isRepr = /^sentry\./.test(event?.sdk?.name ?? "");
  const named = new Map<string, number | string>();
  const parts = stimulus.path.split("/");
  const pattern = template?.split("/") ?? [];
  const texts = new Map<string, string>();
  let first: number | string | null = null;
  parts.forEach((part, index) => {
    const name = /^[{<](?:\w+:)?(\w+)(?::\w+)?[}>]$/.exec(pattern[index] ?? "")?.[1];
    const number = /^\d{1,9}$/.test(part) ? Number(part) : null;
    if (number !== null) first ??= number;
    if (name && number !== null) named.set(name, number);
    else if (name && part !== "") texts.set(name, decoded(part));
    // `/courses/7/seats`: the word before a number names its table.
    const before = parts[index - 1];
    if (number !== null && before && /^[a-z][\w-]*$/i.test(before)) named.set(before, number);
  });
  const body = stimulus.body;
  if (body !== null && typeof body === "object" && !Array.isArray(body)) {
    for (const [name, value] of Object.entries(body)) {
      if (typeof value === "number" && Number.isInteger(value)) named.set(name, value);
    }
  }
  const keys = new Map<string, number | string>();
  for (const [name, value] of named) {
    const word = singular(name.replace(/_?(?:id|pk|key)$/, ""));
    if (word !== "" && !keys.has(word)) keys.set(word, value);
  }
  const isNamed = tables.some((table) => keys.has(singular(table)));
  const locals = frames.flatMap(({ path, frame }) =>
    path === null ? [] : Object.entries(frame.locals ?? {}),
  );
  const plain = new Map(locals.flatMap(([name, value]) => scalar(name, value, isRepr)));
  const objects = new Map(locals.flatMap(([, value]) => instance(value)));
  return {
    leavesEmpty,
    // A number behind a word that names no table may be the key of any.
    keyOf: (table) => keys.get(singular(table)) ?? (isNamed ? null : first),
    isTable: (name) => tables.some((table) => singular(table) === singular(name)),
    held: (table, column) => {
      const own = objects.get(singular(table))?.[column];
      if (own !== undefined) return own;
      const held = plain.get(column);
      if (typeof held === "string") return held;
      return texts.get(column) ?? texts.get(`${singular(table)}_${column}`);
    },
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The name of one row of a table: `order_line` for `OrderLines`. */
export function singular(name: string): string {
  const words = wordsOfName(name);
  return [...words.slice(0, -1), singularWord(words.at(-1) ?? "")].join("_");
}

type Scalar = string | number | boolean | null;

function scalar(name: string, value: CapturedValue, isRepr: boolean): [string, Scalar][] {
  if (typeof value === "number" || typeof value === "boolean") return [[name, value]];
  if (typeof value !== "string") return [];
  if (!isRepr) return value.length < 80 ? [[name, value]] : [];
  const text = /^'([^'\\]{0,80})'$/.exec(value)?.[1];
  return text === undefined ? [] : [[name, text]];
}

/** The plain fields of an object that the SDK sent with its class. */
function instance(value: CapturedValue): [string, Readonly<Record<string, Scalar>>][] {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
  const { $class: owner, ...rest } = value as Readonly<Record<string, CapturedValue>>;
  if (typeof owner !== "string") return [];
  const fields = Object.entries(rest).filter(
    (entry): entry is [string, Scalar] =>
      !entry[0].startsWith("$") && (entry[1] === null || typeof entry[1] !== "object"),
  );
  return fields.length > 0 ? [[singular(owner.split(".").at(-1) ?? ""), Object.fromEntries(fields)]] : [];
}
