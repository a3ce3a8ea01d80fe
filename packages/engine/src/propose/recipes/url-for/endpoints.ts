import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { dottedName, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";

/** A name under which an address can be built, with the names of the values that its path needs. */
export interface Endpoint {
  readonly name: string;
  readonly values: readonly string[];
  readonly path: string;
  /** Whether it can be gone to: what only takes what is sent cannot. */
  readonly isReadable: boolean;
}

/** The endpoints that a project defines for Flask: `articles.show`. */
export function flaskEndpoints(code: CodeIndex): Endpoint[] {
  return ["route", "get", "post", "put", "patch", "delete", "add_url_rule"].flatMap((method) =>
    code.callsOf(method).flatMap((site) => {
      if (code.file(site.path)?.isTest !== false) return [];
      const { positional, named, receiver } = readCall(site.node);
      const rule = positional[0] ? plainString(positional[0]) : null;
      if (rule === null || !receiver || (!rule.startsWith("/") && rule !== "")) return [];
      const own = named.get("endpoint") ?? (method === "add_url_rule" ? positional[1] : undefined);
      const name = (own && plainString(own)) ?? decoratedName(site.node);
      if (!name) return [];
      const prefix = blueprintName(code, site.path, receiver);
      const values = [...rule.matchAll(/<(?:[^:<>]+:)?(\w+)>/g)].map((match) => match[1] ?? "");
      const methods = named.get("methods")?.text;
      const isReadable =
        methods === undefined ? !/^(?:post|put|patch|delete)$/.test(method) : /["']GET["']/i.test(methods);
      return [{ name: prefix ? `${prefix}.${name}` : name, values, path: site.path, isReadable }];
    }),
  );
}

function decoratedName(call: Node): string | null {
  const decorated = call.parent?.type === "decorator" ? call.parent.parent : null;
  const definition = decorated && field(decorated, "definition");
  return definition?.type === "function_definition" ? (field(definition, "name")?.text ?? null) : null;
}

/** Name of the blueprint that a variable holds; null for an application. */
function blueprintName(code: CodeIndex, path: string, receiver: Node): string | null {
  const name = dottedName(receiver);
  const found = name ? code.resolve(path, name) : null;
  const value = found?.node?.type === "assignment" ? field(found.node, "right") : null;
  if (value?.type !== "call" || lastNameOf(field(value, "function") ?? value) !== "Blueprint") return null;
  const [first] = readCall(value).positional;
  return first ? plainString(first) : null;
}

/** The names that a project gives to its addresses in Django, with their namespace: `shop:order`. */
export function djangoEndpoints(code: CodeIndex): Endpoint[] {
  return ["path", "re_path"].flatMap((method) =>
    code.callsOf(method).flatMap((site) => {
      const file = code.file(site.path);
      const { positional, named } = readCall(site.node);
      const given = named.get("name");
      const name = given && plainString(given);
      if (!name || !file || file.isTest) return [];
      const space = /^app_name\s*=\s*["'](\w+)["']/m.exec(file.text)?.[1];
      const rule = positional[0]?.text ?? "";
      const values = [...rule.matchAll(/<(?:[^:<>]+:)?(\w+)>/g)].map((match) => match[1] ?? "");
      const isReadable = !takesOnlyWhatIsSent(code, site.path, positional[1]);
      return [{ name: space ? `${space}:${name}` : name, values, path: site.path, isReadable }];
    }),
  );
}

/** Whether a view is under `@require_POST`, or under another mark that leaves out what is only read. */
function takesOnlyWhatIsSent(code: CodeIndex, path: string, view: Node | undefined): boolean {
  const dotted = view && dottedName(view);
  const found = dotted ? code.resolve(path, dotted) : null;
  if (found?.node?.type !== "function_definition") return false;
  return decoratorsOf(found.node).some(
    (mark) =>
      /\brequire_POST\b/.test(mark) || (/\brequire_http_methods\b/.test(mark) && !/["']GET["']/.test(mark)),
  );
}
