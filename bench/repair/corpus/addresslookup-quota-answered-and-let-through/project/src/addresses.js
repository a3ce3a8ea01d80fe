export const addresses = [
  { id: "a1", text: "1 Mill Lane, Ludlow", point: [52.367, -2.717] },
  { id: "a2", text: "14 Old Mill Street, Kelso", point: [55.598, -2.433] },
  { id: "a3", text: "3 Harbour Row, Fowey", point: [50.335, -4.636] },
];
