export const request = {
  method: "POST",
  path: "/orders",
  body: { customer: "Hannah Voss", lines: [{ sku: "basket-4", quantity: 2 }, { sku: "blanket", quantity: 4 }] },
};
export const app = async (load) => {
  const { Stock } = await load("src/stock.ts");
  return (await load("src/app.ts")).createApp(new Stock({ "basket-4": 2, blanket: 3 }));
};
