const MEMBERS = new Map([
  ["m-1", { name: "Ines", tariff: "member" }],
  ["m-2", { name: "Bakery Roth", tariff: "firm" }],
  ["m-4", { name: "Jo", tariff: null }],
]);

export const tariffNameOf = (member) => MEMBERS.get(member)?.tariff ?? "open";
