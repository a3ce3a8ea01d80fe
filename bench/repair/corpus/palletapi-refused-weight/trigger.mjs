export const request = { method: "POST", path: "/pallets", body: { label: "P-77", kilograms: 98000 } };
export const app = async (load) => (await load("src/server.js")).build();
