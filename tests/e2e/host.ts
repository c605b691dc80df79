// A web host that specs can stop, start, and let misbehave; and builds to put on it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Server } from "node:http";
import { serve } from "./server.mjs";

type Fault = (path: string) => { status: number; type: string; body: string } | "silence" | undefined;

export class Host {
  url = "";
  private server?: Server;
  private port = 0;
  private constructor(
    private folder: string,
    private base: string,
    private fault: Fault,
  ) {}

  /** A host with a build on it, at a path of its own. */
  static async of(folder: string, base = "/biblioteket/makkerskab/") {
    const host = new Host(folder, base, () => undefined);
    await host.start();
    return host;
  }

  async start() {
    const server = await serve({ folder: this.folder, base: this.base, port: this.port, fault: (path: string) => this.fault(path) });
    this.server = server as Server;
    this.port = (server.address() as { port: number }).port;
    this.url = (server as unknown as { url: string }).url;
  }

  /** Really gone: nothing listens at that port, and open connections are cut. */
  async stop() {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    const answer = await fetch(this.url).then(() => "answers", () => "gone");
    if (answer !== "gone") throw new Error(`${this.url} still answers`);
  }

  /** Another build takes the place of this one, as an upload does. */
  async deploy(folder: string) {
    await this.stop();
    this.folder = folder;
    await this.start();
  }

  /** Resolves once somebody has asked for what the fault is about. */
  misbehave(fault: Fault) {
    return new Promise<void>((met) => {
      this.fault = (path) => {
        const wrong = fault(path);
        if (wrong) met();
        return wrong;
      };
    });
  }

  behave() {
    this.fault = () => undefined;
  }

  /** The same, and whoever waits for an answer is cut off: they may ask again. */
  release() {
    this.behave();
    this.server?.closeAllConnections();
  }
}

/** A copy of dist/ that is a build of its own: `name` stands on its root element, as data-build. */
export function build(name: string) {
  mkdirSync("target/e2e/builds", { recursive: true });
  const folder = mkdtempSync(`target/e2e/builds/${name}-`);
  cpSync("dist", folder, { recursive: true });
  const page = join(folder, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("<html ", `<html data-build="${name}" `));
  writeFileSync(join(folder, `only-in-${name}.json`), JSON.stringify({ name }));
  execFileSync("node", ["scripts/seal.mjs", folder]);
  return folder;
}
