import { afterEach, describe, expect, it } from "vitest";
import { type Opened, open } from "../../propose/recipes/jwt/investigate.testing.ts";
import { projectCode } from "../python/project-code.ts";
import { protectedRoutes, routesOf } from "./routes.ts";

const opened: Opened[] = [];
afterEach(() => {
  for (const project of opened.splice(0)) project.close();
});

async function project(files: Readonly<Record<string, string>>) {
  const made = await open(files, []);
  opened.push(made);
  return projectCode(made.investigation, [""]);
}

const FASTAPI = {
  "app/__init__.py": "",
  "app/deps.py": `from fastapi import Depends


def verify(token):
    return token


def current_user(token=Depends(verify)):
    return token


def admin(user=Depends(current_user)):
    return user
`,
  "app/shop.py": `from fastapi import APIRouter, Depends

from app import deps
from app.deps import admin, current_user

router = APIRouter(prefix="/shop")
guarded = APIRouter(dependencies=[Depends(current_user)])


@router.get("/open")
def everybody():
    return 1


@router.post("/orders")
def order(user=Depends(deps.current_user)):
    return user


@router.get("/orders/{number}")
def read(number: int, user=Depends(current_user)):
    return number


@router.get("/orders")
def listing(user=Depends(admin)):
    return user


@guarded.get("/inside")
def inside():
    return 1
`,
  "app/main.py": `from fastapi import APIRouter, FastAPI

from app import shop

app = FastAPI()
v1 = APIRouter(prefix="/v1")
v1.include_router(shop.router)
app.include_router(v1, prefix="/api")
app.include_router(shop.guarded, prefix="/more")
`,
};

describe("routes of a FastAPI application", () => {
  it("have their full paths, through nested routers", async () => {
    const paths = routesOf(await project(FASTAPI)).map((route) => `${route.method} ${route.path}`);
    expect(paths.toSorted()).toEqual([
      "GET /api/v1/shop/open",
      "GET /api/v1/shop/orders",
      "GET /api/v1/shop/orders/{number}",
      "GET /more/inside",
      "POST /api/v1/shop/orders",
    ]);
  });

  it("are protected when they lead to the guard, the plainest first", async () => {
    const found = protectedRoutes(await project(FASTAPI), ["verify"]).map(
      (route) => `${route.method} ${route.path}`,
    );
    expect(found).toHaveLength(4);
    expect(found.slice(0, 2).toSorted()).toEqual(["GET /api/v1/shop/orders", "GET /more/inside"]);
    expect(found.slice(2)).toEqual(["GET /api/v1/shop/orders/{number}", "POST /api/v1/shop/orders"]);
  });
});

describe("routes of a Flask application", () => {
  it("have the prefix of their blueprint, which registration replaces", async () => {
    const files = {
      "web.py": `from flask import Blueprint, Flask

users = Blueprint("users", __name__, url_prefix="/users")
items = Blueprint("items", __name__, url_prefix="/old")


@users.route("/me", methods=["GET", "PUT"])
def me():
    return "me"


@items.get("/all")
def everything():
    return "all"


def create_app():
    app = Flask(__name__)
    app.register_blueprint(users)
    app.register_blueprint(items, url_prefix="/items")
    return app
`,
    };
    const paths = routesOf(await project(files)).map((route) => `${route.method} ${route.path}`);
    expect(paths.toSorted()).toEqual(["GET /items/all", "GET /users/me", "PUT /users/me"]);
  });
});
