export const request = { method: "POST", path: "/items/11/claims", body: { name: "T. Okafor", proof: "photo" } };
export const app = async (load) => {
  const items = (await load("lib/items.js")).default;
  await items.handOut(11, { name: "someone" });
  return (await load("lib/app.js")).default();
};
