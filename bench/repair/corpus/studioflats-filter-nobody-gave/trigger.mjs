export const request = { path: "/flats?city=Ghent&maxRent=900" };
export const app = async (load) => (await load("src/app.js")).buildApp();
