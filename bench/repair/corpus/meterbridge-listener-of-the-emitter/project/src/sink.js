export class MemorySink {
  rows = [];
  batches = 0;

  write(rows) {
    this.rows.push(...rows);
    this.batches += 1;
  }
}
