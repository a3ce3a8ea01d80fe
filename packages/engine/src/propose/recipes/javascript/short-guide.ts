import type { Guide } from "../recipe.ts";

/** What a guide of a small family says; the rest of the page is empty. */
export interface ShortGuide {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly trace: readonly (readonly [line: string, meaning: string])[];
  readonly causes: readonly (readonly [id: string, title: string, text: string, code: string])[];
  readonly fix: readonly [text: string, before: string, after: string];
  readonly testing: readonly [text: string, code: string];
  readonly questions: readonly (readonly [question: string, answer: string])[];
}

export function shortGuide(given: ShortGuide): Guide {
  const [text, before, after] = given.fix;
  const [testing, code] = given.testing;
  return {
    slug: given.slug,
    title: given.title,
    frameworks: ["Express", "Fastify", "Hono", "Next.js", "Node.js"],
    summary: given.summary,
    readingTheTrace: given.trace.map(([line, meaning]) => ({ line, meaning })),
    commonCauses: given.causes.map(([id, title, words, sample]) => ({
      id,
      title,
      text: words,
      code: sample,
    })),
    fix: { text, before, after, language: "js" },
    testing: { text: testing, code, language: "js" },
    sections: [],
    questions: given.questions.map(([question, answer]) => ({ question, answer })),
  };
}
