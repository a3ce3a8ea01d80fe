import express from "express";

const looksLikeEmail = (text) => typeof text === "string" && /^\S+@\S+\.\S+$/.test(text);

export function createApp(subscribers) {
  const app = express();
  app.use(express.json({ limit: "20kb" }));

  app.get("/topics", (req, res) => {
    res.json(subscribers.topics().map((topic) => ({ topic, readers: subscribers.count(topic) })));
  });

  app.post("/subscribe", (req, res) => {
    const { email, topics = [] } = req.body;
    if (!looksLikeEmail(email)) {
      res.status(400).json({ error: "a valid email is needed" });
      return;
    }
    if (!Array.isArray(topics) || topics.some((topic) => !subscribers.topics().includes(topic))) {
      res.status(400).json({ error: `topics are ${subscribers.topics().join(", ")}` });
      return;
    }
    const { topics: chosen } = subscribers.subscribe(email.trim().toLowerCase(), topics);
    res.status(202).json({ topics: chosen });
  });

  app.get("/confirm/:token", (req, res) => {
    if (subscribers.confirm(req.params.token)) res.send("Thank you!");
    else res.status(404).send("This link is not valid any more.");
  });

  return app;
}
