const ORDERS = new Map([
  [4, { table: 2, pizzas: ["Margherita"] }],
  [5, { table: 7, pizzas: ["Funghi", "Diavola", "Funghi"], options: undefined }],
  [6, { table: 1, pizzas: ["Marinara"], options: { width: 12, shout: true } }],
]);

export const orderOf = (number) => ORDERS.get(number);
