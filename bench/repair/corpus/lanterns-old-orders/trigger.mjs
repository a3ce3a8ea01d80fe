export const request = { path: "/orders/1/parcel" };
export const app = async (load) => (await load("src/app.js")).build();
