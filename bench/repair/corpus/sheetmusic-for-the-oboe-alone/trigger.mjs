export const request = { path: "/scores?instrument=Oboe&most=20" };
export const app = async (load) => (await load("src/app.js")).default.build();
