export const request = { path: "/originals/77" };
export const app = async (load) => (await load("src/app.js")).createApp("/srv/gallery-data");
