import { readFileSync } from "node:fs";

/** The hotel as it is written down; floors and classes of rates go by their numbers. */
export class Hotel {
  constructor({ floors, rates, bills }) {
    this.floors = new Map(Object.entries(floors).map(([number, who]) => [Number(number), who]));
    this.rates = new Map(Object.entries(rates));
    this.bills = new Map(bills.map((bill) => [bill.id, bill]));
  }

  static read(url = new URL("../data/hotel.json", import.meta.url)) {
    return new Hotel(JSON.parse(readFileSync(url, "utf8")));
  }
}
