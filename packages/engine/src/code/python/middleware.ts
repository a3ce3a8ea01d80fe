import type { FunctionSymbol } from "../code-index.ts";
import { ancestorOfType, field } from "../nodes.ts";

/** `@app.middleware("http") async def …`, `async def dispatch(self, request, call_next)` of a middleware by class. */
export function isMiddleware({ node, name }: FunctionSymbol): boolean {
  const decorated = node.parent?.type === "decorated_definition" ? node.parent : null;
  if (
    decorated?.namedChildren.some((child) => child.type === "decorator" && /\.middleware\(/.test(child.text))
  )
    return true;
  const owner = ancestorOfType(node, ["class_definition", "function_definition"]);
  const bases = owner?.type === "class_definition" ? (field(owner, "superclasses")?.text ?? "") : "";
  return name === "dispatch" && /Middleware\b/.test(bases);
}
