import { afterEach, describe, expect, it, vi } from "vitest";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

const FILES = {
  "requirements.txt": "pytest\n",
  "conftest.py": "",
  "desk/__init__.py": "",
  "desk/loans.py":
    "class Loan:\n    def __init__(self, title):\n        self.title = title\n        self.since = None\n\n    @property\n    def label(self):\n        return self.title.upper()\n\n\ndef lend(title, day):\n    loan = Loan(title)\n    loan.since = day\n    return loan\n",
  "desk/letters.py":
    'def reminder(loan, today):\n    days = today - loan.since\n    return f"{loan.label()} is out for {days} days"\n',
  "tests/test_loans.py":
    'from desk.loans import lend\n\n\ndef test_lend():\n    loan = lend("emma", 3)\n    assert loan.since == 3\n    assert repr(loan.label) == "\'EMMA\'"\n',
};

const CRASH: Crash = {
  files: FILES,
  type: "TypeError",
  message: "'str' object is not callable",
  trace: [["desk/letters.py", "return f", { loan: "<desk.loans.Loan object at 0x7f10>", today: "9" }]],
};

describe.skipIf(testEnvironment() === null)("an object of which only its class was captured", () => {
  it("is what a test holds at its end, in a state that the constructor alone does not make", async () => {
    const crash = await openCrash(CRASH);
    opened.push(crash);
    const reproduction = await crash.reproduce();
    if (!reproduction.reproduced) throw new Error(reproduction.sentence);
    expect(reproduction.test?.source).toContain("reminder(loan, 9)");
    expect(reproduction.test?.source).toContain('loan = lend("emma", 3)');
  });
});
