export interface Charge {
  month: string;
  cents: number;
  paid: boolean;
}

export interface Unit {
  number: string;
  tenant: string | null;
  charges: Charge[];
}

export interface Building {
  id: string;
  name: string;
  units: Unit[];
}
