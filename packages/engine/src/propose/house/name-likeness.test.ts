import { describe, expect, it } from "vitest";
import { likelyName } from "./name-likeness.ts";

describe("the name that was probably meant", () => {
  it.each([
    ["retention_days", ["retentionDays", "target"], "retentionDays", "spelling"],
    ["line", ["lines", "total"], "lines", "spelling"],
    ["recipent", ["recipient", "text"], "recipient", "spelling"],
    ["customer", ["customer_id", "total"], "customer_id", "words"],
    ["quantity", ["qty", "article"], "qty", "words"],
    ["address", ["addr", "name"], "addr", "words"],
    ["hours_per_week", ["started_on", "weekly_hours"], "weekly_hours", "overlap"],
  ])("of %s in %j", (name, names, wanted, by) => {
    expect(likelyName(name, names)).toEqual({ name: wanted, by });
  });

  it.each([
    ["color", ["title", "price", "stock"]],
    ["total", ["total_net", "total_gross"]],
    ["user_id", ["order_id", "cart_id"]],
    ["name", ["nickname", "age"]],
  ])("of %s is none in %j", (name, names) => {
    expect(likelyName(name, names)).toBeNull();
  });
});
