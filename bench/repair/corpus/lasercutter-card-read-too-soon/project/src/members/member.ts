export interface Tariff {
  name: string;
  centsPerMinute: number;
}

export interface Member {
  card: string;
  name: string;
  tariff: Tariff;
  trained: boolean;
}
