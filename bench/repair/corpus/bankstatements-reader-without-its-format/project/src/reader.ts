import type { Format } from "./formats.ts";

export interface Booking {
  date: string;
  amount: number;
  text: string;
}

export class StatementReader {
  private readonly format: Format;

  constructor(format: Format) {
    this.format = format;
  }

  read(content: string): Booking[] {
    return this.lines(content).map(this.parse);
  }

  private lines(content: string): string[] {
    return content
      .split(/\r?\n/)
      .slice(this.format.skip)
      .filter((line) => line.trim() !== "");
  }

  private parse(line: string): Booking {
    const { columns, separator } = this.format;
    const cells = line.split(separator);
    return {
      date: cells[columns.date]!.trim(),
      amount: this.amount(cells[columns.amount]!),
      text: cells[columns.text]!.trim(),
    };
  }

  private amount(text: string): number {
    return this.format.decimal === "," ? Number(text.replaceAll(".", "").replace(",", ".")) : Number(text);
  }
}
