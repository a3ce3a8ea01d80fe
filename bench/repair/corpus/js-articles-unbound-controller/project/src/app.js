import express from "express";
import { ArticleController } from "./articles/controller.js";
import { store } from "./articles/store.js";

const app = express();
const controller = new ArticleController(store);

app.get("/articles", (req, res) => controller.list(req, res));
app.get("/articles/:slug", controller.show);

export { app };
