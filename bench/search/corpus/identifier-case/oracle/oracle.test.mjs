import assert from "node:assert/strict";
import { test } from "node:test";
import { camel, kebab, pascal, snake, snakeKeys } from "../src/names.js";

const expected = {
  HTTPServer: "http_server",
  aSimpleName: "a_simple_name",
  getURLFromDB: "get_url_from_db",
  "utf8Text": "utf8_text",
  SomeXMLParserError: "some_xml_parser_error",
  ID: "id",
  "  spaced  out ": "spaced_out",
  already_snake: "already_snake",
  SCREAMING_CASE: "screaming_case",
  "kebab-case-name": "kebab_case_name",
  IOStream: "io_stream",
};

for (const [name, snaked] of Object.entries(expected))
  test(name, () => {
    assert.equal(snake(name), snaked);
    assert.equal(kebab(name), snaked.replaceAll("_", "-"));
    assert.equal(snake(camel(name)), snaked);
    assert.equal(snake(pascal(name)), snaked);
  });

test("keys of anything", () => {
  assert.deepEqual(snakeKeys([1, "someText", { innerHTML: { rowID: 3 } }]), [1, "someText", { inner_html: { row_id: 3 } }]);
});
