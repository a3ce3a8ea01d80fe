import { describe, expect, it } from "vitest";
import { isAmount, isSecretKey } from "./secret-key.ts";

describe("isSecretKey", () => {
  it.each([
    "password",
    "Passwd",
    "user_password",
    "password2",
    "hashedPassword",
    "DB_PASSWORD",
    "PGPASSWORD",
    "mysql_pwd",
    "token",
    "access_token",
    "accessToken",
    "refreshtoken",
    "X-Auth-Token",
    "csrfmiddlewaretoken".replace("middleware", "_"),
    "apiKey",
    "api_key",
    "API-KEY",
    "x-api-key",
    "APIKey",
    "apikey",
    "secret",
    "client_secret",
    "SECRET_KEY",
    "aws_secret_access_key",
    "private_key",
    "signingKey",
    "Authorization",
    "Proxy-Authorization",
    "auth",
    "x-auth",
    "Cookie",
    "Set-Cookie",
    "session_id",
    "sessionid",
    "PHPSESSID",
    "connect.sid",
    "credentials",
    "jwt",
    "ssn",
    "credit_card",
    "cardNumber",
    "cvv",
    "otp",
    "user[password]",
  ])("takes %s for a secret", (name) => {
    expect(isSecretKey(name)).toBe(true);
  });

  it.each([
    "author",
    "authority",
    "authenticated",
    "tokenizer",
    "tokenize",
    "token_type",
    "tokenUrl",
    "token_expires_in",
    "access_token_expire_minutes",
    "password_length",
    "has_password",
    "is_secret",
    "cookie_name",
    "max_tokens",
    "oauth2_scheme",
    "key",
    "keys",
    "primary_key",
    "session",
    "passed",
    "compass",
    "bypass",
    "secretary",
    "pathway",
    "id",
    "name",
    "",
    "-",
    "__",
  ])("leaves %j alone", (name) => {
    expect(isSecretKey(name)).toBe(false);
  });
});

describe("isAmount", () => {
  it.each([
    ["tokens", true],
    ["prompt_tokens", true],
    ["token", false],
    ["password_tokens", false],
    ["n", false],
  ])("of %s is %s", (name, expected) => {
    expect(isAmount(name)).toBe(expected);
  });
});
