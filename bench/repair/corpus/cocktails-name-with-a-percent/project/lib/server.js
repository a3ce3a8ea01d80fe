const http = require("node:http");
const { createRouter } = require("./router");
const { HttpError } = require("./http-error");
const bar = require("./bar");

function makeServer(drinks = bar.DRINKS) {
  const router = createRouter();

  router.get("/cocktails", ({ query }) => {
    const spirit = query.get("spirit");
    return { cocktails: bar.list(drinks, spirit) };
  });

  router.get("/cocktails/:name", ({ params }) => {
    const found = bar.byName(drinks, params.name);
    if (!found) throw new HttpError(404, `no cocktail of the name ${params.name}`);
    return found;
  });

  return http.createServer((req, res) => {
    const answer = (status, body) => {
      res.writeHead(status, { "content-type": "application/json" });
      res.end(JSON.stringify(body));
    };
    let result;
    try {
      result = router.handle(req.method, req.url);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      return answer(error.status, { message: error.message });
    }
    answer(200, result);
  });
}

module.exports = { makeServer };
