import { describe, expect, it } from "vitest";
import type { CandidateEdit } from "../propose/candidate.ts";
import { editUnits } from "./minimise.ts";
import { togetherInLines } from "./one-line.ts";

const TEXT = 'link = url_for("show", id=album.id)\nsend(link)\n';
const read = async () => Buffer.from(TEXT);

function edit(found: string, replacement: string, part = "fix"): CandidateEdit {
  const start = TEXT.indexOf(found);
  return { path: "a.py", start, end: start + found.length, replacement, part };
}

describe("edits of one line", () => {
  const key = edit("id=", "slug=");
  const value = edit("album.id", "album.slug");

  it("are one change, of which no half is left out", async () => {
    const units = editUnits(await togetherInLines([key, value], read));
    expect(units).toEqual([]);
  });

  it("stand for themselves where they are of two lines, or of two parts", async () => {
    const below = edit("send", "post");
    const other = edit("album.id", "album.slug", "other");
    expect(await togetherInLines([key, below], read)).toEqual([key, below]);
    expect(await togetherInLines([key, other], read)).toEqual([key, other]);
  });

  it("stay with the change that they are said to belong to", async () => {
    const renamed = { ...key, together: "name" };
    expect(await togetherInLines([renamed, value], read)).toEqual([renamed, value]);
  });
});
