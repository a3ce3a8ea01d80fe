import { expect, test } from "vitest";
import { GET, POST } from "../app/api/therapists/[id]/slots/route.ts";
import { weekdayOf } from "../lib/calendar.ts";

const url = "https://t.example/api/therapists/koch/slots";
const of = (id: string) => ({ params: Promise.resolve({ id }) });

test("free hours", async () => {
  const response = await GET(new Request(`${url}?day=2026-06-02`), of("koch"));
  expect(await response.json()).toEqual({ day: "2026-06-02", free: ["09:00", "14:00"] });
  expect((await GET(new Request(url), of("nobody"))).status).toBe(404);
});

test("booking", async () => {
  const post = (body: object) =>
    POST(new Request(url, { method: "POST", body: JSON.stringify(body) }), of("koch"));
  expect((await post({ hour: "09:00" })).status).toBe(400);
  expect((await post({ day: "2026-06-02", hour: "10:00" })).status).toBe(409);
});

test("weekdays", () => expect(weekdayOf("2026-06-01")).toBe(1));
