import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { WebHandler } from "../../../code/javascript/handlers.ts";
import { plainString } from "../../../code/nodes.ts";
import {
  conventionalAnswer,
  type JavascriptAnswer,
  javascriptHouseAnswer,
} from "../../house/javascript/answer.ts";
import type { RefusalTarget } from "../../house/javascript/write-refusal.ts";
import type { RequestPart } from "./request-part.ts";

/** How a bad value of the request is refused: in the house's way, else as the framework does it, which HTTP asks for. */
export function badValueAnswer(
  code: CodeIndex,
  handler: WebHandler,
  target: {
    readonly file: SourceFile;
    readonly statement: Node;
    readonly thing: readonly string[];
    readonly subject: string | null;
  },
  lookup: Node | null,
  situation: "bad_value" | "unauthenticated" = "bad_value",
): JavascriptAnswer | null {
  const wanted: RefusalTarget = { ...target, key: null, handler };
  const own = javascriptHouseAnswer(code, situation, wanted, lookup);
  if (own) return own;
  const plain = conventionalAnswer(code, handler, situation, wanted);
  return plain && { ...plain, basis: "standard" };
}

/** Name of the value as a client knows it. */
export function shownName(part: RequestPart, value: Node): string {
  return (
    part.name ??
    plainString(value) ??
    (part.kind === "body" ? "body" : (value.text.split(".").at(-1) ?? "value"))
  );
}
