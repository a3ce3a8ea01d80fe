import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CanonicalEvent, readAnyEvent } from "@bugstack/event";
import { afterEach, describe, expect, it } from "vitest";
import { type ProjectFiles, writeProject } from "../toolchains/conformance.ts";
import { openGround } from "./ground.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An event whose only frame lies at `path` on the machine that failed. */
function eventAt(path: string, line: number, text: string): CanonicalEvent {
  const frame = {
    filename: path,
    abs_path: path,
    function: "show",
    lineno: line,
    context_line: text,
    in_app: true,
  };
  const exception = { type: "TypeError", value: "no pages", stacktrace: { frames: [frame] } };
  const body = { event_id: "a".repeat(32), platform: "other", exception: { values: [exception] } };
  return readAnyEvent(Buffer.from(JSON.stringify(body)));
}

async function rootOf(files: ProjectFiles, event: CanonicalEvent): Promise<string | undefined> {
  const directory = mkdtempSync(join(tmpdir(), "bugstack-ground-"));
  folders.push(directory);
  writeProject(directory, files);
  const tree = { directory, origin: null };
  const ground = await openGround({ testCommand: null }, { commit: null, tree }, event);
  ground.investigation.code.dispose();
  return ground.investigation.detection?.root;
}

describe("the project that an error belongs to", () => {
  const show = "function show(book) {\n  return book.pages;\n}\n\nmodule.exports = { show };\n";
  const twoPackages: ProjectFiles = {
    "client/package.json": '{"name":"client","scripts":{"test":"vitest"}}',
    "client/src/show.js": show.replace("pages", "title"),
    "server/package.json": '{"name":"server","scripts":{"test":"node --test"}}',
    "server/src/show.js": show,
  };

  it("is the one whose folder became the root of the machine that failed", async () => {
    expect(await rootOf(twoPackages, eventAt("/app/src/show.js", 2, "  return book.pages;"))).toBe("server");
    expect(await rootOf(twoPackages, eventAt("/app/src/show.js", 2, "  return book.title;"))).toBe("client");
  });

  it("is told by its code where several services name their modules alike", async () => {
    const services: ProjectFiles = {
      "services/orders/requirements.txt": "",
      "services/orders/app/main.py": "def show(order):\n    return order.total\n",
      "services/users/requirements.txt": "",
      "services/users/app/main.py": "def show(user):\n    return user.email\n",
    };
    const event = eventAt("/usr/src/app/app/main.py", 2, "    return user.email");
    expect(await rootOf(services, event)).toBe("services/users");
  });

  it("is told by the whole path where that is one of the repository", async () => {
    expect(await rootOf(twoPackages, eventAt("client/src/show.js", 2, "  return book.title;"))).toBe(
      "client",
    );
  });

  it("is the first one where nothing of the error stands in the repository", async () => {
    expect(await rootOf(twoPackages, eventAt("/app/other.js", 2, "  return 1;"))).toBe("client");
  });
});
