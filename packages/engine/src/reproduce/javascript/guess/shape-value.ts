import type { CapturedValue } from "@bugstack/event";
import type { WebHandler } from "../../../code/javascript/handlers.ts";
import type { JavascriptProject } from "../project.ts";
import type { Shape } from "../shape.ts";
import { shapeOfParameter } from "../shape-of-use.ts";

/** The body that a handler reads, as a value that it can read; null where it reads none. */
export function shapeValue(project: JavascriptProject, handler: WebHandler): CapturedValue {
  const whole = shapeOfParameter(project.code, handler.path, handler.node, 0);
  const body = whole.kind === "object" ? whole.members.body : undefined;
  return body ? valueFor(body) : null;
}

function valueFor(shape: Shape): CapturedValue {
  switch (shape.kind) {
    case "number":
      return 1;
    case "text":
      return shape.value ?? "x";
    case "list":
      return [valueFor(shape.item)];
    case "object":
      return Object.fromEntries(
        Object.entries(shape.members)
          .filter(([name]) => /^[A-Za-z_$][\w$]*$/.test(name))
          .map(([name, member]) => [name, valueFor(member)]),
      );
    default:
      return "x";
  }
}
