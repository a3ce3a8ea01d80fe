const { Query } = require("./query");

const SLOTS = [
  { id: 1, recruiter_id: "r-1", candidate_id: null, starts: "2026-04-02T09:00" },
  { id: 2, recruiter_id: "r-2", candidate_id: "c-9", starts: "2026-03-20T14:00" },
  { id: 3, recruiter_id: "r-2", candidate_id: null, starts: "2026-04-02T10:00" },
];

class Database {
  constructor(tables = { slots: SLOTS }) {
    this.tables = tables;
  }

  from(table) {
    return new Query(table, this.tables[table]);
  }
}

module.exports = { Database };
