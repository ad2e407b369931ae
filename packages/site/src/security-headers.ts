/** What a page may load: its own pictures, fonts, scripts and streams, the styles that it was made with, and nothing else. */
function pagePolicy(styleHashes: readonly string[], secure: boolean): string {
  return [
    "default-src 'none'",
    `style-src ${styleHashes.length === 0 ? "'none'" : styleHashes.map((hash) => `'${hash}'`).join(" ")}`,
    "script-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** For all that is no page: opened on its own, it may do nothing. */
const filePolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

const permissions = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
  "xr-spatial-tracking",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/**
 * The headers that keep an answer harmless wherever it is opened.
 * @param answer `secure` where readers reach the site by https only; `shared` for what other sites may show or read
 *   (feeds, pictures, the read API)
 */
export function securityHeaders(answer: {
  readonly page: boolean;
  readonly shared: boolean;
  readonly secure: boolean;
  readonly styleHashes: readonly string[];
}): Readonly<Record<string, string>> {
  return {
    "content-security-policy": answer.page ? pagePolicy(answer.styleHashes, answer.secure) : filePolicy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": permissions,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": answer.shared ? "cross-origin" : "same-origin",
    ...(answer.page ? { "x-frame-options": "DENY" } : {}),
    ...(answer.secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
