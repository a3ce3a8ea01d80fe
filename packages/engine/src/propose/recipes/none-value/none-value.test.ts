import { describe, expect, it } from "vitest";
import { type GivenFault, givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { noneValueRecipe } from "./index.ts";

async function given(fault: Omit<GivenFault, "type">): Promise<OpenedFault> {
  return givenFault({ ...fault, type: "TypeError" });
}

const SUM = "unsupported operand type(s) for +=: 'int' and 'NoneType'";

describe("a None that is added up", () => {
  const source = `def minutes(rows):
    total = 0
    for row in rows:
        total += row["minutes"] or 0
    return total


def scores(rows):
    total = 0
    for row in rows:
        total += row["score"]
    return total
`;

  it("counts as the other sums of the house count it", async () => {
    const fault = await given({
      files: { "app/sums.py": source },
      message: SUM,
      trace: [["app/sums.py", 'row["score"]']],
    });
    expect(await fault.fixed(noneValueRecipe, "app/sums.py")).toContain('total += row["score"] or 0\n');
    expect(fault.patches(noneValueRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("is left to people where the house shows no such sum", async () => {
    const alone = source.slice(source.indexOf("def scores"));
    const fault = await given({
      files: { "app/sums.py": alone },
      message: SUM,
      trace: [["app/sums.py", 'row["score"]']],
    });
    expect(fault.patches(noneValueRecipe)).toEqual([]);
  });

  it("is never a made up amount of money", async () => {
    const money =
      'def total(rows):\n    result = []\n    for row in rows:\n        result += row["prices"]\n    return result\n';
    const fault = await given({
      files: { "app/pay.py": money },
      message: "unsupported operand type(s) for +=: 'list' and 'NoneType'",
      trace: [["app/pay.py", 'row["prices"]']],
    });
    expect(fault.patches(noneValueRecipe)).toEqual([]);
  });
});

describe("a None that is looped over", () => {
  it("comes from a function without its return", async () => {
    const source = `def tags_of(post):
    if post.tags:
        names = post.tags.split()
    else:
        names = []


def show(post):
    return [tag.upper() for tag in tags_of(post)]
`;
    const fault = await given({
      files: { "app/tags.py": source },
      message: "'NoneType' object is not iterable",
      trace: [["app/tags.py", "tag.upper()"]],
    });
    expect(await fault.fixed(noneValueRecipe, "app/tags.py")).toContain(
      "names = post.tags.split()\n        return names\n",
    );
  });

  it("has no rounds where it may be absent, as a guess", async () => {
    const fault = await given({
      files: { "app/tags.py": "def show(post):\n    for tag in post.tags:\n        print(tag)\n" },
      message: "'NoneType' object is not iterable",
      trace: [["app/tags.py", "for tag in post.tags"]],
    });
    expect(await fault.fixed(noneValueRecipe, "app/tags.py")).toContain("for tag in (post.tags or []):");
    expect(fault.patches(noneValueRecipe)[0]).toMatchObject({ basis: "guess" });
  });
});

describe("a None among items that the house sorts out", () => {
  it("is noted, and the rest goes on", async () => {
    const source = `def bill(orders, log):
    lines = []
    for order in orders:
        if order.closed:
            log.warning("order %s is closed", order.id)
            continue
        lines.append(order.total * 2)
    return lines
`;
    const fault = await givenFault({
      files: { "app/bill.py": source },
      type: "TypeError",
      message: "unsupported operand type(s) for *: 'NoneType' and 'int'",
      trace: [["app/bill.py", "lines.append"]],
    });
    expect(await fault.fixed(noneValueRecipe, "app/bill.py")).toContain(
      '        if order.total is None:\n            log.warning("order %s: total is required", order.id)\n            continue\n',
    );
  });
});

describe("a lookup of the house that missed, outside of a web framework", () => {
  it("raises what others raise for it, and what somebody catches", async () => {
    const source = `from app.errors import UnknownMember


class Members:
    def __init__(self, rows):
        self.rows = rows

    def find(self, number):
        return self.rows.get(number)

    def remove(self, number):
        member = self.find(number)
        if member is None:
            raise UnknownMember(number)
        del self.rows[number]

    def fee(self, number):
        member = self.find(number)
        return member["fee"]
`;
    const fault = await givenFault({
      files: {
        "app/errors.py": "class UnknownMember(Exception):\n    pass\n",
        "app/members.py": source,
        "app/main.py":
          "from app.errors import UnknownMember\n\n\ndef run(members, number):\n    try:\n        print(members.fee(number))\n    except UnknownMember as error:\n        print(error)\n",
      },
      type: "TypeError",
      message: "'NoneType' object is not subscriptable",
      trace: [
        ["app/main.py", "print(members.fee"],
        ["app/members.py", 'return member["fee"]'],
      ],
    });
    expect(await fault.fixed(noneValueRecipe, "app/members.py")).toContain(
      '        member = self.find(number)\n        if member is None:\n            raise UnknownMember(number)\n        return member["fee"]\n',
    );
  });
});

describe("a None among many", () => {
  const broken = async (source: string, line: string, message: string) => {
    const fault = await givenFault({
      files: { "app/many.py": source },
      type: "TypeError",
      message,
      trace: [["app/many.py", line]],
    });
    return { fault, text: await fault.fixed(noneValueRecipe, "app/many.py") };
  };

  it("is sorted as the house sorts those without a value", async () => {
    const { fault, text } = await broken(
      "def by_start(tasks):\n    return sorted(tasks, key=lambda task: (task.start is None, task.start))\n\n\ndef by_due(tasks):\n    return sorted(tasks, key=lambda task: task.due)\n",
      "task.due)",
      "'<' not supported between instances of 'NoneType' and 'datetime.date'",
    );
    expect(text).toContain("key=lambda task: (task.due is None, task.due))");
    expect(fault.patches(noneValueRecipe)[0]?.basis).toBe("house");
  });

  it("is left out of a joined text", async () => {
    const { text } = await broken(
      'def name(person):\n    return " ".join([person.first, person.last])\n\n\ndef place(house):\n    return ", ".join(filter(None, [house.street, house.town]))\n',
      "person.first",
      "sequence item 1: expected str instance, NoneType found",
    );
    expect(text).toContain('" ".join(filter(None, [person.first, person.last]))');
  });

  it("counts in a sum as it counts elsewhere", async () => {
    const { text } = await broken(
      "def total(lines):\n    return sum(line.minutes for line in lines)\n\n\ndef shown(line):\n    return line.minutes or 0\n",
      "return sum",
      "unsupported operand type(s) for +: 'int' and 'NoneType'",
    );
    expect(text).toContain("sum(line.minutes or 0 for line in lines)");
  });

  it("is left out of a list that is only counted and added up", async () => {
    const { text } = await broken(
      "def average(rows):\n    grades = [row.grade for row in rows]\n    return sum(grades) / len(grades)\n",
      "return sum",
      "unsupported operand type(s) for +: 'int' and 'NoneType'",
    );
    expect(text).toContain("grades = [row.grade for row in rows if row.grade is not None]");
  });

  it("stays in a list that is given to others", async () => {
    const { fault } = await broken(
      "def average(rows):\n    grades = [row.grade for row in rows]\n    return sum(grades), grades\n",
      "return sum",
      "unsupported operand type(s) for +: 'int' and 'NoneType'",
    );
    expect(fault.patches(noneValueRecipe)).toEqual([]);
  });

  it("of money is left to people where the house says nothing", async () => {
    const { fault } = await broken(
      "def total(lines):\n    return sum(line.price for line in lines)\n",
      "return sum",
      "unsupported operand type(s) for +: 'int' and 'NoneType'",
    );
    expect(fault.patches(noneValueRecipe)).toEqual([]);
  });
});

describe("a None among what is sorted", () => {
  it.each([
    ["", "(row.km is None, row.km)"],
    [", reverse=True", "(row.km is not None, row.km)"],
  ])("comes last%s", async (order, wanted) => {
    const fault = await given({
      files: {
        "app/rank.py": `def ranking(rows):\n    return sorted(rows, key=lambda row: row.km${order})\n`,
      },
      message: "'<' not supported between instances of 'int' and 'NoneType'",
      trace: [["app/rank.py", "sorted("]],
    });
    expect(await fault.fixed(noneValueRecipe, "app/rank.py")).toContain(`lambda row: ${wanted}${order})`);
  });
});
