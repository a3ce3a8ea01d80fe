export const request = { path: "/recordings?species=wren&limit=500" };
export const app = async (load) => (await load("src/app.mjs")).default;
