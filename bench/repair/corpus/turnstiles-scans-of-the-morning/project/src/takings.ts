import type { Sale } from './events';

export class Takings {
  private readonly byKind: Record<Sale['kind'], number> = { day: 0, week: 0, season: 0 };

  handleSale(sale: Sale): void {
    this.byKind[sale.kind] += sale.cents;
  }

  total(): number {
    return Object.values(this.byKind).reduce((sum, cents) => sum + cents, 0);
  }
}
