import { readTrace } from "@bugstack/event";
import { describe, expect, it } from "vitest";
import { decisiveException } from "./decisive-exception.ts";

const OWN = '  File "/srv/app/shop/api.py", line 3, in show\n    ';
const LIBRARY = '  File "/usr/lib/python3.11/site-packages/kit/core.py", line 9, in work\n    ';
const HEAD = "Traceback (most recent call last):\n";
const DURING = "\nDuring handling of the above exception, another exception occurred:\n\n";

/** Type of the exception that decides, of a chain of tracebacks. */
function decisive(...parts: readonly string[]): string | undefined {
  const event = readTrace(parts.map((part) => HEAD + part).join(DURING));
  const known = event.exceptions.map((exception) => ({
    ...exception,
    frames: exception.frames.map((frame) => ({ ...frame, inApp: !/site-packages/.test(frame.path ?? "") })),
  }));
  return known[decisiveException({ ...event, exceptions: known })]?.type;
}

describe("the exception that tells what went wrong", () => {
  it("is the one below, where the project raised another on purpose", () => {
    expect(
      decisive(`${OWN}ITEMS[key]\nKeyError: 'a'\n`, `${OWN}raise NotFound(key)\nshop.errors.NotFound: a\n`),
    ).toBe("KeyError");
  });

  it("is the one that an emitter told of, to which nobody listens", () => {
    const event = readTrace(
      [
        "Error: feed a cannot be read",
        "    at Poller.run (/srv/app/poller.js:22:12)",
        "  [cause]: SyntaxError: Unexpected end of JSON input",
        "      at JSON.parse (<anonymous>)",
        "      at Poller.run (/srv/app/poller.js:20:21)",
      ].join("\n"),
    );
    const [below, above] = [event.exceptions[0], event.exceptions.at(-1)];
    if (!below || !above || below === above) throw new Error("the trace has a cause");
    const told = above.frames.map((frame) => ({
      ...frame,
      contextLine: 'this.emit("error", new Error(name));',
    }));
    expect(decisiveException({ ...event, exceptions: [below, { ...above, frames: told }] })).toBe(1);
  });

  it("is what a library told the project, and not what the library made it from", () => {
    expect(
      decisive(
        `${LIBRARY}next(items)\nStopIteration: 0\n`,
        `${OWN}read(text)\n${LIBRARY}raise DecodeError(text)\nkit.DecodeError: bad text\n`,
      ),
    ).toMatch(/DecodeError$/);
  });

  it("is what a library told the project, also where both traces begin in the project", () => {
    expect(
      decisive(
        `${OWN}verify(token)\n${LIBRARY}decode(text)\nTypeError: not encoded\n`,
        `${OWN}verify(token)\n${LIBRARY}raise TokenInvalid(text)\nkit.TokenInvalid: bad token\n`,
      ),
    ).toMatch(/TokenInvalid$/);
  });

  it("is the trouble of the outside world, whatever a library calls it", () => {
    expect(
      decisive(
        `${LIBRARY}connect()\nConnectionRefusedError: [Errno 111] Connection refused\n`,
        `${OWN}load()\n${LIBRARY}raise TransportError(error)\nkit.TransportError: no\n`,
      ),
    ).toBe("ConnectionRefusedError");
  });

  it("is what went wrong while another one was about to be raised", () => {
    expect(
      decisive(
        `${OWN}read(name)\nStillWritten: a.tif\n`,
        `${OWN}raise self.retry(exc=error)\nNameError: name 'self' is not defined\n`,
      ),
    ).toBe("NameError");
  });

  it("is the search that found nothing, and not what Python calls it on its way out of a coroutine", () => {
    expect(
      decisive(
        `${OWN}next(rows)\nStopIteration\n`,
        `${OWN}await show()\nRuntimeError: coroutine raised StopIteration\n`,
      ),
    ).toBe("StopIteration");
  });

  const ABORT = `${OWN}abort(404)\n${LIBRARY}raise self.mapping[code]()\nwerkzeug.exceptions.NotFound: 404 Not Found\n`;

  it("is what went wrong in the page that tells of a refusal", () => {
    const page = `${OWN}return render("missing.html")\n${LIBRARY.replace("core", "urls")}raise BuildError(name)\nkit.urls.BuildError: no endpoint\n`;
    expect(decisive(`${LIBRARY.replace("work", "dispatch")}call()\n${ABORT}`, page)).toMatch(/BuildError$/);
  });

  it("is the error that the project refuses a request for, whoever raises the refusal", () => {
    expect(decisive(`${OWN}ITEMS[key]\nKeyError: 'a'\n`, ABORT)).toBe("KeyError");
  });
});
