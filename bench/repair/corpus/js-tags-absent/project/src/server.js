import { Hono } from 'hono';
import { allArticles } from './articles.js';
import { presentArticle } from './present.js';

export const app = new Hono();

app.get('/articles', (c) => {
  return c.json({ articles: allArticles().map(presentArticle) });
});
