import { Hono } from "hono/tiny";

interface Assets {
  fetch(address: string): Promise<{ ok: boolean; arrayBuffer(): Promise<ArrayBuffer> }>;
}

/** The least that a Worker on Hono does that reads files: what it costs is not an engine's cost, and is taken off. */
export default new Hono<{ Bindings: { ASSETS?: Assets } }>().get("/*", async (c) => {
  const paths = c.req.queries("read") ?? [];
  const files = await Promise.all(paths.map((path) => c.env.ASSETS!.fetch(`https://assets.local${path}`)));
  await Promise.all(files.map((file) => file.arrayBuffer()));
  return c.json({ hello: "world" });
});
