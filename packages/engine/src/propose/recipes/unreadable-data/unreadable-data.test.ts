import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { unreadableDataRecipe } from "./index.ts";

const FRAMES = `import struct


class FrameError(Exception):
    """A frame that cannot be read; the poller counts it and goes on."""


def body_of(line):
    try:
        return bytes.fromhex(line)
    except ValueError as error:
        raise FrameError("not hexadecimal") from error


def decode(raw):
    kind, value = struct.unpack(">BI", raw)
    return kind, value
`;
const POLL = `from app.frames import FrameError, body_of, decode


def poll(lines):
    broken = 0
    for line in lines:
        try:
            decode(body_of(line))
        except FrameError:
            broken += 1
    return broken
`;

describe("data that a reader of a library cannot read", () => {
  it("is refused as the house refuses such data", async () => {
    const fault = await givenFault({
      files: { "app/frames.py": FRAMES, "app/poll.py": POLL },
      type: "struct.error",
      message: "unpack requires a buffer of 5 bytes",
      trace: [
        ["app/poll.py", "decode(body_of"],
        ["app/frames.py", "struct.unpack"],
      ],
    });
    const text = await fault.fixed(unreadableDataRecipe, "app/frames.py");
    expect(text).toContain(
      '    try:\n        kind, value = struct.unpack(">BI", raw)\n    except struct.error as error:\n        raise FrameError(',
    );
  });

  it("is passed over in a loop that passes over other bad items", async () => {
    const source = `import logging
import zlib

log = logging.getLogger(__name__)


def texts(packets):
    found = []
    for packet in packets:
        if not packet:
            log.warning("an empty packet")
            continue
        body = zlib.decompress(packet)
        found.append(body)
    return found
`;
    const fault = await givenFault({
      files: { "app/packets.py": source },
      type: "zlib.error",
      message: "Error -3 while decompressing data: incorrect header check",
      trace: [["app/packets.py", "zlib.decompress"]],
    });
    const text = await fault.fixed(unreadableDataRecipe, "app/packets.py");
    expect(text).toContain("        except zlib.error:\n            log.warning(");
    expect(text).toContain("            continue\n");
  });

  it("is left to people where the house says nothing", async () => {
    const fault = await givenFault({
      files: {
        "app/read.py": "import zipfile\n\n\ndef names(path):\n    return zipfile.ZipFile(path).namelist()\n",
      },
      type: "zipfile.BadZipFile",
      message: "File is not a zip file",
      trace: [["app/read.py", "zipfile.ZipFile"]],
    });
    expect(fault.patches(unreadableDataRecipe)).toEqual([]);
  });
});
