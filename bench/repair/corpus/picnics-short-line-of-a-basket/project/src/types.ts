export interface Line {
  sku: string;
  quantity: number;
}

export interface Order {
  id: number;
  customer: string;
  lines: Line[];
  state: "placed" | "collected";
}

export interface OrderRequest {
  customer?: string;
  lines: Line[];
}
