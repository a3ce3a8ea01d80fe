export const request = { path: "/shops/leith/week" };
export const app = async (load) => (await load("src/http.mjs")).build();
