import assert from "node:assert/strict"
import test from "node:test"
import { Funnel } from "../src/funnel.js"
import { normalise } from "../src/normalise.js"
import { returning } from "../src/retention.js"

const raw = (event, userId, ts = "2026-01-05T08:00:00Z", properties) => normalise({ event, userId, ts, properties })

test("normalise", () => {
  assert.deepEqual(raw("Visit", "u1"), {
    name: "visit",
    user: "u1",
    at: new Date("2026-01-05T08:00:00Z"),
    props: {},
  })
})

test("steps", () => {
  const funnel = new Funnel(["visit", "signup"])
  funnel.add(raw("Visit", "u1"))
  funnel.add(raw("Signup", "u1"))
  funnel.add(raw("Visit", "u2"))
  funnel.add(raw("Visit", "us", undefined, { internal: true }))
  assert.deepEqual(funnel.steps(), [
    { step: "visit", users: 2 },
    { step: "signup", users: 1 },
  ])
})

test("returning", () => {
  const events = [raw("Visit", "u1"), raw("Visit", "u2"), raw("Visit", "u1", "2026-01-06T08:00:00Z")]
  assert.deepEqual(returning(events), ["u1"])
})
