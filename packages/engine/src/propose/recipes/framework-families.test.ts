import { describe, expect, it } from "vitest";
import { applicationContextRecipe } from "./application-context/index.ts";
import { eventLoopRecipe } from "./event-loop/index.ts";
import { givenFault, type OpenedFault } from "./fault/open-fault.testing.ts";
import { frameworkCallRecipe } from "./framework-call/index.ts";
import { modelFieldRecipe } from "./model-field/index.ts";

const PATH = "app/a.py";

async function inFile(source: string, line: string, type: string, message: string): Promise<OpenedFault> {
  return givenFault({ files: { [PATH]: source }, type, message, trace: [[PATH, line]] });
}

describe("work of Flask outside of a request", () => {
  const message = "Working outside of application context.";

  it("opens the context of the application that it is given", async () => {
    const source =
      'from flask import current_app\n\n\ndef remind(app, address):\n    sender = current_app.config["SENDER"]\n    send(sender, address)\n';
    const fault = await inFile(source, "sender =", "RuntimeError", message);
    expect(await fault.fixed(applicationContextRecipe, PATH)).toContain(
      'def remind(app, address):\n    with app.app_context():\n        sender = current_app.config["SENDER"]\n        send(sender, address)\n',
    );
  });

  it("is left alone where no application is at hand", async () => {
    const source = "from flask import current_app\n\n\ndef sender():\n    return current_app.sender\n";
    const fault = await inFile(source, "return", "RuntimeError", message);
    expect(fault.patches(applicationContextRecipe)).toEqual([]);
  });

  it("that needs the request itself is left alone", async () => {
    const source = "from flask import request\n\n\ndef work(app):\n    return request.args['q']\n";
    const fault = await inFile(source, "return", "RuntimeError", "Working outside of request context.");
    expect(fault.patches(applicationContextRecipe)).toEqual([]);
  });
});

describe("a loop within a loop", () => {
  const message = "asyncio.run() cannot be called from a running event loop";

  it("is awaited", async () => {
    const source =
      "import asyncio\n\n\nasync def show(code):\n    found = asyncio.run(rate(code))\n    return found\n";
    const fault = await inFile(source, "found =", "RuntimeError", message);
    expect(await fault.fixed(eventLoopRecipe, PATH)).toContain("    found = await rate(code)\n");
  });

  it("makes a coroutine of the function in between where all who call it are such", async () => {
    const source =
      "import asyncio\n\n\ndef look(code):\n    return asyncio.run(rate(code))\n\n\nasync def show(code):\n    return look(code).value\n";
    const fault = await inFile(source, "return asyncio.run", "RuntimeError", message);
    const fixed = await fault.fixed(eventLoopRecipe, PATH);
    expect(fixed).toContain("async def look(code):\n    return await rate(code)");
    expect(fixed).toContain("return (await look(code)).value");
  });

  it("runs in a thread where a plain function calls it too, for which it stays as it is", async () => {
    const source =
      "import asyncio\n\n\ndef look(code):\n    return asyncio.run(rate(code))\n\n\nasync def show(code):\n    return look(code)\n\n\ndef main():\n    print(look('x'))\n";
    const fault = await inFile(source, "return asyncio.run", "RuntimeError", message);
    const fixed = await fault.fixed(eventLoopRecipe, PATH);
    expect(fixed).toContain("return await asyncio.to_thread(look, code)");
    expect(fixed).toContain("print(look('x'))");
  });

  it("a block is entered as the object wants it", async () => {
    const source =
      "async def load(pool):\n    with pool.acquire() as connection:\n        return await connection.get()\n";
    const fault = await inFile(
      source,
      "with pool",
      "TypeError",
      "'Acquire' object does not support the context manager protocol",
    );
    expect(await fault.fixed(eventLoopRecipe, PATH)).toContain("    async with pool.acquire()");
  });

  it("a None that is awaited is not simply used", async () => {
    const source = "async def load(job):\n    await job.run()\n";
    const fault = await inFile(
      source,
      "await job",
      "TypeError",
      "object NoneType can't be used in 'await' expression",
    );
    expect(fault.patches(eventLoopRecipe)).toEqual([]);
  });
});

describe("data and its model", () => {
  const missing = (name: string) =>
    `1 validation error for Subscribe\n${name}\n  Field required [type=missing, input_value={'a': 1}, input_type=dict]\n    For further information visit https://errors.pydantic.dev/2.14/v/missing`;
  const model =
    "from typing import Optional\n\nfrom pydantic import BaseModel\n\n\nclass Subscribe(BaseModel):\n    address: str\n    name: Optional[str] = None\n    source: Optional[str]\n\n\ndef parse(given):\n    return Subscribe.model_validate(given)\n";

  it("an optional field has the default of its kin", async () => {
    const fault = await inFile(model, "return Subscribe", "ValidationError", missing("source"));
    expect(await fault.fixed(modelFieldRecipe, PATH)).toContain("    source: Optional[str] = None\n");
    expect(fault.patches(modelFieldRecipe)[0]?.basis).toBe("house");
  });

  it("a required field stays required", async () => {
    const fault = await inFile(model, "return Subscribe", "ValidationError", missing("address"));
    expect(fault.patches(modelFieldRecipe)).toEqual([]);
  });

  it("a column that may be empty is one in the model too", async () => {
    const source =
      'from fastapi import FastAPI\nfrom pydantic import BaseModel\n\napp = FastAPI()\nSCHEMA = "create table tutor (id integer primary key, city text not null, bio text);"\n\n\nclass Tutor(BaseModel):\n    id: int\n    level: str | None\n    bio: str\n\n\n@app.get("/tutors/{id}", response_model=Tutor)\ndef show(id: int):\n    return find(id)\n';
    const fault = await inFile(
      source,
      "return find",
      "ResponseValidationError",
      "1 validation error:\n  {'type': 'string_type', 'loc': ('response', 'bio'), 'msg': 'Input should be a valid string', 'input': None}",
    );
    expect(await fault.fixed(modelFieldRecipe, PATH)).toContain("    bio: str | None\n");
    expect(fault.patches(modelFieldRecipe)[0]?.basis).toBe("house");
  });

  it("a keyword of the old version is called by its new name", async () => {
    const source =
      'from pydantic import BaseModel, Field\n\n\nclass Phone(BaseModel):\n    number: str = Field(regex=r"^\\d+$")\n';
    const fault = await inFile(
      source,
      "number: str",
      "PydanticUserError",
      "`regex` is removed. use `pattern` instead",
    );
    expect(await fault.fixed(modelFieldRecipe, PATH)).toContain('Field(pattern=r"^\\d+$")');
  });
});

describe("a view that ends without an answer", () => {
  const message =
    "The view function for 'redeem' did not return a valid response. The function either returned None or ended without a return statement.";
  const shown =
    '@app.get("/coupons/<code>")\ndef show(code):\n    coupon = find(code)\n    if coupon is None:\n        return problem(404, "unknown_coupon")\n    return shown(coupon)\n\n\n';

  async function ended(way: string): Promise<string | null> {
    const source = `from app.web import app, find, problem, shown\n\n\n${shown}@app.post("/redeem")\ndef redeem():\n${way}`;
    const fault = await inFile(source, "def redeem", "TypeError", message);
    return fault.fixed(frameworkCallRecipe, PATH);
  }

  it("where nothing is found refuses as its siblings do", async () => {
    const fixed = await ended(
      "    coupon = find(body())\n    if coupon is not None:\n        coupon.left -= 1\n        return shown(coupon)\n",
    );
    expect(fixed).toContain('        return shown(coupon)\n    return problem(404, "unknown_coupon")\n');
  });

  it("asks for the truth of what it found", async () => {
    const fixed = await ended("    coupon = find(body())\n    if coupon:\n        return shown(coupon)\n");
    expect(fixed).toContain('    return problem(404, "unknown_coupon")\n');
  });

  it("is left alone where the way that is missing is another one", async () => {
    expect(
      await ended("    amount = count()\n    if amount > 3:\n        return shown(amount)\n"),
    ).toBeNull();
  });
});
