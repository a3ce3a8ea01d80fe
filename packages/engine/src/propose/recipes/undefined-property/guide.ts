import type { Guide } from "../recipe.ts";

export const undefinedPropertyGuide: Guide = {
  slug: "undefined-property",
  title: "Fix TypeError: Cannot read properties of undefined in JavaScript",
  frameworks: ["Express", "Fastify", "Hono", "Next.js", "Node.js"],
  summary:
    "This error occurs when a property of undefined or null is read. The value was made empty earlier: a lookup that found nothing, a promise that was not awaited, a function without a `return`, a misspelt name, or data without an optional part. Fix it where the empty value is made, not where it is read.",
  readingTheTrace: [
    {
      line: "TypeError: Cannot read properties of undefined (reading 'total')",
      meaning:
        "What stands in front of `.total` is undefined. The name in brackets is the property, not the empty value.",
    },
    {
      line: "    at /srv/app/src/routes/orders.js:8:23",
      meaning: "The line and column of the property that could not be read; the value was made before.",
    },
  ],
  commonCauses: [
    {
      id: "absent",
      title: "A lookup found nothing",
      text: "`find`, `Map.get` and queries give undefined or null when nothing fits.",
      code: "const order = orders.find((one) => one.id === id);\nres.json(order.total);",
    },
    {
      id: "promise",
      title: "A promise was not awaited",
      text: "A promise has none of the properties of its result.",
      code: "const team = loadTeam(name);\nreturn team.members.length;",
    },
    {
      id: "return",
      title: "A function forgets to return",
      text: "A block without `return` gives undefined.",
      code: "const toView = (user) => { view(user) };",
    },
    {
      id: "optional",
      title: "Data without an optional part",
      text: "A field that may be null is read as if it were always there.",
      code: "return { city: person.address.city };",
    },
    {
      id: "name",
      title: "Two names for one thing",
      text: "A mapper, a JSON file or a type calls it otherwise than the reader. The name that the rest of the repository uses is the right one.",
      code: "return { level: readLevels(env) };\n// elsewhere\nconst { levels } = settings;",
    },
    {
      id: "shape",
      title: "Another shape than was expected",
      text: "The rows are wrapped, a list is taken for its item, a Map is read like an object, or a value lost its type as JSON.",
      code: "const found = await query(text);\nreturn found.map((row) => row.title);",
    },
    {
      id: "key",
      title: "Kept under another form of the key",
      text: "The table is filled under normalised keys and asked with what was typed.",
      code: "const plan = PLANS[account.plan];",
    },
    {
      id: "defaults",
      title: "Defaults that do not arrive",
      text: "A shallow merge replaces a whole part, or the defaults are spread behind what was given.",
      code: "const settings = { ...DEFAULTS, ...options };",
    },
    {
      id: "this",
      title: "A method lost its object",
      text: "A method that is handed on without its object has no `this`.",
      code: 'router.get("/", controller.list);',
    },
  ],
  fix: {
    text: "Refuse right after the lookup, in the way in which the other handlers do.",
    before: "const order = findOrder(req.params.id);\nres.json({ total: order.total });",
    after:
      'const order = findOrder(req.params.id);\nif (!order) {\n  return res.status(404).json({ error: "Order not found" });\n}\nres.json({ total: order.total });',
    language: "js",
  },
  testing: {
    text: "Send the request that failed, and one that worked.",
    code: 'test("an unknown order is answered with 404", async () => {\n  const response = await send("/orders/77");\n  assert.strictEqual(response.status, 404);\n});',
    language: "js",
  },
  sections: [],
  questions: [
    {
      question: "Why not `order?.total`?",
      answer:
        "It answers a request for something that does not exist with an empty success, which clients cannot tell from an order without a total.",
    },
    {
      question: "When is `?.` right?",
      answer:
        "Where the data may lack the part by design and the answer only shows it; give what the code around gives in such a place.",
    },
  ],
};
