export const request = { path: "/users/u7/matches" };
export const app = async (load) => {
  const { store } = await load("app/store.mjs");
  store.set("wishlist:u7", '["Kind of Blue","Hea');
  return (await load("app/main.mjs")).app;
};
