export const request = {
  method: "POST",
  path: "/orders",
  body: { email: "mo@example.com", items: [{ sku: "hay-5kg", quantity: 1 }] },
};
export const app = async (load) => (await load("src/server.js")).default.buildApp();
