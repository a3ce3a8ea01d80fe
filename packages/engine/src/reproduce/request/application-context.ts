import { ancestorOfType } from "../../code/nodes.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { Issuer } from "./issuer.ts";

const CONTEXT = /\b(?:app_context|test_request_context)\s*\(/;

/**
 * Whether an issuing function of a Flask application reads its settings from `current_app`, itself or through the
 * modules that it imports, so that a call outside a request needs the application's context. Where the project's tests
 * call it without one, their fixtures provide it.
 */
export function needsApplication(project: ProjectCode, issuer: Issuer): boolean {
  if (!readsCurrentApp(project, issuer.file.path, 1)) return false;
  const calls = project.code
    .callsOf(issuer.function.name)
    .filter((site) => project.code.file(site.path)?.isTest);
  return calls.every(({ node }) => {
    const block = ancestorOfType(node, ["with_statement"]);
    return block !== null && CONTEXT.test(block.text);
  });
}

function readsCurrentApp(project: ProjectCode, path: string, hops: number): boolean {
  const imports = project.code.symbolsOf(path)?.imports ?? [];
  if (imports.some(({ module, imported }) => /^flask\b/.test(module) && imported === "current_app"))
    return true;
  if (hops === 0) return false;
  return imports.some(({ local }) => {
    const target = local === null ? null : project.code.resolve(path, local);
    return target !== null && target.path !== path && readsCurrentApp(project, target.path, hops - 1);
  });
}
