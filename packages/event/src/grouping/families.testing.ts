/**
 * Labelled families for the score of grouping. A family is one bug as it is reported again and again: by other hosts
 * and releases, with other ids, after edits elsewhere in its file, behind other wrappers. Neighbours in the list are
 * near-misses: other bugs that look much like the one before them.
 */
export interface BugFrame {
  readonly file: string;
  readonly function: string;
  readonly line: string | null;
  /** False for a library. */
  readonly own?: boolean;
}

export interface Bug {
  /** Bugs with one label belong together, all others do not. */
  readonly label: string;
  readonly platform: string;
  /** Oldest first. The message holds `#id`, `#name`, `#word`, `#mail`, … where values vary. */
  readonly chain: readonly {
    readonly type: string;
    readonly value: string;
    readonly frames: readonly BugFrame[];
  }[];
  readonly message?: string;
  readonly logger?: string;
  readonly kind?: "observation";
}

const own = (file: string, name: string, line: string | null): BugFrame => ({ file, function: name, line });
const library = (file: string, name: string, line: string | null): BugFrame => ({
  ...own(file, name, line),
  own: false,
});

const py = (
  label: string,
  type: string,
  value: string,
  frames: readonly BugFrame[],
  more: Partial<Bug> = {},
): Bug => ({ label, platform: "python", chain: [{ type, value, frames }], ...more });
const js = (
  label: string,
  type: string,
  value: string,
  frames: readonly BugFrame[],
  more: Partial<Bug> = {},
): Bug => ({ label, platform: "node", chain: [{ type, value, frames }], ...more });
const said = (label: string, platform: string, message: string, logger: string): Bug => ({
  label,
  platform,
  chain: [],
  message,
  logger,
});

const ROUTE = library("node_modules/express/lib/router/layer.js", "Layer.handle", "fn(req, res, next);");
const STARLETTE = library("starlette/routing.py", "app", "response = await f(request)");

const TOTAL = own("shop/cart.py", "total", "return sum(item['price'] for item in items)");
const CHECKOUT = own("shop/views.py", "checkout", "amount = total(request.json['items'])");
const GET_OR_404 = own("shop/lookup.py", "get_or_404", "raise NotFound(message)");
const COMMIT = own("shop/store.py", "save", "session.commit()");
const PG = library("sqlalchemy/engine/default.py", "do_execute", "cursor.execute(statement, parameters)");
const VERIFY_PY = own(
  "shop/auth.py",
  "verify_token",
  'raise HTTPException(401, detail="Could not validate")',
);
const DECODE = own(
  "shop/auth.py",
  "verify_token",
  "payload = jwt.decode(token, KEY, algorithms=[ALGORITHM])",
);
const JOSE = library("jose/jwt.py", "decode", "_validate_claims(claims)");

const jwt = (label: string, inner: string, value: string): Bug => ({
  label,
  platform: "python",
  kind: "observation",
  chain: [
    { type: inner, value, frames: [DECODE, JOSE] },
    { type: "HTTPException", value: "401: Could not validate", frames: [STARLETTE, VERIFY_PY] },
  ],
});

const PYTHON: readonly Bug[] = [
  py("py-price", "KeyError", "'price'", [STARLETTE, CHECKOUT, TOTAL]),
  py("py-price-other-key", "KeyError", "'quantity'", [
    STARLETTE,
    CHECKOUT,
    own("shop/cart.py", "total", "count = sum(item['quantity'] for item in items)"),
  ]),
  py("py-price-none", "TypeError", "'NoneType' object is not iterable", [STARLETTE, CHECKOUT, TOTAL]),
  py("py-stock", "KeyError", "'#word'", [
    STARLETTE,
    own("shop/stock.py", "reserve", "left = self.levels[sku]"),
  ]),
  py("py-stock-twin", "KeyError", "'#word'", [
    STARLETTE,
    own("shop/stock.py", "release", "left = self.levels[sku]"),
  ]),
  py("py-order-missing", "NotFound", "Order #id not found", [
    STARLETTE,
    own("shop/orders.py", "show", "order = get_or_404(Order, order_id)"),
    GET_OR_404,
  ]),
  py("py-user-missing", "NotFound", "User #id not found", [
    STARLETTE,
    own("shop/users.py", "show", "user = get_or_404(User, user_id)"),
    GET_OR_404,
  ]),
  py("py-name-missing", "LookupError", "no customer called #name", [
    STARLETTE,
    own("shop/customers.py", "find", 'raise LookupError(f"no customer called {name}")'),
  ]),
  py(
    "py-mail-twice",
    "IntegrityError",
    'duplicate key value violates unique constraint "users_email_key" DETAIL: Key (email)=(#mail) already exists.',
    [STARLETTE, COMMIT, PG],
  ),
  py(
    "py-ref-twice",
    "IntegrityError",
    'duplicate key value violates unique constraint "orders_ref_key" DETAIL: Key (ref)=(#word) already exists.',
    [STARLETTE, COMMIT, PG],
  ),
  jwt("py-expired", "ExpiredSignatureError", "Signature has expired."),
  jwt("py-forged", "JWTError", "Signature verification failed."),
  py("py-parse", "ValueError", "invalid literal for int() with base 10: '#word'", [
    STARLETTE,
    own("shop/paging.py", "page_of", "return int(request.args['page'])"),
  ]),
  py("py-parse-limit", "ValueError", "invalid literal for int() with base 10: '#word'", [
    STARLETTE,
    own("shop/paging.py", "limit_of", "return int(request.args['limit'])"),
  ]),
  py("py-view-a", "AttributeError", "'NoneType' object has no attribute 'profile'", [
    library("django/core/handlers/base.py", "_get_response", "response = wrapped_callback(request)"),
    own("accounts/views.py", "get", "return render(request, user.profile)"),
  ]),
  py("py-view-b", "AttributeError", "'NoneType' object has no attribute 'profile'", [
    library("django/core/handlers/base.py", "_get_response", "response = wrapped_callback(request)"),
    own("billing/views.py", "get", "return render(request, user.profile)"),
  ]),
  py(
    "py-timeout",
    "ConnectTimeout",
    "HTTPConnectionPool(host='#host', port=8080): Max retries exceeded with url: /rates/#id",
    [
      STARLETTE,
      own("shop/rates.py", "fetch", "answer = requests.get(url, timeout=3)"),
      library("requests/adapters.py", "send", "raise ConnectTimeout(e, request=request)"),
    ],
  ),
  py(
    "py-refused",
    "ConnectionError",
    "HTTPConnectionPool(host='#host', port=8080): Max retries exceeded with url: /rates/#id",
    [
      STARLETTE,
      own("shop/rates.py", "fetch", "answer = requests.get(url, timeout=3)"),
      library("requests/adapters.py", "send", "raise ConnectionError(e, request=request)"),
    ],
  ),
  said("py-log-sync", "python", "sync of account #id took #number s", "shop.sync"),
  said("py-log-push", "python", "push of account #id took #number s", "shop.sync"),
  said("py-log-other-logger", "python", "sync of account #id took #number s", "shop.mail"),
];

const PRICE = own(
  "src/routes/prices.ts",
  "showPrice",
  "const amount = prices[req.params.id].amount + tax.rate;",
);
const HANDLER = "GET";
const BODY = "const { items } = await request.json();";
const ASSERT = own("src/lib/assert.ts", "assertFound", "throw new NotFoundError(message);");

const NODE: readonly Bug[] = [
  js("js-amount", "TypeError", "Cannot read properties of undefined (reading 'amount')", [ROUTE, PRICE]),
  js("js-rate", "TypeError", "Cannot read properties of undefined (reading 'rate')", [ROUTE, PRICE]),
  js("js-amount-fn", "TypeError", "prices.lookup is not a function", [ROUTE, PRICE]),
  js("js-route-orders", "SyntaxError", "Unexpected token '<', \"#word\"... is not valid JSON", [
    own("app/api/orders/route.ts", HANDLER, BODY),
  ]),
  js("js-route-users", "SyntaxError", "Unexpected token '<', \"#word\"... is not valid JSON", [
    own("app/api/users/route.ts", HANDLER, BODY),
  ]),
  js("js-found-order", "NotFoundError", "nothing with id #uuid", [
    ROUTE,
    own("src/orders.ts", "OrderService.show", "assertFound(order, id);"),
    ASSERT,
  ]),
  js("js-found-cart", "NotFoundError", "nothing with id #uuid", [
    ROUTE,
    own("src/carts.ts", "CartService.show", "assertFound(cart, id);"),
    ASSERT,
  ]),
  js("js-coupon", "Error", "Coupon #word has expired", [
    ROUTE,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of somebody\'s source.
    own("src/coupons.ts", "redeem", "throw new Error(`Coupon ${code} has expired`);"),
  ]),
  js("js-coupon-used", "Error", "Coupon #word was used", [
    ROUTE,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of somebody\'s source.
    own("src/coupons.ts", "redeem", "throw new Error(`Coupon ${code} was used`);"),
  ]),
  js(
    "js-prisma",
    "PrismaClientKnownRequestError",
    "\nInvalid `prisma.user.create()` invocation in\n/srv/app/src/users.ts:#number:12\n\nUnique constraint failed on the fields: (`email`)",
    [ROUTE, own("src/users.ts", "register", "return await prisma.user.create({ data });")],
  ),
  js("js-expired", "TokenExpiredError", "jwt expired", [
    ROUTE,
    own("src/auth.ts", "requireUser", "const claims = jwt.verify(token, secret);"),
    library(
      "node_modules/jsonwebtoken/verify.js",
      "verify",
      "return done(new TokenExpiredError('jwt expired'))",
    ),
  ]),
  js("js-forged", "JsonWebTokenError", "invalid signature", [
    ROUTE,
    own("src/auth.ts", "requireUser", "const claims = jwt.verify(token, secret);"),
    library(
      "node_modules/jsonwebtoken/verify.js",
      "verify",
      "return done(new JsonWebTokenError('invalid signature'))",
    ),
  ]),
  js("js-enoent", "Error", "ENOENT: no such file or directory, open '/srv/app/data/#word.json'", [
    ROUTE,
    own("src/files.ts", "readProfile", "return JSON.parse(await readFile(path, 'utf8'));"),
  ]),
  js("js-eacces", "Error", "EACCES: permission denied, open '/srv/app/data/#word.json'", [
    ROUTE,
    own("src/files.ts", "readProfile", "return JSON.parse(await readFile(path, 'utf8'));"),
  ]),
  {
    label: "js-chain",
    platform: "node",
    chain: [
      {
        type: "TypeError",
        value: "fetch failed",
        frames: [own("src/rates.ts", "load", "const answer = await fetch(url);")],
      },
      {
        type: "RatesError",
        value: "no rates for #word",
        frames: [ROUTE, own("src/rates.ts", "rates", "throw new RatesError(message, { cause: error });")],
      },
    ],
  },
  {
    label: "js-chain-other-cause",
    platform: "node",
    chain: [
      {
        type: "SyntaxError",
        value: "Unexpected end of JSON input",
        frames: [own("src/rates.ts", "load", "return await answer.json();")],
      },
      {
        type: "RatesError",
        value: "no rates for #word",
        frames: [ROUTE, own("src/rates.ts", "rates", "throw new RatesError(message, { cause: error });")],
      },
    ],
  },
  js("js-no-source", "TypeError", "Cannot read properties of null (reading 'total')", [
    ROUTE,
    own("src/invoice.js", "print", null),
  ]),
  js("js-no-source-twin", "TypeError", "Cannot read properties of null (reading 'number')", [
    ROUTE,
    own("src/invoice.js", "print", null),
  ]),
  said("js-log", "node", "payment #uuid was declined by '#word'", "payments"),
  said("js-log-refund", "node", "refund #uuid was declined by '#word'", "payments"),
];

const OTHERS: readonly Bug[] = [
  {
    label: "java-invoice",
    platform: "java",
    chain: [
      {
        type: "IllegalStateException",
        value: "Invoice #id has no lines",
        frames: [
          library("org.springframework.web.Servlet", "doGet", null),
          own("com.shop.InvoiceService$$EnhancerBySpringCGLIB$$#hex", "print", null),
          own("com.shop.InvoiceService", "lambda$print$#digit", null),
        ],
      },
    ],
  },
  {
    label: "java-invoice-null",
    platform: "java",
    chain: [
      {
        type: "NullPointerException",
        value: 'Cannot invoke "com.shop.Invoice.lines()" because "invoice" is null',
        frames: [
          library("org.springframework.web.Servlet", "doGet", null),
          own("com.shop.InvoiceService", "lambda$print$#digit", null),
        ],
      },
    ],
  },
  {
    label: "ruby-template",
    platform: "ruby",
    chain: [
      {
        type: "ActionView::Template::Error",
        value: "undefined method `name' for nil:NilClass",
        frames: [
          own(
            "app/views/orders/show.html.erb",
            "_app_views_orders_show_html_erb__#digits_#digits",
            "<%= @order.customer.name %>",
          ),
        ],
      },
    ],
  },
  {
    label: "ruby-template-total",
    platform: "ruby",
    chain: [
      {
        type: "ActionView::Template::Error",
        value: "undefined method `total' for nil:NilClass",
        frames: [
          own(
            "app/views/orders/show.html.erb",
            "_app_views_orders_show_html_erb__#digits_#digits",
            "<%= @order.total %>",
          ),
        ],
      },
    ],
  },
  {
    label: "php-rate",
    platform: "php",
    chain: [
      {
        type: "ErrorException",
        value: 'Undefined array key "#word"',
        frames: [
          own(
            "app/Http/Controllers/RateController.php",
            "App\\Http\\RateController::show",
            "$rate = $rates[$code];",
          ),
        ],
      },
    ],
  },
  {
    label: "go-rows",
    platform: "go",
    chain: [
      {
        type: "*errors.errorString",
        value: "sql: no rows in result set for order #id",
        frames: [
          own("shop/orders.go", "(*Server).show.func#digit", 'return fmt.Errorf("%w for order %d", err, id)'),
        ],
      },
    ],
  },
];

export const PROJECTS: Readonly<Record<string, readonly Bug[]>> = {
  python: PYTHON,
  node: NODE,
  others: OTHERS,
};
