export interface Reading {
  meter: string;
  kwh: number;
}

export type Write = (rows: Reading[]) => void;

/** Collects rows and writes them in batches. */
export class Batch {
  private rows: Reading[] = [];
  private write: Write;
  private size: number;
  written = 0;

  constructor(write: Write, size = 3) {
    this.write = write;
    this.size = size;
  }

  add(reading: Reading): void {
    if (!Number.isFinite(reading.kwh) || reading.kwh < 0) return;
    this.rows.push(reading);
    if (this.rows.length >= this.size) this.flush();
  }

  flush(): void {
    if (this.rows.length === 0) return;
    this.write(this.rows);
    this.written += this.rows.length;
    this.rows = [];
  }
}
