import { field } from "../../code/nodes.ts";
import type { Investigation } from "../../investigation.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { DirectCall } from "./render.ts";

/** A function of the trace that takes the token alone: it can be called without any request. */
export function directCall(project: ProjectCode, investigation: Investigation): DirectCall | null {
  const refused = investigation.signature?.classes.at(-1);
  if (refused !== "HTTPException") return null;
  const { code, frames } = investigation;
  for (const { path, line } of frames) {
    const symbol = path !== null && line !== null ? code.functionAt(path, line) : null;
    if (!symbol || symbol.qualifiedName !== symbol.name || code.file(symbol.path)?.isTest) continue;
    const parameters = (field(symbol.node, "parameters")?.namedChildren ?? []).filter(
      (child) => child.type !== "comment",
    );
    const [first, ...others] = parameters;
    if (!first || /^\*/.test(first.text) || others.some((other) => field(other, "value") === null)) continue;
    const argument =
      (field(first, "name") ?? (first.type === "identifier" ? first : first.firstNamedChild))?.text ?? "";
    if (!/token|jwt|credential|bearer/i.test(argument) || /Credentials\b/.test(first.text)) continue;
    const raised = (code.symbolsOf(symbol.path)?.imports ?? []).find(
      (binding) => binding.imported === "HTTPException",
    );
    const home = raised?.module ?? "fastapi";
    return {
      expression: symbol.name,
      argument,
      imports: [project.importOf(symbol.path, symbol.name)],
      isAsync: symbol.node.text.startsWith("async"),
      raises: { name: "HTTPException", imports: [{ module: home, name: "HTTPException", alias: null }] },
    };
  }
  return null;
}
