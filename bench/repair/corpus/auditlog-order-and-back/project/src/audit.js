export class Audit {
  constructor(clock = () => new Date()) {
    this.lines = [];
    this.clock = clock;
  }

  /** One line of JSON for each action. */
  write(action, subject) {
    this.lines.push(JSON.stringify({ at: this.clock().toISOString(), action, subject }));
  }

  of(action) {
    return this.lines.map((line) => JSON.parse(line)).filter((entry) => entry.action === action);
  }
}
