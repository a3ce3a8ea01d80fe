import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { missingKeyRecipe } from "./index.ts";

async function fixed(files: Readonly<Record<string, string>>, line: string, message = "'pt'") {
  const fault = await givenFault({
    files,
    type: "KeyError",
    message,
    trace: [["shop/tables.py", line]],
  });
  return fault.fixed(missingKeyRecipe, "shop/tables.py");
}

describe("a table that is read with something for other keys elsewhere", () => {
  it("is read so here too", async () => {
    const source = `DEPOT_OF = {"de": "north", "at": "south"}
ELSEWHERE = "sea"

HOURS = {"north": 4, "south": 6, "sea": 90}
DUES = {"north": 0, "south": 2, "sea": 14}


def hours(land):
    return HOURS[DEPOT_OF.get(land, ELSEWHERE)]


def dues(land):
    return DUES[DEPOT_OF[land]]
`;
    expect(await fixed({ "shop/tables.py": source }, "return DUES")).toContain(
      "return DUES[DEPOT_OF.get(land, ELSEWHERE)]\n",
    );
  });

  it("is so too where an object holds it, and where another module reads it with a literal", async () => {
    const held = `class Tariff:
    def __init__(self, rates):
        self.rates = rates

    def of(self, kind):
        return self.rates.get(kind, 19)

    def gross(self, kind, net):
        return net * (100 + self.rates[kind]) / 100
`;
    expect(await fixed({ "shop/tables.py": held }, "return net", "'book'")).toContain(
      "self.rates.get(kind, 19)) / 100",
    );
    const files = {
      "shop/tables.py":
        'GREETINGS = {"de": "Hallo"}\n\n\ndef greet(lang):\n    return GREETINGS[lang] + "!"\n',
      "shop/mail.py":
        'from shop.tables import GREETINGS\n\n\ndef head(lang):\n    return GREETINGS.get(lang, "Hello")\n',
    };
    expect(await fixed(files, "return GREETINGS")).toContain('return GREETINGS.get(lang, "Hello") + "!"\n');
  });

  it.each([
    [
      "the others do not agree",
      'RATES = {"de": 1}\n\n\ndef a(key):\n    return RATES.get(key, 0)\n\n\ndef b(key):\n    return RATES.get(key, 7)\n\n\ndef c(key):\n    return 2 * RATES[key]\n',
    ],
    [
      "it is nothing",
      'RATES = {"de": 1}\n\n\ndef a(key):\n    return RATES.get(key, None)\n\n\ndef c(key):\n    return 2 * RATES[key]\n',
    ],
    [
      "it is another table of that name",
      "def a(key, rates):\n    return rates.get(key, 0)\n\n\ndef c(key, rates):\n    return 2 * rates[key]\n",
    ],
    [
      "as many take its keys for granted",
      'RATES = {"de": 1}\n\n\ndef a(key):\n    return RATES.get(key, 0)\n\n\ndef b(key):\n    return RATES[key]\n\n\ndef c(key):\n    return 2 * RATES[key]\n',
    ],
  ])("is left alone where %s", async (_name, source) => {
    expect(await fixed({ "shop/tables.py": source }, "return 2 *")).toBeNull();
  });
});
