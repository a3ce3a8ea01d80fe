export const request = { method: "POST", path: "/quotes", body: { lines: [{ sku: "tea-100", price: 800, quantity: 3 }] } };
export const app = async (load) => {
  const made = (await load("src/app.ts")).buildApp();
  let isReplaced = false;
  // What the office did in the morning.
  made.addHook("onRequest", async (incoming) => {
    if (isReplaced || incoming.url !== "/quotes") return;
    isReplaced = true;
    await made.inject({ method: "PUT", url: "/rules", payload: { "tea-100": { percent: 15, from: 2 } } });
  });
  return made;
};
