import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { applicationContextRecipe } from "./index.ts";

const APPLICATION = "Working outside of application context.";
const REQUEST = "Working outside of request context.";

async function fixed(source: string, line: string, message: string): Promise<string | null> {
  const fault = await givenFault({
    files: { "app/jobs.py": source },
    type: "RuntimeError",
    message,
    trace: [["app/jobs.py", line]],
  });
  return fault.fixed(applicationContextRecipe, "app/jobs.py");
}

describe("work that is handed to a thread", () => {
  it("is given the application and works in its context", async () => {
    const source = `import threading

from flask import current_app


def send(ticket):
    deliver(current_app.config["SENDER"], ticket)


def notify(ticket):
    threading.Thread(target=send, args=(ticket,)).start()
`;
    const after = await fixed(source, "deliver(", APPLICATION);
    expect(after).toContain(
      'def send(app, ticket):\n    with app.app_context():\n        deliver(current_app.config["SENDER"], ticket)',
    );
    expect(after).toContain("args=(current_app._get_current_object(), ticket,)");
  });

  it("is given it by the pool as well, and without other values", async () => {
    const source = `from flask import current_app


def sweep():
    clean(current_app.config["FOLDER"])


def sweep_later(pool):
    pool.submit(sweep)
`;
    const after = await fixed(source, "clean(", APPLICATION);
    expect(after).toContain("def sweep(app):");
    expect(after).toContain("pool.submit(sweep, current_app._get_current_object())");
  });

  it("is given what it reads of the request", async () => {
    const source = `import threading

from flask import request


def record(page):
    keep(page, request.headers.get("User-Agent"))


def seen(page):
    threading.Thread(target=record, args=(page,)).start()
`;
    const after = await fixed(source, "keep(", REQUEST);
    expect(after).toContain("def record(user_agent, page):\n    keep(page, user_agent)");
    expect(after).toContain('args=(request.headers.get("User-Agent"), page,)');
  });

  it("stays where somebody calls it too", async () => {
    const source = `import threading

from flask import current_app


def send(ticket):
    deliver(current_app.config["SENDER"], ticket)


def notify(ticket):
    threading.Thread(target=send, args=(ticket,)).start()


def again(ticket):
    send(ticket)
`;
    expect(await fixed(source, "deliver(", APPLICATION)).toBeNull();
  });
});
