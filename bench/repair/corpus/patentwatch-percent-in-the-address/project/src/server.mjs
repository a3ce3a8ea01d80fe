import { createServer } from "node:http";
import { answer, badRequest, notFound } from "./answers.mjs";
import { byApplicant, byYear } from "./filings.mjs";

/** What is asked for, by the first two segments of the path. */
function handle(request, response) {
  const [path] = request.url.split("?");
  const [kind, segment] = path.split("/").slice(1);

  if (kind === "applicants" && segment) {
    const found = byApplicant(decodeURIComponent(segment));
    return found.length > 0 ? answer(response, 200, found) : notFound(response);
  }

  if (kind === "years" && segment) {
    const year = Number(segment);
    if (!Number.isInteger(year)) return badRequest(response, "a year has four digits");
    return answer(response, 200, byYear(year));
  }

  return notFound(response);
}

export function createPatentServer() {
  return createServer((request, response) => {
    if (request.method !== "GET") return answer(response, 405, { error: "method_not_allowed" });
    handle(request, response);
  });
}
