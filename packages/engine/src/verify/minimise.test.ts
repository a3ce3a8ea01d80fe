import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CandidateEdit } from "../propose/candidate.ts";
import { editUnits, minimise, type Unit } from "./minimise.ts";

function edit(start: number, part: string): CandidateEdit {
  return { path: "a.py", start, end: start, replacement: `line ${start}\n`, part };
}

const unitsOf = async (edits: readonly CandidateEdit[]) => editUnits(edits);

const needs = (wanted: readonly CandidateEdit[]) => async (units: readonly Unit[]) =>
  units.map(({ rest }) => {
    const absent = wanted.filter((one) => !rest.includes(one));
    return absent.length > 0 ? absent.map((one) => `test ${one.start}`) : null;
  });

describe("minimise", () => {
  it("keeps what is needed, and says what needs it", async () => {
    const edits = [edit(1, "fix"), edit(2, "header")];
    const minimised = await minimise(edits, unitsOf, needs(edits));
    expect(minimised).toMatchObject({ edits, dropped: [] });
    expect([...minimised.needed]).toEqual([
      ["part fix", ["test 1"]],
      ["part header", ["test 2"]],
    ]);
  });

  it("leaves out a part that nothing needs", async () => {
    const [fix, other] = [edit(1, "fix"), edit(2, "tidying")];
    expect(await minimise([fix, other], unitsOf, needs([fix]))).toMatchObject({
      edits: [fix],
      dropped: ["part tidying"],
    });
  });

  it("leaves out a superfluous edit inside a part", async () => {
    const [fix, blank] = [edit(1, "fix"), edit(2, "fix")];
    expect((await minimise([fix, blank], unitsOf, needs([fix]))).edits).toEqual([fix]);
  });

  it("keeps what is one change at several places as a whole, or leaves it out as a whole", async () => {
    const renamed = [edit(1, "fix"), edit(2, "fix")].map((one) => ({ ...one, together: "fix" }));
    const [one, two] = renamed as [CandidateEdit, CandidateEdit];
    const other = edit(3, "fix");
    expect((await minimise([one, two, other], unitsOf, needs([one]))).edits).toEqual([one, two]);
    expect((await minimise([one, two, other], unitsOf, needs([other]))).edits).toEqual([other]);
  });

  it("keeps one of two edits that replace each other", async () => {
    const [one, two] = [edit(1, "a"), edit(2, "b")];
    const either = async (units: readonly Unit[]) =>
      units.map(({ rest }) => (rest.length > 0 ? null : ["test"]));
    expect((await minimise([one, two], unitsOf, either)).edits).toHaveLength(1);
  });

  it("ends with exactly the needed edits, whatever they are", async () => {
    const all = [edit(1, "a"), edit(2, "a"), edit(3, "b"), edit(4, "b"), edit(5, "c")];
    await fc.assert(
      fc.asyncProperty(fc.subarray(all, { minLength: 1 }), async (wanted) => {
        expect((await minimise(all, unitsOf, needs(wanted))).edits).toEqual(wanted);
      }),
    );
  });
});
