import { readTrace } from "@bugstack/event";
import { describe, expect, it } from "vitest";
import type { Guide } from "../propose/recipes/recipe.ts";
import { explainTrace } from "./explain-trace.ts";
import { renderExplanation, renderGuide } from "./guide-page.ts";

const GUIDE: Guide = {
  slug: "empty-list",
  title: "IndexError: list index out of range",
  frameworks: ["FastAPI", "Flask"],
  summary: "The code takes an item of a list that is shorter than it thinks.",
  readingTheTrace: [{ line: "IndexError: list index out of range", meaning: "The list was too short." }],
  commonCauses: [
    { id: "empty", title: "The list is empty", text: "A query found nothing.", code: "rows[0]" },
  ],
  fix: {
    text: "Ask first.",
    before: "return rows[0]",
    after: "return rows[0] if rows else None",
    language: "python",
  },
  testing: { text: "Give it an empty list.", code: "assert first([]) is None", language: "python" },
  sections: [{ id: "more", title: "Slices", text: "`rows[:1]` never fails." }],
  questions: [{ question: "Is None right?", answer: "Where callers expect it." }],
};

describe("the page of a guide", () => {
  it("has its parts in order", () => {
    expect(
      renderGuide(GUIDE)
        .split("\n")
        .filter((line) => line.startsWith("#")),
    ).toEqual([
      "# IndexError: list index out of range",
      "## Reading the trace",
      "## Common causes",
      "### The list is empty",
      "## The fix",
      "## Testing the fix",
      "## Slices",
      "## Questions",
      "### Is None right?",
    ]);
    expect(renderGuide(GUIDE)).toContain("```python\nreturn rows[0]\n```");
  });

  it("leaves out what is empty and keeps code inside its fence", () => {
    const page = renderGuide({
      ...GUIDE,
      questions: [],
      sections: [],
      testing: { text: "", code: "", language: "" },
      fix: { ...GUIDE.fix, before: "a\n```\nb" },
    });
    expect(page).not.toContain("Questions");
    expect(page).not.toContain("Testing");
    expect(page).toContain("````python\na\n```\nb\n````");
  });
});

describe("an explanation for a terminal", () => {
  const event = readTrace(
    'Traceback (most recent call last):\n  File "/app/a.py", line 2, in first\n    return rows[0]\nIndexError: list index out of range\n',
  );
  const trace = explainTrace(event, null);

  it("shows the trace with meanings, then the guide", () => {
    const text = renderExplanation({ event, trace, guide: GUIDE });
    expect(text).toContain("    return rows[0]\n        Returns `rows[0]`.");
    expect(text).toContain(
      "IndexError: list index out of range\n        `rows` has fewer items than the index asks for; it may be empty.",
    );
    for (const part of ["Common causes", "The fix", "Testing the fix", "Slices", "Questions"])
      expect(text).toContain(part);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
  });

  it("names class, evidence and advice where no guide exists", () => {
    const text = renderExplanation({
      event,
      trace,
      guide: null,
      diagnosis: {
        class: "external",
        rootCause: "The database did not answer.",
        evidence: ["A time-out."],
        advice: ["Start it."],
        suspects: [],
      },
    });
    expect(text).toContain(
      "A failure of another service or of the network, not of the code.\nThe database did not answer.",
    );
    expect(text).toContain("Evidence:\n  - A time-out.\n\nWhat to do:\n  - Start it.");
  });

  it("lets no control sequence through", () => {
    const hostile = readTrace(
      'Traceback (most recent call last):\n  File "/app/a.py", line 2, in first\n    x\u001b[2J\nValueError: \u001b]0;owned\u0007\n',
    );
    expect(
      renderExplanation({ event: hostile, trace: explainTrace(hostile, null), guide: null }),
    ).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
