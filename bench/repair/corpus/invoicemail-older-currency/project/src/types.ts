export interface Item {
  text: string;
  quantity: number;
  unitCents: number;
}

export interface Invoice {
  number: string;
  customer: { name: string; email: string };
  issued: string;
  currency?: string | null;
  items: Item[];
  paid: boolean;
}

export interface Mail {
  from: string;
  to: string;
  subject: string;
  lines: string[];
}
