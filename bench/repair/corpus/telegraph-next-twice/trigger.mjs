export const request = { path: "/?text=most" };
export const app = async (load) => (await load("src/app.js")).createApp().callback();
