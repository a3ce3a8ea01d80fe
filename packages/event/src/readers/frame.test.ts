import { describe, expect, it } from "vitest";
import { readAnyEvent } from "../read.ts";

describe("the methods that data classes get while the program runs", () => {
  it.each([
    "<string>",
    "<attrs generated __setattr__>",
    "<sqlalchemy generated _go() wrapper for sqlalchemy.orm.session.Session.scalar>",
  ])("are nobody's lines, so that the line which called them stands for the error: %s", (generated) => {
    const frame = (filename: string, own: string, lineno: number, line: string) => ({
      filename,
      abs_path: `/srv/app/${filename}`,
      function: own,
      module: "plan.model",
      lineno,
      context_line: line,
      in_app: true,
    });
    const event = readAnyEvent(
      Buffer.from(
        JSON.stringify({
          event_id: "0".repeat(32),
          platform: "python",
          exception: {
            values: [
              {
                type: "FrozenInstanceError",
                value: "cannot assign to field 'hours'",
                stacktrace: {
                  frames: [
                    frame("plan/model.py", "extend", 16, "    task.hours = hours"),
                    frame(generated, "__setattr__", 4, "@dataclass(frozen=True)"),
                  ],
                },
              },
            ],
          },
        }),
      ),
    );
    const [own, written] = event.exceptions[0]?.frames ?? [];
    expect(own?.inApp).toBe(true);
    expect([written?.inApp, written?.contextLine]).toEqual([false, null]);
  });
});

describe("functions of libraries that Cython compiled", () => {
  const inAppOf = (frame: Record<string, unknown>) => {
    const stacktrace = { frames: [{ abs_path: "/srv/app/lib/outside/_rows.py", in_app: true, ...frame }] };
    const values = [{ type: "NoResultFound", value: "No row was found", stacktrace }];
    const body = { event_id: "0".repeat(32), platform: "python", exception: { values } };
    return readAnyEvent(Buffer.from(JSON.stringify(body))).exceptions[0]?.frames[0]?.inApp;
  };

  it("are nobody's lines, though their path seems to lie below the working directory", () => {
    const frame = { filename: "lib/outside/_rows.py", module: "outside._rows", lineno: 539 };
    expect(inAppOf({ ...frame, function: "outside._rows.Rows.one" })).toBe(false);
  });

  it("are the application's own where their source lies beside it", () => {
    const frame = {
      filename: "app/rows.pyx",
      module: "app.rows",
      lineno: 5,
      context_line: "    return rows[0]",
    };
    expect(inAppOf({ ...frame, function: "app.rows.first" })).toBe(true);
    expect(inAppOf({ filename: "app/rows.py", module: "app.rows", lineno: 5, function: "first" })).toBe(true);
  });
});
