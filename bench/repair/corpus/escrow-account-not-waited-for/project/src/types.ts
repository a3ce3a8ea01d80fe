export interface Account {
  id: string;
  owner: { name: string; iban: string };
  held: number;
}

export interface Deal {
  id: string;
  buyer: string;
  seller: string;
}
