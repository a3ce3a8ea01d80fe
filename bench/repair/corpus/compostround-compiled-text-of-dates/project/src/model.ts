export interface Bin {
  id: string;
  street: string;
  litres: number;
  emptiedAt: Date;
}

export interface Round {
  driver: string;
  bins: string[];
  dueAt: Date;
}
