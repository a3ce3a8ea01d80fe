import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { functionAround, parameterNames } from "../../../code/javascript/handlers.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { namesOfWhole } from "../../../diagnose/origin/javascript/common-exports.ts";

/** `user` of `req.user`, `ctx.state.user`, `res.locals.user`, `c.get("user")`, `c.var.user`; null for parts that the framework sets. */
export function partOf(node: Node): string | null {
  const text = node.text.replace(/\s+/g, "");
  // What Koa leaves unread, a function of the house reads before the routes that need it.
  if (/^(?:ctx|context|c)\.request\.body$/.test(text)) return "body";
  const found =
    /^(?:req|request|ctx|context|c|res|reply)\.(?:state\.|locals\.|var\.)?([A-Za-z_]\w*)$/.exec(text) ??
    /^(?:c|ctx|context)\.get\(["'](\w+)["']\)$/.exec(text);
  const name = found?.[1];
  return name === undefined ||
    /^(?:params|query|body|headers|cookies|path|url|method|ip|raw|req|res|log|server)$/.test(name)
    ? null
    : name;
}

export interface Setter {
  readonly name: string;
  readonly path: string;
  readonly node: Node;
  /** Whether it refuses a request without the part, which another function sets or leaves out. */
  readonly isAsking: boolean;
}

/** Functions that set this part of the request and pass it on. */
export function settersOf(code: CodeIndex, part: string): Setter[] {
  const form = new RegExp(
    part === "body" ? "^\\w+\\.request\\.body$" : `^\\w+\\.(?:state\\.|locals\\.)?${part}$`,
  );
  return code.mentions(part).flatMap((path): Setter[] => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    return (code.symbolsOf(path)?.functions ?? []).flatMap((symbol): Setter[] => {
      const sets = symbol.node
        .descendantsOfType(["assignment_expression", "call_expression"])
        .some((node) => {
          const left = field(node, "left")?.text;
          if (left !== undefined)
            return form.test(left) && isGiven(node, symbol.node, left.split(".")[0] ?? "");
          const callee = field(node, "function")?.text ?? "";
          const first = field(node, "arguments")?.firstNamedChild;
          return (
            /^(?:c|ctx|context)\.set$/.test(callee) &&
            first !== null &&
            first !== undefined &&
            plainString(first) === part
          );
        });
      const isAsking = !sets && isRefusedWithout(symbol.node, part);
      return (sets || isAsking) &&
        !symbol.name.startsWith("<") &&
        !symbol.qualifiedName.replace(/^exports\./, "").includes(".")
        ? (symbol.name === "exports" ? namesOfWhole(code, path) : [symbol.name]).map((name) => ({
            name,
            path,
            node: symbol.node,
            isAsking,
          }))
        : [];
    });
  });
}

/** Whether a name is a parameter of a function around a node, up to this definition: of one that a factory makes as well. */
function isGiven(node: Node, definition: Node, name: string): boolean {
  for (let at = functionAround(node); at; at = functionAround(at)) {
    if (parameterNames(at).includes(name)) return true;
    if (at.id === definition.id) return false;
  }
  return false;
}

/** `if (!req.user) return res.status(401)…`: whether a function on the way refuses what has no such part. */
function isRefusedWithout(definition: Node, part: string): boolean {
  const read = `\\w+\\.(?:state\\.|locals\\.|var\\.)?${part}|\\w+\\.get\\(["']${part}["']\\)`;
  const asked = new RegExp(`^\\(\\s*(?:!\\s*(?:${read})|(?:${read})\\s*===?\\s*(?:null|undefined))\\s*\\)$`);
  return definition
    .descendantsOfType("if_statement")
    .some(
      (node) =>
        asked.test(field(node, "condition")?.text ?? "") &&
        refusalOf(field(node, "consequence") ?? node) !== null,
    );
}

/** The status with which such a function refuses a request. */
export function refusalOf(definition: Node): number | null {
  const found =
    /\b(?:status|code|sendStatus|writeHead|throw)\(\s*(4\d\d)\b|status(?:Code)?\s*[:=]\s*(4\d\d)\b|,\s*(4\d\d)\s*\)/.exec(
      definition.text,
    );
  const status = found?.[1] ?? found?.[2] ?? found?.[3];
  return status === undefined ? null : Number(status);
}
