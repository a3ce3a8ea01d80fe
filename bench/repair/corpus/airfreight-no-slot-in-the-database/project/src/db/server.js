/** An error of the database with its SQLSTATE. */
export class DatabaseError extends Error {
  constructor(message, code) {
    super(message);
    this.name = "DatabaseError";
    this.severity = "FATAL";
    this.code = code;
  }
}

const ROWS = [
  { waybill: "020-11223344", at: "2026-03-02T04:10:00Z", airport: "LEJ", status: "arrived" },
  { waybill: "020-11223344", at: "2026-03-02T09:40:00Z", airport: "LEJ", status: "customs" },
  { waybill: "176-90817263", at: "2026-03-01T22:00:00Z", airport: "DXB", status: "departed" },
];

/** Stands in for the shared database in development; like it, it has a number of slots. */
export class Server {
  #open = 0;

  constructor({ slots }) {
    this.slots = slots;
  }

  open() {
    if (this.#open >= this.slots) {
      throw new DatabaseError("remaining connection slots are reserved for roles with the SUPERUSER attribute", "53300");
    }
    this.#open++;
    return {
      events: async (waybill) => ROWS.filter((row) => row.waybill === waybill),
      close: () => this.#open--,
    };
  }
}
