export const app = async (load) => {
  const { Shows } = await load("models/shows.js");
  return (await load("app.js")).createApp(new Shows());
};
export const request = { path: "/shows/404/songs" };
