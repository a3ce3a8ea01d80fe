import type { Investigation } from "../../../investigation.ts";
import { outsideFailure } from "../../outside/outside-failure.ts";
import type { ProjectCode } from "../../python/project-code.ts";
import type { Preparation } from "./preparation.ts";

/** What the request meets where a call outside of the program fails as it did in production; null where none did. */
export function failingOutside(
  investigation: Investigation,
  project: ProjectCode,
  quote: '"' | "'",
): Preparation | null {
  const isRepr = /^sentry\./.test(investigation.event?.sdk?.name ?? "");
  const failure = outsideFailure(investigation, { project, quote, isRepr });
  if (!failure) return null;
  const { target, error, isAsync, name } = failure;
  const mock = isAsync ? "AsyncMock" : "Mock";
  const place =
    target.kind === "member"
      ? `${target.owner}, ${quote}${name}${quote}`
      : `${quote}${target.dotted}${quote}`;
  return {
    lines: [`monkeypatch.setattr(${place}, ${mock}(side_effect=${error}))`],
    imports: [...failure.imports, { module: "unittest.mock", name: mock, alias: null }],
    fixtures: ["monkeypatch"],
    isRepeated: false,
    note: `\`${name}\` fails in it as it did in production`,
  };
}
