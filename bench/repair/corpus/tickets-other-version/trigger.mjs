export const request = { path: "/prices/adult" };
export const app = async (load) => (await load("src/app.js")).build();
