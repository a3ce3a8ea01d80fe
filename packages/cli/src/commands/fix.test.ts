import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { Report } from "@bugstack/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainCommand } from "./explain.ts";
import { fixCommand } from "./fix.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bugstack-fix-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(command: typeof fixCommand, argv: readonly string[], input = "") {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const environment = { BUGSTACK_HOME: join(folder, "home") };
  const code = await command(argv, { stdin: Readable.from([input]), stdout, stderr, environment });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

async function text(stream: PassThrough): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const TRACE = `Traceback (most recent call last):
  File "app/auth.py", line 9, in verify
    claims = jwt.decode(token, key, algorithms=["HS256"])
jose.exceptions.ExpiredSignatureError: Signature has expired.
`;

describe("fix, when it cannot begin", () => {
  it.each<[string, () => string[], string]>([
    [
      "a folder that is not there",
      () => ["--repo", "/nonexistent", "--event", "-"],
      "There is no folder /nonexistent",
    ],
    [
      "a file that is not there",
      () => ["--repo", folder, "--event", join(folder, "absent.json")],
      "there is no such file",
    ],
    ["something that is no event", () => ["--repo", folder, "--event", "-"], "This is no event"],
    ["an option that does not exist", () => ["--repo", folder, "--hurry"], "Unknown option"],
  ])("says so in one sentence and still writes the report: %s", async (_, argv, sentence) => {
    const json = join(folder, "report.json");
    const { code, out, err } = await run(fixCommand, [...argv(), "--json", json], "hello");
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain(sentence);
    const report = Report.parse(JSON.parse(readFileSync(json, "utf8")));
    expect(report).toMatchObject({ outcome: "error", reason: "bad_input", fix: null });
    expect(report.message).toContain(sentence);
  });

  it("writes the report alone to the standard output for --json -", async () => {
    const { code, out } = await run(fixCommand, ["--repo", folder, "--event", "-", "--json", "-"], "hello");
    expect(code).toBe(1);
    expect(Report.parse(JSON.parse(out)).reason).toBe("bad_input");
  });

  it("explains itself with --help", async () => {
    const { code, out } = await run(fixCommand, ["--help"]);
    expect([code, out]).toEqual([0, expect.stringContaining("--failing-test")]);
  });
});

describe("explain", () => {
  it("tells each line of a trace and the guide, without any repository", async () => {
    const { code, out } = await run(explainCommand, ["--trace", "-"], TRACE);
    expect(code).toBe(0);
    expect(out).toContain("ExpiredSignatureError: Signature has expired.");
    expect(out).toMatch(/Common causes/);
    expect(out).not.toMatch(/repository/);
  });

  it("finds the places in a folder", async () => {
    writeFileSync(join(folder, "auth.py"), 'def verify(token):\n    return token["sub"]\n');
    const trace = TRACE.replace("app/auth.py", "auth.py")
      .replace("line 9", "line 2")
      .replace(/claims = .*/, 'return token["sub"]')
      .replace(/jose.*/, "KeyError: 'sub'");
    const { out } = await run(explainCommand, ["--trace", "-", "--repo", folder], trace);
    expect(out).toContain("auth.py:2");
  });

  it("wants exactly one source", async () => {
    await expect(run(explainCommand, [])).rejects.toThrow("either --event or --trace");
  });
});
