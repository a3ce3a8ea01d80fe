import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type ProjectFiles, writeProject } from "./conformance.ts";
import { exampleVariables } from "./example-variables.ts";
import { nodeVariables } from "./node/required-variables.ts";
import { pythonVariables } from "./python/required-variables.ts";
import { openTree } from "./tree-files.ts";

const folders: string[] = [];

function tree(files: ProjectFiles) {
  const directory = mkdtempSync(join(tmpdir(), "bugstack-variables-"));
  folders.push(directory);
  writeProject(directory, files);
  return openTree(directory);
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("variables that an application cannot start without", () => {
  const python = (files: ProjectFiles, root = "") => exampleVariables(tree(files), root, pythonVariables);
  const node = (files: ProjectFiles, root = "") => exampleVariables(tree(files), root, nodeVariables);
  const example = "# keys\nexport SITE_KEY='change me' # later\nSTORE_URL=sqlite:///x.db\nEMPTY=\nMODE=dev\n";

  it("get the values of the repository's example", async () => {
    const settings =
      'import os\n\nKEY = os.environ["SITE_KEY"]\nURL = env("STORE_URL")\nEMPTY = os.environ["EMPTY"]\n';
    expect(await python({ "site/settings.py": settings, ".env.example": example })).toEqual({
      SITE_KEY: "change me",
      STORE_URL: "sqlite:///x.db",
    });
  });

  it("are the fields of pydantic's settings without a default, from an example above the project too", async () => {
    const settings =
      'class Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="SITE_")\n\n    key: str\n    mode: str = "live"\n';
    const files = { "api/config.py": settings, ".env.sample": `${example}SITE_MODE=x\n` };
    expect(await python(files, "api")).toEqual({ SITE_KEY: "change me" });
  });

  it("are those of a schema or read alone in JavaScript", async () => {
    const files = {
      "src/env.ts":
        'export const env = z.object({\n  SITE_KEY: z.string(),\n  MODE: z.string().default("live"),\n}).parse(process.env);\n',
      "src/store.ts": "connect(process.env.STORE_URL!);\n",
      ".env.template": example,
    };
    expect(await node(files)).toEqual({ SITE_KEY: "change me", STORE_URL: "sqlite:///x.db" });
    const inOneLine =
      'z.object({ SITE_KEY: z.string(), MODE: z.string().default("x"), STORE_URL: z.url() }).parse(process.env);\n';
    expect(await node({ "src/env.ts": inOneLine, ".env.example": example })).toEqual({
      SITE_KEY: "change me",
      STORE_URL: "sqlite:///x.db",
    });
  });

  it("are taken from the continuous integration before the example", async () => {
    const workflow =
      "jobs:\n  test:\n    env:\n      SITE_KEY: ci-key\n      STORE_URL: $" +
      "{{ secrets.STORE }}\n    steps: []\n";
    const files = {
      "s.py": 'k = os.environ["SITE_KEY"], os.environ["STORE_URL"]\n',
      ".env.example": example,
    };
    expect(await python({ ...files, ".github/workflows/test.yml": workflow })).toEqual({
      SITE_KEY: "ci-key",
      STORE_URL: "sqlite:///x.db",
    });
  });

  it("are those that the application loads itself, where such a file is there", async () => {
    const files = {
      "s.py": 'k = os.environ["SITE_KEY"]\n',
      ".env.example": example,
      ".env": "SITE_KEY=own\n",
    };
    expect(await python(files)).toEqual({ SITE_KEY: "own" });
  });

  it("are left to what has another value, or sets them", async () => {
    const read = 'import os\n\nKEY = os.environ["SITE_KEY"]\n';
    const left: readonly ProjectFiles[] = [
      { "s.py": 'KEY = os.environ.get("SITE_KEY", "x")\n' },
      { "s.py": 'os.environ["SITE_KEY"] = "x"\n' },
      { "s.py": 'KEY = config("SITE_KEY", default="x")\n' },
      { "s.py": read, "tests/conftest.py": 'os.environ["SITE_KEY"] = "x"\n' },
      { "s.py": read, "pytest.ini": "[pytest]\nenv =\n    SITE_KEY=x\n" },
    ];
    for (const files of left) expect(await python({ ...files, ".env.example": example })).toEqual({});
    const leftInJavaScript: readonly ProjectFiles[] = [
      { "s.js": 'const key = process.env.SITE_KEY ?? "x";\n' },
      { "s.js": 'const key = process.env.SITE_KEY || "x";\n' },
      { "s.js": "if (process.env.SITE_KEY === 'x') start();\n" },
      { "s.js": "start(process.env.SITE_KEY);\n", "test/setup.js": 'process.env.SITE_KEY = "x";\n' },
    ];
    for (const files of leftInJavaScript)
      expect(await node({ ...files, ".env.example": example })).toEqual({});
  });

  it("are none of the programs that run the tests", async () => {
    const files = {
      "s.py": 'p = os.environ["PATH"], os.environ["PYTHONPATH"]\n',
      ".env.example": "PATH=/x\nPYTHONPATH=/y\n",
    };
    expect(await python(files)).toEqual({});
  });
});
