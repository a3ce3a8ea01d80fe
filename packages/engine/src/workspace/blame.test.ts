import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitOfLine } from "./blame.ts";
import { openMirror } from "./mirror.ts";
import { createRepositoryFixture, type RepositoryFixture } from "./repository-fixture.ts";

describe("the commit that brought a line", () => {
  let repository: RepositoryFixture;

  beforeEach(() => {
    repository = createRepositoryFixture();
  });
  afterEach(() => repository.remove());

  async function blamed(commit: string, line: number, path = "shop/price.py") {
    const source = { kind: "git", url: repository.directory, branch: null } as const;
    const { gitDirectory } = await openMirror(source, { home: repository.home });
    return commitOfLine(gitDirectory, { commit, path, line });
  }

  it("is told with its subject, whatever came later", async () => {
    const first = repository.commit({ "shop/price.py": "a = 1\nb = 2\n" }, "Prices");
    const second = repository.commit({ "shop/price.py": "a = 1\nb = None\n" }, "No price yet");
    repository.commit({ "shop/price.py": "# prices\na = 1\nb = None\n" }, "A comment");
    expect(await blamed(second, 1)).toMatchObject({ hash: first, subject: "Prices", author: "Ada" });
    expect(await blamed(second, 2)).toMatchObject({
      hash: second,
      subject: "No price yet",
      date: expect.stringMatching(/^2023-11-14T\d\d:\d\d:\d\d/),
    });
  });

  it("is not known for a line, a file or a commit that is not there", async () => {
    const commit = repository.commit({ "shop/price.py": "a = 1\n" });
    expect(await blamed(commit, 2)).toBeNull();
    expect(await blamed(commit, 1, "shop/other.py")).toBeNull();
    expect(await blamed(commit, 1, "--contents=/etc/passwd")).toBeNull();
    expect(await blamed("--help", 1)).toBeNull();
    expect(await blamed("f".repeat(40), 1)).toBeNull();
  });
});
