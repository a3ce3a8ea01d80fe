const csv = require("../src/csv");
const edi = require("../src/edi");
const { label } = require("../src/label");
const { byRoute } = require("../src/routes");

test("the web shop", () => {
  const orders = csv.read("1;A;S 1;1010;Wien;sheets;5\n1;A;S 1;1010;Wien;towels;6\n2;B;S 2;4020;Linz;towels;1");
  expect(label(orders[0])).toBe("1 A, S 1, 1010 Wien: 11 pieces");
  expect([...byRoute(orders).keys()]).toEqual(["10", "40"]);
});

test("clinics", () => {
  const [first, second] = edi.read("ORD+7'NAD+K+W 1+5020+S'LIN+gowns+3'\nORD+8'LIN+gowns+4'LIN+towels+1'");
  expect(first).toMatchObject({ number: "7", customer: "K", lines: [{ item: "gowns", pieces: 3 }] });
  expect(second.lines).toHaveLength(2);
});
