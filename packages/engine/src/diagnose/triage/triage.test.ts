import { type CanonicalEvent, readSentryEvent, readTrace } from "@bugstack/event";
import { describe, expect, it } from "vitest";
import { triage } from "./triage.ts";

const python = (last: string, lines = '  File "/app/app/main.py", line 3, in run\n    work()\n') =>
  readTrace(`Traceback (most recent call last):\n${lines}${last}\n`);
const node = (first: string) => readTrace(`${first}\n    at run (/app/src/main.js:3:9)\n`);
const classOf = (event: CanonicalEvent) => triage(event, null, []).class;

describe("what is not a defect of the code", () => {
  it.each([
    ["external", "ConnectionRefusedError: [Errno 111] Connection refused"],
    ["external", "socket.gaierror: [Errno -2] Name or service not known"],
    [
      "external",
      "requests.exceptions.ConnectTimeout: HTTPSConnectionPool(host='x', port=443): Max retries exceeded",
    ],
    ["external", "httpx.ReadTimeout: The read operation timed out"],
    ["external", "TimeoutError"],
    ["external", "asyncio.exceptions.TimeoutError"],
    [
      "external",
      'psycopg2.OperationalError: connection to server at "db" (10.0.0.2), port 5432 failed: Connection refused',
    ],
    ["external", "redis.exceptions.ConnectionError: Error 111 connecting to cache:6379."],
    ["external", "requests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: https://x"],
    ["external", "httpx.HTTPStatusError: Server error '502 Bad Gateway' for url 'https://x'"],
    ["external", "ConnectionResetError: [Errno 104] Connection reset by peer"],
    ["external", "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"],
    ["external", "openai.RateLimitError: Error code: 429 - rate limit exceeded"],
    ["config", 'psycopg2.OperationalError: FATAL:  password authentication failed for user "app"'],
    ["config", "botocore.exceptions.NoCredentialsError: Unable to locate credentials"],
    ["config", "django.core.exceptions.ImproperlyConfigured: The SECRET_KEY setting must not be empty."],
    ["config", "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings"],
    [
      "config",
      'sqlalchemy.exc.ProgrammingError: (psycopg2.errors.UndefinedTable) relation "orders" does not exist',
    ],
    ["config", "django.db.utils.OperationalError: no such column: shop_order.paid"],
    ["config", "PermissionError: [Errno 13] Permission denied: '/var/log/app.log'"],
    ["config", "smtplib.SMTPAuthenticationError: (535, b'5.7.8 Bad credentials')"],
    ["config", "ModuleNotFoundError: No module named 'stripe'"],
    ["resource", "OSError: [Errno 28] No space left on device: '/data/x'"],
    ["resource", "MemoryError"],
    ["resource", "OSError: [Errno 24] Too many open files: '/tmp/x'"],
    ["resource", "sqlalchemy.exc.TimeoutError: QueuePool limit of size 5 overflow 10 reached"],
    ["resource", "psycopg2.OperationalError: FATAL:  sorry, too many clients already"],
    ["config", "RuntimeError: The session is unavailable because no secret key was set."],
    ["client", "starlette.requests.ClientDisconnect"],
    ["client", "fastapi.exceptions.HTTPException: 404: Order not found"],
    ["client", "werkzeug.exceptions.NotFound: 404 Not Found: nothing here"],
    ["client", "BrokenPipeError: [Errno 32] Broken pipe"],
    ["client", "django.core.exceptions.RequestDataTooBig: Request body exceeded settings."],
    ["client", "starlette.formparsers.MultiPartException: Too many files."],
  ])("%s: %s", (expected, last) => {
    expect(classOf(python(last))).toBe(expected);
  });

  it.each([
    ["external", "Error: connect ECONNREFUSED 127.0.0.1:5432"],
    ["external", "Error: getaddrinfo ENOTFOUND api.example.test"],
    ["external", "AxiosError: timeout of 5000ms exceeded"],
    ["external", "AxiosError: Request failed with status code 503"],
    ["external", "TypeError: fetch failed"],
    ["external", "Error: socket hang up"],
    ["config", "AxiosError: Request failed with status code 401"],
    ["config", "Error: Environment variable STRIPE_KEY is not set"],
    ["config", "Error: EACCES: permission denied, open '/var/x'"],
    ["config", "Error: Cannot find module 'stripe'"],
    ["config", "Error: spawn wkhtmltopdf ENOENT"],
    ["config", "Error: secret option required for sessions"],
    ["resource", "Error: ENOSPC: no space left on device, write"],
    ["resource", "Error: EMFILE: too many open files, open '/x'"],
  ])("%s: %s", (expected, first) => {
    expect(classOf(node(first))).toBe(expected);
  });

  it("names the variable that is missing, however it is read", () => {
    const direct = python(
      "KeyError: 'JWT_SECRET'",
      '  File "/app/a.py", line 1, in <module>\n    KEY = os.environ["JWT_SECRET"]\n  File "<frozen os>", line 685, in __getitem__\n',
    );
    const indirect = python(
      "KeyError: 'JWT_SECRET'",
      '  File "/app/a.py", line 9, in need\n    return env[name]\n  File "/usr/lib/python3.11/os.py", line 680, in __getitem__\n    raise KeyError(key) from None\n',
    );
    for (const event of [direct, indirect]) {
      expect(triage(event, null, [])).toMatchObject({
        class: "config",
        rootCause: "The environment variable JWT_SECRET is not set.",
      });
    }
  });

  it("looks below an exception that wraps another", () => {
    const event = readTrace(`Traceback (most recent call last):
  File "/usr/lib/python3.11/site-packages/x.py", line 3, in connect
    sock.connect(address)
ConnectionRefusedError: [Errno 111] Connection refused

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/store.py", line 3, in load
    raise StoreError("cannot load") from error
app.store.StoreError: cannot load
`);
    expect(triage(event, null, [])).toMatchObject({ class: "external" });
  });

  it("answers below 500 are the client's affair", () => {
    const event = { ...python("app.errors.NoAccess: no"), responseStatus: 403 };
    expect(classOf(event)).toBe("client");
    expect(classOf({ ...python("ValueError: no"), kind: "observation" })).toBe("client");
    expect(classOf({ ...python("app.errors.NoAccess: no"), responseStatus: 500 })).toBe("code");
  });
});

describe("a request that a framework of Node refused before the application saw it", () => {
  it.each([
    ["Fastify", "FastifyError: Request body is too large", "fastify/lib/content-type-parser.js", "rawBody"],
    ["Express", "PayloadTooLargeError: request entity too large", "raw-body/index.js", "readStream"],
    ["a router", "URIError: Failed to decode param '%E0'", "router/lib/layer.js", "decodeParam"],
    ["multer", "MulterError: File too large", "multer/lib/make-middleware.js", "abortWithCode"],
  ])("%s", (_, first, path, name) => {
    const event = readTrace(`${first}\n    at ${name} (/app/node_modules/${path}:257:10)\n`);
    expect(classOf(event)).toBe("client");
  });

  it("is no refusal of a framework where the project itself says so", () => {
    const own = readTrace("Error: File too large\n    at check (/app/src/router/files.js:3:9)\n");
    expect(classOf(own)).toBe("code");
  });
});

describe("two writers that met", () => {
  it.each([
    "sqlalchemy.orm.exc.StaleDataError: UPDATE statement on table 'seat' expected to update 1 row(s); 0 were matched.",
    "psycopg.errors.SerializationFailure: could not serialize access due to concurrent update",
    "sqlite3.OperationalError: database is locked",
    "app.store.Refused: row 7 was changed by another process",
    "app.store.StaleVersion: seat 4 was modified meanwhile",
  ])("are named, and which one wins is left to a person: %s", (last) => {
    const { class: found, rootCause, advice } = triage(python(last), null, []);
    expect(found).toBe("code");
    expect(rootCause).toMatch(/while this one|same record|same rows/);
    expect(advice.at(-1)).toMatch(/nothing is patched/);
  });

  it.each([
    "app.errors.Broken: the price was changed by hand",
    "app.errors.Refused: the name is taken by another user",
    "KeyError: 'stale data'",
  ])("are not seen in an error that only speaks of change: %s", (last) => {
    expect(triage(python(last), null, []).advice).toEqual([]);
  });
});

describe("what is a defect of the code", () => {
  it.each([
    "AttributeError: 'NoneType' object has no attribute 'email'",
    "KeyError: 'timeout'",
    "ValueError: invalid literal for int() with base 10: 'x'",
    "AssertionError: expected status code 500",
    "KeyError: 'Connection refused'",
    "app.errors.Broken: something",
    "ModuleNotFoundError: No module named 'datetme'",
    "RecursionError: maximum recursion depth exceeded",
    "FileNotFoundError: [Errno 2] No such file or directory: 'report.csv'",
  ])("%s", (last) => {
    expect(classOf(python(last))).toBe("code");
  });

  it("a mistake made while a failure of others was handled", () => {
    const event = readTrace(`Traceback (most recent call last):
  File "/app/store.py", line 3, in load
    connect()
ConnectionRefusedError: [Errno 111] Connection refused

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/app/store.py", line 5, in load
    return self.cache.get(key)
AttributeError: 'NoneType' object has no attribute 'get'
`);
    expect(classOf(event)).toBe("code");
  });

  it("is told in one sentence of at most thirty words", () => {
    const event = python(
      "AttributeError: 'NoneType' object has no attribute 'email'",
      '  File "/app/a.py", line 4, in mail\n    send(order.customer.email, text)\n',
    );
    expect(triage(event, null, []).rootCause).toBe(
      "`order.customer` was None, so its `email` could not be read (AttributeError at /app/a.py:4).",
    );
    const hostile = python(`ValueError: invalid literal for int() with base 10: '${"x ".repeat(5_000)}'`);
    expect(triage(hostile, null, []).rootCause.split(" ").length).toBeLessThanOrEqual(31);
  });
});

describe("events without an exception", () => {
  it("are kept, not judged", () => {
    expect(triage(readSentryEvent({ message: "Disk 91 %" }), null, [])).toMatchObject({
      class: "unverifiable",
    });
  });
});
