export const request = { method: "POST", path: "/animals", body: "name=Rex&kind=dog" };
export const app = async (load) => (await load("src/app.js")).createApp();
