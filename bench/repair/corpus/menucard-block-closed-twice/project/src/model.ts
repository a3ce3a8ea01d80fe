export interface Dish {
  name: string;
  cents: number;
}

export interface Block {
  title: string;
  dishes: Dish[];
  blocks: Block[];
}

export class CardError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.name = "CardError";
    this.line = line;
  }
}
