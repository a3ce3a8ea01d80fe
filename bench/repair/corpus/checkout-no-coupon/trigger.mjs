export const request = { path: "/orders/1001", headers: { "user-agent": "Mozilla/5.0" } };
export const app = async (load) => {
  const { default: store } = await load("store.js");
  store.add({ customer: "Ana", lines: [{ title: "Mug", quantity: 2, unitPrice: 1250 }], coupon: null });
  return (await load("app.js")).default.createApp();
};
