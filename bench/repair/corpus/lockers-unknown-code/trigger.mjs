export const request = { path: "/lockers/K9" };
export const app = async (load) => (await load("src/app.js")).build();
