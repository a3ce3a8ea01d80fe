export const request = { path: "/spring", headers: { "user-agent": "Mozilla/5.0" } };
export const app = async (load) => {
  const { Links } = await load("src/links.js");
  const links = new Links();
  links.add("https://shop.example.org/sale?from=link", "spring");
  return (await load("src/app.js")).build({ links });
};
