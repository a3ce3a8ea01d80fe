import Koa from 'koa';
import Router from '@koa/router';
import { findUser, habitsOf } from './store.mjs';
import { settingsOf, streakOf } from './profile.mjs';

export function makeApp() {
  const app = new Koa();
  app.silent = true;
  const router = new Router();

  router.use(async (ctx, next) => {
    const user = await findUser(ctx.get('x-user'));
    if (!user) {
      ctx.status = 401;
      ctx.body = { error: 'sign in first' };
      return;
    }
    ctx.state.user = user;
    await next();
  });

  router.get('/me', (ctx) => {
    const { user } = ctx.state;
    ctx.body = { name: user.name, settings: settingsOf(user) };
  });

  router.get('/me/habits', async (ctx) => {
    const habits = await habitsOf(ctx.state.user.id);
    ctx.body = habits.map((habit) => ({ title: habit.title, streak: streakOf(habit) }));
  });

  app.use(router.routes());
  return app;
}
