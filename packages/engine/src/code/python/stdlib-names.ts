/** Names of the standard library that code uses without their module, by module. */
const BY_MODULE: Readonly<Record<string, string>> = {
  abc: "ABC abstractmethod ABCMeta",
  argparse: "ArgumentParser Namespace",
  base64: "b64encode b64decode urlsafe_b64encode urlsafe_b64decode",
  collections: "Counter OrderedDict defaultdict deque namedtuple ChainMap",
  "concurrent.futures": "ThreadPoolExecutor ProcessPoolExecutor as_completed",
  contextlib: "contextmanager asynccontextmanager suppress closing ExitStack AsyncExitStack nullcontext",
  contextvars: "ContextVar",
  copy: "deepcopy",
  dataclasses: "dataclass asdict astuple is_dataclass",
  datetime: "datetime date timedelta timezone",
  decimal: "Decimal InvalidOperation ROUND_HALF_UP ROUND_HALF_EVEN ROUND_DOWN ROUND_UP localcontext",
  enum: "Enum IntEnum StrEnum Flag IntFlag auto",
  fractions: "Fraction",
  functools: "partial reduce wraps lru_cache cached_property total_ordering singledispatch cmp_to_key",
  hashlib: "sha256 md5 sha1 blake2b",
  heapq: "heappush heappop heapify nlargest nsmallest",
  html: "unescape",
  io: "BytesIO StringIO",
  itertools:
    "chain groupby islice product permutations combinations zip_longest accumulate takewhile dropwhile starmap pairwise",
  json: "JSONDecodeError dumps loads",
  math: "ceil floor sqrt isnan isclose isfinite log10",
  operator: "itemgetter attrgetter methodcaller",
  os: "environ getenv makedirs listdir",
  pathlib: "Path PurePath PurePosixPath",
  random: "randint choice choices shuffle sample uniform",
  secrets: "token_hex token_urlsafe compare_digest",
  shutil: "copyfile rmtree which",
  statistics: "mean median stdev pstdev",
  subprocess: "CalledProcessError Popen check_output TimeoutExpired",
  tempfile: "NamedTemporaryFile TemporaryDirectory mkdtemp",
  textwrap: "dedent indent shorten",
  threading: "Thread Lock RLock Event",
  time: "sleep perf_counter monotonic strftime",
  types: "SimpleNamespace MappingProxyType",
  typing:
    "Any Optional Union List Dict Set Tuple Callable Iterable Iterator Sequence Mapping NamedTuple TypedDict Protocol Literal cast TYPE_CHECKING ClassVar Generic TypeVar",
  "urllib.parse": "quote unquote urlencode urlparse urljoin parse_qs parse_qsl quote_plus urlsplit",
  uuid: "uuid4 uuid1 uuid5 UUID",
  zoneinfo: "ZoneInfo",
};

const MODULE_OF = new Map(
  Object.entries(BY_MODULE).flatMap(([module, names]) =>
    names.split(" ").map((name) => [name, module] as const),
  ),
);

/** The module of the standard library that has this name; null where it is none, or several have it. */
export function stdlibModuleOf(name: string): string | null {
  return MODULE_OF.get(name) ?? null;
}

/** What the names of Python 2 are called in Python 3. */
export const RENAMED_BUILTINS: Readonly<Record<string, string>> = {
  xrange: "range",
  unicode: "str",
  basestring: "str",
  raw_input: "input",
  unichr: "chr",
  long: "int",
  true: "True",
  false: "False",
  null: "None",
  none: "None",
  undefined: "None",
  nil: "None",
};
