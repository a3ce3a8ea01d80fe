import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { planImport } from "../../../code/python/imports.ts";
import type { Answer } from "./answer.ts";
import { EXPIRED_DETAIL, type NewAnswer, rewriteAnswer } from "./expired-answer.ts";
import type { JwtCase } from "./jwt-case.ts";
import { indentUnit, literal, withLineEndings } from "./source-style.ts";
import type { VerifySite } from "./verify-site.ts";

export const GENERIC_DETAIL = "Could not validate credentials";

/** The answer in the form of a model, else in the form of the framework's documentation. */
export function expiryAnswer(
  code: CodeIndex,
  jwt: JwtCase,
  site: VerifySite,
  model: Answer | null,
  indent: string,
  detail: string = EXPIRED_DETAIL,
): NewAnswer | null {
  const rewritten = model && rewriteAnswer(code, site.file, asked(jwt, model), indent, detail);
  // The name of an exception means nothing in another clause than the one that binds it.
  const isForeign = rewritten && model.statement.id !== jwt.answer?.statement.id;
  if (isForeign) return { ...rewritten, text: rewritten.text.replace(/\)\s+from\s+(?!None$)[\w.]+$/, ")") };
  return rewritten ?? plainAnswer(code, jwt, site.file, indent, detail);
}

/** RFC 6750 speaks of tokens in the Authorization header: of a token in a cookie no challenge is asked. */
export function asked(jwt: JwtCase, answer: Answer): Answer {
  return jwt.isBearer || answer.challenges === true ? answer : { ...answer, challenges: null };
}

/** The answer of the framework's own documentation, for projects that raise none of their own. */
function plainAnswer(
  code: CodeIndex,
  jwt: JwtCase,
  file: SourceFile,
  indent: string,
  detail: string,
): NewAnswer | null {
  const home = answerHome(code);
  const plan = home && planImport(code, file.path, home.module, home.name);
  if (!plan) return null;
  const argumentsOf =
    home.name === "abort"
      ? ["401", `description=${literal(file, detail)}`]
      : [
          "status_code=401",
          `detail=${literal(file, detail)}`,
          ...(jwt.isBearer
            ? [`headers={${literal(file, "WWW-Authenticate")}: ${literal(file, "Bearer")}}`]
            : []),
        ];
  const challenges = home.name !== "abort" && jwt.isBearer;
  if (home.name === "abort") {
    return {
      text: `${plan.local}(${argumentsOf.join(", ")})`,
      imports: plan.edits,
      status: 401,
      challenges,
      isHouse: false,
    };
  }
  const lines = argumentsOf.map((argument) => `${indent}${indentUnit(file)}${argument},`);
  const text = withLineEndings(file, [`raise ${plan.local}(`, ...lines, `${indent})`].join("\n"));
  return { text, imports: plan.edits, status: 401, challenges, isHouse: false };
}

/** What the web framework of this project refuses requests with. */
function answerHome(code: CodeIndex): { module: string; name: string } | null {
  const used = (pattern: RegExp) =>
    code.paths.some((path) =>
      (code.symbolsOf(path)?.imports ?? []).some((binding) => pattern.test(binding.module)),
    );
  if (used(/^fastapi\b/)) return { module: "fastapi", name: "HTTPException" };
  if (used(/^starlette\b/)) return { module: "starlette.exceptions", name: "HTTPException" };
  return used(/^flask\b/) ? { module: "flask", name: "abort" } : null;
}
