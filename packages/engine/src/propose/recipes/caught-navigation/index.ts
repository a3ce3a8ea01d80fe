import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { insertBefore, usesSemicolons } from "../javascript/statements.ts";
import { nextMajor } from "../structure/next-version.ts";

const THROWN = /^NEXT_(?:REDIRECT|NOT_FOUND|HTTP_ERROR_FALLBACK)\b/;
const NAVIGATION = /^(?:redirect|permanentRedirect|notFound|forbidden|unauthorized)$/;

const guide = shortGuide({
  slug: "caught-navigation",
  title: "Fix Error: NEXT_REDIRECT in Next.js",
  summary:
    "This error is how `redirect()` and `notFound()` of Next.js leave a handler: Next.js catches it and answers. It is reported where a `try` of the project's own stands around the call and its `catch` takes it for a failure. Let it go on at the top of the `catch`, or leave after the `try`.",
  trace: [
    ["Error: NEXT_REDIRECT", "Thrown on purpose by `redirect()`; the `catch` around it must not keep it."],
  ],
  causes: [
    [
      "caught",
      "A redirect inside a try",
      "The `catch` answers 500 instead of Next.js the redirect.",
      "try {\n  redirect(link.target);\n} catch (error) {\n  return failed(error);\n}",
    ],
  ],
  fix: [
    "Let what belongs to Next.js go on.",
    "} catch (error) {\n  return failed(error);\n}",
    "} catch (error) {\n  unstable_rethrow(error);\n  return failed(error);\n}",
  ],
  testing: [
    "Call the handler: it leaves with the error of Next.js.",
    'await expect(GET(request)).rejects.toThrow("NEXT_REDIRECT");',
  ],
  questions: [["Is the error harmful?", "No: but who catches it keeps the client from its redirect."]],
});

/** The `catch` around the call lets go what belongs to Next.js. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const { file } = fault;
  const clause = catchAround(file, fault.line);
  const error = clause && field(clause, "parameter");
  const body = clause && field(clause, "body");
  const first = body?.namedChildren.find((node) => node.type !== "comment");
  const binding = code
    .symbolsOf(file.path)
    ?.imports.find(
      ({ module, local }) => module === "next/navigation" && local !== null && NAVIGATION.test(local),
    );
  if (!clause || error?.type !== "identifier" || !first || !binding) return [];
  if (new RegExp(`throw ${error.text}\\b|rethrow\\(|isRedirectError\\(|NEXT_`).test(body?.text ?? ""))
    return [];
  if ((nextMajor(investigation) ?? 0) < 15) return [];
  const plan = planJavascriptImport(code, file, {
    binding: { ...binding, imported: "unstable_rethrow", local: "unstable_rethrow" },
    from: file.path,
  });
  if (!plan) return [];
  const end = usesSemicolons(file) ? ";" : "";
  return [
    {
      name: "next_leaves_the_handler",
      sentence: "What Next.js throws to leave a handler is let go",
      cause: "`redirect` leaves by an error of Next.js, and the `catch` around it takes it for a failure.",
      explanation: "Lets errors of Next.js itself go on before anything else is done about an error.",
      edits: [...plan.edits, insertBefore(file, first, [`${plan.local}(${error.text})${end}`])].map(
        (edit) => ({ ...edit, part: "fix" }),
      ),
      basis: "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(clause) },
      variant: null,
    },
  ];
}

/** The `catch` of the innermost `try` around a call of Next.js on a line. */
function catchAround(file: SourceFile, line: number): Node | null {
  const call = file.tree.rootNode
    .descendantsOfType("call_expression")
    .find(
      (node) =>
        startLineOf(node) === line && NAVIGATION.test(lastNameOf(field(node, "function") ?? node) ?? ""),
    );
  let tried = call && ancestorOfType(call, ["try_statement"]);
  while (tried && call && !isWithin(call, field(tried, "body")))
    tried = ancestorOfType(tried, ["try_statement"]);
  return tried ? field(tried, "handler") : null;
}

function isWithin(inner: Node, outer: Node | null): boolean {
  return outer !== null && outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** `redirect()` of Next.js inside a `try`. */
export const caughtNavigationRecipe = defineRecipe({
  slug: "caught-navigation",
  guide,
  matches: ({ exception, file, line }) =>
    THROWN.test(exception.value) && catchAround(file, line) !== null
      ? { score: 0.9, evidence: "Next.js leaves a handler by this error, and a `catch` stands around it." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `\`redirect\` at ${frame.path}:${frame.line} leaves by an error, and the \`catch\` around it keeps it.`,
    advice: ["Call it after the `try`, or throw errors of Next.js on at the top of the `catch`."],
  }),
});
