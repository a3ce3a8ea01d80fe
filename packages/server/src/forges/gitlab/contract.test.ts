import { describe, expect, it } from "vitest";
import { readContract } from "../testing/contract.ts";

const contract = readContract(new URL("./testing/fixtures/openapi.json", import.meta.url));
const REQUESTS = "/projects/acme%2Fshop/merge_requests";

function problems(method: string, path: string, query: Record<string, string>, body?: unknown) {
  const operation = contract.match(method, path);
  if (!operation) return ["not described"];
  return contract.request(operation, { method, path, query: new URLSearchParams(query), body });
}

describe("GitLab's published description", () => {
  it.each([
    ["another method", "PATCH", REQUESTS, {}, undefined],
    ["another path", "GET", "/projects/7/merge_request", {}, undefined],
    ["a parameter that there is not", "GET", REQUESTS, { branch: "x" }, undefined],
    ["a value that is no choice", "GET", REQUESTS, { state: "open" }, undefined],
    ["a word for a number", "GET", REQUESTS, { per_page: "all" }, undefined],
    ["a body where none belongs", "GET", REQUESTS, {}, {}],
    ["a body that lacks something", "POST", REQUESTS, {}, { title: "x", source_branch: "x" }],
    ["a key that there is not", "PUT", `${REQUESTS}/1`, {}, { draft: true }],
    ["a choice that there is not", "PUT", `${REQUESTS}/1`, {}, { state_event: "closed" }],
    ["a value of another type", "PUT", `${REQUESTS}/1/merge`, {}, { squash: "yes" }],
  ])("refuses %s", (_, method, path, query, body) => {
    expect(problems(method, path, query, body)).not.toEqual([]);
  });

  it("allows what it describes", () => {
    expect(problems("GET", REQUESTS, { state: "all", sort: "desc", per_page: "100" })).toEqual([]);
    expect(problems("PUT", `${REQUESTS}/1`, {}, { reviewer_ids: [1], add_labels: "a,b" })).toEqual([]);
  });

  it("knows no answers but those that it describes", () => {
    const operation = contract.match("GET", `${REQUESTS}/1`);
    if (!operation) throw new Error("not described");
    expect(contract.response(operation, 200, { iid: 1, sha: "x" })).toEqual([]);
    expect(contract.response(operation, 200, { number: 1 })).not.toEqual([]);
    expect(contract.response(operation, 204, null)).not.toEqual([]);
  });
});
