import fc from "fast-check";

const number = fc.nat({ max: 30 }).map(String);
/** Texts as people write versions: separators, labels and case vary. */
export const versionText: fc.Arbitrary<string> = fc
  .record({
    epoch: fc.option(fc.nat({ max: 2 }), { freq: 5 }),
    release: fc.array(number, { minLength: 1, maxLength: 4 }),
    pre: fc.option(fc.tuple(fc.constantFrom("a", "b", "rc", "alpha", ".beta", "-c", "_pre"), number)),
    post: fc.option(fc.tuple(fc.constantFrom(".post", "-", "post", ".rev", "_r"), number)),
    dev: fc.option(fc.tuple(fc.constantFrom(".dev", "dev", "-DEV"), number)),
    local: fc.option(fc.array(fc.constantFrom("1", "2", "abc", "ubuntu"), { minLength: 1, maxLength: 3 }), {
      freq: 4,
    }),
  })
  .map(({ epoch, release, pre, post, dev, local }) =>
    [
      epoch === null ? "" : `${epoch}!`,
      release.join("."),
      pre === null ? "" : pre.join(""),
      post === null ? "" : post.join(""),
      dev === null ? "" : dev.join(""),
      local === null ? "" : `+${local.join(".")}`,
    ].join(""),
  );
