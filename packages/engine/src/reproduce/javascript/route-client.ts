import { bringLine, type TestClient } from "./client.ts";
import { stringLiteral } from "./literal.ts";
import { type JavascriptProject, majorOf } from "./project.ts";
import { fetchEntries, queryOf } from "./request-text.ts";
import type { TestStyle } from "./test-style.ts";

/** A Next.js route handler is called as a function, with a request and its parameters. */
export function routeClient(
  project: JavascriptProject,
  style: TestStyle,
  handler: {
    readonly path: string;
    readonly name: string;
    readonly route: string;
    readonly takesContext: boolean;
  },
): TestClient {
  const end = style.semicolon ? ";" : "";
  const text = (value: string) => stringLiteral(value, style.quote);
  const isPromise = (majorOf(project.rangeOf("next")) ?? 15) >= 15;
  return {
    kept: null,
    imports: (path) => [
      bringLine(project, style, path, { path: handler.path, kind: "named", name: handler.name }),
    ],
    setup: [],
    send(stimulus, answer, extra = []) {
      const options = fetchEntries(stimulus, style.quote, extra);
      const url = text(`http://localhost${stimulus.path}${queryOf(stimulus)}`);
      const made =
        options.length === 0 ? `new Request(${url})` : `new Request(${url}, { ${options.join(", ")} })`;
      const parameters = Object.entries(parametersOf(handler.route, stimulus.path)).map(
        ([key, value]) => `${key}: ${text(value)}`,
      );
      const given = parameters.length === 0 ? "{}" : `{ ${parameters.join(", ")} }`;
      const context = `{ params: ${isPromise ? `Promise.resolve(${given})` : given} }`;
      const request = style.isTypeScript ? `${made} as never` : made;
      const call = `${handler.name}(${request}${handler.takesContext ? `, ${context}` : ""})`;
      if (!leavesByError(project, handler.path)) return [`const ${answer} = await ${call}${end}`];
      const type = style.isTypeScript ? ": { digest?: string }" : "";
      return [
        `const ${answer} = await ${call}.catch((error${type}) => {`,
        `${style.indent}if (!/^NEXT_/.test(error.digest ?? ${text("")})) throw error${end}`,
        `${style.indent}return new Response(null, { status: 307 })${end}`,
        `})${end}`,
      ];
    },
    status: (answer) => `${answer}.status`,
    text: (answer) => `await ${answer}.text()`,
    header: (answer, header) => `${answer}.headers.get(${text(header)}) ?? ${text("")}`,
  };
}

/** `redirect()` and its like leave a handler by an error that Next.js makes an answer of. */
function leavesByError({ code }: JavascriptProject, path: string): boolean {
  return (code.symbolsOf(path)?.imports ?? []).some(({ module }) => module === "next/navigation");
}

/** Values of the variable parts of a path, by the names of its template. */
function parametersOf(template: string, path: string): Record<string, string> {
  const parts = path.split("/").filter((part) => part !== "");
  const names = template.split("/").filter((part) => part !== "");
  const found: Record<string, string> = {};
  names.forEach((part, index) => {
    const name = /^\[(?:\.\.\.)?(\w+)\]$/.exec(part)?.[1];
    if (name) found[name] = safeDecode(parts[index] ?? "");
  });
  return found;
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
