import { describe, expect, it } from "vitest";

/** Part of what runs inside the sandbox, which has no types. */
const { ownOptions } = (await import(new URL("./probe/own-words.mjs", import.meta.url).href)) as {
  ownOptions(words: readonly string[]): readonly string[];
};

const { filesOfFolder } = (await import(new URL("./probe/runner-words.mjs", import.meta.url).href)) as {
  filesOfFolder(word: string): string;
};

describe("what node itself is told to test", () => {
  const folder = import.meta.dirname;

  it("is every file of a folder, as the versions have it under which folders could be named", () => {
    expect(filesOfFolder(`${folder}/`)).toBe(`${folder}/**/*.{js,cjs,mjs}`);
    expect(filesOfFolder(folder)).toBe(`${folder}/**/*.{js,cjs,mjs}`);
  });

  it.each([`${folder}/own-words.test.ts`, `${folder}/*.test.ts`, `${folder}/absent`])(
    "stays as it is where it is no folder: %s",
    (word) => {
      expect(filesOfFolder(word)).toBe(word);
    },
  );
});

describe("where tests are chosen, of the words of the project's script", () => {
  it.each([
    ["files and folders give way", "test/ src/**/*.test.js", ""],
    ["options keep their values", "-c jest.ci.js --timeout 5000 test", "-c jest.ci.js --timeout 5000"],
    [
      "so do those that take several",
      "--testPathIgnorePatterns e2e dist --ci",
      "--testPathIgnorePatterns e2e dist --ci",
    ],
    ["values behind = stay where they are", "--config=a.ts unit", "--config=a.ts"],
    [
      "patterns of paths give way, with their values",
      "--testPathPatterns test unit --forceExit",
      "--forceExit",
    ],
    ["in the older form too", "--testPathPattern=src --env node", "--env node"],
    ["names of tests give way", "--grep smoke -r esm test", "-r esm"],
    [
      "flags take no value",
      "--recursive test --experimental-vm-modules x",
      "--recursive --experimental-vm-modules",
    ],
    ["an option at the end has none", "--setupFiles", "--setupFiles"],
  ])("%s", (_, given, kept) => {
    expect(ownOptions(given.split(" ")).join(" ")).toBe(kept);
  });
});
