export interface Order {
  id: number;
  sail: string;
  boat: string;
  done: boolean;
}

const ORDERS: Order[] = [
  { id: 1, sail: "G-120", boat: "Halcyon", done: true },
  { id: 2, sail: "M-80", boat: "Petrel", done: false },
];

export async function findOrder(id: number): Promise<Order | null> {
  return ORDERS.find((order) => order.id === id) ?? null;
}
