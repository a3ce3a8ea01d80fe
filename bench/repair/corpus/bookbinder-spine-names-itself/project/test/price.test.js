const { priceOf, UnknownBinding } = require("../lib/price");
const { thickness } = require("../lib/materials");
const { bands } = require("../lib/work");
const { quote } = require("../quote");

const book = { title: "Herbal", binding: "cloth", pages: 160, height: 20 };

test("a cloth binding", () => {
  expect(priceOf(book)).toBe(2471);
});

test("nothing else", () => {
  expect(() => priceOf({ ...book, binding: "vellum" })).toThrow(UnknownBinding);
});

test("a quote", () => {
  expect(quote({ client: "Ms Ito", books: [book, book] }).split("\n")).toEqual([
    "Quote for Ms Ito",
    "Herbal                  24.71",
    "Herbal                  24.71",
    "Total                   49.42",
  ]);
});

test("bands and blocks", () => {
  expect(bands(5)).toBe(5100);
  expect(thickness(40)).toBe(0.5);
});
