import { describe, expect, it } from "vitest";
import { manifest, reproduced } from "../reproduce.testing.ts";

const MODULE = manifest({ type: "module", scripts: { test: "node --test" } });
const COMMON = manifest({ scripts: { test: "node --test" } });
const UNTERMINATED = "SyntaxError: Unterminated string in JSON at position 20 (line 1 column 21)";

/** Readers of a store, the last statement of each being the one that fails, and what the test puts into the store. */
const FORMS: readonly (readonly [
  name: string,
  manifest: string,
  files: Readonly<Record<string, string>>,
  puts: string,
])[] = [
  [
    "a map of another module, by a key with a prefix",
    MODULE,
    {
      "app/store.js": "export const store = new Map([['wishlist:kim', '[\"Low\"]']])\n",
      "app/lists.js": `import { store } from './store.js'\n\nexport function wishlistOf (user) {\n  const text = store.get(\`wishlist:\${user}\`)\n  return text ? JSON.parse(text) : []\n}\n`,
    },
    "store.set('wishlist:x', '{\"x\": \"x')",
  ],
  [
    "an object of the same module that it gives out",
    COMMON,
    {
      "drafts.js":
        "const drafts = {}\n\nfunction draftOf (id) {\n  const key = 'draft-' + id\n  return JSON.parse(drafts[key] ?? '{}')\n}\n\nmodule.exports = { drafts, draftOf }\n",
    },
    "drafts['draft-x'] = '{\"x\": \"x'",
  ],
  [
    "an asynchronous store of the project's own",
    MODULE,
    {
      "cache.js":
        "const rows = new Map()\n\nexport const cache = {\n  async get (key) {\n    return rows.get(key) ?? null\n  },\n  async set (key, text) {\n    rows.set(key, text)\n  }\n}\n",
      "profile.js":
        "import { cache } from './cache.js'\n\nexport async function profileOf (mail) {\n  const kept = await cache.get(mail)\n  return kept === null ? null : JSON.parse(kept)\n}\n",
    },
    "await cache.set('x', '{\"x\": \"x')",
  ],
];

describe("a text that a store keeps and that is not whole", () => {
  it.each(FORMS)(
    "is put there before: %s",
    async (_name, made, files, puts) => {
      const [path = ""] = Object.keys(files).filter((one) => files[one]?.includes("JSON.parse"));
      const statement =
        files[path]
          ?.split("\n")
          .find((line) => line.includes("JSON.parse"))
          ?.trim() ?? "";
      const found = await reproduced({
        files: { "package.json": made, ...files },
        error: UNTERMINATED,
        raised: [
          {
            path,
            statement,
            at: "JSON.parse",
            function: /function (\w+)/.exec(files[path] ?? "")?.[1] ?? "",
          },
        ],
      });
      expect(found.reproduced ? found.kind : found.sentence).toBe("call");
      expect(found.reproduced ? found.test?.source : "").toContain(puts);
    },
    120_000,
  );
});
