import { expect, it } from "vitest";
import { textsTried } from "../variants.testing.ts";

const includes = (tried: readonly string[], wanted: string) => tried.some((text) => text.includes(wanted));

const CHAIN = `export class Chain {
  constructor() {
    this.first = null;
    this.last = null;
    this.size = 0;
  }
  append(link) {
    if (!this.first) this.first = link;
    this.last = link;
    this.size++;
  }
  prepend(link) {
    link.next = this.first;
    this.first = link;
  }
}
`;

it("a member that is set beside another one elsewhere is set here too", async () => {
  const tried = await textsTried({ "chain.mjs": CHAIN }, { path: "chain.mjs", line: 14 });
  expect(includes(tried, "this.first = link;\n    if (!this.last) this.last = this.first;\n")).toBe(true);
  expect(includes(tried, "this.first = link;\n    this.size += 1;\n")).toBe(true);
  expect(includes(tried, "if (!this.first) this.first")).toBe(false);
});

it("so it is in Python", async () => {
  const module =
    "class Shelf:\n    def __init__(self):\n        self.rows = []\n        self.count = 0\n\n    def put(self, row):\n        self.rows.append(row)\n        self.count += 1\n\n    def take(self):\n        row = self.rows.pop()\n        return row\n";
  const tried = await textsTried({ "shelf.py": module }, { path: "shelf.py", line: 11 });
  expect(includes(tried, "row = self.rows.pop()\n        self.count -= 1\n        return row")).toBe(true);
});

it("a member that the function sets already is left as it is", async () => {
  const tried = await textsTried({ "chain.mjs": CHAIN }, { path: "chain.mjs", line: 9 });
  expect(includes(tried, "this.last = link;\n    this.size += 1;\n")).toBe(false);
});
