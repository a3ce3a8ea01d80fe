import type { TriageRule } from "./verdict.ts";

const WAIT_AND_RETRY =
  "Check whether the service was down at that time, and whether the address and port are right.";
const TIMEOUT_ADVICE =
  "Look at the other side's load and at the network; set a time-out and a bounded retry with back-off where the call can be repeated.";

/** Failures of other machines: networks, databases, services that did not answer or answered with an error of theirs. */
export const EXTERNAL_RULES: readonly TriageRule[] = [
  {
    class: "external",
    message:
      /(?:getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|Name or service not known|nodename nor servname|Temporary failure in name resolution|Name does not resolve|could not translate host name|No address associated with hostname)\s*"?([\w.-]*)/i,
    cause: "A host name could not be resolved: $1",
    advice: ["Check the host name in the configuration and the DNS of the machine.", WAIT_AND_RETRY],
  },
  {
    class: "external",
    type: /^gaierror$/,
    cause: "A host name could not be resolved.",
    advice: ["Check the host name in the configuration and the DNS of the machine."],
  },
  {
    class: "external",
    message:
      /(?:ECONNREFUSED|Connection refused|connect call failed|could not connect to server|actively refused|Can't connect to (?:local )?(?:MySQL|server)|No connection could be made|is the server running)\s*(.*)/i,
    cause: "A connection was refused: the service that the application needs did not listen.",
    advice: [WAIT_AND_RETRY],
  },
  {
    class: "external",
    type: /^(?:ConnectionRefusedError|ConnectError|ClientConnectorError|NewConnectionError|EndpointConnectionError|ConnectionRefused|AutoReconnect|ServerSelectionTimeoutError|NoBrokersAvailable|AMQPConnectionError|MongoNetworkError|MongoServerSelectionError)$/,
    cause: "A service that the application needs could not be reached.",
    advice: [WAIT_AND_RETRY],
  },
  {
    class: "external",
    type: /^(?:ConnectTimeout|ReadTimeout|WriteTimeout|PoolTimeout|ConnectTimeoutError|ReadTimeoutError|ServerTimeoutError|SocketTimeoutError|APITimeoutError|TimeoutException|HeadersTimeoutError|BodyTimeoutError)$/,
    cause: "Another service did not answer in time.",
    advice: [TIMEOUT_ADVICE],
  },
  {
    class: "external",
    message:
      /\b(?:ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|ECONNABORTED|timeout of \d+ ?ms exceeded|Read timed out|Connection timed out|connect timed out|The operation timed out|canceling statement due to statement timeout|Lock wait timeout exceeded|network timeout)\b/i,
    cause: "Another service did not answer in time.",
    advice: [TIMEOUT_ADVICE],
  },
  {
    class: "external",
    type: /^(?:TimeoutError|timeout|Timeout)$/,
    cause: "An operation did not finish in time.",
    advice: [TIMEOUT_ADVICE],
  },
  {
    class: "external",
    message:
      /\b(?:ECONNRESET|EHOSTUNREACH|ENETUNREACH|EPIPE|socket hang up|Connection reset by peer|Connection aborted|Remote end closed connection|server closed the connection unexpectedly|terminating connection due to|No route to host|Network is unreachable|Lost connection to MySQL|MySQL server has gone away|Connection lost|other side closed)\b/i,
    cause: "A connection to another service broke.",
    advice: [
      WAIT_AND_RETRY,
      "Let the connection pool test connections before use, and repeat what can be repeated.",
    ],
  },
  {
    class: "external",
    type: /^(?:ConnectionResetError|ConnectionAbortedError|RemoteProtocolError|RemoteDisconnected|ServerDisconnectedError|ProtocolError|ChunkedEncodingError|IncompleteRead|SMTPServerDisconnected)$/,
    cause: "A connection to another service broke.",
    advice: [WAIT_AND_RETRY],
  },
  {
    class: "external",
    message:
      /\b(5\d\d) (?:Server Error|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)|Server error '(5\d\d)|status code (5\d\d)\b/i,
    cause: "Another service answered with an error of its own.",
    advice: ["Ask the operators of that service; answer 502 or 503 to your own callers while it fails."],
  },
  {
    class: "external",
    message:
      /\b429\b[^\n]{0,60}(?:Too Many Requests|rate)|status code 429\b|rate limit(?:ed| exceeded)|Too Many Requests/i,
    cause: "Another service limits how many requests it takes.",
    advice: ["Slow down, wait as long as its `Retry-After` says, or ask for a higher limit."],
  },
  {
    class: "external",
    message:
      /CERTIFICATE_VERIFY_FAILED|certificate has expired|CERT_HAS_EXPIRED|self[- ]signed certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE|ERR_TLS_CERT_ALTNAME_INVALID|hostname mismatch/i,
    cause: "The certificate of another service was not accepted.",
    advice: ["Renew the certificate, or install the authority that signed it. Do not switch the check off."],
  },
  {
    class: "external",
    type: /^(?:ConnectionError|MaxRetryError|ClientConnectionError|NetworkError|APIConnectionError|ConnectionFailure)$/,
    module:
      /^(?:requests|urllib3|httpx|aiohttp|redis|elasticsearch|opensearchpy|pymongo|botocore|kombu|openai|anthropic|stripe|neo4j|kafka|builtins)\b/,
    cause: "A service that the application needs could not be reached.",
    advice: [WAIT_AND_RETRY],
  },
  {
    class: "external",
    type: /^TypeError$/,
    message: /^(?:fetch failed|Failed to fetch|NetworkError when attempting to fetch resource|Load failed)/,
    cause: "A request to another service failed before an answer came.",
    advice: [WAIT_AND_RETRY],
  },
];
