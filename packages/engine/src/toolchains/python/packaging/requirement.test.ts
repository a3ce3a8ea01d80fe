import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateMarker, normaliseName, parseMarker } from "./marker.ts";
import { parseRequirement } from "./requirement.ts";

const LINUX = {
  os_name: "posix",
  sys_platform: "linux",
  platform_machine: "x86_64",
  platform_python_implementation: "CPython",
  platform_system: "Linux",
  platform_release: "6.1.0-18-amd64",
  python_version: "3.11",
  python_full_version: "3.11.7",
  implementation_name: "cpython",
  implementation_version: "3.11.7",
};

function holds(text: string, extras: readonly string[] = []): boolean {
  const marker = parseMarker(text);
  if (!marker) throw new Error(`no marker: ${text}`);
  return evaluateMarker(marker, LINUX, extras);
}

describe("a requirement", () => {
  it("has a name, extras, versions and a marker", () => {
    const requirement = parseRequirement(
      'Python_Jose[cryptography, PyCrypto] >=3.3,<4 ; python_version >= "3.8"',
    );
    expect(requirement).toMatchObject({
      name: "python-jose",
      extras: ["cryptography", "pycrypto"],
      specifiers: [
        { operator: ">=", version: "3.3" },
        { operator: "<", version: "4" },
      ],
      url: null,
    });
    expect(requirement?.marker).not.toBeNull();
  });

  it.each([
    ["requests", "requests", null],
    ["a (>=1.0)", "a", null],
    ["pip @ https://example.org/pip-1.zip#sha1=da39", "pip", "https://example.org/pip-1.zip#sha1=da39"],
    ["a@git+https://example.org/a.git@v1 ; os_name == 'posix'", "a", "git+https://example.org/a.git@v1"],
  ])("is read from %j", (text, name, url) => {
    expect(parseRequirement(text)).toMatchObject({ name, url });
  });

  it.each([
    "",
    "-e .",
    "./local",
    "a==",
    "a[b",
    "a>=1 extra",
    "a ; nonsense",
    "a ; python_version > 3",
    "=1",
  ])("is not read from %j", (text) => {
    expect(parseRequirement(text)).toBeNull();
  });

  it("is refused or read, never a failure", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseRequirement(text)));
  });

  it("is found under any spelling of its name", () => {
    expect(normaliseName("Foo__.Bar")).toBe("foo-bar");
  });
});

describe("a marker", () => {
  it.each([
    'python_version >= "3.8"',
    "python_version<'3.12' and sys_platform=='linux'",
    '"linux" in sys_platform',
    '(os_name == "nt" or os_name == "posix") and python_full_version != "3.11.6"',
    'python_version >= "3.9" or (os_name == "nt" and os_name == "nt")',
    'os_name == "posix" or os_name == "nt" and os_name == "java"',
    'sys_platform not in "win32 darwin"',
    'python_version ~= "3.10"',
    'python_version == "3.11.*"',
    "platform.python_implementation == 'CPython'",
  ])("holds: %s", (text) => expect(holds(text)).toBe(true));

  it.each([
    'python_version < "3.10"',
    'sys_platform == "win32"',
    'extra == "test"',
    'python_version > "3.9" and os_name == "nt"',
  ])("does not hold: %s", (text) => expect(holds(text)).toBe(false));

  it("compares versions as versions, not as texts", () => {
    expect(holds('python_version >= "3.9"')).toBe(true);
    expect(holds('python_full_version < "3.100"')).toBe(true);
  });

  it("knows the extras that were asked for", () => {
    expect(holds('extra == "Crypto_Graphy"', ["crypto-graphy"])).toBe(true);
    expect(holds('extra == "a" and python_version >= "3"', ["b", "a"])).toBe(true);
  });

  it("says and, or, and brackets as they are written", () => {
    const leaf = fc.boolean().map((value) => ({ text: `os_name ${value ? "==" : "!="} "posix"`, value }));
    const { tree } = fc.letrec<{ tree: { text: string; value: boolean } }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.tuple(tie("tree"), fc.constantFrom("and", "or"), tie("tree")).map(([left, word, right]) => ({
          text: `(${left.text}) ${word} (${right.text})`,
          value: word === "and" ? left.value && right.value : left.value || right.value,
        })),
      ),
    }));
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        expect(holds(text)).toBe(value);
      }),
    );
  });

  it("nested without end is refused", () => {
    expect(parseMarker(`${"(".repeat(5000)}os_name == "posix"${")".repeat(5000)}`)).toBeNull();
  });
});
