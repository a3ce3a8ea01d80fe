import type { Guide } from "../recipe.ts";

/** The page about coroutines that nobody waits for. */
export const missingAwaitGuide: Guide = {
  slug: "missing-await",
  title: "Fix 'coroutine' object has no attribute and coroutine was never awaited in Python",
  frameworks: ["FastAPI", "Starlette", "Quart"],
  summary:
    "This error occurs when an `async def` function is called without `await`: the call gives a coroutine, and the code goes on as if it were the result.",
  readingTheTrace: [
    { line: 'File "app/teams.py", line 17, in read_team', meaning: "The function that used the coroutine." },
    {
      line: '    return {"name": team.name}',
      meaning: "Here the coroutine was taken for the team; the call stands above.",
    },
    {
      line: "AttributeError: 'coroutine' object has no attribute 'name'",
      meaning: "The word coroutine tells the cause. A warning `was never awaited` names the function.",
    },
  ],
  commonCauses: [
    {
      id: "no-await",
      title: "A call without await",
      text: "A function became asynchronous and one of its callers was missed.",
      code: "team = find_team(team_id)",
    },
  ],
  fix: {
    text: "Write `await` before the call. Where the caller is not asynchronous, it has to become so, together with those that call it.",
    before: "team = find_team(team_id)",
    after: "team = await find_team(team_id)",
    language: "python",
  },
  testing: {
    text: "One request through the function is enough.",
    code: 'def test_team(client):\n    assert client.get("/teams/1").json()["name"] == "A"',
    language: "python",
  },
  sections: [],
  questions: [
    { question: "May I call asyncio.run in a handler?", answer: "No: a loop is running there already." },
  ],
};
