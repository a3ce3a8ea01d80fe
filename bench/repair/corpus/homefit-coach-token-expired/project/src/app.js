const express = require("express");
const auth = require("./middleware/auth");
const sessions = require("./routes/sessions");
const workouts = require("./routes/workouts");

const app = express();

app.use(express.json());
app.use("/sessions", sessions);
app.use("/workouts", auth, workouts);

app.use((error, req, res, next) => {
  res.status(500).json({ error: "server_error" });
});

module.exports = app;
