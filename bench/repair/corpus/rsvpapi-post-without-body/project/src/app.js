import express from 'express';
import { notifications } from './routes/notifications.js';
import { parties } from './routes/parties.js';

export const app = express();

app.use(express.json());
app.use('/parties', parties);
app.use('/notifications', notifications);

app.use((err, req, res, next) => {
  const status = err.status ?? 500;
  res.status(status).json({ message: status < 500 ? err.message : 'Internal Server Error' });
});
