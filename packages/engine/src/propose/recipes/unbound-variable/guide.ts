import type { Guide } from "../recipe.ts";

/** The page about local variables that have no value yet. */
export const unboundVariableGuide: Guide = {
  slug: "unbound-variable",
  title: "Fix UnboundLocalError: cannot access local variable in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when a function reads a variable of its own before it has a value. A name that is set anywhere in a function belongs to that function, on every way through it.",
  readingTheTrace: [
    { line: 'File "worker/handlers.py", line 17, in handle', meaning: "The function whose variable it is." },
    {
      line: "    if job.kind not in KINDS:",
      meaning: "Where it was read. Look above for every place that sets it.",
    },
    {
      line: "UnboundLocalError: cannot access local variable 'job' where it is not associated with a value",
      meaning: "The variable. On the way that this call took nothing had set it.",
    },
  ],
  commonCauses: [
    {
      id: "left-out-way",
      title: "One way through the function does not set it",
      text: "A branch was forgotten, sets another name by a slip, or a handler deals with a failure and then goes on.",
      code: 'try:\n    job = decode(line)\nexcept BrokenJob:\n    log.warning("broken")\nsend(job)',
    },
    {
      id: "outer-name",
      title: "The name of something outside is set inside",
      text: "`count += 1` of a module's variable, or a local that is called like a function or module.",
      code: "def serve():\n    served += 1",
    },
  ],
  fix: {
    text: "End the way that has no value, set the variable on it, or say that the outer one is meant. What the value should be is for those to decide who know the rule.",
    before: 'except BrokenJob:\n    log.warning("broken")',
    after: 'except BrokenJob:\n    log.warning("broken")\n    return',
    language: "python",
  },
  testing: {
    text: "Call the function so that it takes the way on which nothing is set.",
    code: 'def test_broken_job_is_put_aside():\n    outbox = Outbox()\n    handle("{", outbox)\n    assert outbox.sent == []',
    language: "python",
  },
  sections: [],
  questions: [
    {
      question: "The name is defined at the top of the module. Why does the function not see it?",
      answer:
        "Because the function sets the name somewhere. Then it is the function's own, unless `global` says otherwise.",
    },
  ],
};
