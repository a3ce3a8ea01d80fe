import type { Reproduction } from "./reproducer.ts";
import type { NewTest } from "./scenario.ts";

/** A reproduction of which every test, now and later, is written in another way. */
export function rewritten(reproduction: Reproduction, rewrite: (test: NewTest) => NewTest): Reproduction {
  const each = (test: NewTest | null): NewTest | null => test && rewrite(test);
  const { fitTo, accepting } = reproduction;
  return {
    ...reproduction,
    test: each(reproduction.test),
    variant: each(reproduction.variant),
    render: (scenarios) => each(reproduction.render(scenarios)),
    ...(reproduction.others && {
      others: reproduction.others.map((other) => rewritten(other, rewrite)),
    }),
    ...(fitTo && { fitTo: (edits) => rewritten(fitTo(edits), rewrite) }),
    ...(accepting && {
      accepting(run) {
        const accepted = accepting(run);
        return accepted && rewritten(accepted, rewrite);
      },
    }),
  };
}
