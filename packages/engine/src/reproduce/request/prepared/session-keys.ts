import type { ProjectCode } from "../../python/project-code.ts";
import type { TestClient } from "../client.ts";
import type { Preparation } from "./preparation.ts";

/** A number that nothing has. */
const NOBODY = 40_404;
const NAMES_SOMEBODY = /(?:^|_)(?:id|uid|pk)$|user|member|account|login|customer|person|player|owner/i;
const MOST_KEYS = 2;

/**
 * The session of Flask as a cookie brought it: its keys that name somebody, by a number that nobody has any more. Cookies are
 * not captured, for they are credentials; which keys there are, the code says.
 */
export function sessionOfNobody(project: ProjectCode, client: TestClient): Preparation | null {
  if (client.framework !== "flask" || client.isAsync) return null;
  const keys = project.files
    .filter((file) => !file.isTest && /\bflask\b/.test(file.text))
    .flatMap(({ text }) => [...text.matchAll(/\bsession(?:\.get\(|\[)\s*["'](\w+)["']/g)])
    .map(([, key = ""]) => key)
    .filter((key) => NAMES_SOMEBODY.test(key));
  const known = [...new Set(keys)].slice(0, MOST_KEYS);
  if (known.length === 0) return null;
  return {
    lines: [
      `with ${client.name}.session_transaction() as stored:`,
      ...known.map((key) => `    stored["${key}"] = ${NOBODY}`),
    ],
    imports: [],
    fixtures: [],
    isRepeated: false,
    note: "its session names somebody who is gone",
  };
}
