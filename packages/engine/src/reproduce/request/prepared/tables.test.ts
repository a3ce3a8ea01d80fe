import { describe, expect, it } from "vitest";
import { tablesIn } from "./tables.ts";

describe("the tables of a text", () => {
  it("have their columns, what these must hold, and what they refer to", () => {
    const [courses, enrolments] = tablesIn(`
SCHEMA = """
create table if not exists courses (id integer primary key, title text not null, seats integer default 5);
CREATE TABLE "enrolments" (
    course integer not null references courses (id), -- the course, that is
    email VARCHAR(80) NOT NULL,
    state text check (state in ('open', 'done')),
    primary key (course, email)
);
"""`);
    expect(courses?.name).toBe("courses");
    expect(
      courses?.columns.map(({ name, isKey, isRequired, hasDefault }) => [
        name,
        isKey,
        isRequired,
        hasDefault,
      ]),
    ).toEqual([
      ["id", true, true, false],
      ["title", false, true, false],
      ["seats", false, false, true],
    ]);
    expect(
      enrolments?.columns.map(({ name, type, isRequired, refersTo, allowed }) => [
        name,
        type,
        isRequired,
        refersTo,
        allowed,
      ]),
    ).toEqual([
      ["course", "INTEGER", true, "courses", null],
      ["email", "VARCHAR(80)", true, null, null],
      ["state", "TEXT", false, null, "open"],
    ]);
  });

  it.each([
    "create table x (",
    "create table (a text)",
    "select 'create table y'",
    "create table z (a 'b, c text",
  ])("are none where the text cannot be read: %s", (text) => {
    expect(tablesIn(text)).toEqual([]);
  });
});
