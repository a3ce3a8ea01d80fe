import { describe, expect, it } from "vitest";
import { readSentryEvent } from "./sentry.ts";

function requestOf(request: unknown, ...vars: Record<string, unknown>[]) {
  const frames = vars.map((held) => ({ filename: "x.py", function: "f", vars: held }));
  return readSentryEvent({
    platform: "python",
    request,
    exception: { values: [{ type: "KeyError", stacktrace: { frames } }] },
  }).request;
}

describe("a request whose address the SDK left out", () => {
  it.each([
    ["Django", { request: "<WSGIRequest: POST '/rentals/41/return/?km=3'>" }],
    ["Django under ASGI", { request: "<ASGIRequest: POST '/rentals/41/return/?km=3'>" }],
    ["Django's REST framework", { r: "<rest_framework.request.Request: POST '/rentals/41/return/?km=3'>" }],
    ["Werkzeug", { request: "<Request 'http://localhost/rentals/41/return/?km=3' [POST]>" }],
    ["Flask", { ctx: "<RequestContext 'http://localhost/rentals/41/return/?km=3' [POST] of shop>" }],
    [
      "WSGI",
      {
        environ: {
          REQUEST_METHOD: "'POST'",
          PATH_INFO: "'/rentals/41/return/'",
          QUERY_STRING: "'km=3'",
        },
      },
    ],
    [
      "ASGI",
      {
        scope: {
          type: "'http'",
          method: "'POST'",
          path: "'/rentals/41/return/'",
          query_string: "b'km=3'",
        },
      },
    ],
  ])("is the one that the outermost frame of %s held", (_name, vars) => {
    expect(
      requestOf({ data: { km: "12" }, cookies: {} }, vars, { request: "<WSGIRequest: GET '/'>" }),
    ).toMatchObject({
      method: "POST",
      path: "/rentals/41/return/",
      query: [["km", "3"]],
      body: { km: "12" },
    });
  });

  it("is not taken from frames where the event tells it", () => {
    const sent = { method: "GET", url: "http://shop.example/a" };
    expect(requestOf(sent, { request: "<WSGIRequest: POST '/b'>" })).toMatchObject({
      method: "GET",
      path: "/a",
    });
  });

  it("is not one that the application sends itself, nor one of another method", () => {
    expect(requestOf({ data: {} }, { sent: "<Request('GET', 'http://other.example/x')>" })?.path).toBeNull();
    expect(requestOf({ data: {} }, { sent: "<PreparedRequest [GET]>" })?.path).toBeNull();
    expect(requestOf({ method: "PUT" }, { request: "<WSGIRequest: POST '/b'>" })?.path).toBeNull();
  });

  it("is none where the event speaks of no request", () => {
    expect(requestOf(undefined, { request: "<WSGIRequest: POST '/b'>" })).toBeNull();
  });
});
