import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { WebHandler } from "../../../code/javascript/handlers.ts";
import type { JavascriptProject } from "../project.ts";
import type { Shape } from "../shape.ts";
import { shapeOfExpression, shapeOfParameter } from "../shape-of-use.ts";

/** The body that a handler reads, as a value that it can read; null where it reads none. */
export function shapeValue(project: JavascriptProject, handler: WebHandler): CapturedValue {
  return bodyFor(project, handler);
}

/** The same for a function that takes the request, or the context that holds it, as its first argument. */
export function bodyFor(
  project: JavascriptProject,
  { path, node }: { readonly path: string; readonly node: Node },
): CapturedValue {
  const whole = shapeOfParameter(project.code, path, node, 0);
  const read = node
    .descendantsOfType("call_expression")
    .find((call) => /^(?:(?:c|ctx|context)\.req|req|request)\.json(?:<[\s\S]*>)?\(\)$/.test(call.text));
  if (read) return valueFor(shapeOfExpression(project.code, path, read));
  if (whole.kind !== "object") return null;
  const inner = whole.members.request;
  const body = whole.members.body ?? (inner?.kind === "object" ? inner.members.body : undefined);
  return body ? valueFor(body) : null;
}

/** Texts that checks let pass, by what the field is called. */
const NAMED: readonly (readonly [RegExp, CapturedValue])[] = [
  [/^(?:url|link|href|website|homepage|callback|target)$|Ur[il]$/i, "https://example.com/x"],
  [/e-?mail$/i, "a@example.com"],
  [/(?:At|Time)$|^timestamp$/, "2026-01-15T10:00:00Z"],
  [/(?:^|[a-z_])(?:[dD]ate|[dD]ay)$/, "2026-01-15"],
  [/phone$|^tel$/i, "+4512345678"],
];
const COUNTED =
  /^(?:count|amount|quantity|qty|price|total|seats|capacity|size|limit|age|cents|points|stock|rating|score)$/i;

function valueFor(shape: Shape, name = ""): CapturedValue {
  switch (shape.kind) {
    case "number":
      return 1;
    case "text":
      return shape.value ?? namedText(name);
    case "list":
      return [valueFor(shape.item)];
    case "object":
      return Object.fromEntries(
        Object.entries(shape.members)
          .filter(([key]) => /^[A-Za-z_$][\w$]*$/.test(key))
          .map(([key, member]) => [key, valueFor(member, key)]),
      );
    default:
      return COUNTED.test(name) ? 1 : namedText(name);
  }
}

function namedText(name: string): CapturedValue {
  return NAMED.find(([form]) => form.test(name))?.[1] ?? "x";
}
