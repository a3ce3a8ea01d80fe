import { describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { meetingKindsRecipe } from "./index.ts";

async function fixed(source: string, error: string, statement: string, at: string): Promise<string | null> {
  const found = await investigateJavascript(
    { "a.js": source },
    error,
    [{ path: "a.js", statement, at }],
    null,
  );
  try {
    const [patch] = patchesOf(meetingKindsRecipe, found.investigation);
    return patch ? patched({ "a.js": source }, patch, "a.js") : null;
  } finally {
    found.close();
  }
}

describe("a field that two readers fill", () => {
  const jobs = (due: string) => `export function ofRow(row) {
  return { id: row.id, due: new Date(row.due) };
}

export function ofMessage(message) {
  const { id, due } = JSON.parse(message);
  return { id, ${due} };
}

export function late(job, now) {
  return job.due.getTime() < now;
}
`;

  it("is made of what came from outside as at the other reader", async () => {
    expect(
      await fixed(jobs("due"), "TypeError: job.due.getTime is not a function", "job.due", "getTime"),
    ).toBe(jobs("due: new Date(due)"));
  });

  it("stays where the other reader calculates it", async () => {
    const source = jobs("due").replace("new Date(row.due)", "new Date(row.due + DAY)");
    expect(
      await fixed(source, "TypeError: job.due.getTime is not a function", "job.due", "getTime"),
    ).toBeNull();
  });

  it("stays where both read it alike", async () => {
    const source = jobs("due").replace("new Date(row.due)", "row.due");
    expect(
      await fixed(source, "TypeError: job.due.getTime is not a function", "job.due", "getTime"),
    ).toBeNull();
  });
});

describe("a BigInt that came along with others", () => {
  const scan = (size: string) => `import { stat } from "node:fs/promises";

export async function scan(paths) {
  const files = [];
  for (const path of paths) {
    const { ino, size } = await stat(path, { bigint: true });
    files.push({ path, ino, ${size} });
  }
  return files;
}

export function total(files) {
  return files.reduce((sum, file) => sum + file.size, 0);
}
`;
  const mixed = "TypeError: Cannot mix BigInt and other types, use explicit conversions";

  it("becomes a number in the record that is handed on", async () => {
    expect(await fixed(scan("size"), mixed, "sum + file.size", "sum + file")).toBe(
      scan("size: Number(size)"),
    );
  });

  it("stays where somebody calculates with it as a BigInt", async () => {
    const source = `${scan("size")}\nexport const blocks = (file) => file.size / 4096n;\n`;
    expect(await fixed(source, mixed, "sum + file.size", "sum + file")).toBeNull();
  });
});

describe("a key of another kind than the keys", () => {
  const absent = "TypeError: Cannot read properties of undefined (reading 'size')";
  const house = (lockers: string) => `export function open({ lockers, halls }) {
  return {
    halls: new Map(Object.entries(halls).map(([no, name]) => [Number(no), name])),
    lockers: ${lockers},
  };
}

const house = open({ lockers: { 2: { size: "L" } }, halls: { 1: "north" } });
const locker = house.lockers.get(2);
export const size = locker.size;
`;

  it("is kept as its sibling keeps it", async () => {
    expect(
      await fixed(house("new Map(Object.entries(lockers))"), absent, "size = locker.size", "size;"),
    ).toBe(house("new Map(Object.entries(lockers).map(([no, name]) => [Number(no), name]))"));
  });

  it("is looked for as what the keys are where nothing else is shown", async () => {
    const source = `const rows = [{ number: "12", size: 1 }];
const byNumber = new Map(rows.map((row) => [row.number, row]));

export function sizeOf() {
  return byNumber.get(12).size;
}
`;
    expect(await fixed(source, absent, "byNumber.get(12).size", "size;")).toBe(
      source.replace("get(12)", "get(String(12))"),
    );
  });

  it("stays where the key is of the same kind", async () => {
    const source = house("new Map(Object.entries(lockers))").replace("get(2)", 'get("2")');
    expect(await fixed(source, absent, "size = locker.size", "size;")).toBeNull();
  });
});

describe("a parameter that several callers give", () => {
  const stops = (from: string) => `const stops = new Map([
  [11, { zone: 1 }],
  [12, { zone: 2 }],
]);

function zoneOf(number) {
  return stops.get(number).zone;
}

export const shown = (line) => zoneOf(Number(line.split(";")[0]));

export function fare(text) {
  const [from] = text.split("-");
  return 200 + zoneOf(${from});
}
`;

  it("is given by all as the kind that is looked for", async () => {
    const absent = "TypeError: Cannot read properties of undefined (reading 'zone')";
    expect(await fixed(stops("from"), absent, "stops.get(number).zone", "zone;")).toBe(stops("Number(from)"));
  });
});

describe("a piece of a stream", () => {
  const count = (chunk: string, before = "") => `export async function lines(stream) {
  ${before}let count = 0;
  for await (const chunk of stream) count += ${chunk}.split("\\n").length;
  return count;
}
`;
  const said = "TypeError: chunk.split is not a function";

  it("is bytes, and becomes a text where it is used as one", async () => {
    expect(await fixed(count("chunk"), said, "chunk.split", "split")).toBe(count("String(chunk)"));
  });

  it("stays where the stream was told its encoding", async () => {
    expect(
      await fixed(count("chunk", 'stream.setEncoding("utf8");'), said, "chunk.split", "split"),
    ).toBeNull();
  });
});
