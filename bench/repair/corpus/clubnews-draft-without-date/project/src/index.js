const express = require("express");
const posts = require("./posts");
const { renderFeed, renderPost } = require("./render");

const app = express();

app.get("/feed", (req, res) => res.json(renderFeed(posts.all())));

app.get("/posts/:id", (req, res) => {
  const post = posts.byId(Number(req.params.id));
  if (!post) return res.status(404).json({ error: "not found" });
  res.json(renderPost(post));
});

exports.app = app;
