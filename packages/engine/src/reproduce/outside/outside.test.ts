import { afterEach, describe, expect, it, vi } from "vitest";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

async function shown(given: Crash): Promise<string | null> {
  const crash = await openCrash(given);
  opened.push(crash);
  const reproduction = await crash.reproduce();
  return reproduction.reproduced ? (reproduction.test?.source ?? "") : null;
}

const PROJECT = {
  "requirements.txt": "pytest\n",
  "conftest.py": "",
  "tests/test_none.py": "def test_none():\n    pass\n",
};

describe.skipIf(testEnvironment() === null)("a handler that fails itself", () => {
  it("is entered by a call of the project that fails as it did", async () => {
    const source = await shown({
      files: {
        ...PROJECT,
        "depot/__init__.py": "",
        "depot/scale.py":
          'class Jammed(Exception):\n    def __init__(self, crate, code=0):\n        super().__init__(f"crate {crate}: code {code}")\n        self.code = code\n\n\nclass Scale:\n    def weigh(self, crate):\n        raise OSError(5, "no such device")\n',
        "depot/weighing.py":
          "from depot.scale import Jammed, Scale\n\n\ndef weigh_all(crates):\n    scale = Scale()\n    found = {}\n    for crate in crates:\n        try:\n            found[crate] = scale.weigh(crate)\n        except Jammed as jam:\n            found[crate] = -jam.number\n    return found\n",
      },
      handling: {
        type: "depot.scale.Jammed",
        message: "crate c9: code 4",
        trace: [
          ["depot/weighing.py", "found[crate] = scale", { crates: ["'c9'"] }],
          ["depot/scale.py", "raise OSError", { crate: "'c9'" }],
        ],
      },
      type: "AttributeError",
      message: "'Jammed' object has no attribute 'number'",
      trace: [["depot/weighing.py", "-jam.number", { crates: ["'c9'"], crate: "'c9'" }]],
    });
    expect(source).toContain(
      'with patch.object(Scale, "weigh", side_effect=Jammed(crate="c9", code=4)):\n        weigh_all(["c9"])',
    );
  });

  it("is entered by a library's function that fails, under the name that the module has for it", async () => {
    const source = await shown({
      files: {
        ...PROJECT,
        "feeds.py":
          "from urllib.error import URLError\nfrom urllib.request import urlopen\n\n\ndef fetch(address):\n    try:\n        return urlopen(address).read()\n    except URLError as error:\n        return error.status_code\n",
      },
      handling: {
        type: "URLError",
        module: "urllib.error",
        message: "<urlopen error timed out>",
        trace: [["feeds.py", "urlopen(address)", { address: "'http://test.invalid/a'" }]],
      },
      type: "AttributeError",
      message: "'URLError' object has no attribute 'status_code'",
      trace: [["feeds.py", "error.status_code", { address: "'http://test.invalid/a'" }]],
    });
    expect(source).toContain('with patch("feeds.urlopen", side_effect=URLError("timed out")):');
  });

  it("is not shown where it does not fail", async () => {
    const source = await shown({
      files: {
        ...PROJECT,
        "feeds.py":
          "from urllib.request import urlopen\n\n\ndef fetch(address):\n    try:\n        return urlopen(address).read()\n    except OSError as error:\n        return str(error)\n",
      },
      handling: {
        type: "OSError",
        message: "down",
        trace: [["feeds.py", "urlopen(address)", { address: "'http://test.invalid/a'" }]],
      },
      type: "AttributeError",
      message: "'OSError' object has no attribute 'code'",
      trace: [["feeds.py", "return str(error)", { address: "'http://test.invalid/a'" }]],
    });
    expect(source).toBeNull();
  });
});

const READER =
  'import json\nimport os\n\n\nclass Seen:\n    def __init__(self, folder):\n        self.path = os.path.join(folder, "seen.json")\n\n    def load(self):\n        if not os.path.exists(self.path):\n            return {}\n        with open(self.path, encoding="utf-8") as file:\n            return json.load(file)\n';

describe.skipIf(testEnvironment() === null)("what lies outside of the program", () => {
  it("is a file that is empty", async () => {
    const source = await shown({
      files: { ...PROJECT, "seen.py": READER },
      type: "json.decoder.JSONDecodeError",
      message: "Expecting value: line 1 column 1 (char 0)",
      trace: [["seen.py", "return json.load", { self: "<seen.Seen object at 0x7f>", folder: "'state'" }]],
      thrownIn: "raw_decode",
    });
    expect(source).toContain(
      'patch("os.path.exists", return_value=True), patch("builtins.open", mock_open(read_data=""))',
    );
  });

  it("is a variable that the tests do not set, read by another module", async () => {
    const source = await shown({
      files: {
        ...PROJECT,
        "mail/__init__.py": "",
        "mail/settings.py": 'import os\n\nRETRIES = os.environ.get("MAIL_RETRIES", 3)\n',
        "mail/send.py":
          "from mail.settings import RETRIES\n\n\ndef send(text):\n    for _ in range(RETRIES):\n        if text:\n            return True\n    return False\n",
      },
      type: "TypeError",
      message: "'str' object cannot be interpreted as an integer",
      trace: [["mail/send.py", "range(RETRIES)", { text: "'hi'" }]],
    });
    expect(source).toContain('with patch.dict("os.environ", {"MAIL_RETRIES": "3"}):');
    expect(source).toContain('reload(settings)\n            reload(import_module("mail.send"))');
  });
});
