export const request = { method: "PATCH", path: "/stays/1", body: { nights: 0 } };
export const app = async (load) => {
  const made = (await load("src/app.js")).createApp();
  // What stands last is put first by the recorder.
  made.use((_ctx, next) => next());
  return made;
};
