import { shortGuide } from "../javascript/short-guide.ts";

export const guide = {
  ...shortGuide({
    slug: "odd-side",
    title: "Fix a call that does not fit the definition any more",
    summary:
      "This error occurs when something is defined in one form and used in another: a call in the old order of arguments, a hook that takes less than it is called with, results that are taken apart in another order than they come, a function that became asynchronous. One of the two sides stands alone, and all others of its kind agree with the other side.",
    trace: [
      [
        "TypeError: count() takes 1 positional argument but 2 were given",
        "A hook takes less than all other hooks.",
      ],
      [
        "TypeError: Cannot read properties of undefined (reading 'id')",
        "An argument was left out or sits in another place.",
      ],
    ],
    causes: [
      [
        "side",
        "One side was changed",
        "A function was given another form, and one of its users was forgotten.",
        'audit.record("withdrawn", application);',
      ],
    ],
    fix: [
      "Make the side that stands alone like the rest.",
      'audit.record("withdrawn", application);',
      'audit.record(req.user, "withdrawn", application);',
    ],
    testing: [
      "Run both sides together.",
      "expect(history).toEqual([{ by: 'M. Lind', action: 'withdrawn' }]);",
    ],
    questions: [
      [
        "Which side is odd?",
        "The one that has no second of its kind: count the other calls and definitions.",
      ],
    ],
  }),
  frameworks: ["Django", "FastAPI", "Flask", "Express", "Fastify", "Node.js"],
};
