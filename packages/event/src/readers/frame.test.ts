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
