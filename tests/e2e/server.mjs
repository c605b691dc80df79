// Serves a built folder under a sub-path, as a plain web host does: right types, nothing clever.
//
//   node tests/e2e/server.mjs     dist/ at http://127.0.0.1:$E2E_PORT/makkerskab/
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/** The name changes with the content. */
const STAMPED = /-[0-9a-f]{16}\.\w+$/;

/**
 * Starts serving and resolves to the server; `server.url` is where the folder is.
 * `fault(path)` may answer in the folder's place: `{ status, type, body }`, or "silence" for never.
 */
export function serve({ folder = "dist", base = "/makkerskab/", port = 0, fault = () => undefined } = {}) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const wrong = fault(pathname);
    if (wrong === "silence") return;
    if (wrong) {
      response.writeHead(wrong.status, { "Content-Type": wrong.type }).end(wrong.body);
      return;
    }
    const file = find(root, base, pathname);
    if (!file) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404\n");
      return;
    }
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file.path)] ?? "application/octet-stream",
      "Content-Length": file.size,
      // As docs/hosting.md tells hosts to.
      "Cache-Control": STAMPED.test(file.path) ? "public, max-age=31536000, immutable" : "no-cache",
      "X-Content-Type-Options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file.path).pipe(response);
  });
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.url = `http://127.0.0.1:${server.address().port}${base}`;
      done(server);
    });
  });
}

// Only what lies under the base, and only files: no listing, no way out of the folder.
function find(root, base, pathname) {
  if (!pathname.startsWith(base)) return undefined;
  try {
    let path = join(root, normalize(decodeURIComponent(pathname.slice(base.length - 1))));
    if (path.endsWith("/")) path += "index.html";
    const stat = statSync(path);
    return stat.isFile() ? { path, size: stat.size } : undefined;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await serve({ port: Number(process.env.E2E_PORT ?? 4180) });
  console.log(server.url);
}
