export const app = async (load) => {
  const { createApp } = await load("src/app.ts");
  const { JobBook } = await load("src/jobs/job-book.ts");
  return createApp(new JobBook());
};
export const request = { path: "/jobs/j-21/labels" };
