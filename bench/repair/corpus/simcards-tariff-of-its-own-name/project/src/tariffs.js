export const tariffs = new Map([
  ["mini", { code: "mini", gigabytes: 1, cents: 499, roaming: false }],
  ["trip", { code: "trip", gigabytes: 8, cents: 1499, roaming: true }],
]);

export class UnknownTariff extends Error {
  constructor(code) {
    super(`There is no tariff ${code}`);
  }
}
