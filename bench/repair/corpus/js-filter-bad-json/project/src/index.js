import express from "express";

const rows = [
  { id: 1, colour: "red", size: 3 },
  { id: 2, colour: "blue", size: 5 },
];

const app = express();

app.get("/rows", (req, res) => {
  const size = Number(req.query.size ?? 0);
  if (Number.isNaN(size)) {
    res.status(422).json({ error: { code: "invalid_size" } });
    return;
  }
  const filter = req.query.filter ? JSON.parse(req.query.filter) : {};
  const found = rows.filter((row) => row.size >= size && Object.entries(filter).every(([key, value]) => row[key] === value));
  res.json(found);
});

export default app;
