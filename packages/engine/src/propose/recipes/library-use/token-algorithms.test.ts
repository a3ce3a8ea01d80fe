import { expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { libraryUseRecipe } from "./index.ts";

const HEAD = "import jwt\n\nfrom settings import ALGORITHM, KEY\n\n\n";
const NUMBER = 'def number(ticket):\n    return jwt.decode(ticket, KEY)["jti"]\n';

async function fixed(beside: string): Promise<string> {
  const fault = await givenFault({
    files: {
      "settings.py": 'ALGORITHM = "HS256"\nKEY = "k"\n',
      "tickets.py": `${HEAD}${beside}\n\n\n${NUMBER}`,
    },
    type: "DecodeError",
    message: 'It is required that you pass in a value for the "algorithms" argument when calling decode().',
    trace: [["tickets.py", 'KEY)["jti"]']],
  });
  return (await fault.fixed(libraryUseRecipe, "tickets.py")) ?? "";
}

it.each([
  [
    "with which tokens are read elsewhere",
    "def read(ticket):\n    return jwt.decode(ticket, KEY, algorithms=[ALGORITHM])",
    "[ALGORITHM]",
  ],
  [
    "with which they are signed",
    "def sell(claims):\n    return jwt.encode(claims, KEY, algorithm=ALGORITHM)",
    "[ALGORITHM]",
  ],
  ["that applies where none is named", "def sell(claims):\n    return jwt.encode(claims, KEY)", '["HS256"]'],
])("a token is read with the algorithm %s", async (_title, beside, expected) => {
  expect(await fixed(beside)).toContain(`jwt.decode(ticket, KEY, algorithms=${expected})["jti"]`);
});

it.each([
  ["nothing is signed", "def sell(claims):\n    return None"],
  [
    "tokens are read in two ways",
    'def read(ticket):\n    return jwt.decode(ticket, KEY, algorithms=[ALGORITHM])\n\n\ndef old(ticket):\n    return jwt.decode(ticket, KEY, algorithms=["RS256"])',
  ],
])("nothing tells the algorithm where %s", async (_title, beside) => {
  expect(await fixed(beside)).not.toContain('KEY, algorithms=["HS256"])["jti"]');
  expect(await fixed(beside)).not.toContain('KEY, algorithms=[ALGORITHM])["jti"]');
});
