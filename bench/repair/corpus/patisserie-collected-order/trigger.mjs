export const request = {
  method: "POST",
  path: "/orders",
  body: { customer: "Noor", items: [{ cake: "opera", pieces: 4 }] },
};
export const app = async (load) => (await load("src/app.ts")).buildApp();
