export const request = { path: "/towers/st-vitus/rota" };
export const app = async (load) => (await load("src/app.js")).default();
