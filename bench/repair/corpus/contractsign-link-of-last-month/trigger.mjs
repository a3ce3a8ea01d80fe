export const request = {
  path: "/sign",
};
export const app = async (load) => {
  const { createApp } = await load("src/app.ts");
  const { issueLink } = await load("src/tokens.ts");
  request.path = `/sign?token=${issueLink("c-11", "ida@example.org", -60)}`;
  return createApp();
};
