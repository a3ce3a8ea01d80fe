import { pythonGuide } from "../stimuli/python-guide.ts";

export const caughtBesideGuide = pythonGuide({
  slug: "caught-beside",
  title: "Fix an error that another function catches around the same call, in Python",
  summary:
    "This error occurs when a call fails in a way that the project knows: another function makes the same call and says what holds when it fails. The same belongs here.",
  trace: [
    ['    return await asyncio.wait_for(station.ask("battery"), LIMIT)', "The call that failed."],
    ["TimeoutError", "The function beside it catches this error around the same call."],
  ],
  causes: [
    [
      "caught",
      "The handler was forgotten here",
      "Two functions make the same call, and one of them expects it to fail.",
      'return await asyncio.wait_for(station.ask("battery"), LIMIT)',
    ],
  ],
  fix: [
    "Catch it as the other one does.",
    'return await asyncio.wait_for(station.ask("battery"), LIMIT)',
    'try:\n    return await asyncio.wait_for(station.ask("battery"), LIMIT)\nexcept asyncio.TimeoutError:\n    return None',
  ],
  testing: ["Let the call fail.", "assert asyncio.run(battery_volts(slow)) is None"],
  questions: [
    [
      "Why not catch it further out?",
      "Whoever calls the function would have to know what it calls; the other function has answered that already.",
    ],
  ],
});
