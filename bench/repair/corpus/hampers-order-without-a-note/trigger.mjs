export const request = { method: "POST", path: "/orders", body: { hamper: "picnic", gift: true } };
export const app = async (load) => (await load("src/app.mjs")).createApp();
