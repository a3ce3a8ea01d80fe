// Cuts the operations that we use out of GitHub's published OpenAPI and writes them for the contract tests, with
// descriptions and examples left out. Usage: npm install --no-save @octokit/openapi@23.0.2, then run this file with the
// path of that package.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const OPERATIONS = [
  "get /app",
  "post /app-manifests/{code}/conversions",
  "post /app/installations/{installation_id}/access_tokens",
  "get /repos/{owner}/{repo}",
  "get /repos/{owner}/{repo}/installation",
  "get /repos/{owner}/{repo}/branches/{branch}",
  "get /repos/{owner}/{repo}/rules/branches/{branch}",
  "get /repos/{owner}/{repo}/collaborators/{username}/permission",
  "get /repos/{owner}/{repo}/git/ref/{ref}",
  "post /repos/{owner}/{repo}/git/refs",
  "post /repos/{owner}/{repo}/git/blobs",
  "post /repos/{owner}/{repo}/git/trees",
  "post /repos/{owner}/{repo}/git/commits",
  "get /repos/{owner}/{repo}/commits",
  "get /repos/{owner}/{repo}/commits/{ref}/check-runs",
  "get /repos/{owner}/{repo}/commits/{ref}/status",
  "get /repos/{owner}/{repo}/actions/jobs/{job_id}/logs",
  "get /repos/{owner}/{repo}/pulls",
  "post /repos/{owner}/{repo}/pulls",
  "get /repos/{owner}/{repo}/pulls/{pull_number}",
  "patch /repos/{owner}/{repo}/pulls/{pull_number}",
  "put /repos/{owner}/{repo}/pulls/{pull_number}/merge",
  "post /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
  "post /repos/{owner}/{repo}/issues/{issue_number}/labels",
  "get /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "post /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "get /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
  "post /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
  "get /repos/{owner}/{repo}/deployments",
  "post /repos/{owner}/{repo}/deployments",
  "get /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
  "get /repos/{owner}/{repo}/releases",
];
const LEFT_OUT = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "tags",
  "title",
  "x-github",
]);

const source = path.resolve(process.argv[2] ?? "node_modules/@octokit/openapi");
const { version } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8"));
const whole = JSON.parse(readFileSync(path.join(source, "generated", "api.github.com.json"), "utf8"));
const kept = { schemas: {}, parameters: {}, responses: {} };
const paths = {};
for (const operation of OPERATIONS) {
  const [method, address] = operation.split(" ");
  const found = whole.paths[address]?.[method];
  if (!found) throw new Error(`GitHub's description has no ${operation}`);
  const { parameters = [], requestBody, responses } = found;
  const body = requestBody?.content?.["application/json"]?.schema;
  paths[address] ??= {};
  paths[address][method] = {
    parameters: parameters.map((parameter) => clean(resolve(parameter))),
    ...(body ? { body: clean(body) } : {}),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => {
        const { content } = resolve(response);
        const schema = (content?.["application/json"] ?? content?.["application/json+json"])?.schema;
        return [status, schema ? clean(schema) : null];
      }),
    ),
  };
}
const target = path.join(
  import.meta.dirname,
  "..",
  "packages/server/src/forges/github/testing/fixtures/openapi.json",
);
const result = { from: `@octokit/openapi ${version}, api.github.com`, paths, schemas: kept.schemas };
writeFileSync(target, `${JSON.stringify(result)}\n`);
console.log(`${OPERATIONS.length} operations, ${Object.keys(kept.schemas).length} schemas`);

function resolve(node) {
  if (!node.$ref) return node;
  const [, , kind, name] = node.$ref.split("/");
  return whole.components[kind][name];
}

/** A JSON Schema of today's form: `nullable` becomes a type, references point to what is kept here. */
function clean(node) {
  if (Array.isArray(node)) return node.map(clean);
  if (node === null || typeof node !== "object") return node;
  if (typeof node.$ref === "string") {
    const name = node.$ref.split("/").at(-1);
    if (!(name in kept.schemas)) {
      kept.schemas[name] = null;
      kept.schemas[name] = clean(whole.components.schemas[name]);
    }
    return { $ref: `#/schemas/${name}` };
  }
  const result = {};
  for (const [key, value] of Object.entries(node)) {
    if (LEFT_OUT.has(key) && !isProperty(node, key)) continue;
    if (key === "properties") {
      result.properties = Object.fromEntries(
        Object.entries(value).map(([name, schema]) => [name, clean(schema)]),
      );
    } else if (key !== "nullable") result[key] = clean(value);
  }
  if (node.nullable !== true) return result;
  if (result.enum) result.enum = [...new Set([...result.enum, null])];
  if (typeof result.type === "string") return { ...result, type: [result.type, "null"] };
  return { anyOf: [result, { type: "null" }] };
}

function isProperty(node, key) {
  return typeof node[key] === "object" && node[key] !== null && !Array.isArray(node[key]) && key === "title";
}
