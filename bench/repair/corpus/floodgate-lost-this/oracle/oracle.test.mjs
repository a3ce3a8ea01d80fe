import assert from "node:assert/strict";
import test from "node:test";
import recording from "../lib/recorder.js";
import sources from "../lib/source.js";

test("the source resets the recorder", () => {
  const source = new sources.Source();
  const [one, two] = [new recording.Recorder(source), new recording.Recorder(source)];
  for (const line of ["level 212", "reset", "level 199", "reset", "level 7"]) source.feed(line);
  for (const recorder of [one, two]) assert.deepEqual(recorder.summary(), { levels: [7], highest: 7, resets: 2 });
});

test("the others are as they were", () => {
  const source = new sources.Source();
  const recorder = new recording.Recorder(source);
  source.feed("level 3");
  recorder.reset();
  assert.deepEqual(recorder.summary(), { levels: [], highest: null, resets: 1 });
  assert.equal(Object.keys(source).includes("resets"), false);
});
